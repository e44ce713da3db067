import type { FoundTable } from '../roster/workbook.ts';
import { readNames, type NamesOfPeople, type SortedNames } from './sorted-names.ts';
import { readValueColumn, type ValueColumn } from './value-column.ts';

/** The fields of the search form that are compared by their values (R019-R021). */
export type ValueField = 'gender' | 'grade' | 'title' | 'role';

/**
 * Students or Staff made ready for a search as one types: columns of numbers, never an object a
 * person. Each part is read when it is first asked for, and then kept.
 */
export interface PeopleIndex {
  readonly found: FoundTable;
  /** By person code, ascending with the Person ID: the row; negative where none can be used. */
  readonly rowOf: Int32Array;
  readonly inOrder: () => PeopleInOrder;
  /** A field's column; null where the table has none. */
  readonly values: (field: ValueField) => ValueColumn | null;
}

/** People as ranks: their places in the order of last name, first name, Person ID. */
export interface PeopleInOrder {
  /** By rank: the person's code and row. */
  readonly persons: Int32Array;
  readonly rows: Int32Array;
  readonly lastNames: SortedNames;
  /** By place of a last name: the first rank that has it; one more at the end. */
  readonly lastRanks: Int32Array;
  readonly firstNames: SortedNames;
  /** By rank: the place of the first name. */
  readonly first: Int32Array;
}

/**
 * Indexes a table of people. `rowOf` gives by person code, ascending with the Person ID, the
 * person's row; whoever has none that can be used (negative) is not in the index.
 */
export function createPeopleIndex(found: FoundTable, rowOf: Int32Array): PeopleIndex {
  let order: PeopleInOrder | null = null;
  const columns: Partial<Record<ValueField, ValueColumn | null>> = {};
  return {
    found,
    rowOf,
    inOrder: () => (order ??= putInOrder(found, rowOf)),
    values(field) {
      let column = columns[field];
      if (column === undefined) {
        column = readValueColumn(found.table, found.column(columnNames[field]));
        columns[field] = column;
      }
      return column;
    },
  };
}

/** What the number of a person is called in Students and in Staff. */
export function numberColumnName({ id }: FoundTable): string {
  return id === 'staff' ? 'Staff Number' : 'Student Number';
}

const columnNames: Readonly<Record<ValueField, string>> = {
  gender: 'Gender',
  grade: 'Grade',
  title: 'Title',
  role: 'Role',
};

function putInOrder({ table, column }: FoundTable, rowOf: Int32Array): PeopleInOrder {
  const last = readNames(table, column('Last Name'), rowOf);
  const first = readNames(table, column('First Name'), rowOf);
  // By first name, then by last name: an order kept among equals makes one of both.
  const byFirst = sortByPlace(usable(rowOf), first).persons;
  const { persons, starts } = sortByPlace(byFirst, last);
  return {
    persons,
    rows: persons.map((person) => rowOf[person]!),
    lastNames: last.sorted,
    lastRanks: starts,
    firstNames: first.sorted,
    first: persons.map((person) => first.placeOf[person]!),
  };
}

/** The codes of people with a row that can be used, ascending. */
function usable(rowOf: Int32Array): Int32Array {
  const persons = new Int32Array(rowOf.length);
  let count = 0;
  for (let person = 0; person < rowOf.length; person++) {
    if (rowOf[person]! >= 0) persons[count++] = person;
  }
  return persons.subarray(0, count);
}

/**
 * Puts people in the order of the places of their names; equals stay in the order they have.
 * `starts` gives by place where its people begin; one more at the end.
 */
function sortByPlace(
  persons: Int32Array,
  { placeOf, sorted }: NamesOfPeople,
): { readonly persons: Int32Array; readonly starts: Int32Array } {
  const places = sorted.order.length;
  const starts = new Int32Array(places + 1);
  for (const place of placeOf) if (place >= 0) starts[place + 1]!++;
  for (let place = 0; place < places; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const inOrder = new Int32Array(persons.length);
  for (const person of persons) inOrder[next[placeOf[person]!]!++] = person;
  return { persons: inOrder, starts };
}
