import {
  countProblems,
  findText,
  missingNeeds,
  peopleByNumber,
  personLine,
  readIsoDay,
  readSettings,
  searchPeople,
  whyUsername,
  type AccountType,
  type WhyUsername,
} from '../engine/index.ts';
import { choicesOf } from './choices.ts';
import { anyRoster, describeDistrict, peopleIndex, rosterOf } from './district.ts';
import { withoutRecipe, withRecipe } from './keep-recipes.ts';
import { overviewOfVersion, readKept, settingsInForce } from './kept-records.ts';
import { requestToKeep } from './kept-request.ts';
import { matchColumn, matchTable } from './match-data.ts';
import { openWizard } from './open-wizard.ts';
import { lastPreview, previewBatch } from './preview-batch.ts';
import { readRows } from './read-rows.ts';
import { saveBatch, withCredentials } from './save-batch.ts';
import { createState, readCallData, tellOf, type ServiceState } from './service-state.ts';
import { takeFiles } from './take-files.ts';
import { tryNamesOn } from './try-names.ts';
import { previewUndo, undoBatch } from './undo-batch.ts';
import type {
  Call,
  DataProblems,
  PeopleFound,
  PeopleQuery,
  PersonLine,
  PreviewAnswer,
  RequestJson,
  SettingsJson,
  SettingsState,
  WizardClient,
} from './wizard-client.ts';
import type { HostWorkbook } from './workbook.ts';

/**
 * The wizard's other side: all that screens may ask, over what a host reads and writes. Calls are
 * done one after the other; only `open` and `keepDraft`, which need small records alone, do not wait.
 */
export function createBatchService(workbook: HostWorkbook): WizardClient {
  const state = createState(workbook);
  const inTurn = createQueue();
  const kept = async () => readKept(await workbook.readRecords());
  return {
    async open() {
      const opened = await openWizard(workbook);
      return opened.saved === null
        ? opened
        : { ...opened, saved: withCredentials(opened.saved, state) };
    },
    keepDraft: (draft) =>
      workbook.writeRecords({ draft: { ...draft, request: requestToKeep(draft.request) } }),
    readData: (call) =>
      inTurn(async () => {
        const data = await readCallData(state, call);
        return describeDistrict(data.district, data.kept);
      }),
    matchTable: (source, table) => inTurn(() => matchTable(state, source, table)),
    matchColumn: (source, column, heading) =>
      inTurn(() => matchColumn(state, source, column, heading)),
    checkData: (call) => inTurn(() => checkData(state, call)),
    choices: (accountType) =>
      inTurn(async () => {
        const data = await readCallData(state, undefined);
        return choicesOf(data, accountType, workbook.today(), tellOf(undefined));
      }),
    searchPeople: (query) => inTurn(() => findPeople(state, query)),
    peopleNamed: (accountType, ids) => inTurn(() => namedPeople(state, accountType, ids)),
    peopleNumbered: (accountType, numbers) =>
      inTurn(() => numberedPeople(state, accountType, numbers)),
    tryNames: (request, call) =>
      inTurn(async () => {
        const { district, settings } = await readCallData(state, call);
        return tryNamesOn({ workbook, district, settings }, request, tellOf(call));
      }),
    preview: (request, call) => inTurn(() => preview(state, request, call)),
    rows: (query, call) => inTurn(() => readRows(state, query, call)),
    why: (row, call) => inTurn(() => why(state, row, call)),
    save: (request, confirmed, call) => inTurn(() => saveBatch(state, request, confirmed, call)),
    previewUndo: (what, call) => inTurn(() => previewUndo(state, what, call)),
    undo: (what, call) => inTurn(() => undoBatch(state, what, call)),
    take: (files, how, call) => inTurn(() => takeFiles(state, files, how, call)),
    saveRecipe: (name, request) =>
      inTurn(async () => {
        const recipes = withRecipe((await kept()).recipes, name, request, workbook.now());
        await workbook.writeRecords({ recipes });
        return recipes;
      }),
    deleteRecipe: (name) =>
      inTurn(async () => {
        const recipes = withoutRecipe((await kept()).recipes, name);
        await workbook.writeRecords({ recipes });
        return recipes;
      }),
    keepSettings: (settings) => inTurn(() => keepSettings(state, settings)),
  };
}

/** Runs pieces of work one after the other, whether those before succeeded or not. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}

async function checkData(state: ServiceState, call: Call | undefined): Promise<DataProblems> {
  const { district } = await readCallData(state, call);
  const { data } = district;
  const { problems } = rosterOf(district, readIsoDay(state.workbook.today()), tellOf(call));
  const kinds = countProblems(problems);
  const sum = (severity: string) =>
    kinds.reduce((total, kind) => total + (kind.severity === severity ? kind.count : 0), 0);
  return {
    error: sum('error'),
    warning: sum('warning'),
    kinds,
    faults: [...data.faults, ...missingNeeds(data.workbook, {})],
  };
}

async function findPeople(state: ServiceState, query: PeopleQuery): Promise<PeopleFound> {
  const { district } = await readCallData(state, undefined);
  const today = state.workbook.today();
  const index = peopleIndex(district, query.accountType, today, tellOf(undefined));
  if (index === null) return { total: 0, people: [] };
  const { total, rows } = searchPeople(index, query, query.limit);
  return { total, people: rows.map((row) => personLine(index.found, row)) };
}

async function namedPeople(
  state: ServiceState,
  accountType: AccountType,
  personIds: readonly string[],
): Promise<PersonLine[]> {
  const { district } = await readCallData(state, undefined);
  const { people } = anyRoster(district, state.workbook.today(), tellOf(undefined));
  const { found, rowOf } = people[accountType];
  return personIds.flatMap((id) => {
    const person = findText(people.ids, id.trim());
    const row = person < 0 ? -1 : rowOf[person]!;
    return found === null || row < 0 ? [] : [personLine(found, row)];
  });
}

async function numberedPeople(
  state: ServiceState,
  accountType: AccountType,
  numbers: readonly string[],
): Promise<string[][]> {
  const { district } = await readCallData(state, undefined);
  const index = peopleIndex(district, accountType, state.workbook.today(), tellOf(undefined));
  if (index === null) return numbers.map(() => []);
  return peopleByNumber(index, numbers).map((rows) =>
    rows.map((row) => personLine(index.found, row).personId),
  );
}

async function preview(
  state: ServiceState,
  request: RequestJson,
  call: Call | undefined,
): Promise<PreviewAnswer> {
  const data = await readCallData(state, call);
  const answer = await previewBatch(state, data, request, call);
  return 'planned' in answer ? { preview: answer.planned.preview } : answer;
}

async function why(state: ServiceState, row: number, call: Call | undefined): Promise<WhyUsername> {
  const data = await readCallData(state, call);
  const { plan } = await lastPreview(state, data, call);
  if (plan.context.request.create === null) {
    throw new Error('This batch creates no accounts: there is no username to explain.');
  }
  if (!(row >= 0 && row < plan.changes.length)) {
    throw new Error(`The preview has no row ${row + 1}; it has ${plan.changes.length}.`);
  }
  return whyUsername(plan, row);
}

async function keepSettings(state: ServiceState, settings: SettingsJson): Promise<SettingsState> {
  const { workbook } = state;
  const read = readSettings(settings, 'settings');
  if (read.faults.length > 0) throw new Error(`${read.faults.join('; ')}.`);
  await workbook.writeRecords({ settings: read.settings });
  const kept = readKept(await workbook.readRecords());
  const found = overviewOfVersion(kept, await workbook.version());
  return settingsInForce(read.settings, found?.settings ?? null);
}
