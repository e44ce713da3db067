import {
  defaultSettings,
  findText,
  readSettings,
  type AccountType,
  type WhyUsername,
} from '../engine/index.ts';
import { whyUsername } from '../engine/reports/why-username.ts';
import { peopleByNumber, personLine, searchPeople } from '../engine/search/index.ts';
import { checkData } from './check-data.ts';
import { choicesOf } from './choices.ts';
import { anyRoster, describeDistrict, peopleIndex } from './district.ts';
import { findDamage } from './find-damage.ts';
import type { InformClient } from './inform-client.ts';
import { createInformMethods } from './inform/inform-methods.ts';
import type { InformWorkbook } from './inform/inform-workbook.ts';
import { withoutRecipe, withRecipe } from './keep-recipes.ts';
import { overviewOfVersion, readKept, settingsInForce } from './kept-records.ts';
import { requestToKeep } from './kept-request.ts';
import { answerQuestion, matchColumn, matchTable, repairData } from './match-data.ts';
import { openWizard } from './open-wizard.ts';
import { peoplePage, type PeoplePage } from './people-page.ts';
import { lastPreview, previewBatch } from './preview-batch.ts';
import { readRows } from './read-rows.ts';
import { saveBatch, withSecrets } from './save-batch.ts';
import { createState, readCallData, tellOf, type ServiceState } from './service-state.ts';
import { ask, runLater, type Steps } from './steps.ts';
import { takeFiles } from './take-files.ts';
import { tryNamesOn } from './try-names.ts';
import { previewUndo, undoBatch } from './undo-batch.ts';
import type {
  Call,
  PeopleFound,
  PeopleQuery,
  PersonLine,
  PreviewAnswer,
  Recipe,
  RequestJson,
  SettingsJson,
  SettingsState,
  WizardClient,
} from './wizard-client.ts';
import type { HostWorkbook } from './workbook.ts';

/** What screens may ask of a host, as work over what it reads and writes. */
export type BatchMethods = {
  readonly [K in keyof WizardClient]: (
    ...args: Parameters<WizardClient[K]>
  ) => Steps<Awaited<ReturnType<WizardClient[K]>>>;
} & {
  /** People from one on, for screens that search by themselves. */
  readonly people: (accountType: AccountType, from: number) => Steps<PeoplePage>;
};

/** The wizard's other side: all that screens may ask, over what a host reads and writes. */
export function createBatchMethods(
  workbook: HostWorkbook,
  state: ServiceState = createState(workbook),
): BatchMethods {
  return {
    *open() {
      const opened = yield* openWizard(workbook);
      return opened.saved === null
        ? opened
        : { ...opened, saved: withSecrets(opened.saved, state) };
    },
    keepDraft: (draft) =>
      ask(workbook.writeRecords({ draft: { ...draft, request: requestToKeep(draft.request) } })),
    *readData(call) {
      const data = yield* readCallData(state, call);
      return describeDistrict(data.district, data.kept);
    },
    matchTable: (source, table) => matchTable(state, source, table),
    matchColumn: (source, column, heading) => matchColumn(state, source, column, heading),
    answerQuestion: (answer) => answerQuestion(state, answer),
    repair: (ids) => repairData(state, ids),
    checkData: (call) => checkData(state, call),
    findDamage: (call) => findDamage(state, call),
    *choices(accountType) {
      const data = yield* readCallData(state, undefined);
      return choicesOf(data, accountType, workbook.today(), tellOf(undefined));
    },
    *people(accountType, from) {
      const { district } = yield* readCallData(state, undefined);
      const roster = anyRoster(district, workbook.today(), tellOf(undefined));
      return peoplePage(roster, accountType, from);
    },
    searchPeople: (query) => findPeople(state, query),
    peopleNamed: (accountType, ids) => namedPeople(state, accountType, ids),
    peopleNumbered: (accountType, numbers) => numberedPeople(state, accountType, numbers),
    *tryNames(request, call) {
      const { district, settings } = yield* readCallData(state, call);
      return yield* tryNamesOn({ workbook, district, settings }, request, tellOf(call));
    },
    preview: (request, call) => preview(state, request, call),
    rows: (query, call) => readRows(state, query, call),
    why: (row, call) => why(state, row, call),
    save: (request, confirmed, call) => saveBatch(state, request, confirmed, call),
    previewUndo: (what, call) => previewUndo(state, what, call),
    undo: (what, call) => undoBatch(state, what, call),
    take: (files, how, call) => takeFiles(state, files, how, call),
    saveRecipe: (name, request) =>
      keepRecipes(workbook, (recipes) => withRecipe(recipes, name, request, workbook.now())),
    deleteRecipe: (name) => keepRecipes(workbook, (recipes) => withoutRecipe(recipes, name)),
    keepSettings: (settings) => keepSettings(state, settings),
  };
}

/** What needs small records alone, and does not wait for the calls before it. */
const immediate: readonly string[] = ['open', 'keepDraft'];

/** All that screens may ask: about batches, and for telling people. */
export type ServiceClient = WizardClient & InformClient;

/** The screens' client where the host answers later. Calls are done one after the other. */
export function createBatchService(workbook: InformWorkbook): ServiceClient {
  const inTurn = createQueue();
  const state = createState(workbook);
  const methods = Object.entries({
    ...createBatchMethods(workbook, state),
    ...createInformMethods(state, workbook),
  }) as [string, (...args: unknown[]) => Steps<unknown>][];
  const client = methods.map(([name, method]) => [
    name,
    (...args: unknown[]) => {
      const work = () => runLater(method(...args));
      return immediate.includes(name) ? work() : inTurn(work);
    },
  ]);
  return Object.fromEntries(client) as ServiceClient;
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

function* keepRecipes(
  workbook: HostWorkbook,
  change: (recipes: readonly Recipe[]) => Recipe[],
): Steps<Recipe[]> {
  const recipes = change(readKept(yield* ask(workbook.readRecords())).recipes);
  yield* ask(workbook.writeRecords({ recipes }));
  return recipes;
}

function* findPeople(state: ServiceState, query: PeopleQuery): Steps<PeopleFound> {
  const { district } = yield* readCallData(state, undefined);
  const today = state.workbook.today();
  const index = peopleIndex(district, query.accountType, today, tellOf(undefined));
  if (index === null) return { total: 0, people: [] };
  const { total, rows } = searchPeople(index, query, query.limit);
  return { total, people: rows.map((row) => personLine(index.found, row)) };
}

function* namedPeople(
  state: ServiceState,
  accountType: AccountType,
  personIds: readonly string[],
): Steps<PersonLine[]> {
  const { district } = yield* readCallData(state, undefined);
  const { people } = anyRoster(district, state.workbook.today(), tellOf(undefined));
  const { found, rowOf } = people[accountType];
  return personIds.flatMap((id) => {
    const person = findText(people.ids, id.trim());
    const row = person < 0 ? -1 : rowOf[person]!;
    return found === null || row < 0 ? [] : [personLine(found, row)];
  });
}

function* numberedPeople(
  state: ServiceState,
  accountType: AccountType,
  numbers: readonly string[],
): Steps<string[][]> {
  const { district } = yield* readCallData(state, undefined);
  const index = peopleIndex(district, accountType, state.workbook.today(), tellOf(undefined));
  if (index === null) return numbers.map(() => []);
  return peopleByNumber(index, numbers).map((rows) =>
    rows.map((row) => personLine(index.found, row).personId),
  );
}

function* preview(
  state: ServiceState,
  request: RequestJson,
  call: Call | undefined,
): Steps<PreviewAnswer> {
  const data = yield* readCallData(state, call);
  const answer = yield* previewBatch(state, data, request, call);
  return 'planned' in answer ? { preview: answer.planned.preview } : answer;
}

function* why(state: ServiceState, row: number, call: Call | undefined): Steps<WhyUsername> {
  const data = yield* readCallData(state, call);
  const { plan } = yield* lastPreview(state, data, call);
  if (plan.context.request.create === null) {
    throw new Error('This batch creates no accounts: there is no username to explain.');
  }
  if (!(row >= 0 && row < plan.changes.length)) {
    throw new Error(`The preview has no row ${row + 1}; it has ${plan.changes.length}.`);
  }
  return whyUsername(plan, row);
}

function* keepSettings(state: ServiceState, settings: SettingsJson): Steps<SettingsState> {
  const { workbook } = state;
  const read = readSettings(settings, 'settings');
  if (read.faults.length > 0) throw new Error(`${read.faults.join('; ')}.`);
  const before = readKept(yield* ask(workbook.readRecords()));
  const found = overviewOfVersion(before, yield* ask(workbook.version()));
  const ofData = found?.settings ?? null;
  // Where the data gives the others, they are not to outlive it.
  const kept: SettingsJson =
    ofData === null
      ? read.settings
      : { ...(before.settings ?? defaultSettings), exports: read.settings.exports };
  yield* ask(workbook.writeRecords({ settings: kept }));
  return settingsInForce(kept, ofData);
}
