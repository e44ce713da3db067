import { accountTypeLabels, changeTypeLabels } from '../../../core/engine/index.ts';
import { readKept, type KeptSaved } from '../../../core/host/kept-records.ts';
import { secretOffers } from '../../../core/host/save-batch.ts';
import { runNow } from '../../../core/host/steps.ts';
import type {
  RequestJson,
  SaveAnswer,
  SaveConfirmation,
  UndoAnswer,
  UndoWhat,
} from '../../../core/host/wizard-client.ts';
import type { Step, Unfinished } from '../../api/sheets-api.ts';
import { checkAccountsTab } from '../job/accounts-tab.ts';
import { takeTitle, type Job, type JobAnswer } from '../job/job.ts';
import {
  discardLeftovers,
  editsOf,
  hasLeftovers,
  prepareJob,
  type JobParts,
} from '../job/prepare-job.ts';
import { jobOf, lookAtJob, runJob, stopJob } from '../job/run-job.ts';
import { ifNobodyWorks } from '../lock.ts';
import { createRecords } from '../records/records.ts';
import { requestWords } from '../request-words.ts';
import { locked, type Session } from '../session.ts';
import { tabTitle } from '../tabs/own-tabs.ts';
import { whoAsks } from './operators.ts';
import { localMoment } from './preview-call.ts';

/** Begins to save what was previewed, if it is that and may be saved. */
export function saveCall(
  session: Session,
  request: RequestJson,
  confirmed: SaveConfirmation,
): Step<SaveAnswer> {
  const work = (): Step<SaveAnswer> => {
    const who = whoAsks(session);
    const refusal =
      unfinishedRefusal(session) ??
      session.hooks
        .map(({ saveRefusal }) => saveRefusal(session, request))
        .find((one) => one !== null) ??
      null;
    if (refusal !== null) {
      return { answer: { refused: 'faults', sentences: [refusal], preview: null } };
    }
    const { preview } = readKept(session.records.all());
    const answer = unlessHandedOver(session, () =>
      runNow(session.methods.save(request, confirmed)),
    );
    if (answer !== null) return { answer };
    const passed = preview === null ? null : preview.preview.threshold;
    return begin(session, savedParts(session, who, passed)) as Step<SaveAnswer>;
  };
  return locked(session, work, () => whoSaves(session));
}

/** Begins to undo a batch, also one that was begun and never finished. */
export function undoCall(session: Session, what: UndoWhat): Step<UndoAnswer> {
  const work = (): Step<UndoAnswer> => {
    const who = whoAsks(session);
    const refusal = stopUnfinished(session, what);
    if (refusal !== null) return { answer: { faults: [refusal] } };
    const planned = runNow(session.methods.previewUndo(what));
    const answer = unlessHandedOver(session, () => runNow(session.methods.undo(what)));
    if (answer !== null) return { answer };
    return begin(session, undoneParts(session, who, planned)) as Step<UndoAnswer>;
  };
  return locked(session, work, () => whoSaves(session));
}

/** Goes on with what was begun. */
export function resumeCall(session: Session): Step<JobAnswer> {
  return locked(
    session,
    () => {
      const job = jobOf(session.records);
      if (job === null) {
        discardLeftovers(session.spreadsheet, session.records);
        throw new Error('There is nothing to resume: it was finished or undone meanwhile.');
      }
      return runJob(session, job);
    },
    () => whoSaves(session),
  );
}

/** What was begun here and not finished; what was finished but for its traces is cleared away. */
export function unfinishedCall(session: Session): Unfinished | null {
  const { spreadsheet, records } = session;
  const job = jobOf(records);
  if (job !== null) return lookAtJob(session, job);
  // Passwords may stand in them.
  if (hasLeftovers(spreadsheet)) {
    ifNobodyWorks(() => {
      // Whoever worked until now may have begun something.
      discardLeftovers(
        spreadsheet,
        createRecords(spreadsheet, () => new Date()),
      );
    });
  }
  return null;
}

/** Gives what the batch service answers, null where it hands over something to be written. */
function unlessHandedOver<T>({ handed }: Session, ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (handed.commit === null) throw error;
    return null;
  }
}

type BegunParts = Omit<JobParts, 'change' | 'edits' | 'source' | 'more' | 'titleOf'> & {
  readonly change: string;
};

function begin(session: Session, parts: BegunParts): Step<JobAnswer> {
  const { spreadsheet, records, workbook, handed } = session;
  const commit = handed.commit!;
  const { source } = commit.accounts;
  const accounts = workbook.read().tables.find((table) => table.source === source);
  const sheet = spreadsheet.getSheetByName(source);
  if (accounts === undefined || sheet === null) {
    throw new Error(
      `User Accounts come out of ${source}, in another layout than the wizard's own, and cannot be ` +
        'changed there. Make the template tabs, and put the accounts into the tab User Accounts.',
    );
  }
  checkAccountsTab(sheet, commit.accounts.keys);
  const when = localMoment(session);
  const job = prepareJob(spreadsheet, records, {
    ...parts,
    change: commit,
    ...{ edits: editsOf(commit, accounts), source },
    more: session.hooks.flatMap(({ tabsOfSave }) => tabsOfSave(session, commit)),
    titleOf: (kind, file) => tabTitle(kind, file ?? parts.change, when),
  });
  return runJob(session, job);
}

function savedParts(session: Session, who: string, threshold: string | null): BegunParts {
  const commit = session.handed.commit!;
  const { saved } = commit.records['saved'] as KeptSaved;
  const { batch, summary } = saved;
  const { accountType, changeType } = summary;
  return {
    kind: 'save',
    batch: batch.id,
    who,
    since: batch.savedAt,
    preview: summary.fingerprint,
    change: changeTypeLabels[changeType],
    // Passwords are in tabs as long as nobody clears them.
    answer: { saved: { ...saved, files: [...saved.files, ...secretOffers(commit.secrets)] } },
    audit: [
      batch.id,
      localMoment(session),
      who,
      'Save',
      accountTypeLabels[accountType],
      changeTypeLabels[changeType],
      requestWords(batch.request),
      summary.asOf,
      String(summary.considered),
      String(summary.changed),
      summary.fingerprint,
      threshold === null ? 'not passed' : `overridden: ${threshold}`,
    ],
  };
}

function undoneParts(session: Session, who: string, planned: UndoAnswer): BegunParts {
  if ('faults' in planned) throw new Error(planned.faults.join(' '));
  const { undo } = planned;
  const { keep } = session.handed.commit!;
  const since = session.workbook.now();
  const batch = keep[0]?.batch ?? '';
  const { 'put back': putBack, disabled, removed } = undo.counts;
  const change = undo.what === null ? takeTitle : changeTypeLabels[undo.what.changeType];
  return {
    kind: 'undo',
    batch,
    who,
    since,
    preview: '',
    change,
    answer: { undo: { ...undo, done: true } },
    audit: [
      `undo-${since.replace(/[^0-9]/g, '')}`,
      localMoment(session),
      who,
      'Undo',
      undo.what === null ? '' : accountTypeLabels[undo.what.accountType],
      change,
      `Undoes the batch saved ${undo.savedAt}${batch === '' ? '' : ` (${batch})`}.`,
      '',
      '',
      String(putBack + disabled + removed),
      '',
      '',
    ],
  };
}

/** Why nothing can be saved while something else is unfinished, null if nothing is. */
export function unfinishedRefusal(session: Session): string | null {
  const job = jobOf(session.records);
  if (job === null) return null;
  const { kind, who, since, done, all } = lookAtJob(session, job);
  return (
    `Not saved: ${kindWords[kind]} of ${all} changes, begun by ` +
    `${who === '' ? 'somebody' : who} at ${timeOf(session, since)}, has not finished: ${done} are ` +
    `done. Resume it${kind === 'undo' ? '' : ', or undo it'}, then save again.`
  );
}

const kindWords: Readonly<Record<Unfinished['kind'], string>> = {
  save: 'a save',
  undo: 'an undo',
  take: 'the taking over of users',
};

/** Ends what was begun, where it is what is to be undone; says why not, where it is something else. */
function stopUnfinished(session: Session, { batch }: UndoWhat): string | null {
  const job = jobOf(session.records);
  if (job === null) return null;
  const isMeant = job.kind !== 'undo' && 'id' in batch && batch.id === job.batch;
  if (!isMeant) return unfinishedRefusal(session)?.replace('Not saved', 'Not undone') ?? null;
  stopJob(session, job);
  return null;
}

/** Whose save or undo is under way. */
export function whoSaves({ records }: Session): string {
  records.forget();
  const job: Job | null = jobOf(records);
  return job === null || job.who === '' ? 'Somebody else' : job.who;
}

function timeOf({ spreadsheet }: Session, instant: string): string {
  return Utilities.formatDate(
    new Date(instant),
    spreadsheet.getSpreadsheetTimeZone(),
    'yyyy-MM-dd HH:mm',
  );
}
