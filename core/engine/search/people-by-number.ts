import { createCaseFolder } from '../roster/fold-case.ts';
import { addText, createKeyIndex, findKey } from '../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart } from '../tables/table.ts';
import { numberColumnName, type PeopleIndex } from './people-index.ts';

/**
 * Whose number is exactly this, without case, for many numbers in one pass over the people: the
 * rows of each number's people by last name, first name, Person ID.
 */
export function peopleByNumber(index: PeopleIndex, numbers: readonly string[]): number[][] {
  const wanted = createKeyIndex(numbers.length);
  const codes = numbers.map((number) => addText(wanted, number.trim().toLowerCase()));
  const rowsOf = Array.from({ length: wanted.count }, (): number[] => []);
  const { table, column } = index.found;
  const numberColumn = column(numberColumnName(index.found));
  const fold = createCaseFolder();
  // In the order of the file first: so a million cells are there when they are wanted.
  const codeOfRow = new Int32Array(table.rowCount).fill(-1);
  for (let row = 0; row < codeOfRow.length; row++) {
    const end = cellEnd(table, row, numberColumn);
    const start = trimStart(table.bytes, cellStart(table, row, numberColumn), end);
    if (start < 0) continue;
    const length = fold(table.bytes, start, trimEnd(table.bytes, start, end));
    codeOfRow[row] = findKey(wanted, fold.bytes(), 0, length);
  }
  for (const row of index.inOrder().rows) {
    if (codeOfRow[row]! >= 0) rowsOf[codeOfRow[row]!]!.push(row);
  }
  return codes.map((code) => rowsOf[code]!);
}
