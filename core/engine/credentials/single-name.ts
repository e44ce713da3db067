import { cellEnd, cellStart, type Table } from '../tables/table.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import type { ComposablePattern } from './composable-pattern.ts';

/*
 * Names of people who have only one (name policy): it stands for the whole name, wherever in the
 * table it is written.
 */

/** No column: the person has no single name. */
export const noColumn = -1;

/** The column of the only name that a person has; `noColumn` if they have both or none. */
export function onlyName({ table, lastName, firstName }: ComposablePattern, row: number): number {
  const hasLast = holdsName(table, row, lastName);
  if (hasLast === holdsName(table, row, firstName)) return noColumn;
  return hasLast ? lastName : firstName;
}

/** Does a cell hold a name, be it in any script: a letter or digit, not only signs such as `-`? */
function holdsName(table: Table, row: number, column: number): boolean {
  if (column < 0) return false;
  const { bytes } = table;
  const start = cellStart(table, row, column);
  const end = cellEnd(table, row, column);
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    const letter = byte | 0x20;
    if ((letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39)) return true;
    if (byte >= 0x80) return /[\p{L}\p{N}]/u.test(decodeUtf8(bytes, i, end));
  }
  return false;
}
