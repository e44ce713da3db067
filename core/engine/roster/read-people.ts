import { readDayColumn, unreadableDay } from '../tables/dates.ts';
import { addKey, createIdIndex, type KeyIndex } from '../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../tables/table.ts';
import { readYesNoCell } from '../tables/yes-no.ts';
import { numberInOrder } from './person-order.ts';
import { oneOf, tellDamage, type TellProblem } from './read-catalogue.ts';
import { noRow, onlyErrors, type People, type PersonTable } from './roster.ts';
import type { FoundTable } from './workbook.ts';

/** Reads Students and Staff into one set of people: one Person ID may be both. */
export function readPeople(
  students: FoundTable | null,
  staff: FoundTable | null,
  tell: TellProblem,
): People {
  const rows = (students?.table.rowCount ?? 0) + (staff?.table.rowCount ?? 0);
  const entered = createIdIndex(rows);
  const studentCodes = enterPeople(students, entered, tell);
  const staffCodes = enterPeople(staff, entered, tell);
  const { ids, codeNow } = numberInOrder(entered);
  for (const { ofRow } of [studentCodes, staffCodes]) {
    for (let row = 0; row < ofRow.length; row++) {
      if (ofRow[row]! >= 0) ofRow[row] = codeNow[ofRow[row]!]!;
    }
  }
  return {
    ids,
    students: placeRows(students, studentCodes, ids.count, tell),
    staff: placeRows(staff, staffCodes, ids.count, tell),
  };
}

/** What a row of Students or Staff is: its person's code, or -1 without a Person ID. */
interface PersonCodes {
  readonly ofRow: Int32Array;
  readonly inError: ReadonlySet<number>;
  /** Those of them that are damaged as rows. */
  readonly damaged: ReadonlySet<number>;
}

function enterPeople(found: FoundTable | null, ids: KeyIndex, tell: TellProblem): PersonCodes {
  if (found === null) return { ofRow: new Int32Array(0), inError: new Set(), damaged: new Set() };
  const { table } = found;
  const column = found.column('Person ID');
  const ofRow = new Int32Array(table.rowCount);
  // A Person ID is known even where its row is in error.
  const damaged = tellDamage(found, tell);
  const inError = new Set(damaged);
  for (const row of unreadableRows(found, tell)) inError.add(row);
  const { bytes } = table;
  for (let row = 0; row < table.rowCount; row++) {
    const end = cellEnd(table, row, column);
    const start = trimStart(bytes, cellStart(table, row, column), end);
    ofRow[row] = start < 0 ? -1 : addKey(ids, bytes, start, trimEnd(bytes, start, end));
    if (start < 0 && !damaged.has(row)) tell('missing-person-id', found, row, column);
  }
  return { ofRow, inError, damaged };
}

/** Tells cells that cannot be read; gives the rows that are in error because of them. */
function unreadableRows(found: FoundTable, tell: TellProblem): number[] {
  const { table, column } = found;
  const inError: number[] = [];
  const birthDate = column('Birth Date');
  readDayColumn(table, birthDate).forEach((day, row) => {
    if (day === unreadableDay) tell('unreadable-optional', found, row, birthDate);
  });
  const graduationYear = column('Graduation Year');
  const active = column('Active');
  for (let row = 0; row < table.rowCount; row++) {
    if (!isYearOrBlank(table, row, graduationYear)) {
      tell('unreadable-optional', found, row, graduationYear);
    }
    if (readYesNoCell(table, row, active) === 'unreadable') {
      tell('unreadable-yes-no', found, row, active);
      inError.push(row);
    }
  }
  return inError;
}

/** Is the cell a year of four digits, or empty? */
export function isYearOrBlank(table: Table, row: number, column: number): boolean {
  if (column < 0) return true;
  const end = cellEnd(table, row, column);
  const start = trimStart(table.bytes, cellStart(table, row, column), end);
  if (start < 0) return true;
  const to = trimEnd(table.bytes, start, end);
  for (let i = start; i < to; i++) {
    if (table.bytes[i]! < 0x30 || table.bytes[i]! > 0x39) return false;
  }
  return to - start === 4;
}

function placeRows(
  found: FoundTable | null,
  codes: PersonCodes,
  people: number,
  tell: TellProblem,
): PersonTable {
  const rowOf = new Int32Array(people).fill(noRow);
  const personOf = codes.ofRow;
  if (found === null) return { found, rowOf, personOf, active: null };
  const repeated = new Map<number, number[]>();
  codes.ofRow.forEach((code, row) => {
    if (code < 0) return;
    const before = rowOf[code]!;
    const rows = repeated.get(code);
    if (before === noRow) rowOf[code] = row;
    else if (rows === undefined) repeated.set(code, [before, row]);
    else rows.push(row);
  });
  const idColumn = found.column('Person ID');
  for (const [code, rows] of repeated) {
    rowOf[code] = oneOf(found, rows, idColumn, tell, codes.damaged)[0] ?? onlyErrors;
  }
  for (const row of codes.inError) {
    const code = codes.ofRow[row]!;
    if (code >= 0 && rowOf[code] === row) rowOf[code] = onlyErrors;
  }
  return { found, rowOf, personOf, active: readActive(found) };
}

function readActive(found: FoundTable): Uint8Array | null {
  const column = found.column('Active');
  if (column < 0) return null;
  return Uint8Array.from({ length: found.table.rowCount }, (_, row) =>
    readYesNoCell(found.table, row, column) === 'yes' ? 1 : 0,
  );
}
