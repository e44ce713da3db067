import { cellText, findColumns } from '../engine/index.ts';
import { foldForSearch } from '../engine/search/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { mostRows } from './report-pages.ts';
import type { RowsPage, RowsQuery } from './wizard-client.ts';

/** What is shown of an account; no other column may hold a password. */
const columns = ['Username', 'Enabled', 'Email', 'Staff Number'];

/** A window of the accounts that belong to nobody on the roster, of those whose username begins so. */
export function accountsOfNobody(
  { joined }: AssembledData,
  { filter, from, count }: Pick<RowsQuery, 'filter' | 'from' | 'count'>,
): RowsPage {
  const page = { columns, from: Math.max(0, Math.floor(from) || 0) };
  if (joined === null) return { ...page, total: 0, rows: [], numbers: [] };
  const { table, outcomeOf } = joined;
  const { column } = findColumns('accounts', table).found;
  const beginning = foldForSearch(filter.text ?? '');
  const end = page.from + Math.min(mostRows, Math.max(0, Math.floor(count) || 0));
  const numbers: number[] = [];
  let total = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (outcomeOf(row) !== 'nobody') continue;
    if (beginning !== '') {
      const username = foldForSearch(cellText(table, row, column('Username')));
      if (!username.startsWith(beginning)) continue;
    }
    if (total >= page.from && total < end) numbers.push(row);
    total++;
  }
  const rows = numbers.map((row) =>
    columns.map((name) => (column(name) < 0 ? '' : cellText(table, row, column(name)))),
  );
  return { ...page, total, rows, numbers };
}
