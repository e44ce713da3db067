import { cellText, findColumns, type CellSink, type JoinedAccounts } from '../core/engine/index.ts';
import { overviewOf } from '../core/host/data-overview.ts';
import { proposedJoin } from '../core/host/join-proposal.ts';
import { mappingText } from '../core/host/mapping-text.ts';
import { missingForChanges } from '../core/host/missing-for-changes.ts';
import { matchOf } from '../core/host/table-matches.ts';
import type { InspectCommand } from './command.ts';
import { inspectText } from './inspect-text.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { openOutputFolder, writeCsvFile, writeFile } from './output-folder.ts';
import { readData } from './read-data.ts';
import { touchesData } from './touches-data.ts';

/**
 * Says what the data was taken for, and writes the mapping to edit. What stands in the way of a batch
 * stands not in its way: faults are told after all that could be read.
 */
export function runInspectJob(command: InspectCommand, tell: TellStage): JobOutcome {
  const read = readData(command.data, command.mapping, tell);
  const { data, faults } = read;
  const named = read.tables.filter((table) => matchOf(read.matches, table)?.table != null);
  const names = ['mapping.json', 'account-joins.csv'];
  const touched = command.out === null ? null : touchesData(command.out, names, read);
  if (touched !== null) return faulty([touched]);
  tell('Looking at the tables');
  const proposal = proposedJoin(data, read.matches);
  const text = inspectText({
    overview: overviewOf(data, '', null),
    recognised: data.recognised,
    byHand: new Set(named.map(({ source }) => source)),
    needs: missingForChanges(data.workbook),
    proposal,
  });
  const exitCode = faults.length > 0 ? 2 : 0;
  if (command.out === null) return { exitCode, print: text, faults, output: null };
  const output = openOutputFolder(command.out, false);
  writeFile(output, 'mapping.json', (write) => {
    write(mappingText(data, read.tables, read.matches));
  });
  const joined = data.joined ?? proposal;
  if (joined !== null) {
    writeCsvFile(output, 'account-joins.csv', (sink) => {
      writeJoins(joined, sink);
    });
  }
  const written = `\nWritten to ${command.out}: ${output.written.join(', ')}\n`;
  return { exitCode, print: `${text}${written}`, faults, output };
}

/** Every account that was looked at, and whose it is. */
function writeJoins({ table, outcomeOf, questions }: JoinedAccounts, sink: CellSink): void {
  const { column } = findColumns('accounts', table).found;
  const keys = new Map(questions.map(({ username, key }) => [username, key]));
  for (const heading of ['Username', 'Person ID', 'Joined By', 'Question']) sink.cell(heading);
  sink.endRow();
  for (let row = 0; row < table.rowCount; row++) {
    const outcome = outcomeOf(row);
    if (outcome === 'not looked at') continue;
    const username = cellText(table, row, column('Username'));
    sink.cell(username);
    sink.cell(cellText(table, row, column('Person ID')));
    sink.cell(outcome);
    sink.cell(outcome === 'question' ? (keys.get(username.trim()) ?? '') : '');
    sink.endRow();
  }
}
