import { addKey } from '../../../tables/key-index.ts';
import { rowNumber } from '../../../tables/table.ts';
import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import { eachInList, keyOfCell, type PackageFile } from '../shared/columns.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import {
  accountsNote,
  atSeveralSchools,
  calendarNote,
  countedNotes,
  emailNote,
  sizeNote,
} from '../shared/list-notes.ts';
import { createWords, sinceEver } from '../shared/listed.ts';
import {
  missingPart,
  openPackageFiles,
  packageParts,
  type PackageColumns,
} from '../shared/package-files.ts';
import { listPeople, type ListedPeople } from '../shared/people-table.ts';
import { isOtherPlace, readPlaces } from '../shared/places.ts';
import { makeAssignments, makeEnrollments } from '../shared/records.ts';
import { makeSchoolYears } from '../shared/school-years.ts';
import { addDays, createStays } from '../shared/stays.ts';
import { openEnd } from '../shared/years.ts';
import { findV2 } from './parts.ts';
import { roleKinds, type RoleKind } from './roles.ts';

const columns = {
  'Person ID': ['sourcedId'],
  'Last Name': ['familyName'],
  'First Name': ['givenName'],
  Email: ['email', 'username'],
};
const studentColumns = { ...columns, 'Student Number': [], Grade: ['grade'] };
const staffColumns = { ...columns, 'Staff Number': [], Title: ['role'] };
const readColumns: PackageColumns = {
  orgs: ['sourcedId', 'name', 'type'],
  users: [
    ...['sourcedId', 'orgSourcedIds', 'role', 'givenName', 'familyName', 'grade', 'email'],
    'username',
  ],
};

/** Microsoft School Data Sync v2: users with a role and their orgs, and no dates at all. */
export const schoolDataSync2: RosterFormat = {
  id: 'school-data-sync-2',
  label: 'School Data Sync v2',
  ...packageParts(readColumns),
  find: findV2,
  convert: mendingDates(convertV2),
};

function convertV2(parts: readonly FoundPart[]): ConvertedTables {
  const format = schoolDataSync2.label;
  const { file, faults } = openPackageFiles(format, parts, readColumns);
  if (faults.length > 0) return { format, tables: [], notes: [], faults };
  const users = file('users');
  if (users === null)
    return { format, tables: [], notes: [], faults: [missingPart(format, 'users')] };
  const orgs = file('orgs');
  const places = readPlaces(orgs, { id: 'sourcedId', name: 'name', type: 'type' });
  const years = makeSchoolYears(new Map(), places, users.table.source);
  const words = createWords();
  const kindOf = roleKinds(words);
  const kindOfRow = (row: number): RoleKind =>
    kindOf(keyOfCell(words, users.table, row, users.column('role')));
  const list = (kind: RoleKind, of: Readonly<Record<string, readonly string[]>>) => ({
    ...{ file: users, id: 'sourcedId', columns: of },
    counts: (row: number) => kindOfRow(row) === kind,
  });
  const students = listPeople('students', Object.keys(studentColumns), [
    list('student', studentColumns),
  ]);
  const staff = listPeople('staff', Object.keys(staffColumns), [list('staff', staffColumns)]);
  const titleOf = (row: number) => keyOfCell(words, users.table, row, users.column('role'));
  const enrolled = addMembers(users, students, places, () => -1);
  const employed = addMembers(users, staff, places, titleOf);
  const base = { places, words, source: users.table.source };
  const tables = [
    places.table,
    students.table,
    makeEnrollments({ ...base, people: students.ids, stays: enrolled.stays }, years),
    staff.table,
    makeAssignments({ ...base, people: staff.ids, stays: employed.stays }),
  ];
  let neither = 0;
  for (let row = 0; row < users.table.rowCount; row++) {
    if (kindOfRow(row) === 'neither') neither++;
  }
  const found = { places, years, students, staff };
  return {
    format,
    tables: tables.filter(({ rowCount }) => rowCount > 0),
    notes: [
      sizeNote(format, found),
      calendarNote(found, ''),
      ...emailNote(users),
      ...countedNotes([
        ['Students at more than one school', atSeveralSchools(enrolled.stays)],
        ['Staff members at more than one school', atSeveralSchools(employed.stays)],
        ['Users whose role makes them neither students nor staff', neither],
        [
          'Users who belong to an org that is no school, which makes no enrollment or assignment',
          enrolled.elsewhere + employed.elsewhere,
        ],
      ]),
      accountsNote(format),
    ],
    faults: [],
  };
}

/** The orgs of each user, since ever and with no end. */
function addMembers(
  { table, column }: PackageFile,
  people: ListedPeople,
  places: ReturnType<typeof readPlaces>,
  roleOf: (row: number) => number,
) {
  const stays = createStays(people.known);
  let elsewhere = 0;
  const orgsColumn = column('orgSourcedIds');
  for (let row = 0; row < table.rowCount; row++) {
    const person = people.ofRow[0]![row]!;
    if (person < 0) continue;
    eachInList(table, row, orgsColumn, (bytes, start, end) => {
      const org = addKey(places.ids, bytes, start, end);
      if (isOtherPlace(places, org)) {
        elsewhere++;
        return;
      }
      const stay = { person, org, year: -1, begin: sinceEver, end: openEnd };
      addDays(stays, { ...stay, role: roleOf(row), row: rowNumber(table, row) }, 0);
    });
  }
  return { stays, elsewhere };
}
