import {
  changeReport,
  createPasswords,
  credentialsReport,
  notChangedReport,
  problemsReport,
  writeJournal,
  type BatchPlan,
  type RandomBytes,
} from '../engine/index.ts';
import { requestToKeep } from './kept-request.ts';
import { jsonFile, reportFile } from './output-files.ts';
import type { PlannedBatch } from './planned-batch.ts';
import type { FileName } from './wizard-client.ts';
import type { OutputFile, Tell } from './workbook.ts';
import { outputBytes } from './write-output.ts';

/** The files of a preview. */
export function previewFiles(planned: PlannedBatch, tell: Tell): OutputFile[] {
  return [reportFile(changeReport(planned.plan, 'preview'), tell), ...otherFiles(planned, tell)];
}

/** The files that are kept of a saved batch. */
export function savedFiles(planned: PlannedBatch, savedAt: string, tell: Tell): OutputFile[] {
  const { plan, fingerprint } = planned;
  return [
    reportFile(changeReport(plan, 'result'), tell),
    ...otherFiles(planned, tell),
    {
      name: 'journal.json',
      content: {
        fillText: (write) => {
          tell({ stage: 'writing', what: 'journal.json', done: null, rows: null });
          writeJournal(plan, fingerprint, savedAt, write);
        },
      },
    },
  ];
}

function otherFiles({ plan, request, preview }: PlannedBatch, tell: Tell): OutputFile[] {
  return [
    reportFile(notChangedReport(plan), tell),
    reportFile(problemsReport(plan.context.roster.problems), tell),
    jsonFile('summary.json', preview.summary),
    jsonFile('request.json', requestToKeep(request)),
  ];
}

/** Reports of a batch: they go when the next one is saved, journals stay. */
export const reportNames: readonly FileName[] = ['result.csv', 'not-changed.csv', 'problems.csv'];

/**
 * The passwords of the accounts that a plan creates, made now and never again; null where there are
 * none to tell.
 */
export function credentialsFile(
  plan: BatchPlan,
  random: RandomBytes,
  tell: Tell,
): OutputFile | null {
  if (plan.context.request.create === null) return null;
  const made = reportFile(credentialsReport(plan, createPasswords(plan, random)), tell);
  if (!('fill' in made.content) || made.content.rows === 0) return null;
  // As bytes: written anew they would be other passwords.
  return { name: made.name, content: { bytes: outputBytes(made), rows: made.content.rows } };
}
