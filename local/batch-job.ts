import { randomFillSync } from 'node:crypto';
import type { TargetExport } from '../core/engine/exports/index.ts';
import {
  bothSinks,
  changeReport,
  createPasswords,
  createFingerprinter,
  credentialsReport,
  fingerprintDifferences,
  notChangedReport,
  passedThreshold,
  problemsReport,
  reportStyle,
  summaryOf,
  writeAccounts,
  writeJournal,
  writeReport,
  type BatchPlan,
  type CellSink,
  type Report,
} from '../core/engine/index.ts';
import { damageOf } from '../core/host/make-repairs.ts';
import type { BatchCommand } from './command.ts';
import { differencesFromPreview } from './earlier-preview.ts';
import { exportNotesName, writeExportFiles, writeExportNotes } from './export-files.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { openOutputFolder, withdraw, writeCsvFile, writeFile } from './output-folder.ts';
import { type OutputFolder } from './publish.ts';
import { readBatch } from './read-batch.ts';
import { batchText } from './batch-text.ts';
import { touchesData } from './touches-data.ts';

/** Previews a batch, or saves it: reads, plans, checks the safety rules, writes the files. */
export async function runBatchJob(command: BatchCommand, tell: TellStage): Promise<JobOutcome> {
  const read = await readBatch(command, tell);
  if ('outcome' in read) return read.outcome;
  const { plan, notes, workbook } = read.batch;
  const threshold = thresholdRefusal(plan, command);
  const names = command.name === 'save' ? savedNames(plan, command) : alwaysNames;
  const touched = touchesData(command.out, ['preview.csv', ...names], read.batch);
  if (touched !== null) return faulty([touched]);
  const output = openOutputFolder(command.out, command.name === 'save');
  let saves = command.name === 'save' && threshold === null;
  const fingerprint = writeChanges(output, plan, saves ? 'result' : 'preview', tell);
  const unexpected = expectRefusal(plan, fingerprint, command);
  if (saves && unexpected.length > 0) {
    saves = false;
    withdraw(output, 'result.csv');
    writeChanges(output, plan, 'preview', tell);
  }
  const refusals = [...unexpected, ...(threshold === null ? [] : [threshold])];
  const summary = summaryOf(plan, fingerprint);
  writeReportFile(output, notChangedReport(plan), tell);
  writeReportFile(output, problemsReport(plan.context.roster.problems), tell);
  writeFile(output, 'summary.json', (write) => {
    write(`${JSON.stringify(summary, null, 2)}\n`);
  });
  const exports = saves
    ? writeSavedFiles(output, plan, fingerprint, command, tell)
    : writeExportNotes(output, plan, 'assumed', tell);
  return {
    exitCode: refusals.length > 0 ? 3 : 0,
    print: command.json
      ? `${JSON.stringify(summary, null, 2)}\n`
      : batchText(plan, {
          summary,
          notes,
          damage: damageOf(workbook, null),
          command,
          saves,
          exports,
          files: output.written,
        }),
    faults: refusals,
    output,
  };
}

/** Writes preview.csv or result.csv and gives the fingerprint of its rows. */
function writeChanges(
  output: OutputFolder,
  plan: BatchPlan,
  name: 'preview' | 'result',
  tell: TellStage,
): string {
  const { sink, fingerprint } = createFingerprinter(plan);
  writeReportFile(output, changeReport(plan, name), tell, false, sink);
  return fingerprint();
}

const alwaysNames = ['not-changed.csv', 'problems.csv', 'summary.json', exportNotesName];

function makesCredentials(plan: BatchPlan, command: BatchCommand): boolean {
  return command.credentials && plan.context.request.create !== null;
}

function savedNames(plan: BatchPlan, command: BatchCommand): string[] {
  const names = [...alwaysNames, 'result.csv', 'journal.json', 'accounts.csv'];
  return makesCredentials(plan, command) ? [...names, 'credentials.csv'] : names;
}

/** The journal comes before the accounts: whatever was saved can be undone. Gives the import files. */
function writeSavedFiles(
  output: OutputFolder,
  plan: BatchPlan,
  fingerprint: string,
  command: BatchCommand,
  tell: TellStage,
): readonly TargetExport[] {
  const passwords = makesCredentials(plan, command)
    ? createPasswords(plan, (count) => randomFillSync(new Uint8Array(count)))
    : null;
  if (makesCredentials(plan, command)) {
    writeReportFile(output, credentialsReport(plan, passwords), tell, true);
  }
  const exports = writeExportNotes(output, plan, passwords, tell);
  writeExportFiles(output, exports, tell);
  tell('Writing journal.json');
  writeFile(output, 'journal.json', (write) => {
    writeJournal(plan, fingerprint, new Date().toISOString(), write);
  });
  tell('Writing accounts.csv');
  writeCsvFile(output, 'accounts.csv', (sink) => {
    writeAccounts(plan, sink);
  });
  return exports;
}

function writeReportFile(
  output: OutputFolder,
  report: Report,
  tell: TellStage,
  isPrivate = false,
  also: CellSink | null = null,
): void {
  const name = `${report.name}.csv`;
  const progress = (rows: number) => {
    tell(`Writing ${name}`, rows / report.rowCount);
  };
  writeCsvFile(
    output,
    name,
    (sink) => {
      writeReport(report, also === null ? sink : bothSinks(sink, also), progress);
    },
    reportStyle,
    isPrivate,
  );
}

/** Why the plan is not the one expected (--expect), and what to do; [] if it is. */
function expectRefusal(plan: BatchPlan, fingerprint: string, command: BatchCommand): string[] {
  if (command.expect === null) return [];
  const expected = command.expect.trim().toLowerCase();
  const differences = fingerprintDifferences(expected, fingerprint);
  if (differences.length === 0) return [];
  const people = differencesFromPreview(plan, expected, command.out);
  return [
    `refused: the plan is not the one previewed (--expect ${expected}): ${differences.join(' and ')}`,
    ...(people ?? [
      `who differs cannot be told: the preview with that fingerprint is neither in ${command.out} nor beside it`,
    ]),
    `look at the new preview.csv, then save with --expect ${fingerprint}`,
  ];
}

/** Why a save needs to be confirmed with --override-threshold; null if it does not. */
function thresholdRefusal(plan: BatchPlan, command: BatchCommand): string | null {
  const threshold = passedThreshold(plan);
  if (command.name === 'preview' || threshold === null || command.overrideThreshold) return null;
  return `refused: ${threshold}; if that is right, save with --override-threshold`;
}
