import {
  changeReport,
  notChangedReport,
  reportRows,
  type BatchPlan,
} from '../core/engine/index.ts';
import { whyUsername } from '../core/engine/reports/why-username.ts';
import type { WhyCommand } from './command.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { readBatch } from './read-batch.ts';

/** Explains what a batch would do with one person, and why they get the username they get. */
export async function runWhyJob(command: WhyCommand, tell: TellStage): Promise<JobOutcome> {
  const read = await readBatch(command, tell);
  if ('outcome' in read) return read.outcome;
  const { plan } = read.batch;
  const lines = [...changedLines(plan, command.person), ...skippedLines(plan, command.person)];
  if (lines.length === 0)
    return faulty([`--person ${command.person}: the batch does not consider this person`]);
  return { exitCode: 0, print: `${lines.join('\n')}\n`, faults: [], output: null };
}

function changedLines(plan: BatchPlan, person: string): string[] {
  const report = changeReport(plan, 'preview');
  const lines: string[] = [];
  for (let row = 0; row < report.rowCount; row++) {
    const [cells = []] = reportRows(report, row, 1);
    if (cells[report.columns.indexOf('Person ID')] !== person) continue;
    report.columns.forEach((column, c) => {
      if (cells[c] !== '') lines.push(`${column}: ${cells[c] ?? ''}`);
    });
    if (plan.context.request.create !== null) lines.push(...usernameLines(plan, row));
  }
  return lines;
}

function usernameLines(plan: BatchPlan, change: number): string[] {
  const { username, from, base, tries, tried } = whyUsername(plan, change);
  const lines = [`Why this username: the ${from} gives ${base}`];
  for (const { username: name, heldBy } of tried) lines.push(`  ${name} is taken by ${heldBy}`);
  if (tries > tried.length) lines.push(`  and ${tries - tried.length} more were tried`);
  lines.push(`  ${username} is free`);
  return lines;
}

function skippedLines(plan: BatchPlan, person: string): string[] {
  const report = notChangedReport(plan);
  for (let row = 0; row < report.rowCount; row++) {
    const [cells = []] = reportRows(report, row, 1);
    if (cells[report.columns.indexOf('Person ID')] !== person) continue;
    const [, , , , last = '', first = ''] = cells;
    return [
      `${person} ${last}, ${first} is not changed: ${cells.at(-1) ?? ''} (${cells.at(-2) ?? ''})`,
    ];
  }
  return [];
}
