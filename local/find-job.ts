import { writeReport } from '../core/engine/index.ts';
import { filterTypeLabels, matchingReport } from '../core/engine/inform/index.ts';
import type { FindCommand } from './command.ts';
import { faulty, summary, type JobOutcome, type TellStage } from './job.ts';
import { amount, count } from './numbers.ts';
import { openOutputFolder, writeCsvFile } from './output-folder.ts';
import { readInform } from './read-inform.ts';
import { touchesData } from './touches-data.ts';

/** Finds the accounts that a filter matches. */
export function runFindJob(command: FindCommand, tell: TellStage): JobOutcome {
  const read = readInform(command, tell);
  if ('outcome' in read) return read.outcome;
  const { people, filter, matching, data, notes } = read.inform;
  const touched = touchesData(command.out, ['matching.csv'], data);
  if (touched !== null) return faulty([touched]);
  tell('Writing');
  const output = openOutputFolder(command.out, false);
  writeCsvFile(output, 'matching.csv', (sink) => {
    writeReport(matchingReport(people, matching), sink);
  });
  const lines = [
    `${filter.name} (${filterTypeLabels[filter.type]})`,
    '',
    `${count(matching.length)} of ${amount(people.accounts.length, 'account')} match.`,
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `Note: ${note}`)]),
    '',
    `Written to ${command.out}: ${output.written.join(', ')}`,
  ];
  const numbers = {
    filter: filter.name,
    type: filter.type,
    accounts: people.accounts.length,
    matching: matching.length,
  };
  return { exitCode: 0, print: summary(command.json, numbers, lines), faults: [], output };
}
