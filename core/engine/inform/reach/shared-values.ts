import { createCaseFolder } from '../../roster/fold-case.ts';
import type { Roster } from '../../roster/roster.ts';
import { addKey, createKeyIndex } from '../../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../../tables/table.ts';

/** Calls back with each cell of a column that is not empty, without outer blanks. */
function eachCell(
  table: Table,
  column: number,
  take: (row: number, start: number, end: number) => void,
): void {
  if (column < 0) return;
  for (let row = 0; row < table.rowCount; row++) {
    const end = cellEnd(table, row, column);
    const start = trimStart(table.bytes, cellStart(table, row, column), end);
    if (start >= 0) take(row, start, trimEnd(table.bytes, start, end));
  }
}

/**
 * Rows of Students and of Staff: 1 = somebody else, student or staff member, has the same email.
 */
export interface SharedEmails {
  readonly students: Uint8Array;
  readonly staff: Uint8Array;
}

/** Finds the emails that several people share, compared without case. */
export function sharedEmails({ people }: Roster): SharedEmails {
  const tables = [people.students, people.staff];
  const rows = tables.map(({ found }) => found?.table.rowCount ?? 0);
  const index = createKeyIndex(rows[0]! + rows[1]!);
  const fold = createCaseFolder();
  const codes = rows.map((count) => new Int32Array(count).fill(-1));
  const holder: number[] = [];
  const shared: boolean[] = [];
  tables.forEach(({ found, personOf }, which) => {
    if (found === null) return;
    const { bytes } = found.table;
    eachCell(found.table, found.column('Email'), (row, start, end) => {
      const code = addKey(index, fold.bytes(), 0, fold(bytes, start, end));
      codes[which]![row] = code;
      const person = personOf[row]!;
      holder[code] ??= person;
      if (holder[code] !== person) shared[code] = true;
    });
  });
  const [students, staff] = codes.map((own) =>
    Uint8Array.from(own, (code) => (code >= 0 && shared[code] === true ? 1 : 0)),
  );
  return { students: students!, staff: staff! };
}

/** By row of User Accounts: how many other accounts have the same activation URL. */
export function sameLinks({ accounts }: Roster): Int32Array {
  const { table, column } = accounts.found;
  const index = createKeyIndex(table.rowCount);
  const codes = new Int32Array(table.rowCount).fill(-1);
  const counts = new Int32Array(table.rowCount);
  eachCell(table, column('Activation URL'), (row, start, end) => {
    const code = addKey(index, table.bytes, start, end);
    codes[row] = code;
    counts[code]!++;
  });
  return codes.map((code) => (code < 0 ? 0 : counts[code]! - 1));
}
