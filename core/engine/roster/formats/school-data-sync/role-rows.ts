import { createIdIndex, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber } from '../../../tables/table.ts';
import { findCell, keyOfCell, type PackageFile } from '../shared/columns.ts';
import { addDatedRow, readDatedRows, type DatedRows } from '../shared/dated.ts';
import { addUndated, createWords } from '../shared/listed.ts';
import type { ListedPeople } from '../shared/people-table.ts';
import { isOtherPlace, type Places } from '../shared/places.ts';
import { addTerm, type SchoolYears, type Terms } from '../shared/school-years.ts';
import { createStays, type Stays } from '../shared/stays.ts';
import { roleKinds, type RoleKind } from './roles.ts';
import type { Sessions } from './sessions.ts';

/** The rows of roles.csv. */
export interface Roles {
  readonly file: PackageFile;
  readonly dates: DatedRows;
  /** The role words, and the grades. */
  readonly words: KeyIndex;
  readonly grades: KeyIndex;
  readonly kindOf: (row: number) => RoleKind;
  readonly users: KeyIndex;
  /** By user: is there a row that makes a student, a staff member? */
  readonly isStudent: Uint8Array;
  readonly isStaff: Uint8Array;
  readonly both: number;
  /** Rows that make neither. */
  readonly neither: number;
}

/** Reads which users are what. */
export function readRoles(file: PackageFile): Roles {
  const { table, column } = file;
  const words = createWords();
  const kindOfWord = roleKinds(words);
  const roleColumn = column('role');
  const kindOf = (row: number) => kindOfWord(keyOfCell(words, table, row, roleColumn));
  const users = createIdIndex(table.rowCount);
  const isStudent = new Uint8Array(table.rowCount);
  const isStaff = new Uint8Array(table.rowCount);
  let neither = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const user = keyOfCell(users, table, row, column('userSourcedId'));
    const kind = kindOf(row);
    if (kind === 'student') isStudent[user] = 1;
    else if (kind === 'staff') isStaff[user] = 1;
    else neither++;
  }
  let both = 0;
  for (let user = 0; user < users.count; user++) both += isStudent[user]! & isStaff[user]!;
  const dates = readDatedRows(file, 'roleStartDate', 'roleEndDate');
  return {
    ...{ file, dates, words, kindOf, users, isStudent, isStaff, both, neither },
    grades: createWords(),
  };
}

/** The school years of the schools: those of the sessions that their roles name. */
export function yearsOfRoles({ file }: Roles, sessions: Sessions, places: Places): Terms {
  const { table, column } = file;
  const all = sessions.terms.get(0) ?? new Map<string, never>();
  const terms: Terms = new Map();
  const [orgColumn, sessionColumn] = [column('orgSourcedId'), column('sessionSourcedId')];
  for (let row = 0; row < table.rowCount; row++) {
    const session = findCell(sessions.ids, table, row, sessionColumn);
    if (session < 0) continue;
    const year = sessions.year[session]!;
    const span = all.get(year);
    const place = findCell(places.ids, table, row, orgColumn);
    if (place < 0 || span === undefined || isOtherPlace(places, place)) continue;
    if (terms.get(place)?.has(year) !== true) addTerm(terms, place, year, span);
  }
  if (terms.size > 0) return terms;
  // No role names a session: all of them hold at every school.
  for (const place of places.isSchool.keys()) if (all.size > 0) terms.set(place, new Map(all));
  return terms;
}

interface Listing {
  readonly places: Places;
  readonly years: SchoolYears;
  readonly sessions: Sessions;
  readonly roles: Roles;
}

/** Adds the stays that the roles of one kind make. */
export function addRoles(
  kind: 'student' | 'staff',
  people: ListedPeople,
  { places, years, sessions, roles }: Listing,
): { readonly stays: Stays; readonly undated: number; readonly elsewhere: number } {
  const { file, dates, kindOf } = roles;
  const { table, column } = file;
  const stays = createStays(people.known);
  let undated = 0;
  let elsewhere = 0;
  const isStudent = kind === 'student';
  const [userColumn, orgColumn] = [column('userSourcedId'), column('orgSourcedId')];
  const sessionColumn = column('sessionSourcedId');
  const wordColumn = column(isStudent ? 'grade' : 'role');
  for (let row = 0; row < table.rowCount; row++) {
    if (kindOf(row) !== kind) continue;
    const org = keyOfCell(places.ids, table, row, orgColumn);
    if (isOtherPlace(places, org)) {
      elsewhere++;
      continue;
    }
    const person = keyOfCell(people.ids, table, row, userColumn);
    const role = keyOfCell(isStudent ? roles.grades : roles.words, table, row, wordColumn);
    const session = findCell(sessions.ids, table, row, sessionColumn);
    const term = { begin: sessions.begin[session] ?? 0, end: sessions.end[session] ?? 0 };
    const year = session < 0 ? -1 : years.find(org, sessions.year[session]!);
    const dated = { person, org, role, row, term, year };
    if (addDatedRow(stays, dates, dated, isStudent ? years : null)) continue;
    undated++;
    const until = isStudent ? 'year' : 'open';
    addUndated(stays, years, { person, org, role, row: rowNumber(table, row) }, until);
  }
  return { stays, undated, elsewhere };
}
