import { canonicalTables } from '../../canonical-tables.ts';
import { copyCell, copyTrimmed } from '../../../tables/csv-write.ts';
import { isBlank, type Table } from '../../../tables/table.ts';
import { createTableSink } from '../../../tables/table-sink.ts';
import { readYesNo } from '../../../tables/yes-no.ts';
import { createWordReader } from '../word-reader.ts';
import { idColumn, type Sheet } from './sheet-layout.ts';
import type { SheetPeople } from './people.ts';

/** Columns that tell that the usernames of a sheet are accounts that exist. */
const accountColumns = ['accountEnabled', 'accountDisabled', 'lastLogin'] as const;

/** The heading that tells it, '' if usernames may just as well be wishes. */
export function accountSign({ found }: Sheet): string {
  if (found.column('username') < 0) return '';
  return accountColumns.map(found.heading).find((heading) => heading !== '') ?? '';
}

/** Makes User Accounts of sheets that list them; null if none does. */
export function makeSheetAccounts(
  groups: readonly { readonly sheets: readonly Sheet[]; readonly people: SheetPeople }[],
): Table | null {
  const listed = groups.flatMap(({ sheets, people }) =>
    sheets.filter((sheet) => accountSign(sheet) !== '').map((sheet) => ({ sheet, people })),
  );
  if (listed.length === 0) return null;
  const sink = createTableSink(
    canonicalTables.accounts.label,
    listed.map(({ sheet }) => sheet.table.source).join(' and '),
    ['Person ID', 'Username', 'Enabled', 'Email'],
    listed.reduce((sum, { sheet }) => sum + sheet.table.rowCount, 0),
  );
  for (const { sheet, people } of listed) {
    const { table, found } = sheet;
    const [username, email] = [found.column('username'), found.column('email')];
    const id = idColumn(found);
    const kept = people.kept.get(sheet)!;
    const stateOf = stateReader(sheet);
    for (let row = 0; row < table.rowCount; row++) {
      if (kept[row] === 0 || isBlank(table, row, username)) continue;
      sink.startRow(table, row);
      copyTrimmed(sink, table, row, id);
      copyTrimmed(sink, table, row, username);
      sink.cell(stateOf(row));
      copyCell(sink, table, row, email);
      sink.endRow();
    }
  }
  return sink.finish();
}

/** Yes, No, or the word that says neither: it is told as a problem. */
function stateReader({ table, found }: Sheet): (row: number) => string {
  const enabled = found.column('accountEnabled');
  const column = enabled >= 0 ? enabled : found.column('accountDisabled');
  if (column < 0) return () => 'Yes';
  const read = createWordReader((word) => {
    const answer = readYesNo(word);
    if (answer === 'unreadable') return word;
    return (answer === 'yes') === enabled >= 0 ? 'Yes' : 'No';
  });
  return (row) => read(table, row, column);
}
