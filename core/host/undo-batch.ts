import {
  decodeUtf8,
  findColumns,
  planUndo,
  takenUsers,
  undoReport,
  writeUndoneAccounts,
  type AccountType,
  type ChangeTypeId,
  type Journal,
  type UndoPlan,
} from '../engine/index.ts';
import { commitAccounts, originalHeadings } from './commit-accounts.ts';
import type { KeptRecords } from './kept-records.ts';
import { reportFile } from './output-files.ts';
import { mostRows, reportPage } from './report-pages.ts';
import { readCallData, tellOf, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import { checkStopped } from './stopping.ts';
import { accountsFaults, countUndone, parseJournal } from './undo-parts.ts';
import type { Call, SavedBatch, UndoAnswer, UndoWhat } from './wizard-client.ts';

/** An undo as it is planned: of which batch, and what it does. */
interface PlannedUndo {
  readonly journal: Journal;
  /** The batch in the history here, null where it was saved elsewhere. */
  readonly batch: SavedBatch | null;
  readonly plan: UndoPlan;
}

type UndoReading<T> = T | { readonly faults: readonly string[] };

/** Says what undoing would do; changes nothing. */
export function* previewUndo(
  state: ServiceState,
  what: UndoWhat,
  call: Call | undefined,
): Steps<UndoAnswer> {
  const data = yield* readCallData(state, call);
  const undo = yield* planned(state, data, what, call);
  return 'faults' in undo ? undo : answer(undo, false, what.from);
}

/** Undoes a batch on the accounts as they are now. Where nothing can be put back, nothing is done. */
export function* undoBatch(
  state: ServiceState,
  what: UndoWhat,
  call: Call | undefined,
): Steps<UndoAnswer> {
  const data = yield* readCallData(state, call);
  const undo = yield* planned(state, data, what, call);
  if ('faults' in undo) return undo;
  const { plan, batch } = undo;
  const { edits, removed, droppedColumns } = plan;
  if (edits.size + removed.size + droppedColumns.size === 0) return answer(undo, false);
  checkStopped(call);
  const { workbook } = state;
  const tell = tellOf(call);
  const undoneAt = workbook.now();
  const table = data.district.data.workbook.accounts!;
  const { found } = findColumns('accounts', table);
  const accounts = {
    rows: table.rowCount - plan.removed.size,
    style: plan.style,
    headings: originalHeadings(data),
    write: (sink: Parameters<typeof writeUndoneAccounts>[2]) => {
      writeUndoneAccounts(plan, found, sink);
    },
  };
  const report = reportFile(undoReport(plan), tell);
  const parts = {
    keep: batch === null ? [] : [{ batch: batch.id, file: report }],
    drop: [],
    plan: null,
    secrets: [],
    records: {
      history: data.kept.history.map((one) => (one.id === batch?.id ? { ...one, undoneAt } : one)),
      files: filesWith(data.kept, batch),
      saved: null,
    },
  };
  const version = yield* commitAccounts(state, data, accounts, parts, tell);
  state.undone = { report: reportFile(undoReport(plan), () => undefined), version };
  return answer(undo, true);
}

function filesWith({ files }: KeptRecords, batch: SavedBatch | null): KeptRecords['files'] {
  if (batch === null) return files;
  const others = (files[batch.id] ?? []).filter((name) => name !== 'undo-report.csv');
  return { ...files, [batch.id]: [...others, 'undo-report.csv'] };
}

function* planned(
  state: ServiceState,
  { district, kept }: CallData,
  what: UndoWhat,
  call: Call | undefined,
): Steps<UndoReading<PlannedUndo>> {
  const tell = tellOf(call);
  tell({ stage: 'reading', what: 'journal.json', done: null, rows: null });
  const read = yield* readJournalOf(state, kept, what);
  checkStopped(call);
  const faults = [
    ...('faults' in read ? read.faults : []),
    ...district.data.faults,
    ...accountsFaults(district.data.workbook),
  ];
  if ('faults' in read || faults.length > 0) return { faults };
  tell({ stage: 'planning', what: '', done: null, rows: null });
  const { found } = findColumns('accounts', district.data.workbook.accounts!);
  return { ...read, plan: planUndo(read.journal, found, what.removeUnused) };
}

function* readJournalOf(
  { workbook }: ServiceState,
  kept: KeptRecords,
  { batch }: UndoWhat,
): Steps<UndoReading<Omit<PlannedUndo, 'plan'>>> {
  if ('journal' in batch) return batchOf(batch.journal, batch.name, kept.history);
  const file = yield* ask(workbook.keptFile(batch.id, 'journal.json'));
  if (file === null) {
    const saved = kept.history.find(({ id }) => id === batch.id);
    const which = saved === undefined ? 'this batch' : `the batch saved ${saved.savedAt}`;
    return {
      faults: [
        `the journal of ${which} is not kept here any more: choose the journal.json that you took of it`,
      ],
    };
  }
  return batchOf(decodeUtf8(file, 0, file.length), 'journal.json', kept.history);
}

function batchOf(
  text: string,
  source: string,
  history: readonly SavedBatch[],
): UndoReading<Omit<PlannedUndo, 'plan'>> {
  const journal = parseJournal(text, source);
  if ('fault' in journal) return { faults: [journal.fault] };
  const { savedAt, fingerprint } = journal;
  const batch = history.find((one) => one.savedAt === savedAt && one.fingerprint === fingerprint);
  return { journal, batch: batch ?? null };
}

function answer({ journal, plan }: PlannedUndo, done: boolean, from = 0): UndoAnswer {
  return {
    undo: {
      savedAt: journal.savedAt,
      // A journal holds what its batch was, in the words of a request.
      what:
        journal.changeType === takenUsers
          ? null
          : {
              accountType: journal.accountType as AccountType,
              changeType: journal.changeType as ChangeTypeId,
            },
      counts: countUndone(plan),
      rows: reportPage(undoReport(plan), null, from, mostRows),
      done,
    },
  };
}
