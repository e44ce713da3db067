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

/* One sheet in which students and staff members stand one below the other. */

const headings = 'ID,Last Name,First Name,User Type,School,Grade,Title,Start Date,Email';
const people = [
  '1,Poe,Ann,Student,North,09,,2026-08-17,ann@s.org',
  '51,Oak,Gil,Teacher,North,,Math,2020-08-01,gil@s.org',
  '2,Ray,Bo,student,South,10,,2026-08-17,bo@s.org',
  '52,Elm,Hal,Staff,South,,Nurse,2021-08-01,hal@s.org',
];

test('students and staff are read into both, each with what belongs to them', () => {
  const converted = convert({ everybody: [headings, ...people] });
  expect(converted.recognised.map(({ format, why }) => [format, why])).toEqual([
    ['student and staff sheet', 'its column User Type, which names students and staff members'],
  ]);
  expect(converted.faults).toEqual([]);
  expect(converted.notes[0]).toBe(
    "everybody.csv: User Type says whose each row is, a student's (2) or a staff member's (2)",
  );
  expect(textOf(tableNamed(converted, 'Students'))).toEqual([
    'Person ID|Student Number|Last Name|First Name|Email|Grade',
    '1|1|Poe|Ann|ann@s.org|09',
    '2|2|Ray|Bo|bo@s.org|10',
  ]);
  expect(textOf(tableNamed(converted, 'Staff'))).toEqual([
    'Person ID|Staff Number|Last Name|First Name|Email|Title',
    '51|51|Oak|Gil|gil@s.org|Math',
    '52|52|Elm|Hal|hal@s.org|Nurse',
  ]);
  const roster = rosterOf(converted, 20260901);
  expect(statesOf(roster.enrollments, 20260901)).toBe('2 current, 0 future, 0 ended');
  expect(statesOf(roster.assignments, 20260901)).toBe('2 current, 0 future, 0 ended');
});

test('rows of neither are told with their words and left out; problems name the rows of the file', () => {
  const more = ['9,Fox,Pa,Parent,North,,,2020-08-01,', ',Nix,No,Student,North,09,,2026-08-17,'];
  const converted = convert({ everybody: [headings, ...people, ...more] });
  expect(converted.notes[0]).toBe(
    "everybody.csv: User Type says whose each row is, a student's (3) or a staff member's (2); 1 row says neither and is not used: Parent (1)",
  );
  expect(rowCounts(converted)).toMatchObject({ Students: 3, Staff: 2 });
  expect(problemsOf(converted)).toContainEqual(
    expect.stringContaining('error|Students|6|Person ID|'),
  );
});

test('a sheet of students with a type of something else is a sheet of students', () => {
  const types = ['Student', 'Teacher'].map((type) => [headings, `1,Poe,Ann,${type},North,09,,,`]);
  expect(
    types.map((lines) => convert({ x: lines }).recognised.map(({ format }) => format)),
  ).not.toContainEqual(['student and staff sheet']);
  const codes = people.map((line) =>
    line.replace(/Student|student/, 'S').replace(/Teacher|Staff/, 'E'),
  );
  expect(convert({ x: [headings, ...codes] }).recognised[0]?.format).not.toBe(
    'student and staff sheet',
  );
});
