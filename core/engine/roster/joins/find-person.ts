import { columnsNamed } from '../../tables/columns.ts';
import { findKey } from '../../tables/key-index.ts';
import { createCaseFolder } from '../fold-case.ts';
import type { FoundTable } from '../workbook.ts';
import { holdsAt, readStretch } from './cell-stretch.ts';
import { addPeopleWith } from './people-by-key.ts';
import type { PeopleKeys } from './people-keys.ts';

/** By what an account can be joined to a person, the surest first. A name is none of these. */
export const joinKeys = ['person ID', 'number', 'email'] as const;

/** By what an account was joined to a person. */
export type JoinKey = (typeof joinKeys)[number];

/** Who an account may belong to: the people that each of its keys says. Used again and again. */
export interface PossiblePeople {
  /** By the place in `joinKeys`. */
  readonly said: readonly number[][];
  /** Who is left of them: one if the keys agree on one person. */
  readonly left: number[];
  /** The place of the surest key that says anybody, -1 if none does. */
  surest: number;
  /** Do two keys say people who have nobody in common? */
  conflict: boolean;
}

/** A place to find possible people in. */
export function createPossiblePeople(): PossiblePeople {
  return { said: joinKeys.map(() => []), left: [], surest: -1, conflict: false };
}

/** Finds who the account in a row may belong to. */
export type FindPeople = (possible: PossiblePeople, row: number) => void;

/** Prepares finding people for the rows of User Accounts. */
export function createFindPeople({ table, column }: FoundTable, people: PeopleKeys): FindPeople {
  const personId = column('Person ID');
  const numbers = numberColumns.flatMap(({ names, of }) =>
    names.flatMap((name) => columnsNamed(table, name)).map((at) => ({ at, of })),
  );
  const addresses = [column('Email'), column('Username')];
  const fold = createCaseFolder();
  const cell = { start: 0, end: 0 };
  return (possible, row) => {
    const [byId, byNumber, byEmail] = possible.said;
    for (const said of possible.said) said.length = 0;
    if (readStretch(cell, table, row, personId)) {
      const code = findKey(people.ids, table.bytes, cell.start, cell.end);
      if (code >= 0) byId!.push(code);
    }
    for (const { at, of } of numbers) {
      if (!readStretch(cell, table, row, at)) continue;
      for (const by of of) addPeopleWith(people[by], table.bytes, cell.start, cell.end, byNumber!);
    }
    for (const at of addresses) {
      if (!readStretch(cell, table, row, at) || !holdsAt(table, cell)) continue;
      const length = fold(table.bytes, cell.start, cell.end);
      addPeopleWith(people.byEmail, fold.bytes(), 0, length, byEmail!);
    }
    settle(possible);
  };
}

type NumberKey = 'byStudentNumber' | 'byStaffNumber';

/** Columns that may hold a person's number, and whose number it may be. */
const numberColumns: readonly { readonly names: readonly string[]; readonly of: NumberKey[] }[] = [
  { names: ['Student Number'], of: ['byStudentNumber'] },
  { names: ['Staff Number'], of: ['byStaffNumber'] },
  {
    names: ['Number', 'Employee ID', 'Employee Number', 'ID Number'],
    of: ['byStudentNumber', 'byStaffNumber'],
  },
];

/** The surest key counts; the others may choose among its people, but not speak against them. */
function settle(possible: PossiblePeople): void {
  const { said, left } = possible;
  left.length = 0;
  possible.surest = said.findIndex(({ length }) => length > 0);
  possible.conflict = false;
  if (possible.surest < 0) return;
  for (const person of said[possible.surest]!) left.push(person);
  for (let key = possible.surest + 1; key < said.length; key++) {
    const others = said[key]!;
    if (others.length === 0) continue;
    let kept = 0;
    for (const person of left) if (others.includes(person)) left[kept++] = person;
    if (kept === 0) {
      possible.conflict = true;
      return;
    }
    left.length = kept;
  }
}
