import { describe, expect, test } from 'vitest';
import { disable, does } from './rule-requests.ts';
import {
  changed,
  changedColumn,
  changes,
  preview,
  reasons,
  summary,
  type Tables,
} from './small-district.ts';

/*
 * Disable Account: whom it reaches and spares (contract, runs).
 * Each rule on a district of a few rows, evaluated on 2025-08-18 unless said otherwise.
 */

describe.concurrent('Disable Account by calendars, staff', () => {
  // 24LHS is 2024-08-12 to 2025-05-30, 25LHS 2025-08-11 to 2026-05-29.
  const assignments = [
    '2001,LHS,2020-08-01,2024-08-12', // until the first day of 24LHS
    '2002,LHS,2020-08-01,2024-08-11', // until the day before
    '2003,LHS,2025-05-30,', // from its last day on
    '2004,LHS,2025-05-31,', // from the day after
    '2005,GMS,2020-08-01,',
    '2006,LHS,2020-08-01,2025-06-30',
    '2006,GMS,2021-08-01,',
    '2007,LHS,2020-08-01,',
    '2008,LHS,2020-08-01,2025-06-30',
    '2008,GMS,2025-09-01,',
    '2009,LHS,,', // no start
    '2010,LHS,2025-03-01,2025-02-01', // ends before it starts
  ];
  const ids = Array.from({ length: 10 }, (_, n) => String(2001 + n));
  const tables: Tables = {
    staff: does(...ids),
    assignments,
    accounts: ids.map((id) => `${id},u${id},Yes`),
  };

  test('reaches everybody assigned there on a day of the calendar, its first and last included', async () => {
    const run = await preview(tables, disable('staff', { calendars: ['24LHS'] }));
    expect(changed(run)).toEqual(['2001', '2003', '2006', '2007', '2008']);
    expect(summary(run)).toMatchObject({ considered: 5, notChanged: 0 });
    // 24LHS is over: a current assignment is elsewhere, at Lincoln too. A future one is not current.
    expect(summary(run).warnings).toEqual({ 'active-elsewhere': 3 });
    expect(changes(run).flatMap((row) => (row['Note'] === '' ? [] : [row['Person ID']]))).toEqual([
      ...['2003', '2006', '2007'],
    ]);
    expect(changedColumn(run, 'Schools')).toEqual(Array.from({ length: 5 }, () => 'Lincoln High'));
  });

  test('can leave out who is still active elsewhere', async () => {
    const leaveOut = { leaveOutActiveElsewhere: true };
    const run = await preview(tables, disable('staff', { calendars: ['24LHS'] }, leaveOut));
    expect(changed(run)).toEqual(['2001', '2008']);
    expect(reasons(run)).toEqual({
      '2003': 'active-elsewhere',
      '2006': 'active-elsewhere',
      '2007': 'active-elsewhere',
    });
    // With the calendar of today, a current assignment at Lincoln is none elsewhere.
    const both = await preview(
      tables,
      disable('staff', { calendars: ['24LHS', '25LHS'] }, leaveOut),
    );
    expect(changed(both)).toEqual(['2001', '2003', '2004', '2007', '2008']);
    expect(reasons(both)).toEqual({ '2006': 'active-elsewhere' });
    expect(summary(both).warnings).toEqual({});
  });
});

describe.concurrent('Disable Account, students', () => {
  const tables: Tables = {
    students: does('1001', '1002', '1003', '1004', '1005', '1006', '1007'),
    enrollments: [
      '1001,24LHS,2024-08-12,2025-05-30,',
      '1001,25GMS,2025-09-02,,', // future, elsewhere
      '1002,24LHS,2024-08-12,2025-05-30,',
      '1002,25LHS,2025-08-11,,Yes', // a no-show elsewhere does not count
      '1003,24LHS,2024-08-12,,Yes', // a no-show in the calendar
      '1004,24LHS,2024-08-12,,yes',
      '1004,24LHS,2024-09-02,2025-05-30,no',
      '1005,24LHS,,2025-05-30,', // no start
      '1006,24LHS,2025-03-01,2025-02-01,', // ends before it starts
      '1007,25LHS,2025-08-11,,', // in another calendar only
    ],
    accounts: ['1001,a,Yes', '1002,b,Yes', '1003,c,Yes', '1004,d,Yes', '1005,e,Yes', '1006,f,Yes'],
  };

  test('a no-show counts neither in the calendar nor elsewhere; without dates nobody is considered', async () => {
    const run = await preview(tables, disable('students', { calendars: ['24LHS'] }));
    expect(changed(run)).toEqual(['1001', '1002', '1004']);
    expect(reasons(run)).toEqual({ '1003': 'no-show' });
    expect(summary(run)).toMatchObject({ considered: 4, warnings: { 'active-elsewhere': 1 } });
    const leaveOut = { leaveOutActiveElsewhere: true };
    const fewer = await preview(tables, disable('students', { calendars: ['24LHS'] }, leaveOut));
    expect(changed(fewer)).toEqual(['1002', '1004']);
    expect(reasons(fewer)).toEqual({ '1001': 'active-elsewhere', '1003': 'no-show' });
  });

  test('people who are named are disabled whatever their enrollments', async () => {
    const run = await preview(
      tables,
      disable('students', { people: ['1003', '1005', '1007', '1003'] }),
    );
    expect(changed(run)).toEqual(['1003', '1005']);
    expect(reasons(run)).toEqual({ '1007': 'no-user-account' });
    expect(changedColumn(run, 'Schools')).toEqual(['', '']);
    expect(changedColumn(run, 'Was')).toEqual(['Enabled', 'Enabled']);
    expect(changedColumn(run, 'Becomes')).toEqual(['Disabled', 'Disabled']);
  });
});
