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

const roster = [
  'Employee ID,Last Name,First Name,Job Title,School,Status,Hire Date,Termination Date,Work Email',
  '501,Ray,Ann,Teacher,Lincoln High,Active,2015-08-03,,ann@x.org',
  '502,Poe,Max,Nurse,Lincoln High,On Leave,2020-01-06,,max@x.org',
  '503,Kay,Lou,Teacher,Grant Middle,Terminated,2018-08-06,,',
  '504,Dee,Jan,Principal,Grant Middle,Active,2026-08-03,2026-12-18,jan@x.org',
  '501,Ray,Ann,Coach,Grant Middle,Active,2026-08-03,,ann@x.org',
];

function tableText(converted: ReturnType<typeof convert>, name: string): string[] {
  return textOf(tableNamed(converted, name));
}

test('a sheet of staff gives schools, staff, assignments and a calendar for each school', () => {
  const converted = convert({ x: roster });
  expect(converted.faults).toEqual([]);
  expect(problemsOf(converted)).toEqual([]);
  // 501 has two titles: they stand with the assignments.
  expect(tableText(converted, 'Staff')).toEqual([
    'Person ID|Staff Number|Last Name|First Name|Email|Title|Active',
    '501|501|Ray|Ann|ann@x.org||Yes',
    '502|502|Poe|Max|max@x.org|Nurse|Yes',
    '503|503|Kay|Lou||Teacher|No',
    '504|504|Dee|Jan|jan@x.org|Principal|Yes',
  ]);
  expect(tableText(converted, 'District Assignments')).toEqual([
    'Person ID|School ID|Title|Role|Start Date|End Date',
    '501|Lincoln High|Teacher||2015-08-03|',
    '502|Lincoln High|Nurse||2020-01-06|',
    '503|Grant Middle|Teacher||1900-01-01|1900-01-01',
    '504|Grant Middle|Principal||2026-08-03|2026-12-18',
    '501|Grant Middle|Coach||2026-08-03|',
  ]);
  expect(tableText(converted, 'Calendars').slice(1)).toEqual([
    'Lincoln High:2026-27|Lincoln High|2026-27 Lincoln High|2026-27|2026-07-01|2027-06-30',
    'Grant Middle:2026-27|Grant Middle|2026-27 Grant Middle|2026-27|2026-07-01|2027-06-30',
  ]);
});

// 503 ended long ago; 504 ends on December 18.
test.each([
  [20260802, '2 current, 2 future, 1 ended'],
  [20260803, '4 current, 0 future, 1 ended'],
  [20261219, '3 current, 0 future, 2 ended'],
])('its assignments on %i: %s', (asOf, expected) => {
  expect(statesOf(rosterOf(convert({ x: roster }), asOf).assignments, asOf)).toBe(expected);
});

test('order and case of the columns do not matter', () => {
  const order = [8, 3, 0, 7, 5, 2, 6, 4, 1];
  const shuffled = roster.map((line, row) => {
    const cells = line.split(',');
    const moved = order.map((at) => cells[at]).join(',');
    return row === 0 ? moved.toLowerCase() : moved;
  });
  const [expected, converted] = [convert({ x: roster }), convert({ x: shuffled })];
  expect(converted.tables.map(textOf)).toEqual(expected.tables.map(textOf));
});

test('sheets of students and of staff share their schools and calendars', () => {
  const converted = convert({
    people: [
      'Student ID,Last Name,First Name,Grade,School,Start Date',
      '1,Lee,Kim,9,Lincoln High,2026-08-17',
    ],
    team: [
      'Staff ID,Name,Position,School Code,School Name,Start Date',
      '501,"Ray, Ann",Teacher,LHS,Lincoln High,2015-08-03',
      '502,"Poe, Max",Clerk,DO,District Office,2015-08-03',
    ],
  });
  expect(converted.questions).toEqual([]);
  expect(converted.format).toBe('student sheet, staff sheet');
  // The sheet of staff knows that Lincoln High is LHS.
  expect(tableText(converted, 'Schools').slice(1)).toEqual([
    'LHS|Lincoln High',
    'DO|District Office',
  ]);
  expect(tableText(converted, 'Enrollments')[1]).toBe('1|LHS:2026-27|LHS|9|2026-08-17||');
  // The district's school year is the students', whenever staff was hired.
  expect(tableText(converted, 'Calendars').slice(1)).toEqual([
    'LHS:2026-27|LHS|2026-27 Lincoln High|2026-27|2026-07-01|2027-06-30',
    'DO:2026-27|DO|2026-27 District Office|2026-27|2026-07-01|2027-06-30',
  ]);
  expect(rowCounts(converted)).toMatchObject({ Staff: 2, 'District Assignments': 2, Students: 1 });
  expect(problemsOf(converted)).toEqual([]);
});

test('somebody may be a student and a staff member', () => {
  const converted = convert({
    a: ['Student ID,Last Name,First Name,Grade,School', '1,Lee,Kim,12,L'],
    b: ['Employee ID,Last Name,First Name,Title,School', '1,Lee,Kim,Aide,L'],
  });
  expect(rowCounts(converted)).toMatchObject({ Students: 1, Staff: 1 });
});

test('staff with a status that is not known has no assignment that counts', () => {
  const converted = convert({
    x: [
      'Employee ID,Last Name,First Name,Title,School,Status,Hire Date',
      '1,Ray,Ann,Aide,L,Limbo,2015-08-03',
    ],
  });
  expect(tableText(converted, 'District Assignments')[1]).toBe('1|L|Aide|||');
  expect(tableText(converted, 'Staff')[1]).toBe('1|1|Ray|Ann|Aide|No');
  expect(converted.notes).toContain(
    'Status words that are not known, so that the district assignments of 1 row count for nobody: Limbo (1, first in row 1 of x.csv)',
  );
});
