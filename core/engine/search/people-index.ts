import { createCaseFolder } from '../roster/fold-case.ts';
import type { FoundTable } from '../roster/workbook.ts';
import { createByteList, pushBytes, type ByteList } from '../tables/byte-list.ts';
import { addKey, createKeyIndex } from '../tables/key-index.ts';
import { cellEnd, cellStart, trimEnd, trimStart } from '../tables/table.ts';
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
  const codes = Int32Array.from(rowOf.keys()).filter((code) => rowOf[code]! >= 0);
  const last = readNames(found, 'Last Name', codes, rowOf);
  const first = readNames(found, 'First Name', codes, rowOf);
  // By first name, then by last name: an order kept among equals makes one of both.
  const byFirst = sortByPlace(Int32Array.from(codes.keys()), first.places, first.sorted);
  const order = sortByPlace(byFirst, last.places, last.sorted);
  const persons = order.map((i) => codes[i]!);
  const rows = persons.map((code) => rowOf[code]!);
  const { table, column } = found;
  const valueColumn = (name: string) => readValueColumn(table, column(name), rows);
  return {
    found,
    rows,
    persons,
    lastNames: last.sorted,
    firstNames: first.sorted,
    last: order.map((i) => last.places[i]!),
    first: order.map((i) => first.places[i]!),
    ids: readKeys(found, column('Person ID'), rows),
    numbers: readKeys(found, column(numberColumnName(found)), rows),
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

interface ReadNames {
  readonly sorted: SortedNames;
  /** By position in the list of codes: the place of the person's name. */
  readonly places: Int32Array;
}

function readNames(
  { table, column }: FoundTable,
  name: string,
  codes: Int32Array,
  rowOf: Int32Array,
): ReadNames {
  const fold = createSearchFolder();
  const names = createKeyIndex(1024);
  const at = column(name);
  const places = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const row = rowOf[codes[i]!]!;
    const length = fold(table.bytes, cellStart(table, row, at), cellEnd(table, row, at));
    places[i] = addKey(names, fold.bytes(), 0, length);
  }
  const sorted = sortNames(names);
  for (let i = 0; i < places.length; i++) places[i] = sorted.placeOf[places[i]!]!;
  return { sorted, places };
}

/** Puts positions in the order of their places; equals stay in the order they have. */
function sortByPlace(positions: Int32Array, places: Int32Array, { order }: SortedNames) {
  const next = new Int32Array(order.length + 1);
  for (const place of places) next[place + 1]!++;
  for (let place = 1; place < next.length; place++) next[place]! += next[place - 1]!;
  const sorted = new Int32Array(positions.length);
  for (const position of positions) sorted[next[places[position]!]!++] = position;
  return sorted;
}

function readKeys({ table }: FoundTable, column: number, rows: Int32Array): ByteList {
  const fold = createCaseFolder();
  const keys = createByteList(rows.length);
  for (const row of rows) {
    const end = cellEnd(table, row, column);
    const start = trimStart(table.bytes, cellStart(table, row, column), end);
    const length = start < 0 ? 0 : fold(table.bytes, start, trimEnd(table.bytes, start, end));
    pushBytes(keys, fold.bytes(), 0, length);
  }
  return keys;
}
