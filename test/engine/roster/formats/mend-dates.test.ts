import { describe, expect, test } from 'vitest';
import { readFormats } from '../../../../core/engine/roster/formats/index.ts';
import {
  convert,
  openTexts,
  problemsOf,
  rosterOf,
  statesOf,
  tableNamed,
  textOf,
} from './packages.ts';

/*
 * Dates as databases, programs and other countries write them into exports: with a time of day, or
 * with the day first.
 */

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

const sheetHeadings = 'Student ID,Last Name,First Name,School,Grade,Start Date,End Date,DOB';

/** The stays of a sheet with these start and end dates and days of birth, and the notes of dates. */
function datedSheet(...rows: readonly (readonly [start: string, end: string, birth: string])[]) {
  const converted = convert({
    list: [
      sheetHeadings,
      ...rows.map((dates, at) => [`${at + 1},Poe,Ann,North,09`, ...dates].join(',')),
    ],
  });
  const [headings, ...stays] = textOf(tableNamed(converted, 'Enrollments')).map((line) =>
    line.split('|'),
  );
  const start = headings?.indexOf('Start Date') ?? -1;
  return {
    faults: converted.faults,
    notes: converted.notes.filter((note) => note.includes('day first')),
    stays: stays.map((cells) => `${cells[start]!} to ${cells[start + 1]!}`),
    calendars: textOf(tableNamed(converted, 'Calendars')).slice(1),
    born: textOf(tableNamed(converted, 'Students'))
      .slice(1)
      .map((line) => /\d{1,4}[-/.]\d+[-/.]\d+/.exec(line)?.[0]),
  };
}

describe('dates with the day first in a sheet', () => {
  test('one that can be nothing else tells the order of all in the file', () => {
    // 06/05/2027 is the sixth of May and 03/02/2010 the third of February, as 17/08/2026 shows.
    expect(
      datedSheet(['17/08/2026', '06/05/2027', '03/02/2010'], ['2026-08-18', '', '4/2/2010']),
    ).toEqual({
      faults: [],
      notes: ['list.csv: 4 dates are read with the day first, as 17/08/2026 shows'],
      stays: ['2026-08-17 to 2027-05-06', '2026-08-18 to '],
      calendars: ['North:2026-27|North|2026-27 North|2026-27|2026-07-01|2027-06-30'],
      born: ['2010-02-03', '2010-02-04'],
    });
  });

  test('with dots it is always so, and before calendars are made', () => {
    expect(datedSheet(['17.8.2026', '6.5.2027', '3.2.2010'])).toEqual({
      faults: [],
      notes: ['list.csv: 3 dates are read with the day first, as 17.8.2026 shows'],
      stays: ['2026-08-17 to 2027-05-06'],
      calendars: ['North:2026-27|North|2026-27 North|2026-27|2026-07-01|2027-06-30'],
      born: ['2010-02-03'],
    });
  });

  test('with dots beside others with the month first they stay, and are told', () => {
    const { notes, stays } = datedSheet(['17.8.2026', '5.28.2027', '']);
    expect([notes, stays]).toEqual([[], ['17.8.2026 to 5.28.2027']]);
  });

  test('without one that tells, and beside one with the month first, they are M/D/YYYY', () => {
    expect(datedSheet(['8/11/2026', '5/6/2027', '2/3/2010']).stays).toEqual([
      '8/11/2026 to 5/6/2027',
    ]);
    expect(datedSheet(['8/11/2026', '5/6/2027', '2/3/2010']).notes).toEqual([]);
    const mixed = datedSheet(['17/08/2026', '', '12/18/2010']);
    expect(mixed.notes).toEqual([]);
    expect(mixed.faults).toEqual([
      expect.stringContaining('Start Date holds dates that are neither YYYY-MM-DD nor M/D/YYYY'),
    ]);
  });

  test('and a time of day have both mended', () => {
    const { notes, stays } = datedSheet(['17/08/2026 00:00', '06/05/2027 00:00:00', '']);
    expect(notes).toEqual(['list.csv: 2 dates are read with the day first, as 17/08/2026 shows']);
    expect(stays).toEqual(['2026-08-17 to 2027-05-06']);
  });

  test('are found under a heading that somebody said by hand', () => {
    const headings = 'Student ID,Last Name,First Name,School,Grade,Eintritt';
    const [table] = openTexts({ list: [headings, '1,Poe,Ann,North,09,17.08.2026'] });
    const said = new Map([[table!, { 'Start Date': 'Eintritt' }]]);
    const converted = readFormats([table!], new Map(), said);
    expect(textOf(tableNamed(converted, 'Enrollments'))[1]).toContain('|2026-08-17|');
  });
});

describe('dates with the day first in a package', () => {
  const schools = ['School_id,School_name', 'A,North'];
  const students = [
    'School_id,Student_id,Last_name,First_name,Grade,DOB',
    'A,s1,Poe,Ann,09,03/02/2010',
  ];
  const sections = (dates: string) => [
    'School_id,Section_id,Teacher_id,Name,Term_name,Term_start,Term_end',
    `A,c,t1,Art,Fall,${dates}`,
  ];
  const teachers = ['School_id,Teacher_id,Last_name,First_name', 'A,t1,Ray,Bo'];
  const enrollments = ['School_id,Section_id,Student_id', 'A,c,s1'];
  const read = (dates: string) => {
    const files = { schools, students, teachers, enrollments, sections: sections(dates) };
    const converted = convert(files);
    return {
      faults: converted.faults,
      notes: converted.notes.filter((note) => note.includes('day first')),
      stay: textOf(tableNamed(converted, 'Enrollments'))[1]?.match(/\d{4}-\d\d-\d\d/g),
      born: textOf(tableNamed(converted, 'Students'))[1]
        ?.split('|')
        .find((cell) => cell.includes('2010')),
    };
  };

  test('a file that tells the order tells it of the others too', () => {
    expect(read('15/08/2026,10/12/2026')).toEqual({
      faults: [],
      notes: [
        'students.csv: 1 date is read with the day first, as 15/08/2026 shows',
        'sections.csv: 2 dates are read with the day first, as 15/08/2026 shows',
      ],
      stay: ['2026-08-15', '2026-12-10'],
      born: '2010-02-03',
    });
  });

  test('where no file tells, the month stands first', () => {
    expect(read('08/10/2026,12/10/2026')).toMatchObject({
      notes: [],
      stay: ['2026-08-10', '2026-12-10'],
      born: '03/02/2010',
    });
  });
});
