import {
  accountTypeLabels,
  changeTypeLabels,
  takenUsers,
  type Journal,
  type UndoPlan,
} from '../core/engine/index.ts';
import { countUndone } from '../core/host/undo-parts.ts';
import type { UndoCommand } from './command.ts';
import { amount, count } from './numbers.ts';

/** Which batch it was; a journal may say what no batch of ours says. */
function batchInWords({ changeType, accountType }: Journal): string {
  const change = (changeTypeLabels as Readonly<Record<string, string>>)[changeType] ?? changeType;
  const account =
    (accountTypeLabels as Readonly<Record<string, string>>)[accountType] ?? accountType;
  return `${change} for ${account}`;
}

/** What an undo did, for people to read. */
export function undoText(journal: Journal, undo: UndoPlan, command: UndoCommand): string {
  const counts = countUndone(undo);
  if (command.json)
    return `${JSON.stringify({ changes: undo.entries.length, ...counts }, null, 2)}\n`;
  const parts = [
    `${count(counts['put back'])} put back`,
    `${count(counts.disabled)} disabled`,
    `${count(counts.removed)} removed`,
    `${count(counts.left)} left as ${counts.left === 1 ? 'it is' : 'they are'}`,
  ];
  const lines = [
    journal.changeType === takenUsers
      ? `Undo of the users taken over ${journal.savedAt}`
      : `Undo of the batch saved ${journal.savedAt} (${batchInWords(journal)})`,
    '',
    `${amount(undo.entries.length, 'account')}: ${parts.join(', ')}.`,
  ];
  for (const { entry, reason } of undo.entries
    .filter(({ result }) => result === 'left')
    .slice(0, 10)) {
    lines.push(`  ${entry.username}: ${reason}`);
  }
  if (counts.left > 10) lines.push(`  and ${count(counts.left - 10)} more`);
  if (undo.entries.length > 0 && counts.left === undo.entries.length) {
    lines.push(
      'Nothing was put back: either this batch has been undone already, or these are not the accounts that it was saved on.',
    );
  }
  if (counts.disabled > 0) {
    lines.push(
      'Accounts that the batch created are disabled, not deleted; --remove-unused removes those never used.',
    );
  }
  lines.push('', `Written to ${command.out}: undo-report.csv, accounts.csv`);
  return `${lines.join('\n')}\n`;
}
