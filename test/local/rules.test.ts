import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../helpers/cli.ts';
import {
  assigned,
  changed,
  changedColumn,
  changes,
  createStaff,
  createStudents,
  enrolled,
  headings,
  preview,
  problems,
  reasons,
  reasonText,
  save,
  summary,
  table,
  textOf,
  usernames,
  type BatchRun,
  type Tables,
} from './small-district.ts';

/*
 * The rules of contract/runs, request and tables that the worked examples leave out, each on a
 * district of a few rows. Evaluated on 2025-08-18 unless said otherwise.
 */

const lhs = { scope: { schools: ['LHS'] } };
const enableStudents = { accountType: 'students', changeType: 'enableAccount', ...lhs };
const enableStaff = { ...enableStudents, accountType: 'staff' };
const forceStaff = { accountType: 'staff', changeType: 'forcePasswordChange', ...lhs };
const disable = (accountType: string, scope: object, more: object = {}) => ({
  accountType,
  changeType: 'disableAccount',
  scope,
  ...more,
});

/** Students with these Person IDs, all called Doe, John. */
const does = (...ids: readonly string[]) => ids.map((id) => `${id},${id},Doe,John`);

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

describe.concurrent('people with several accounts', () => {
  const tables: Tables = {
    students: does('1001', '1002', '1003', '1004', '1005'),
    enrollments: enrolled('1001', '1002', '1003', '1004', '1005'),
    accounts: [
      '1001,a-one,Yes',
      '1001,b-two,No',
      '1001,C-three,perhaps',
      '1002,zeta,Yes',
      '1002,Alpha,Yes',
      '1003,b-err,perhaps',
      '1003,c-yes,Yes',
      '1004,y,No',
      '1004,X,No',
      '1005,Bb,Yes',
      '1005,ba,perhaps',
    ],
  };

  test('each account that can change does, a row for each, in the order of usernames', async () => {
    const run = await preview(tables, enableStudents);
    expect(usernames(run)).toEqual(['1001 b-two', '1004 X', '1004 y']);
    expect(summary(run)).toMatchObject({ considered: 5, changed: 2, notChanged: 3 });
  });

  test('where none can, the reason is that of the first by username, without case', async () => {
    const run = await preview(tables, enableStudents);
    expect(reasons(run)).toEqual({
      '1002': 'already-enabled',
      '1003': 'account-in-error',
      '1005': 'account-in-error',
    });
    const rows = readCsv(join(run.out, 'not-changed.csv'));
    expect(rows.map((row) => row['Username'])).toEqual(['Alpha', 'b-err', 'ba']);
  });

  test('disabling takes the others', async () => {
    const run = await preview(tables, disable('students', { people: ['1001', '1003', '1004'] }));
    expect(usernames(run)).toEqual(['1001 a-one', '1003 c-yes']);
    expect(reasons(run)).toEqual({ '1004': 'already-disabled' });
  });
});

describe.concurrent('accounts that a batch spares or warns of', () => {
  const tables: Tables = {
    staff: does('2001', '2002', '2003'),
    assignments: assigned('2001', '2002', '2003'),
    accounts: [
      '2001,asmith,Yes,,,,Finance',
      '2001,asmith2,Yes,,,,',
      '2002,me,Yes,,,,',
      '2003,ray,Yes,,,,Student Assistant; Payroll',
    ],
  };

  test('nobody disables the account they work with; their other accounts are disabled', async () => {
    const people = { people: ['2001', '2002', '2003'] };
    const one = await preview(
      { ...tables, settings: { operator: 'asmith' } },
      disable('staff', people),
    );
    expect(usernames(one)).toEqual(['2001 asmith2', '2002 me', '2003 ray']);
    const me = await preview({ ...tables, settings: { operator: 'me' } }, disable('staff', people));
    expect(usernames(me)).toEqual(['2001 asmith', '2001 asmith2', '2003 ray']);
    expect(reasons(me)).toEqual({ '2002': 'own-account' });
    // Any Product Security Role is warned of, one warning a row.
    expect(summary(me).warnings).toEqual({ 'security-role': 2 });
    const notes = changedColumn(me, 'Note');
    expect(notes[0]).toContain('Finance');
    expect(notes[1]).toBe('');
    expect(notes[2]).toContain('Payroll');
  });

  test('own account comes before already disabled, an error of the row before both', async () => {
    const accounts = ['2002,me,No', '2003,ray,eh'];
    const settings = { operator: 'me' };
    const run = await preview(
      { ...tables, accounts, settings },
      disable('staff', { people: ['2002'] }),
    );
    expect(reasons(run)).toEqual({ '2002': 'own-account' });
    const inError = { ...tables, accounts, settings: { operator: 'ray' } };
    const other = await preview(inError, disable('staff', { people: ['2003'] }));
    expect(reasons(other)).toEqual({ '2003': 'account-in-error' });
  });

  test('a role of any account spares a person from a forced change, only the seven roles do', async () => {
    const accounts = [
      '2001,a-plain,Yes,No,,Campus Application,',
      '2001,b-role,No,No,,Campus Application,Something;payroll',
      '2002,c,Yes,No,,Campus Application,Student Assistant',
      '2003,d,Yes,No,,Campus Application,Campus Learning',
    ];
    const run = await preview({ ...tables, accounts }, forceStaff);
    expect(usernames(run)).toEqual(['2002 c']);
    expect(reasons(run)).toEqual({ '2001': 'excluded-role', '2003': 'excluded-role' });
    const [first] = readCsv(join(run.out, 'not-changed.csv'));
    expect(first!['Username']).toBe('b-role');
  });

  test('selected staff are forced where their homepage is Campus Application, or as asked', async () => {
    const accounts = [
      '2001,a,Yes,No,,Campus Tools,', // another name of it (D14)
      '2002,b,Yes,No,,Campus Instruction,',
      '2003,c,Yes,No,,,',
    ];
    const people = { ...forceStaff, scope: { people: ['2001', '2002', '2003'] } };
    const run = await preview({ ...tables, accounts, assignments: [] }, people);
    expect(usernames(run)).toEqual(['2001 a']);
    expect(reasons(run)).toEqual({
      '2002': 'homepage-not-campus-application',
      '2003': 'homepage-not-campus-application',
    });
    const more = { ...people, includeCampusInstruction: true };
    const other = await preview({ ...tables, accounts, assignments: [] }, more);
    expect(usernames(other)).toEqual(['2001 a', '2002 b']);
  });
});

describe.concurrent('accounts whose row has an error', () => {
  test('are not changed, keep their username, and their people still have an account', async () => {
    const tables: Tables = {
      students: [
        '1001,1,Doe,John',
        '1002,2,Doe,John',
        '1003,3,Li,Amy',
        '1004,4,Li,Amy',
        '1005,5,Ray,Bo',
        '1006,6,Ray,Bo',
      ],
      enrollments: enrolled('1001', '1002', '1003', '1004', '1005', '1006'),
      accounts: ['1001,doe.john,eh', '1003,Li.Amy,Yes', '9001,LI.AMY,No', '1005,,Yes'],
    };
    const run = await preview(tables, createStudents);
    expect(usernames(run)).toEqual(['1002 Doe.John2', '1004 Li.Amy2', '1006 Ray.Bo']);
    expect(reasons(run)).toEqual({
      '1001': 'already-has-account',
      '1003': 'already-has-account',
      '1005': 'already-has-account',
    });
    expect(summary(run).warnings).toEqual({ 'collision-resolved': 2 });
    expect(reasonText(run, '1001')).toBe('has the account doe.john');
    expect(problems(run).sort()).toEqual([
      'error User Accounts 1 Enabled eh',
      'error User Accounts 2 Username Li.Amy',
      'error User Accounts 3 Username LI.AMY',
      'error User Accounts 4 Username',
      'warning User Accounts 3 Person ID 9001',
    ]);
    const enabling = await preview(tables, enableStudents);
    expect(reasons(enabling)).toMatchObject({
      '1001': 'account-in-error',
      '1002': 'no-user-account',
      '1003': 'account-in-error',
      '1005': 'account-in-error',
    });
  });
});

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

describe.concurrent('rows that stand twice', () => {
  test('equal ones count once, with a warning; differing ones not at all, each with an error', async () => {
    const run = await preview(
      {
        students: [
          '1001,1,Doe,John,j@s.org',
          '1002,2,Li,Amy',
          '1001,1,Doe,John,j@s.org',
          '1003,3,Ray,Bo',
          '1003,3,Ray,Bob',
          '1003,3,Ray,Bo',
        ],
        enrollments: enrolled('1001', '1002', '1003'),
        accounts: ['1003,ray,Yes'],
        schools: ['LHS,Lincoln High', 'LHS,Lincoln High', 'GMS,Grant', 'GMS,Grant Middle'],
        groups: ['Tools,1,', 'tools,1,'],
        calendars: [
          '25LHS,LHS,This Year,2025-08-11,2026-05-29',
          '25LHS,LHS,This Year,2025-08-11,2026-05-29',
        ],
      },
      createStudents,
    );
    expect(usernames(run)).toEqual(['1001 Doe.John', '1002 Li.Amy']);
    expect(summary(run)).toMatchObject({ considered: 2, problems: { error: 7, warning: 3 } });
    expect(problems(run).sort()).toEqual([
      'error Schools 3 School ID GMS',
      'error Schools 4 School ID GMS',
      'error Students 4 Person ID 1003',
      'error Students 5 Person ID 1003',
      'error Students 6 Person ID 1003',
      'error User Groups 1 Group Name Tools',
      'error User Groups 2 Group Name tools',
      'warning Calendars 2 Calendar ID 25LHS',
      'warning Schools 2 School ID LHS',
      'warning Students 3 Person ID 1001',
    ]);
  });

  test('a row with a cell too many is equal to none, whichever of them comes first', async () => {
    const rows = ['1001,1,Doe,John,,,,,', '1001,1,Doe,John,,,,,,surplus'];
    for (const students of [rows, [...rows].reverse()]) {
      const run = await preview({ students, enrollments: enrolled('1001') }, createStudents);
      expect(usernames(run)).toEqual([]);
      expect(problems(run).filter((one) => one.includes('Person ID'))).toEqual([
        ...['error Students 1 Person ID 1001', 'error Students 2 Person ID 1001'],
      ]);
    }
  });
});

describe.concurrent('values that cannot be read', () => {
  test('each is told, also where another of the row has been', async () => {
    const staff = table('Person ID,Staff Number,Last Name,First Name,Active', ',1,Doe,John,maybe');
    const run = await preview({ staff, assignments: [] }, createStaff);
    expect(problems(run).sort()).toEqual(['error Staff 1 Active maybe', 'error Staff 1 Person ID']);
  });

  test('are told, an error or a warning as the contract says, and the other rows go on', async () => {
    const tables: Tables = {
      schools: ['LHS,Lincoln High', 'GMS,Grant Middle', ',No ID'],
      calendars: [
        '25LHS,LHS,This Year,2025-08-11,2026-05-29',
        '25GMS,GMS,Grant,2025-08-11,2025-08-10', // ends before it starts
        '24LHS,LHS,Last Year,2024-08-12,',
        '23LHS,LHS,Older,sometime,2024-05-30',
        '25XHS,XHS,Elsewhere,2025-08-11,2026-05-29',
      ],
      groups: ['Tools,many,', 'Calendars,,25LHS;26LHS'],
      students: [
        '1001,1,Doe,John,,,,31.2.2010,MMXX',
        '1002,2,Li,Amy',
        ',3,Nobody,Is',
        '1004,4,Wu,Cy',
      ],
      enrollments: [
        '1001,25LHS,2025-08-11,,',
        '1002,25LHS,soon,,',
        '1002,25LHS,2025-08-11,2025-02-30,',
        '1002,25LHS,2025-08-11,,perhaps',
        '1002,25GMS,2025-08-11,,',
        '1002,99LHS,2025-08-11,,',
        '7777,25LHS,2025-08-11,,',
        ',25LHS,2025-08-11,,',
        '1004,25LHS,2025-08-11,,',
      ],
      staff: table(
        'Person ID,Staff Number,Last Name,First Name,Active',
        '2001,1,Smith,Ann,yes',
        '2002,2,Ray,Bo,unsure',
        ',3,Nobody,Is,yes',
      ),
      assignments: [
        '2001,XHS,2020-08-01,',
        '2001,LHS,when,',
        '2001,LHS,2020-08-01,later',
        '7778,LHS,2020-08-01,',
        ',LHS,2020-08-01,',
        '2002,LHS,2020-08-01,',
      ],
      accounts: table(
        `${headings.accounts},Created`,
        '1004,wu,Yes,eh,often,,,Nurses,,XX;LHS,yesterday',
        '9001,parent,Yes,,,,,,,,',
        '1001,,Yes,,,,,,,,',
        ',kiosk,eh,,,,,,,,',
      ),
    };
    const run = await preview(tables, { ...enableStudents, changeType: 'forcePasswordChange' });
    // Wu's "eh" reads as empty, so the change is not forced yet.
    expect(changed(run)).toEqual(['1004']);
    expect(reasons(run)).toEqual({ '1001': 'account-in-error' });
    expect(problems(run).sort()).toEqual([
      'error Calendars 2 End Date 2025-08-10',
      'error Calendars 3 End Date',
      'error Calendars 4 Start Date sometime',
      'error Calendars 5 School ID XHS',
      'error District Assignments 1 School ID XHS',
      'error District Assignments 2 Start Date when',
      'error District Assignments 3 End Date later',
      'error District Assignments 4 Person ID 7778',
      'error District Assignments 5 Person ID',
      'error Enrollments 2 Start Date soon',
      'error Enrollments 3 End Date 2025-02-30',
      'error Enrollments 4 No Show perhaps',
      'error Enrollments 5 Calendar ID 25GMS',
      'error Enrollments 6 Calendar ID 99LHS',
      'error Enrollments 7 Person ID 7777',
      'error Enrollments 8 Person ID',
      'error Schools 3 School ID',
      'error Staff 2 Active unsure',
      'error Staff 3 Person ID',
      'error Students 3 Person ID',
      'error User Accounts 3 Username',
      'error User Accounts 4 Enabled eh',
      'warning Students 1 Birth Date 31.2.2010',
      'warning Students 1 Graduation Year MMXX',
      'warning User Accounts 1 Created yesterday',
      'warning User Accounts 1 Force Password Change eh',
      'warning User Accounts 1 School Access XX',
      'warning User Accounts 1 Total Login Count often',
      'warning User Accounts 1 User Groups Nurses',
      'warning User Accounts 2 Person ID 9001',
      'warning User Groups 1 Tool Rights many',
      'warning User Groups 2 Calendar Rights 26LHS',
    ]);
    expect(summary(run).problems).toEqual({ error: 22, warning: 10 });
  });

  test('yes and no may be written in many ways', async () => {
    const written = ['TRUE', '0', 'Y', 'n', 'X', '', 'No', '1', ' yes ', 'False'];
    const ids = written.map((_, n) => String(1001 + n));
    const run = await preview(
      {
        students: does(...ids),
        enrollments: enrolled(...ids),
        accounts: written.map((enabled, n) => `${ids[n]!},u${n},${enabled}`),
      },
      enableStudents,
    );
    // 0, n, blank, No and False are disabled.
    expect(changed(run)).toEqual(['1002', '1004', '1006', '1007', '1010']);
    expect(summary(run).problems).toEqual({ error: 0, warning: 0 });
  });

  test('dates may be M/D/YYYY, beside others too, unless a value of the column contradicts it', async () => {
    const students = does('1001', '1002', '1003', '1004');
    const run = await preview(
      {
        students,
        enrollments: [
          '1001,25LHS,8/11/2025,12/31/2025,',
          '1002,25LHS,08/09/2025,8/17/2025,', // ended yesterday
          '1003,25LHS,2025-08-11,2025-08-18,',
          '1004,25LHS,soon,,', // no two slashes: it contradicts nothing
        ],
      },
      createStudents,
    );
    expect(changed(run)).toEqual(['1001', '1003']);
    expect(reasons(run)).toEqual({ '1002': 'no-current-or-future-enrollment' });
    expect(problems(run)).toEqual(['error Enrollments 4 Start Date soon']);
    const contradicted = await preview(
      {
        students,
        enrollments: [
          '1001,25LHS,8/11/2025,,',
          '1002,25LHS,13/8/2025,,', // there is no month 13
          '1003,25LHS,2025-08-11,9/1/2025,', // another column, and an ISO date
        ],
      },
      createStudents,
    );
    expect(changed(contradicted)).toEqual(['1003']);
    expect(problems(contradicted)).toEqual([
      'error Enrollments 1 Start Date 8/11/2025',
      'error Enrollments 2 Start Date 13/8/2025',
    ]);
  });

  test('rows with fewer cells are filled up; more cells are an error only if they are not empty', async () => {
    const run = await preview(
      {
        students: [
          '1001,1,Doe,John',
          '1002,2,Li,Amy,,,,,,,,',
          '1003,3,Ray,Bo,,,,,,,x',
          '',
          ',,,,',
          '1004,4',
        ],
        enrollments: [...enrolled('1001', '1002', '1003'), '1004,25LHS,2025-08-11'],
      },
      { ...createStudents, username: { from: 'pattern', pattern: '{number}' } },
    );
    expect(usernames(run)).toEqual(['1001 1', '1002 2', '1004 4']);
    expect(summary(run)).toMatchObject({ considered: 3, problems: { error: 1, warning: 0 } });
    expect(problems(run)[0]).toMatch(/^error Students 3\b/);
  });

  test('text that is not valid in its encoding is an error of its row', async () => {
    const text = `\ufeff${table(headings.students, '1001,1,Doé,John', '1002,2,Lé,Amy', '1003,3,Ré,Bo')}`;
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('Lé') + 2] = 0x41; // the second byte of é is gone
    const run = await preview(
      { students: bytes, enrollments: enrolled('1001', '1002', '1003') },
      createStudents,
    );
    expect(usernames(run)).toEqual(['1001 Doe.John', '1003 Re.Bo']);
    expect(problems(run)).toEqual([expect.stringMatching(/^error Students 2\b/)]);
  });
});

describe.concurrent('the same tables plan the same, however they are written', () => {
  const rows = {
    students: [
      '1001,007,Núñez,José,josé@s.org,09,,2010-02-03,',
      '1002,2,"Œuvre, Jr.",Zoë,,10,,,',
      '1003,3,Smith,"A ""B"" C",,11,,,',
      '1004,4,Smith,Ann,,11,,,',
    ],
    enrollments: enrolled('1001', '1002', '1003', '1004'),
    accounts: ['9001,smith.ann,Yes,,,,,"a,b",,', ',kiosk,Yes,,,,,,,'],
  };
  let whole: BatchRun;
  beforeAll(async () => {
    whole = await preview(rows, createStudents);
  });
  const expectSame = async (tables: Tables) => {
    const run = await preview(tables, createStudents);
    expect(textOf(run.out, 'preview.csv')).toBe(textOf(whole.out, 'preview.csv'));
    expect(textOf(run.out, 'not-changed.csv')).toBe(textOf(whole.out, 'not-changed.csv'));
    expect(summary(run).fingerprint).toBe(summary(whole).fingerprint);
  };
  const text = (name: keyof typeof rows) => table(headings[name], ...rows[name]);
  /** Another delimiter; cells in quotation marks stay as they are. */
  const delimited = (name: keyof typeof rows, delimiter: string) =>
    text(name)
      .split(/("(?:[^"]|"")*")/)
      .map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(',', delimiter)))
      .join('');

  test('as expected', () => {
    expect(usernames(whole)).toEqual([
      ...['1001 Nunez.Jose', '1002 Oeuvre.Zoe', '1003 Smith.ABC', '1004 Smith.Ann2'],
    ]);
  });

  test('in UTF-16, of either order of bytes', async () => {
    const little = Buffer.from(`\ufeff${text('students')}`, 'utf16le');
    const big = Buffer.from(`\ufeff${text('enrollments')}`, 'utf16le').swap16();
    await expectSame({ ...rows, students: little, enrollments: big });
  });

  test('in Windows-1252, with semicolons, with tabs', async () => {
    // Œ is a byte of its own there, the others are those of Latin-1.
    const western = Buffer.from(text('students').replace('Œ', '\u008c'), 'latin1');
    await expectSame({
      ...rows,
      students: western,
      enrollments: delimited('enrollments', ';'),
      accounts: delimited('accounts', '\t'),
    });
  });

  test('with a byte order mark and CRLF, with CR only, semicolons beside quotation marks', async () => {
    await expectSame({
      students: `\ufeff${delimited('students', ';').replaceAll('\n', '\r\n')}`,
      enrollments: text('enrollments').replaceAll('\n', '\r'),
      accounts: text('accounts').trimEnd(),
    });
  });

  test('in any order of rows and columns, with headings in other letters', async () => {
    const turned = rows.enrollments.map((row) => row.split(',').reverse().join(',')).reverse();
    await expectSame({
      students: [...rows.students].reverse(),
      enrollments: table('noshow,END_DATE,start-date,calendarid,PersonID', ...turned),
      accounts: [...rows.accounts].reverse(),
      schools: ['GMS,Grant Middle', 'LHS,Lincoln High'],
    });
  });
});

describe.concurrent("cells that a spreadsheet would take for a formula have a leading '", () => {
  test("in our reports; in the input such a ' is none of the cell's", async () => {
    const run = await save(
      {
        staff: ["2001,1,'=Smith,'t Hooft,ann@s.org,+1"],
        assignments: assigned('2001'),
        groups: ["'-Night,1,", "'Day,2,"],
        accounts: ["2001,'@ann,Yes,,,,,'-Night"],
      },
      {
        accountType: 'staff',
        changeType: 'addUserGroups',
        ...lhs,
        userGroups: ['-Night', "'Day"],
      },
    );
    expect(changedColumn(run, 'Group Name')).toEqual(["'Day"]);
    const [row] = changes(run);
    expect(row).toMatchObject({
      'Last Name': "'=Smith",
      'First Name': "'t Hooft",
      'Grade or Title': "'+1",
      Username: "'@ann",
    });
    const [account] = readCsv(join(run.out, 'accounts.csv'));
    expect(account).toMatchObject({ Username: "'@ann", 'User Groups': "'-Night;'Day" });
  });
});

describe.concurrent('people are taken in the order of their Person IDs', () => {
  test('numbers by value, the same value and all others by code point', async () => {
    const order = [
      ...['007', '7', '9', '10', '99999999999999999999', '100000000000000000000'],
      ...['-5', '10a', 'A2', 'B1', 'a1', 'é', '\uff21', '\u{1f600}'],
    ];
    const shuffled = order.map((_, n) => order[(n * 5 + 3) % order.length]!);
    expect(new Set(shuffled).size).toBe(order.length);
    const run = await preview(
      { students: does(...shuffled), enrollments: enrolled(...shuffled) },
      { ...createStudents, username: { from: 'pattern', pattern: '{lastName}' } },
    );
    expect(changed(run)).toEqual(order.map((id) => (id === '-5' ? "'-5" : id)));
    expect(changedColumn(run, 'Username')).toEqual([
      'Doe',
      ...order.slice(1).map((_, n) => `Doe${n + 2}`),
    ]);
  });
});

describe.concurrent('user groups', () => {
  const tables: Tables = {
    staff: does('2001', '2002', '2003', '2004'),
    assignments: assigned('2001', '2002', '2003', '2004'),
    groups: [
      'Teachers Tools,14,',
      'LHS 25-26,0,25LHS',
      'Both,1,25LHS',
      'Everything,30,all schools/all calendars',
    ],
    accounts: [
      '2001,a,No,,,,,Old Group;everything;Teachers Tools',
      '2002,b,Yes,,,,, teachers tools ;LHS 25-26',
      '2003,c,eh,,,,,',
    ],
  };
  const change = (changeType: string, ...userGroups: string[]) => ({
    accountType: 'staff',
    changeType,
    ...lhs,
    userGroups,
  });

  test('are given where they are missing, on disabled accounts too, each named group once', async () => {
    const run = await save(
      tables,
      change('addUserGroups', 'teachers tools', 'Both', 'TEACHERS TOOLS', 'LHS 25-26'),
    );
    expect(
      changes(run).map((row) => [
        row['Username'],
        row['Group Name'],
        row['Group Type'],
        row['Action'],
      ]),
    ).toEqual([
      ['a', 'Both', 'Mixed or Empty Group', 'add'],
      ['a', 'LHS 25-26', 'Calendar Group', 'add'],
      ['b', 'Both', 'Mixed or Empty Group', 'add'],
    ]);
    expect(changedColumn(run, 'Result')).toEqual(['added', 'added', 'added']);
    expect(changedColumn(run, 'Note').map((note) => note.includes('disabled'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(reasons(run)).toEqual({ '2003': 'account-in-error', '2004': 'no-user-account' });
    expect(summary(run)).toMatchObject({ considered: 4, changed: 2, notChanged: 2 });
    expect(
      readCsv(join(run.out, 'accounts.csv')).map((row) =>
        row['User Groups']!.replaceAll(' ;', ';').trim(),
      ),
    ).toEqual([
      'Old Group;everything;Teachers Tools;Both;LHS 25-26',
      'teachers tools;LHS 25-26;Both',
      '',
    ]);
  });

  test('may be taken away even if they hold all schools and all calendars, with a warning', async () => {
    const run = await save(tables, change('removeUserGroups', 'Everything', 'Teachers Tools'));
    expect(changes(run).map((row) => [row['Username'], row['Group Name'], row['Action']])).toEqual([
      ['a', 'Everything', 'remove'],
      ['a', 'Teachers Tools', 'remove'],
      ['b', 'Teachers Tools', 'remove'],
    ]);
    expect(summary(run).warnings).toEqual({ 'all-calendars-group': 1 });
    expect(readCsv(join(run.out, 'accounts.csv')).map((row) => row['User Groups'])).toEqual([
      'Old Group',
      'LHS 25-26',
      '',
    ]);
    const none = await preview(tables, change('removeUserGroups', 'Both'));
    expect(reasons(none)).toEqual({
      '2001': 'not-a-member',
      '2002': 'not-a-member',
      '2003': 'account-in-error',
      '2004': 'no-user-account',
    });
  });

  test('of people who are named change without any assignment', async () => {
    const people = { ...change('addUserGroups', 'Both'), scope: { people: ['2002', '2004'] } };
    const run = await preview({ ...tables, assignments: null, calendars: null }, people);
    expect(usernames(run)).toEqual(['2002 b']);
    expect(reasons(run)).toEqual({ '2004': 'no-user-account' });
  });
});
