import type { Step, Unfinished } from '../../api/sheets-api.ts';
import type { KeptSaved } from '../../../core/host/kept-records.ts';
import type { Saved } from '../../../core/host/wizard-client.ts';
import { addToBatches } from '../tabs/batches-tab.ts';
import { freeName, jobName } from '../tabs/own-tabs.ts';
import type { Records } from '../records/records.ts';
import type { DocumentVersion } from '../document-version.ts';
import { readAccountsTab } from './accounts-tab.ts';
import { applyPending } from './apply-edits.ts';
import { readEditsTab } from './edits-tab.ts';
import type { Job, JobAnswer } from './job.ts';
import { countPending, findPending } from './pending.ts';
import { rememberTabs, takeOverPreview } from '../tabs/remembered-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * An execution may take six minutes; a save stops after four. It answers much sooner where there is
 * more to do, so that somebody who waits sees how far it is, and can stop it.
 */
const budgets = { hard: 240_000, answer: 40_000 } as const;

/** So many changes that were not made are told one by one. */
const mostLeft = 50;

/** What a job runs on. */
export interface JobGround {
  readonly spreadsheet: Spreadsheet;
  readonly records: Records;
  readonly version: DocumentVersion;
  /** When the execution began, in milliseconds. */
  readonly startedAt: number;
}

/** The job that was begun here, null if there is none. */
export function jobOf(records: Records): Job | null {
  return (records.get('job') as Job | undefined) ?? null;
}

/** How far a job is, without doing anything for it. */
export function lookAtJob(ground: JobGround, job: Job): Unfinished {
  const edits = readEditsTab(ground.spreadsheet);
  const sheet = ground.spreadsheet.getSheetById(job.accountsTab);
  if (edits === null || sheet === null) return unfinished(job, job.changes);
  try {
    const tab = readAccountsTab(sheet, edits.keys, ground.spreadsheet.getSpreadsheetTimeZone());
    return unfinished(job, countPending(findPending(edits, tab)));
  } catch {
    // Whoever resumes is told what is wrong with the tab; the wizard opens all the same.
    return unfinished(job, job.changes);
  }
}

/** Goes on with a job as long as the budget allows, and finishes it where nothing is left to do. */
export function runJob(ground: JobGround, job: Job): Step<JobAnswer> {
  const { spreadsheet, startedAt } = ground;
  const edits = readEditsTab(spreadsheet);
  if (edits === null) {
    throw new Error(
      `The hidden tab ${jobName} is gone, which says what was to be saved. Bring it back with ` +
        'File > Version history, then resume.',
    );
  }
  const sheet = spreadsheet.getSheetById(job.accountsTab);
  if (sheet === null) {
    throw new Error(
      'The tab of User Accounts was deleted while it was being saved. Bring it back with ' +
        'File > Version history, then resume.',
    );
  }
  const tab = readAccountsTab(sheet, edits.keys, spreadsheet.getSpreadsheetTimeZone());
  const pending = findPending(edits, tab);
  let left = countPending(pending);
  const readingTime = Date.now() - startedAt;
  const isOver = applyPending(tab, edits, pending, (done) => {
    left -= done;
    const elapsed = Date.now() - startedAt;
    return elapsed < budgets.hard && elapsed < Math.max(budgets.answer, 2 * readingTime);
  });
  if (!isOver) return { unfinished: unfinished(job, left) };
  finish(ground, job, pending.left);
  return { answer: answerWith(job.answer, pending.left) };
}

/** Ends a save in the middle, for it to be undone: what is done so far stands in the list of batches. */
export function stopJob(ground: JobGround, job: Job): void {
  const { done, all } = lookAtJob(ground, job);
  const tabs = job.tabs.map((tab) => ({ ...tab, title: `${tab.title} (stopped)` }));
  finish(ground, { ...job, tabs }, [`Stopped after ${done} of ${all} changes.`]);
}

function unfinished(job: Job, left: number): Unfinished {
  const { kind, batch, who, since, changes } = job;
  return { kind, batch, who, since, done: Math.max(0, changes - left), all: changes };
}

/** Shows the reports, writes the batch down, and forgets the job: each only where it is still to do. */
function finish(ground: JobGround, job: Job, left: readonly string[]): void {
  const { spreadsheet, records, version } = ground;
  for (const { id, title } of job.tabs) {
    const sheet = spreadsheet.getSheetById(id);
    if (!sheet?.isSheetHidden()) continue;
    sheet.setName(freeName(title, (name) => isOther(spreadsheet.getSheetByName(name), id)));
    sheet.showSheet();
  }
  addToBatches(spreadsheet, job, left);
  SpreadsheetApp.flush();
  version.raise();
  const after = savedRecords(job.records, version.current(), left);
  records.change({
    ...after,
    counter: version.counter(),
    tabs: takeOverPreview(
      rememberTabs(spreadsheet, records, job.tabs, job.batch),
      job.preview,
      job.batch,
    ),
    job: null,
  });
  SpreadsheetApp.flush();
  const sheet = spreadsheet.getSheetByName(jobName);
  if (sheet !== null) spreadsheet.deleteSheet(sheet);
}

function isOther(sheet: GoogleAppsScript.Spreadsheet.Sheet | null, id: number): boolean {
  return sheet !== null && sheet.getSheetId() !== id;
}

/** The batch saved last is shown as long as the data is as this save leaves it. */
function savedRecords(
  records: Job['records'],
  version: string,
  left: readonly string[],
): Readonly<Record<string, unknown>> {
  const kept = records['saved'] as KeptSaved | null | undefined;
  if (kept == null) return records;
  return { ...records, saved: { saved: withLeft(kept.saved, left), version } satisfies KeptSaved };
}

function answerWith(answer: JobAnswer, left: readonly string[]): JobAnswer {
  if ('saved' in answer) return { saved: withLeft(answer.saved, left) };
  if (!('taken' in answer)) return answer;
  const { taken } = answer;
  return { taken: { ...taken, left: [...taken.left, ...left].slice(0, mostLeft) } };
}

function withLeft(saved: Saved, left: readonly string[]): Saved {
  return left.length === 0 ? saved : { ...saved, left: left.slice(0, mostLeft) };
}
