import { createCaseFolder } from '../roster/fold-case.ts';
import type { FoundTable } from '../roster/workbook.ts';
import { createByteList, pushBytes, type ByteList } from '../tables/byte-list.ts';
import { addKey, createKeyIndex } from '../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../tables/table.ts';
import { createSearchFolder } from './fold-for-search.ts';
import { sortNames, type SortedNames } from './sorted-names.ts';
import { readValueColumn, type ValueColumn } from './value-column.ts';

/** The fields of the search form that are compared by their values (R019-R021). */
export type ValueField = 'gender' | 'grade' | 'title' | 'role';

/**
 * Students or Staff made ready for a search as one types. People are ranks: their places in the
 * order of last name, first name, Person ID. Columns of numbers and bytes, never an object a person.
 */
export interface PeopleIndex {
  readonly found: FoundTable;
  /** By rank: the person's row and code. */
  readonly rows: Int32Array;
  readonly persons: Int32Array;
  readonly lastNames: SortedNames;
  readonly firstNames: SortedNames;
  /** By rank: the places of their names in the two orders. */
  readonly last: Int32Array;
  readonly first: Int32Array;
  /** By rank, in lower case. */
  readonly ids: ByteList;
  readonly numbers: ByteList;
  readonly values: Readonly<Record<ValueField, ValueColumn | null>>;
}

/**
 * Indexes a table of people. `rowOf` gives by person code, ascending with the Person ID, the
 * person's row; whoever has none that can be used (negative) is not in the index.
 */
export function createPeopleIndex(found: FoundTable, rowOf: Int32Array): PeopleIndex {
  const { table, column } = found;
  const { rows, byCode } = usableRows(table, rowOf);
  const last = readNames(table, column('Last Name'), rows);
  const first = readNames(table, column('First Name'), rows);
  // By first name, then by last name: an order kept among equals makes one of both.
  const order = sortByPlace(sortByPlace(byCode, first), last);
  const personOf = new Int32Array(table.rowCount);
  for (let code = 0; code < rowOf.length; code++) {
    if (rowOf[code]! >= 0) personOf[rowOf[code]!] = code;
  }
  const inOrder = pick(rows, order);
  const valueColumn = (name: string) => readValueColumn(table, column(name), rows, order);
  return {
    found,
    rows: inOrder,
    persons: pick(personOf, inOrder),
    lastNames: last.sorted,
    firstNames: first.sorted,
    last: pick(last.places, order),
    first: pick(first.places, order),
    ids: readKeys(table, column('Person ID'), rows, order),
    numbers: readKeys(table, column(numberColumnName(found)), rows, order),
    values: {
      gender: valueColumn('Gender'),
      grade: valueColumn('Grade'),
      title: valueColumn('Title'),
      role: valueColumn('Role'),
    },
  };
}

/** What the number of a person is called in Students and in Staff. */
export function numberColumnName({ id }: FoundTable): string {
  return id === 'staff' ? 'Staff Number' : 'Student Number';
}

/**
 * The rows people are read from, in the order of the file: read so, a million of them are there when
 * they are wanted. `byCode` gives their positions in that list in the order of person codes.
 */
function usableRows(table: Table, rowOf: Int32Array) {
  const isUsed = new Uint8Array(table.rowCount);
  for (const row of rowOf) if (row >= 0) isUsed[row] = 1;
  const positionOf = new Int32Array(table.rowCount);
  let count = 0;
  for (let row = 0; row < isUsed.length; row++) if (isUsed[row] === 1) positionOf[row] = count++;
  const rows = new Int32Array(count);
  const byCode = new Int32Array(count);
  let filled = 0;
  for (const row of rowOf) {
    if (row < 0) continue;
    rows[positionOf[row]!] = row;
    byCode[filled++] = positionOf[row]!;
  }
  return { rows, byCode };
}

/** The values at these positions. */
function pick(values: Int32Array, positions: Int32Array): Int32Array {
  const picked = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i++) picked[i] = values[positions[i]!]!;
  return picked;
}

interface ReadNames {
  readonly sorted: SortedNames;
  /** By position in the list of rows: the place of the person's name. */
  readonly places: Int32Array;
}

function readNames(table: Table, column: number, rows: Int32Array): ReadNames {
  const fold = createSearchFolder();
  const names = createKeyIndex(1024);
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const length = fold(table.bytes, cellStart(table, row, column), cellEnd(table, row, column));
    codes[i] = addKey(names, fold.bytes(), 0, length);
  }
  const sorted = sortNames(names);
  return { sorted, places: pick(sorted.placeOf, codes) };
}

/** Puts positions in the order of their places; equals stay in the order they have. */
function sortByPlace(positions: Int32Array, { places, sorted }: ReadNames): Int32Array {
  const next = new Int32Array(sorted.order.length + 1);
  for (const place of places) next[place + 1]!++;
  for (let place = 1; place < next.length; place++) next[place]! += next[place - 1]!;
  const inOrder = new Int32Array(positions.length);
  for (const position of positions) inOrder[next[places[position]!]!++] = position;
  return inOrder;
}

/** The cells of a column in lower case, in the order of `order`, which holds positions in `rows`. */
function readKeys(table: Table, column: number, rows: Int32Array, order: Int32Array): ByteList {
  const fold = createCaseFolder();
  const inFile = createByteList(rows.length);
  for (const row of rows) {
    const end = cellEnd(table, row, column);
    const start = trimStart(table.bytes, cellStart(table, row, column), end);
    const length = start < 0 ? 0 : fold(table.bytes, start, trimEnd(table.bytes, start, end));
    pushBytes(inFile, fold.bytes(), 0, length);
  }
  const keys = createByteList(rows.length);
  for (const position of order) {
    const { arena, starts } = inFile;
    pushBytes(keys, arena, starts[position]!, starts[position + 1]!);
  }
  return keys;
}
