import { expect, test } from 'vitest';
import { convert, problemsOf, rosterOf, statesOf, tableNamed, textOf } from './packages.ts';

/* Dates with a time of day, as databases and programs write them into exports. */

test.each([
  ['2026-08-17T00:00:00Z', '2027-05-28T23:59:59.999+02:00'],
  ['2026-08-17 00:00', '2027-05-28 00:00:00.000'],
  ['8/17/2026 12:00 AM', '5/28/2027 12:00:00 a.m.'],
])('a sheet with %s and %s has the dates that are written', (start, end) => {
  const converted = convert({
    list: [
      'Student ID,Last Name,First Name,School,Grade,Start Date,End Date,DOB',
      `1,Poe,Ann,North,09,${start},${end},2010-02-03T00:00:00`,
      '2,Ray,Bo,North,10,2026-08-17,,',
    ],
  });
  expect(converted.notes).toContain('list.csv: 3 dates have a time of day, which is not used');
  expect(problemsOf(converted)).toEqual([]);
  expect(statesOf(rosterOf(converted, 20260901).enrollments, 20260901)).toBe(
    '2 current, 0 future, 0 ended',
  );
  expect(textOf(tableNamed(converted, 'Students'))[1]).toContain('2010-02-03');
  expect(textOf(tableNamed(converted, 'Students'))[1]).not.toContain('T00');
});

test.each(['2026-08-17T', '2026-08-17 noon', '17.8.2026 00:00'])(
  '%s is no date with a time',
  (start) => {
    const converted = convert({
      list: [
        'Student ID,Last Name,First Name,School,Grade,Start Date',
        `1,Poe,Ann,North,09,${start}`,
        '2,Ray,Bo,North,09,2026-08-17',
      ],
    });
    expect(converted.notes.join()).not.toContain('time of day');
    expect(problemsOf(converted).join()).toContain('Start Date');
  },
);
