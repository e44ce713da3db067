import { addKey, createIdIndex, type KeyIndex } from '../../tables/key-index.ts';
import { trimmedText } from '../../tables/table.ts';
import { createCaseFolder } from '../fold-case.ts';
import { findColumns, type FoundTable, type Workbook } from '../workbook.ts';
import { holdsAt, readStretch } from './cell-stretch.ts';
import { createPeopleByKey, enterPerson, type PeopleByKey } from './people-by-key.ts';

/** Everybody in Students and Staff by what an account may know of them. */
export interface PeopleKeys {
  /** Person IDs; a person's code is the place of the ID. */
  readonly ids: KeyIndex;
  readonly byStudentNumber: PeopleByKey;
  readonly byStaffNumber: PeopleByKey;
  /** Without regard to case. */
  readonly byEmail: PeopleByKey;
  /** By code: the first row of the person, the rows of Staff counted on from those of Students. */
  readonly rowOf: Int32Array;
  readonly tables: readonly FoundTable[];
}

/** Enters the people of a workbook; null where it has neither Students nor Staff that can be read. */
export function readPeopleKeys(workbook: Workbook): PeopleKeys | null {
  const tables = (['students', 'staff'] as const).flatMap((id) => {
    const table = workbook[id];
    if (table === undefined) return [];
    const { found } = findColumns(id, table);
    return found.column('Person ID') < 0 ? [] : [found];
  });
  if (tables.length === 0) return null;
  const rows = tables.reduce((sum, { table }) => sum + table.rowCount, 0);
  const keys: PeopleKeys = {
    ids: createIdIndex(rows),
    byStudentNumber: createPeopleByKey(rows),
    byStaffNumber: createPeopleByKey(rows),
    byEmail: createPeopleByKey(rows),
    rowOf: new Int32Array(rows),
    tables,
  };
  let before = 0;
  for (const found of tables) {
    enterTable(found, keys, before);
    before += found.table.rowCount;
  }
  return keys;
}

function enterTable({ id, table, column }: FoundTable, keys: PeopleKeys, before: number): void {
  const { bytes } = table;
  const fold = createCaseFolder();
  const cell = { start: 0, end: 0 };
  const byNumber = id === 'staff' ? keys.byStaffNumber : keys.byStudentNumber;
  const number = column(numberOf(id));
  const [personId, email] = [column('Person ID'), column('Email')];
  for (let row = 0; row < table.rowCount; row++) {
    if (!readStretch(cell, table, row, personId)) continue;
    const known = keys.ids.count;
    const person = addKey(keys.ids, bytes, cell.start, cell.end);
    if (person === known) keys.rowOf[person] = before + row;
    if (readStretch(cell, table, row, number)) {
      enterPerson(byNumber, person, bytes, cell.start, cell.end);
    }
    if (readStretch(cell, table, row, email) && holdsAt(table, cell)) {
      const length = fold(bytes, cell.start, cell.end);
      enterPerson(keys.byEmail, person, fold.bytes(), 0, length);
    }
  }
}

function numberOf(id: FoundTable['id']): string {
  return id === 'staff' ? 'Staff Number' : 'Student Number';
}

/** A person as a question shows them. */
export interface KnownPerson {
  readonly personId: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly number: string;
  readonly email: string;
}

/** A person's details. */
export function knownPerson({ tables, rowOf }: PeopleKeys, person: number): KnownPerson {
  const [first] = tables;
  const place = rowOf[person]!;
  const isFirst = place < first!.table.rowCount;
  const { id, table, column } = isFirst ? first! : tables[1]!;
  const row = isFirst ? place : place - first!.table.rowCount;
  const text = (name: string) => trimmedText(table, row, column(name));
  return {
    personId: text('Person ID'),
    lastName: text('Last Name'),
    firstName: text('First Name'),
    number: text(numberOf(id)),
    email: text('Email'),
  };
}
