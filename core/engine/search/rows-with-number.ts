import { createCaseFolder, type CaseFolder } from '../roster/fold-case.ts';
import type { FoundTable } from '../roster/workbook.ts';
import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../tables/table.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import { numberColumnName } from './people-index.ts';

/**
 * Whose Person ID or number begins so, without case: 1 by row. The cells are read where they are, in
 * the order of the file: a million of them are looked through in the time of a key stroke.
 */
export function rowsWithNumber(found: FoundTable, text: string): Uint8Array {
  const beginning = encodeUtf8(text.trim().toLowerCase());
  const fits = new Uint8Array(found.table.rowCount);
  if (beginning.length === 0) return fits.fill(1);
  const id = found.column('Person ID');
  const number = found.column(numberColumnName(found));
  const fold = createCaseFolder();
  for (let row = 0; row < fits.length; row++) {
    if (
      beginsSo(found.table, row, id, beginning, fold) ||
      beginsSo(found.table, row, number, beginning, fold)
    ) {
      fits[row] = 1;
    }
  }
  return fits;
}

function beginsSo(
  table: Table,
  row: number,
  column: number,
  beginning: Uint8Array,
  fold: CaseFolder,
): boolean {
  const { bytes } = table;
  const end = cellEnd(table, row, column);
  const start = trimStart(bytes, cellStart(table, row, column), end);
  if (start < 0) return false;
  const alike = alikeBytes(bytes, start, end, beginning);
  if (alike === beginning.length) return true;
  // Letters beyond ASCII have another case only where they are text.
  if (start + alike >= end || bytes[start + alike]! < 0x80) return false;
  const length = fold(bytes, start, trimEnd(bytes, start, end));
  return alikeBytes(fold.bytes(), 0, length, beginning) === beginning.length;
}

/** How many bytes of a stretch are as in the beginning, ASCII without case. */
function alikeBytes(bytes: Uint8Array, start: number, end: number, beginning: Uint8Array): number {
  const most = Math.min(beginning.length, end - start);
  for (let i = 0; i < most; i++) {
    const byte = bytes[start + i]!;
    if ((byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) !== beginning[i]) return i;
  }
  return most;
}
