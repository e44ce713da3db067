import {
  changeReport,
  credentialsReport,
  notChangedReport,
  problemsReport,
  writeJournal,
  type BatchPlan,
  type PasswordOf,
} from '../engine/index.ts';
import { isImportFile } from './import-file-name.ts';
import { requestToKeep } from './kept-request.ts';
import { jsonFile, reportFile } from './output-files.ts';
import type { PlannedBatch } from './planned-batch.ts';
import type { FileName } from './wizard-client.ts';
import type { OutputFile, Tell } from './workbook.ts';
import { outputBytes } from './write-output.ts';

/** The files of a preview. */
export function previewFiles(planned: PlannedBatch, tell: Tell): OutputFile[] {
  const { plan, importFiles } = planned;
  return [
    reportFile(changeReport(plan, 'preview'), tell),
    ...otherFiles(planned, tell),
    ...(importFiles === null ? [] : [reportFile(importFiles.notes, tell)]),
  ];
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

/** Does a file go when the next batch is saved, as reports and import files do? Journals stay. */
export function goesWithNextSave(name: FileName): boolean {
  return reportNames.includes(name) || isImportFile(name);
}

const reportNames: readonly FileName[] = [
  'result.csv',
  'not-changed.csv',
  'problems.csv',
  'export-notes.csv',
];

/** The passwords of the accounts that a plan creates; null where there are none to tell. */
export function credentialsFile(
  plan: BatchPlan,
  passwordOf: PasswordOf | null,
  tell: Tell,
): OutputFile | null {
  const made = reportFile(credentialsReport(plan, passwordOf), tell);
  if (!('fill' in made.content) || made.content.rows === 0) return null;
  return { name: made.name, content: { bytes: outputBytes(made), rows: made.content.rows } };
}
