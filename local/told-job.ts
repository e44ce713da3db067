import { missingNeeds, readIsoDay, readRoster, writeReport } from '../core/engine/index.ts';
import {
  informPeople,
  toldAndIn,
  toldGroupsReport,
  toldNotes,
  toldReport,
  type ToldGroup,
} from '../core/engine/inform/index.ts';
import type { ToldCommand } from './command.ts';
import { faulty, summary, type JobOutcome, type TellStage } from './job.ts';
import { amount, count } from './numbers.ts';
import { openOutputFolder, writeCsvFile } from './output-folder.ts';
import { readData } from './read-data.ts';
import { readToldOf } from './read-inform.ts';
import { touchesData } from './touches-data.ts';
import { utcOffset, wallClock } from './wall-clock.ts';

const files = ['told-and-in.csv', 'told-and-in-counts.csv'] as const;

/** Says who was told and who is in, account by account and in numbers. */
export function runToldJob(command: ToldCommand, tell: TellStage): JobOutcome {
  const data = readData(command.data, command.mapping, tell);
  const faults = [...data.faults, ...missingNeeds(data.workbook, { accounts: [] })];
  const told = readToldOf(data, faults);
  if (faults.length > 0) return faulty(faults, data.notes);
  const touched = touchesData(command.out, files, data);
  if (touched !== null) return faulty([touched]);
  tell('Counting');
  const now = command.now ?? wallClock();
  const roster = readRoster(data.workbook, readIsoDay(now.slice(0, 10)));
  const people = informPeople({ roster, type: null, now, utcOffset, told });
  const groups = toldAndIn(people);
  const sums = sumOf(groups);
  const output = openOutputFolder(command.out, false);
  const [accountsFile, countsFile] = files;
  writeCsvFile(output, accountsFile, (sink) => {
    writeReport(toldReport(people), sink);
  });
  writeCsvFile(output, countsFile, (sink) => {
    writeReport(toldGroupsReport(groups), sink);
  });
  const notes = [...toldNotes(people), ...data.notes];
  const lines = [
    ...countLines(sums),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `Note: ${note}`)]),
    '',
    `Written to ${command.out}: ${output.written.join(', ')}`,
  ];
  return { exitCode: 0, print: summary(command.json, sums, lines), faults: [], output };
}

type Sums = Omit<ToldGroup, 'school' | 'grade'>;

/** All groups together. */
function sumOf(groups: readonly ToldGroup[]): Sums {
  const sum = (key: keyof Sums) => groups.reduce((total, group) => total + group[key], 0);
  return {
    accounts: sum('accounts'),
    told: sum('told'),
    linkExpired: sum('linkExpired'),
    loggedIn: sum('loggedIn'),
    passwordChanged: sum('passwordChanged'),
  };
}

function countLines(sums: Sums): string[] {
  return [
    `${amount(sums.accounts, 'enabled account')} of students and staff`,
    `  ${count(sums.told)} told`,
    `  ${count(sums.linkExpired)} told and not logged in, whose link has expired`,
    `  ${count(sums.loggedIn)} logged in`,
    `  ${count(sums.passwordChanged)} changed their password`,
  ];
}
