import { expect, test } from 'vitest';
import {
  convert,
  problemsOf,
  rosterOf,
  rowCounts,
  statesOf,
  tableNamed,
  textOf,
} from './packages.ts';

/*
 * The samples of other layouts in test/data. How the expected numbers were found, with the files
 * and nothing of this program, is written beside them.
 */

/** Part and confidence of each file. */
function recognised(path: string): string[] {
  return convert(encodeURI(path)).recognised.map(
    ({ source, format, role, confidence }) => `${source}: ${format} ${role}, ${confidence}`,
  );
}

test('the Clever sample: people, schools and the terms of sections', () => {
  const converted = convert('clever-derived/');
  expect(converted.faults).toEqual([]);
  // `cut -d, -f1 students.csv | sort | uniq -c`: 72 + 36 + 140 = 248 rows, as many Student_id;
  // teachers 6 + 3 + 7 = 16, staff 4. All 119 sections run from 08/15/2026 to 06/10/2027, so there
  // is one school year at each of 3 schools.
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 3, Calendars: 3, Students: 248, Staff: 20 },
    ...{ Enrollments: 248, 'District Assignments': 20 },
  });
  // One of the staff is at 1000, the district, which schools.csv does not have.
  expect(problemsOf(converted)).toEqual([
    'error|District Assignments|4|School ID|1000|no usable school has this School ID',
  ]);
  expect(textOf(tableNamed(converted, 'Students'))[1]).toBe(
    '100d4aea-0b06-4924-a9e7-d471f9e65f13|910000000|Bramblewood|Ezra||F|Kindergarten|09/14/2021||ezra.bramblewood@juniperbrookconsolidated.edu',
  );
  expect(textOf(tableNamed(converted, 'Calendars'))[3]).toBe(
    '1003:2027|1003|2026-27, Nectarine Abernathy High School|2027|2026-08-15|2027-06-10',
  );
  expect(converted.notes.slice(0, 4)).toEqual([
    'Clever: 3 schools, 248 students, 20 staff members',
    '3 calendars were made, one for each school and school year, of the terms of sections.csv',
    '248 enrollments: 248 dated by the terms of sections, 0 without dates, which start with the latest school year',
    // The 4 of staff.csv teach nothing.
    '20 district assignments: 16 dated by the terms of sections, 4 without dates, which start with the first school year',
  ]);
});

test.each([
  [20260814, '0 current, 248 future, 0 ended', '0 current, 19 future, 0 ended'],
  [20260815, '248 current, 0 future, 0 ended', '19 current, 0 future, 0 ended'],
  [20270610, '248 current, 0 future, 0 ended', '19 current, 0 future, 0 ended'],
  // Staff is listed until a list says otherwise.
  [20270611, '0 current, 0 future, 248 ended', '19 current, 0 future, 0 ended'],
])('the Clever sample on %i', (asOf, students, staff) => {
  const roster = rosterOf(convert('clever-derived/'), asOf);
  expect(statesOf(roster.enrollments, asOf)).toBe(students);
  expect(statesOf(roster.assignments, asOf)).toBe(staff);
});

test('School Data Sync v2.1: roles say who is at a school, and other orgs are no schools', () => {
  const converted = convert(encodeURI('sds-officedev/SDS v2.1/'));
  // roles.csv: students 114001, 114003, 114004 at the school, 114008 at a college; staff 114006 at
  // a department, 114007 at the ministry and at the school. 114002 and 114005 have no role.
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 1, Calendars: 1, Students: 4, Staff: 2 },
    ...{ Enrollments: 3, 'District Assignments': 1 },
  });
  expect(problemsOf(converted, 20211001)).toEqual([]);
  expect(textOf(tableNamed(converted, 'Calendars'))[1]).toBe(
    '110003:2021|110003|2021 School Year, School of TwoDotOne|2021|2021-08-24|2022-06-11',
  );
  expect(textOf(tableNamed(converted, 'Enrollments')).slice(1)).toEqual([
    '114001|110003:2021|110003|10|2021-08-24|2022-06-11',
    '114003|110003:2021|110003|10|2021-08-24|2022-06-11',
    '114004|110003:2021|110003|10|2021-08-24|2022-06-11',
  ]);
  expect(textOf(tableNamed(converted, 'District Assignments')).slice(1)).toEqual([
    '114007|110003|teacher|2021-08-24|2022-06-11',
  ]);
  expect(converted.notes).toContain('Users whose roles make them neither students nor staff: 2');
  expect(converted.notes).toContain(
    'Roles at an org that is no school, which make no enrollment or assignment: 3',
  );
  const roster = rosterOf(converted, 20220612);
  expect(statesOf(roster.enrollments, 20220612)).toBe('0 current, 0 future, 3 ended');
});

test('School Data Sync v2: no dates at all, so everybody listed at a school is there', () => {
  const converted = convert(encodeURI('sds-officedev/SDS v2/'));
  // `cut -d, -f2,7 users.csv | sort | uniq -c`: students 7 + 7 at the two schools and 8 at a
  // college, staff 1 + 4 at the schools and 2 at the college.
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 2, Students: 22, Enrollments: 14, Staff: 7, 'District Assignments': 5 },
  });
  expect(problemsOf(converted)).toEqual([]);
  const roster = rosterOf(converted, 20260901);
  expect(statesOf(roster.enrollments, 20260901)).toBe('14 current, 0 future, 0 ended');
  expect(statesOf(roster.assignments, 20260901)).toBe('5 current, 0 future, 0 ended');
  expect(converted.notes).toContain(
    'No calendars were made, because no file gives the dates of a school year: whoever is listed counts as enrolled or employed since 1900-01-01, with no end',
  );
  expect(converted.notes).toContain('There is no column email: the username stands for it');
  // 8 students and 2 staff members.
  expect(converted.notes).toContain(
    'Users who belong to an org that is no school, which makes no enrollment or assignment: 10',
  );
});

test('School Data Sync v1: 22 students and 2 teachers, all at the first of two schools', () => {
  const converted = convert(encodeURI('sds-officedev/SDS Format/25 Users/'));
  // `cut -d, -f2` of Student.csv, Teacher.csv and Section.csv: always 10001. The other school has
  // no section, and gets the school year of the first: 7/1/2017 to 6/30/2018.
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 2, Calendars: 2, Students: 22, Staff: 2 },
    ...{ Enrollments: 22, 'District Assignments': 2 },
  });
  expect(problemsOf(converted, 20180101)).toEqual([]);
  expect(textOf(tableNamed(converted, 'Calendars')).slice(1)).toEqual([
    '10001:2018|10001|2017-18, Contoso High School|2018|2017-07-01|2018-06-30',
    '10002:2018|10002|2017-18, Fabrikam High School|2018|2017-07-01|2018-06-30',
  ]);
  expect(textOf(tableNamed(converted, 'Students'))[1]).toBe(
    '13001|13001|Klein|Ora|Christopher|9|4/2/2000|2019|',
  );
  const states = [20170630, 20170701, 20180630, 20180701].map((asOf) =>
    statesOf(rosterOf(converted, asOf).enrollments, asOf),
  );
  expect(states).toEqual([
    '0 current, 22 future, 0 ended',
    '22 current, 0 future, 0 ended',
    '22 current, 0 future, 0 ended',
    '0 current, 0 future, 22 ended',
  ]);
});

test('School Data Sync v1 with the required columns alone: no names, no terms', () => {
  const path = 'sds-officedev/SDS Format/Min Required Attributes/';
  const converted = convert(encodeURI(path));
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 2, Students: 22, Staff: 2, Enrollments: 22, 'District Assignments': 2 },
  });
  // 22 students and 2 teachers.
  expect(converted.notes).toContain(
    'Rows of people without a name, because their file has none: 24',
  );
  // Student and Teacher have the same columns here; who is in sections is told by the IDs.
  expect(recognised(path)).toEqual([
    'School.csv: School Data Sync v1 School, certain',
    'Section.csv: School Data Sync v1 Section, certain',
    'Student.csv: School Data Sync v1 Student, likely',
    'StudentEnrollment.csv: School Data Sync v1 StudentEnrollment, certain',
    'Teacher.csv: School Data Sync v1 Teacher, likely',
    'TeacherRoster.csv: School Data Sync v1 TeacherRoster, certain',
  ]);
});
