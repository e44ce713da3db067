import type { ConvertedTables, FoundPart, RosterFormat } from '../roster-format.ts';
import { mendingDates } from '../shared/mend-dates.ts';
import {
  accountsNote,
  atSeveralSchools,
  calendarNote,
  countedNotes,
  datedNote,
  emailNote,
  sizeNote,
  startOfUndated,
} from '../shared/list-notes.ts';
import {
  missingPart,
  openPackageFiles,
  packageParts,
  type PackageColumns,
} from '../shared/package-files.ts';
import { readPlaces } from '../shared/places.ts';
import { makeAssignments, makeEnrollments } from '../shared/records.ts';
import { makeSchoolYears } from '../shared/school-years.ts';
import { findV21 } from './parts.ts';
import { addRoles, readRoles, yearsOfRoles } from './role-rows.ts';
import { readSessions } from './sessions.ts';
import { listUsers } from './users.ts';

const readColumns: PackageColumns = {
  orgs: ['sourcedId', 'name', 'type'],
  users: ['sourcedId', 'username', 'givenName', 'familyName', 'middleName', 'email'],
  roles: [
    ...['userSourcedId', 'orgSourcedId', 'role', 'sessionSourcedId', 'grade', 'isPrimary'],
    ...['roleStartDate', 'roleEndDate'],
  ],
  academicSessions: ['sourcedId', 'title', 'type', 'schoolYear', 'startDate', 'endDate'],
  demographics: ['userSourcedId', 'birthDate', 'sex'],
};

/** Microsoft School Data Sync v2.1: users, and roles that say who is what, where and when. */
export const schoolDataSync21: RosterFormat = {
  id: 'school-data-sync-2.1',
  label: 'School Data Sync v2.1',
  ...packageParts(readColumns),
  find: findV21,
  convert: mendingDates(convertV21),
};

function convertV21(parts: readonly FoundPart[]): ConvertedTables {
  const format = schoolDataSync21.label;
  const { file, faults } = openPackageFiles(format, parts, readColumns);
  const missing = ['orgs', 'users', 'roles']
    .filter((part) => file(part) === null)
    .map((part) => missingPart(format, part));
  if (faults.length + missing.length > 0) return refuse([...faults, ...missing]);
  const places = readPlaces(file('orgs'), { id: 'sourcedId', name: 'name', type: 'type' });
  const sessions = readSessions(file('academicSessions'));
  const roles = readRoles(file('roles')!);
  const terms = yearsOfRoles(roles, sessions, places);
  const source = file('academicSessions')?.table.source ?? 'academicSessions.csv';
  const years = makeSchoolYears(terms, places, source, sessions.titles);
  const { students, staff, neither } = listUsers(file('users')!, file('demographics'), roles);
  const listing = { places, years, sessions, roles };
  const enrolled = addRoles('student', students, listing);
  const employed = addRoles('staff', staff, listing);
  const unread = [...sessions.faults, ...roles.dates.faults];
  if (unread.length > 0) return refuse(unread);
  const base = { places, words: roles.words, source: roles.dates.table.source };
  const people = { people: students.ids, stays: enrolled.stays };
  const enrollments = makeEnrollments({ ...base, ...people, words: roles.grades }, years);
  const assignments = makeAssignments({ ...base, people: staff.ids, stays: employed.stays });
  const tables = [places.table, years.table, students.table, enrollments, staff.table, assignments];
  const found = { places, years, students, staff };
  const by = 'roles or their sessions';
  const [latest, first] = [startOfUndated(years, 'latest'), startOfUndated(years, 'first')];
  return {
    format,
    tables: tables.filter(({ rowCount }) => rowCount > 0),
    notes: [
      sizeNote(format, found),
      calendarNote(found, `the sessions of ${source}`),
      ...emailNote(file('users')!),
      ...(enrollments.rowCount > 0
        ? [
            datedNote('enrollment', enrollments.rowCount, {
              by,
              undated: enrolled.undated,
              start: latest,
            }),
          ]
        : []),
      ...(assignments.rowCount > 0
        ? [
            datedNote('district assignment', assignments.rowCount, {
              by,
              undated: employed.undated,
              start: first,
            }),
          ]
        : []),
      ...countedNotes([
        ['Students at more than one school', atSeveralSchools(enrolled.stays)],
        ['Staff members at more than one school', atSeveralSchools(employed.stays)],
        ['Users who are student and staff member', roles.both],
        ['Users whose roles make them neither students nor staff', neither],
        [
          'Roles at an org that is no school, which make no enrollment or assignment',
          enrolled.elsewhere + employed.elsewhere,
        ],
        ['Roles that are those of neither students nor staff', roles.neither],
      ]),
      accountsNote(format),
    ],
    faults: [],
  };
}

function refuse(faults: readonly string[]): ConvertedTables {
  return { format: schoolDataSync21.label, tables: [], notes: [], faults };
}
