import { expect, test } from 'vitest';
import { rowNumber } from '../../../../core/engine/tables/table.ts';
import {
  convert,
  openSample,
  problemsOf,
  rosterOf,
  rowCounts,
  statesOf,
  tableNamed,
  textOf,
} from './packages.ts';

/*
 * How the expected numbers were found, with the files and nothing of this program: users.csv and
 * orgs.csv counted by role and type (`cut -d, -f6 users.csv | sort | uniq -c`), pairs of person
 * and school in enrollments.csv counted by role (`cut -d, -f5,6,7 | sort -u`), and the dates in
 * enrollments.csv and academicSessions.csv read. SOURCE.md beside each sample gives the same
 * numbers of people.
 */

const edfi = { Schools: 1, Calendars: 1, Students: 8, Staff: 2 };
// Each of the 8 students has classes at the one school, in both semesters of its one school year;
// so has each of the 2 teachers.
const edfiRecords = { Enrollments: 8, 'District Assignments': 2 };

test.each(['oneroster-1.1-edfi/', 'oneroster-1.1-edfi/oneroster-1.1-edfi.zip'])(
  'the Ed-Fi sample gives a row for each student, school and school year: %s',
  (path) => {
    const converted = convert(path);
    expect(converted.faults).toEqual([]);
    expect(rowCounts(converted)).toEqual({ ...edfi, ...edfiRecords });
    expect(problemsOf(converted, 20210401)).toEqual([]);
    expect(textOf(tableNamed(converted, 'Schools'))).toEqual([
      'School ID|School Name',
      '255901001|Grand Bend High School',
    ]);
    expect(textOf(tableNamed(converted, 'Calendars'))[1]).toBe(
      '255901001:255901001_2021_2020-2021_SchoolYear|255901001|2020-2021 School Year, Grand Bend High School|2021|2020-08-17|2021-05-28',
    );
    // Row 3 of users.csv; birth date and sex from row 3 of demographics.csv.
    expect(textOf(tableNamed(converted, 'Students'))[3]).toBe(
      '604918||Nash|Peter|Ivan|male|09|1997-01-18|Peter.Nash@studentgps.org',
    );
    // From the first day of the fall semester to the last day of the spring semester.
    expect(textOf(tableNamed(converted, 'Enrollments'))[1]).toBe(
      '604863|255901001:255901001_2021_2020-2021_SchoolYear|255901001|2020-08-17|2021-05-28',
    );
    expect(textOf(tableNamed(converted, 'District Assignments'))).toEqual([
      'Person ID|School ID|Title|Role|Start Date|End Date',
      '207270|255901001|teacher|teacher|2020-08-17|2021-05-28',
      '207268|255901001|teacher|teacher|2020-08-17|2021-05-28',
    ]);
    expect(textOf(tableNamed(converted, 'Staff'))[1]).toBe(
      '207270||Christian|Kelley|Heidi|teacher|teacher|Kelley.Christian@studentgps.org',
    );
  },
);

test('rows keep the number that they have in their file', () => {
  const staff = tableNamed(convert('oneroster-1.1-edfi/'), 'Staff')!;
  // Eight students stand before the two teachers.
  expect([0, 1].map((row) => rowNumber(staff, row))).toEqual([9, 10]);
  expect(staff.source).toBe('users.csv');
});

test.each([
  [20200816, '0 current, 8 future, 0 ended'],
  [20200817, '8 current, 0 future, 0 ended'],
  [20201225, '8 current, 0 future, 0 ended'],
  [20210528, '8 current, 0 future, 0 ended'],
  [20210529, '0 current, 0 future, 8 ended'],
])('students of the Ed-Fi sample on %i: %s', (asOf, expected) => {
  expect(statesOf(rosterOf(convert('oneroster-1.1-edfi/'), asOf).enrollments, asOf)).toBe(expected);
});

test('the generated school: 72 students, 6 teachers and an administrator', () => {
  const converted = convert('oneroster-1.1-generated/school-small/');
  // The administrator teaches nothing: the assignment starts with the school year and stays open.
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 1, Calendars: 1, Students: 72, Staff: 7 },
    ...{ Enrollments: 72, 'District Assignments': 7 },
  });
  expect(problemsOf(converted)).toEqual([]);
  expect(textOf(tableNamed(converted, 'District Assignments'))[1]).toMatch(
    /^1818e41b-58c3-452c-80ee-eabd4dc6f94d\|.*\|administrator\|administrator\|2026-08-15\|$/,
  );
  // Every class runs from 2026-08-15 to 2027-06-10.
  const after = rosterOf(converted, 20270611);
  expect(statesOf(after.enrollments, 20270611)).toBe('0 current, 0 future, 72 ended');
  expect(statesOf(after.assignments, 20270611)).toBe('1 current, 0 future, 6 ended');
  const calendar = textOf(tableNamed(converted, 'Calendars'))[1];
  expect(calendar).toContain(
    '2026-2027 School Year, Raspberry Underwood Elementary School|2026-2027|2026-08-15|2027-06-10',
  );
});

test('the generated district: the superintendent belongs to no school, and that is said', () => {
  const converted = convert('oneroster-1.1-generated/district-medium.zip');
  // 50 teachers and 9 administrators, of whom one is listed at the district and 8 at a school.
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 8, Calendars: 8, Students: 778, Staff: 59 },
    ...{ Enrollments: 778, 'District Assignments': 58 },
  });
  expect(problemsOf(converted)).toEqual([]);
  expect(converted.notes.filter((note) => note.includes('district only'))).toEqual([
    '1 staff member belongs to the district only (or to no org) and to no school: no district assignment',
  ]);
  const before = rosterOf(converted, 20260814);
  expect(statesOf(before.enrollments, 20260814)).toBe('0 current, 778 future, 0 ended');
  const during = rosterOf(converted, 20260901);
  expect(statesOf(during.enrollments, 20260901)).toBe('778 current, 0 future, 0 ended');
  expect(statesOf(during.assignments, 20260901)).toBe('58 current, 0 future, 0 ended');
});

test.each([
  'oneroster-1.2-longsight/rostering-bulk/',
  'oneroster-1.2-longsight/rostering-bulk.zip',
])('the 1.2 sample: both users are teachers, by roles.csv, with an open end: %s', (path) => {
  const converted = convert(path);
  expect(converted.faults).toEqual([]);
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 1, Calendars: 1, Staff: 2, 'District Assignments': 2 },
  });
  expect(problemsOf(converted)).toEqual([]);
  expect(textOf(tableNamed(converted, 'District Assignments')).slice(1)).toEqual([
    'user-agent|org-1|teacher|teacher|2024-08-01|',
    'user-1|org-1|teacher|teacher|2024-08-01|',
  ]);
  expect(converted.notes[0]).toMatch(/^OneRoster 1\.2 \(.*manifest\.csv says so\): 1 school/);
});

test.each([
  'oneroster-1.2-longsight/rostering-delta/',
  'oneroster-1.2-longsight/rostering-delta.zip',
])('a delta package is refused, and the remedy named: %s', (path) => {
  const { tables, faults } = convert(path);
  expect(tables).toEqual([]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/manifest\.csv: this is a delta package .*: export a bulk package$/);
});

test('our own tables are left alone', () => {
  const tables = openSample('../scenarios/lincoln-grant/tables/');
  expect(tables).toHaveLength(8);
  const converted = convert('../scenarios/lincoln-grant/tables/');
  expect(converted.tables.map(textOf)).toEqual(tables.map(textOf));
  expect([...converted.notes, ...converted.faults]).toEqual([]);
});
