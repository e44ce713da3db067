import {
  findColumns,
  planUndo,
  undoReport,
  writeReport,
  writeUndoneAccounts,
} from '../core/engine/index.ts';
import { accountsFaults } from '../core/host/undo-parts.ts';
import type { UndoCommand } from './command.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { openOutputFolder, writeCsvFile } from './output-folder.ts';
import { readData } from './read-data.ts';
import { readJournalAt } from './read-journal.ts';
import { undoText } from './undo-text.ts';
import { touchesData } from './touches-data.ts';

/** Undoes a saved batch on the accounts as they are now. */
export function runUndoJob(command: UndoCommand, tell: TellStage): JobOutcome {
  const faults: string[] = [];
  tell(`Reading ${command.journal}`);
  const journal = readJournalAt(command.journal, faults);
  const data = readData(command.data, command.mapping, tell);
  faults.push(...data.faults, ...accountsFaults(data.workbook));
  if (faults.length > 0 || journal === null) return faulty(faults);
  const touched = touchesData(command.out, ['accounts.csv', 'undo-report.csv'], data);
  if (touched !== null) return faulty([touched]);
  tell('Undoing');
  const { found } = findColumns('accounts', data.workbook.accounts!);
  const undo = planUndo(journal, found, command.removeUnused);
  const output = openOutputFolder(command.out, true);
  writeCsvFile(output, 'undo-report.csv', (sink) => {
    writeReport(undoReport(undo), sink);
  });
  writeCsvFile(
    output,
    'accounts.csv',
    (sink) => {
      writeUndoneAccounts(undo, found, sink);
    },
    undo.style,
  );
  return { exitCode: 0, print: undoText(journal, undo, command), faults: [], output };
}
