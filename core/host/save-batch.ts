import {
  changeReport,
  createPasswords,
  fingerprintDifferences,
  passedThreshold,
  peopleWhoDiffer,
  reportOfTable,
  reportStyle,
  writeAccounts,
  type Report,
} from '../engine/index.ts';
import { credentialsFile, goesWithNextSave, savedFiles } from './batch-files.ts';
import { commitAccounts, originalHeadings, type CommitParts } from './commit-accounts.ts';
import { exportLines, importOutputs, planImportFiles } from './import-files.ts';
import { mostBatches, type KeptRecords } from './kept-records.ts';
import { seenRosterRecord } from './keep-seen-roster.ts';
import { requestToKeep } from './kept-request.ts';
import { offerOf, type NewAccounts } from './output-files.ts';
import { firstRows, type PlannedBatch } from './planned-batch.ts';
import { previewBatch } from './preview-batch.ts';
import { reportPage } from './report-pages.ts';
import { readCallData, tellOf, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import { checkStopped } from './stopping.ts';
import type {
  Call,
  FileName,
  FileOffer,
  RequestedBatch,
  RequestJson,
  SaveAnswer,
  Saved,
  SaveConfirmation,
  SavedBatch,
} from './wizard-client.ts';
import type { Commit, OutputFile } from './workbook.ts';

/**
 * Saves a batch if it is the one that was looked at and no threshold speaks against it (contract,
 * runs: exit code 3); else says why not, and nothing has changed.
 */
export function* saveBatch(
  state: ServiceState,
  request: RequestJson,
  confirmed: SaveConfirmation,
  call: Call | undefined,
): Steps<SaveAnswer> {
  const data = yield* readCallData(state, call);
  const earlier = state.planned;
  const answer = yield* previewBatch(state, data, request, call);
  if (!('planned' in answer)) {
    const sentences = [...answer.requestFaults, ...answer.dataFaults];
    return { refused: 'faults', sentences, preview: null };
  }
  const { planned } = answer;
  const expected = confirmed.expect.trim().toLowerCase();
  const known = yield* earlierReport(state, earlier, expected);
  const differences = differencesFrom(known, planned, expected);
  if (differences.length > 0) {
    return { refused: 'differs', sentences: differences, preview: planned.preview };
  }
  const threshold = passedThreshold(planned.plan);
  if (threshold !== null && !confirmed.overrideThreshold) {
    const sentence = `Not saved: ${threshold}. If that is right, confirm it and save again.`;
    return { refused: 'threshold', sentences: [sentence], preview: planned.preview };
  }
  return { saved: yield* commitBatch(state, data, planned, confirmed.credentials, call) };
}

/** The rows of the preview that was looked at, null where nobody knows them any more. */
function* earlierReport(
  { workbook }: ServiceState,
  earlier: PlannedBatch | null,
  expected: string,
): Steps<Report | null> {
  if (earlier?.fingerprint === expected) return changeReport(earlier.plan, 'preview');
  const shown = yield* ask(workbook.shownPreview(expected));
  return shown === null ? null : reportOfTable('preview', shown);
}

/** How a plan differs from the preview that was looked at, and what to do; [] if it does not. */
function differencesFrom(known: Report | null, planned: PlannedBatch, expected: string): string[] {
  const parts = fingerprintDifferences(expected, planned.fingerprint);
  if (parts.length === 0) return [];
  const people =
    known === null ? [] : peopleWhoDiffer(known, changeReport(planned.plan, 'preview'));
  return [
    `Not saved: the plan is not the one you looked at: ${parts.join(' and ')}.`,
    ...people.map((sentence) => `${sentence}.`),
    'Look at the new preview, then save it.',
  ];
}

function* commitBatch(
  state: ServiceState,
  data: CallData,
  planned: PlannedBatch,
  wantsCredentials: boolean,
  call: Call | undefined,
): Steps<Saved> {
  const { workbook } = state;
  const tell = tellOf(call);
  const { plan } = planned;
  const savedAt = workbook.now();
  const passwordOf =
    wantsCredentials && plan.context.request.create !== null
      ? createPasswords(plan, workbook.random)
      : null;
  const credentials = credentialsFile(plan, passwordOf, tell);
  const importFiles = yield* planImportFiles(workbook, plan, passwordOf, tell);
  const { keep, secrets: withPasswords } = importOutputs(importFiles, tell);
  const secrets = [...(credentials === null ? [] : [credentials]), ...withPasswords];
  checkStopped(call);
  const batch = savedBatch(planned, savedAt, data.kept);
  const files = [...savedFiles(planned, savedAt, tell), ...keep];
  const accounts = newAccounts(planned, originalHeadings(data));
  const saved: Saved = {
    batch,
    summary: planned.preview.summary,
    changeRows: plan.changes.length,
    firstRows: reportPage(changeReport(plan, 'result'), null, 0, firstRows),
    files: [...files.map(offerOf), { name: 'accounts.csv', rows: accounts.rows }],
    ...(importFiles === null ? {} : { exports: exportLines(importFiles) }),
  };
  const history = [batch, ...data.kept.history].slice(0, mostBatches);
  const { kept, drop } = filesToKeep(data.kept, history, batch.id, files);
  const parts: CommitParts = {
    keep: files.map((file) => ({ batch: batch.id, file })),
    drop,
    plan,
    secrets,
    records: {
      ...{ history, files: kept, saved: { saved, version: '' } },
      ...seenRosterRecord(data.district.data.workbook),
    },
  };
  const version = yield* commitAccounts(state, data, accounts, parts, tell);
  yield* ask(workbook.writeRecords({ saved: { saved, version } }));
  state.secrets = secrets.length === 0 ? null : { batch: batch.id, files: secrets };
  return withSecrets(saved, state);
}

/** A saved batch with its passwords among the files, as long as they are there. */
export function withSecrets(saved: Saved, { secrets }: ServiceState): Saved {
  if (secrets?.batch !== saved.batch.id) return saved;
  return { ...saved, files: [...saved.files, ...secretOffers(secrets.files)] };
}

/** Files with passwords as they are offered. */
export function secretOffers(files: readonly OutputFile[]): FileOffer[] {
  return files.map((file) => ({ ...offerOf(file), secret: true }));
}

function savedBatch(planned: PlannedBatch, savedAt: string, kept: KeptRecords): RequestedBatch {
  const { changed, considered } = planned.preview.summary;
  return {
    id: freeBatchId(savedAt, kept),
    savedAt,
    request: requestToKeep(planned.request),
    changed,
    considered,
    fingerprint: planned.fingerprint,
    undoneAt: null,
  };
}

/** The ID of what is saved at an instant. */
export function freeBatchId(savedAt: string, { history }: Pick<KeptRecords, 'history'>): string {
  const stem = savedAt.replace(/[^0-9]/g, '');
  const taken = new Set(history.map(({ id }) => id));
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  return id;
}

function newAccounts({ plan }: PlannedBatch, headings: NewAccounts['headings']): NewAccounts {
  const { request, roster } = plan.context;
  const created = request.create === null ? 0 : plan.changes.length;
  return {
    rows: roster.accounts.found.table.rowCount + created,
    style: reportStyle,
    headings,
    write: (sink) => {
      writeAccounts(plan, sink);
    },
  };
}

/**
 * Which files stay once a batch is saved: of earlier batches all but their reports, of batches that
 * are no longer in the history nothing.
 */
export function filesToKeep(
  { files }: Pick<KeptRecords, 'files'>,
  history: readonly SavedBatch[],
  batch: string,
  saved: readonly Pick<OutputFile, 'name'>[],
): { readonly kept: KeptRecords['files']; readonly drop: Commit['drop'] } {
  const remembered = new Set(history.map(({ id }) => id));
  const stays = (id: string, name: FileName) => remembered.has(id) && !goesWithNextSave(name);
  const entries = Object.entries(files);
  const kept = entries
    .map(([id, names]) => [id, names.filter((name) => stays(id, name))] as const)
    .filter(([, names]) => names.length > 0);
  return {
    kept: Object.fromEntries([...kept, [batch, saved.map(({ name }) => name)] as const]),
    drop: entries.flatMap(([id, names]) =>
      names.filter((name) => !stays(id, name)).map((name) => ({ batch: id, name })),
    ),
  };
}
