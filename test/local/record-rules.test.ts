import { describe, expect, test } from 'vitest';
import { does, enableStaff } from './rule-requests.ts';
import {
  changed,
  changedColumn,
  createStaff,
  createStudents,
  preview,
  problems,
  reasons,
  reasonText,
  summary,
  table,
  usernames,
  type Tables,
} from './small-district.ts';

/*
 * Which enrollments and assignments count (contract, runs and tables).
 * Each rule on a district of a few rows, evaluated on 2025-08-18 unless said otherwise.
 */

describe.concurrent('which enrollments count', () => {
  test('no-shows only, no-shows among others, and no-shows long over', async () => {
    const run = await preview(
      {
        students: does('1001', '1002', '1003', '1004', '1005'),
        enrollments: [
          '1001,25LHS,2025-08-11,,Yes', // would count, but for the no-show
          '1001,24LHS,2024-08-12,2025-05-30,',
          '1002,25LHS,2025-08-11,,1',
          '1002,25LHS,2025-08-14,,0',
          '1003,25LHS,2025-08-11,,x',
          '1003,25GMS,2025-08-11,,', // only Lincoln is selected
          '1004,24LHS,2024-08-12,2025-05-30,Y', // would not count anyway
          '1005,25LHS,2025-10-01,,TRUE', // a no-show to come
        ],
      },
      createStudents,
    );
    expect(changed(run)).toEqual(['1002']);
    expect(reasons(run)).toEqual({
      '1001': 'no-show',
      '1003': 'no-show',
      '1004': 'no-current-or-future-enrollment',
      '1005': 'no-show',
    });
  });

  test('an open one ends with its calendar, one with two ends at the earlier', async () => {
    const tables: Tables = {
      students: does('1001', '1002', '1003', '1004', '1005', '1006', '1007'),
      enrollments: [
        '1001,24LHS,2024-08-12,,', // open, and 24LHS is over
        '1002,25LHS,2025-08-11,2026-12-31,', // until its calendar ends, 2026-05-29
        '1003,25LHS,2025-08-11,2025-08-18,',
        '1004,25LHS,,,', // no start
        '1005,25LHS,2025-09-01,2025-08-31,', // ends before it starts
        '1006,24LHS,2025-07-01,2025-12-31,', // its calendar ends before it starts
        '1007,25LHS,2026-05-29,,',
      ],
    };
    const none = 'no-current-or-future-enrollment';
    const run = await preview(tables, createStudents);
    expect(changed(run)).toEqual(['1002', '1003', '1007']);
    expect(reasons(run)).toEqual({ '1001': none, '1004': none, '1005': none, '1006': none });
    expect(summary(run).problems).toEqual({ error: 0, warning: 4 });
    expect(problems(run).map((problem) => problem.split(' ').slice(0, 3).join(' '))).toEqual([
      ...['warning Enrollments 1', 'warning Enrollments 4'],
      ...['warning Enrollments 5', 'warning Enrollments 6'],
    ]);
    const lastDay = await preview(tables, createStudents, '--as-of', '2026-05-29');
    expect(changed(lastDay)).toEqual(['1002', '1007']);
    const dayAfter = await preview(tables, createStudents, '--as-of', '2026-05-30');
    expect(changed(dayAfter)).toEqual([]);
    expect(summary(dayAfter)).toMatchObject({ considered: 7, asOf: '2026-05-30' });
  });

  test('by school, where there are no calendars', async () => {
    const tables: Tables = {
      calendars: null,
      students: does('1001', '1002', '1003'),
      enrollments: table(
        'Person ID,School ID,Start Date,End Date',
        '1001,LHS,2019-08-11,',
        '1002,GMS,2025-08-11,',
        '1003,LHS,2024-08-11,2025-06-01',
      ),
      groups: null,
    };
    const run = await preview(tables, createStudents);
    expect(usernames(run)).toEqual(['1001 Doe.John']);
    expect(changedColumn(run, 'Schools')).toEqual(['Lincoln High']);
    expect(reasons(run)).toEqual({ '1003': 'no-current-or-future-enrollment' });
    const people = { ...createStudents, scope: { people: ['1001', '1002', '1003'] } };
    expect(changed(await preview(tables, people))).toEqual(['1001', '1002']);
  });

  test('grade and schools come from the records where Students has none, the earliest first', async () => {
    const tables: Tables = {
      students: ['1001,1,Doe,John,,', '1002,2,Li,Amy,,12', '1003,3,Ray,Bo,,'],
      enrollments: table(
        'Person ID,Calendar ID,Start Date,End Date,No Show,Grade',
        '1001,25LHS,2025-08-12,,,10',
        '1001,25GMS,2025-08-11,,,09',
        '1002,25LHS,2025-08-11,,,11',
        '1003,24LHS,2024-08-12,2025-05-30,,08', // ended: it makes nobody eligible
        '1003,25LHS,2025-08-11,,,07',
        '1003,25GMS,2025-08-11,,,06', // the same day, and 25GMS comes before 25LHS
      ),
    };
    const pattern = { from: 'pattern', pattern: '{grade}{lastName}' };
    const scope = { schools: ['LHS', 'GMS'] };
    const run = await preview(tables, { ...createStudents, scope, username: pattern });
    expect(usernames(run)).toEqual(['1001 09Doe', '1002 12Li', '1003 06Ray']);
    expect(changedColumn(run, 'Grade or Title')).toEqual(['09', '12', '06']);
    expect(changedColumn(run, 'Schools')).toEqual([
      ...['Grant Middle; Lincoln High', 'Lincoln High', 'Grant Middle; Lincoln High'],
    ]);
  });
});

describe.concurrent('which assignments count', () => {
  test('a current one in the selected schools; a later one is told with its day', async () => {
    const tables: Tables = {
      staff: does('2001', '2002', '2003', '2004', '2005', '2006', '2007'),
      assignments: [
        '2001,LHS,2025-08-18,2025-08-18', // today only
        '2002,LHS,2020-08-01,2025-08-17',
        '2003,LHS,2025-08-19,',
        '2003,LHS,2025-12-01,',
        '2004,LHS,2020-08-01,2021-06-30',
        '2004,GMS,2025-09-01,', // later, but not at Lincoln
        '2005,GMS,2020-08-01,',
        '2006,LHS,,',
        '2007,LHS,2025-09-02,2025-09-01', // ends before it starts: not later either
      ],
      accounts: ['2001,a,No', '2002,b,No', '2003,c,No', '2004,d,No', '2006,f,No', '2007,g,No'],
    };
    const run = await preview(tables, enableStaff);
    expect(changed(run)).toEqual(['2001']);
    expect(reasons(run)).toEqual({
      '2002': 'no-current-assignment',
      '2003': 'assignment-starts-later',
      '2004': 'no-current-assignment',
      '2006': 'no-current-assignment',
      '2007': 'no-current-assignment',
    });
    expect(reasonText(run, '2003')).toContain('2025-08-19');
    const people = { scope: { people: ['2003', '2004', '2005', '2006'] } };
    const anywhere = await preview(tables, { ...createStaff, ...people });
    expect(changed(anywhere)).toEqual(['2005']);
    expect(reasons(anywhere)).toEqual({
      '2003': 'already-has-account',
      '2004': 'already-has-account',
      '2006': 'already-has-account',
    });
    const enabling = await preview(tables, { ...enableStaff, ...people });
    expect(reasons(enabling)).toEqual({
      '2003': 'assignment-starts-later',
      '2004': 'assignment-starts-later',
      '2005': 'no-user-account',
      '2006': 'no-current-assignment',
    });
    expect(reasonText(enabling, '2004')).toContain('2025-09-01');
  });
});
