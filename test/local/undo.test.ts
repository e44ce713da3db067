import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readCsv, readJson, type CliRun } from '../helpers/cli.ts';
import {
  assigned,
  callAccountBatch,
  createStudents,
  district,
  enrolled,
  filesIn,
  headings,
  lines,
  save,
  summary,
  table,
  textOf,
  type Request,
  type Tables,
} from './small-district.ts';

/*
 * Undo puts back what a batch changed, leaves what changed since, and never deletes an account
 * unless it was never used and the operator says so.
 */

interface UndoRun extends CliRun {
  readonly out: string;
}

async function runUndo(accounts: string, journal: string, ...options: string[]): Promise<UndoRun> {
  const out = join(newFolder(), 'undone');
  const run = await callAccountBatch(
    'undo',
    ...['--data', accounts],
    ...['--journal', journal, '--out', out],
    ...options,
  );
  return { ...run, out };
}

/** An undo of what a save wrote, perhaps on accounts that changed since. */
async function undo(
  saved: string,
  changedSince: string | null,
  ...options: string[]
): Promise<UndoRun> {
  let accounts = join(saved, 'accounts.csv');
  if (changedSince !== null) {
    accounts = join(newFolder(), 'accounts.csv');
    writeFileSync(accounts, changedSince);
  }
  const run = await runUndo(accounts, join(saved, 'journal.json'), ...options);
  if (run.exitCode !== 0) throw new Error(run.stderr);
  expect(filesIn(run.out)).toEqual(['accounts.csv', 'undo-report.csv']);
  return run;
}

/** What the report says of each account: "Doe.John disabled". */
function report({ out }: UndoRun): string[] {
  return readCsv(join(out, 'undo-report.csv')).map(
    (row) => `${row['Username']!} ${row['Result']!}`,
  );
}

/** The reason why an account was left as it is. */
function reason({ out }: UndoRun, username: string): string {
  const rows = readCsv(join(out, 'undo-report.csv'));
  return rows.find((row) => row['Username'] === username)?.['Reason'] ?? '';
}

/** One column of the accounts by username. */
function column(out: string, name: string): Record<string, string> {
  const rows = readCsv(join(out, 'accounts.csv'));
  return Object.fromEntries(rows.map((row) => [row['Username']!, row[name]!]));
}

describe.concurrent('a batch that is undone leaves accounts.csv as it was, to the byte', () => {
  const rows = [
    '1001,doe,No,No,4,Campus Student Portal,,,john@s.org,,"Locker 7, left"',
    '1002,li,Yes,,0,Campus Student Portal,,,,,"says ""hi"""',
    '1003,ray,n,x,,,,,,,"two\nlines"',
    ",kiosk,Yes,No,99,,,'-Night;Old Group,,LHS,'=1+1",
    ',,perhaps,,,,,,,,in error',
    '2001,smith,1,0,12,Campus Application,,Old Group; Teachers Tools ;,,LHS;GMS,é',
    '2002,núñez,FALSE,FALSE,3,Campus Instruction,Payroll,teachers tools,,,',
  ];
  const tables: Tables = {
    students: ['1001,1,Doe,John', '1002,2,Li,Amy', '1003,3,Ray,Bo', '1004,4,Wu,Cy,cy@s.org'],
    enrollments: enrolled('1001', '1002', '1003', '1004'),
    staff: ['2001,5,Smith,Ann', '2002,6,Núñez,José', '2003,7,West,Di,di@s.org'],
    assignments: assigned('2001', '2002', '2003'),
  };
  const of = (accountType: string, changeType: string, more: object = {}): Request => ({
    accountType,
    changeType,
    scope: { schools: ['LHS'] },
    ...more,
  });
  const groups = { userGroups: ['New Group', 'Teachers Tools'] };

  const batches: [string, Request, number, ...string[]][] = [
    ['Create Account', createStudents, 1, '--remove-unused'],
    [
      'Create Account by Schoolrunner',
      of('staff', 'createAccount', { profile: 'schoolrunner', userGroups: ['New Group'] }),
      1,
      '--remove-unused',
    ],
    ['Enable Account', of('students', 'enableAccount'), 2],
    ['Disable Account', of('students', 'disableAccount', { scope: { calendars: ['25LHS'] } }), 1],
    ['Force Password Change', of('students', 'forcePasswordChange'), 1],
    ['Add User Groups', of('staff', 'addUserGroups', groups), 2],
    ['Remove User Groups', of('staff', 'removeUserGroups', groups), 2],
  ];

  describe.each([
    ['as our reports are written', '\ufeff', '\r\n', ','],
    ['with line feeds and without byte order mark', '', '\n', ','],
    ['with semicolons, as some countries write it', '', '\r\n', ';'],
  ])('%s', (_style, mark, lineEnd, delimiter) => {
    // Semicolons would part the lists in cells: there, such cells stand in quotation marks.
    const cells = (row: string) =>
      delimiter === ','
        ? row
        : row
            .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
            .map((cell) => (cell.includes(';') ? `"${cell}"` : cell.replace(/^"([^"]*)"$/, tidy)))
            .join(delimiter);
    const tidy = (cell: string, inner: string) => (/[\n;]/.test(inner) ? cell : inner);
    const text = `${mark}${[`${headings.accounts},Locker`, ...rows].map((row) => cells(row) + lineEnd).join('')}`;
    const chosen = delimiter === ',' ? batches : batches.slice(4, 6);

    test.each(chosen)('%s', async (_what, request, changed, ...options) => {
      const data = district({ ...tables, accounts: text });
      const saved = await save(data, request, '--override-threshold');
      expect(summary(saved).changed).toBe(changed);
      expect(textOf(saved.out, 'accounts.csv')).not.toBe(text);
      const undone = await undo(saved.out, null, ...options);
      expect(report(undone)).toHaveLength(changed);
      for (const line of report(undone)) {
        expect(line).toMatch(options.length > 0 ? / removed$/ : / put back$/);
      }
      expect(textOf(undone.out, 'accounts.csv')).toBe(text);
    });
  });

  test.each([
    ['Create Account', createStudents, '--remove-unused'],
    ['Force Password Change', of('students', 'forcePasswordChange')],
    ['Add User Groups', of('staff', 'addUserGroups', groups)],
  ])('%s, where the batch had added columns', async (_what, request, ...options: string[]) => {
    const text = lines('Username,Enabled,Person ID', 'li,Yes,1002', 'smith,Yes,2001');
    const saved = await save({ ...tables, accounts: text }, request);
    expect(textOf(saved.out, 'accounts.csv').split('\r\n')[0]).not.toBe(
      'Username,Enabled,Person ID',
    );
    expect(textOf((await undo(saved.out, null, ...options)).out, 'accounts.csv')).toBe(text);
  });

  test('a row with more cells than headings, too', async () => {
    const text = lines('Person ID,Username,Enabled', '1001,doe,No', ',kiosk,Yes,,"a, b",c');
    const saved = await save({ ...tables, accounts: text }, of('students', 'enableAccount'));
    expect(textOf((await undo(saved.out, null)).out, 'accounts.csv')).toBe(text);
  });
});

describe.concurrent('accounts that a batch created', () => {
  const tables: Tables = {
    students: ['1001,1,Doe,John', '1002,2,Li,Amy', '1003,3,Ray,Bo'],
    enrollments: enrolled('1001', '1002', '1003'),
    accounts: ['9001,parent,Yes,No,2'],
  };
  let saved: string;
  let accounts: string;
  beforeAll(async () => {
    saved = (await save(tables, createStudents)).out;
    accounts = textOf(saved, 'accounts.csv');
  });

  test('are disabled, not deleted', async () => {
    const run = await undo(saved, null);
    expect(report(run)).toEqual(['Doe.John disabled', 'Li.Amy disabled', 'Ray.Bo disabled']);
    expect(column(run.out, 'Enabled')).toEqual({
      parent: 'Yes',
      'Doe.John': 'No',
      'Li.Amy': 'No',
      'Ray.Bo': 'No',
    });
  });

  test('are removed where nobody ever used them and the operator says so; used ones stay', async () => {
    // Li has signed in three times since; nobody knows how often Ray has.
    const used = accounts
      .replace(/^(1002,Li\.Amy,Yes,Yes),0,/m, '$1,3,')
      .replace(/^(1003,Ray\.Bo,Yes,Yes),0,/m, '$1,often,');
    expect(used).not.toBe(accounts);
    const run = await undo(saved, used, '--remove-unused');
    expect(report(run)).toEqual(['Doe.John removed', 'Li.Amy disabled', 'Ray.Bo disabled']);
    expect(reason(run, 'Li.Amy')).not.toBe('');
    expect(column(run.out, 'Enabled')).toEqual({ parent: 'Yes', 'Li.Amy': 'No', 'Ray.Bo': 'No' });
    expect(column(run.out, 'Total Login Count')['Li.Amy']).toBe('3');
  });

  test('a blank login count is 0: never used', async () => {
    const blank = accounts.replace(/^(1001,Doe\.John,Yes,Yes),0,/m, '$1,,');
    expect(report(await undo(saved, blank, '--remove-unused'))[0]).toBe('Doe.John removed');
  });

  test('are disabled, not removed, where the accounts do not say how often they were used', async () => {
    const [heading = '', ...rows] = accounts.trimEnd().split('\r\n');
    const place = heading.split(',').indexOf('Total Login Count');
    const without = [heading, ...rows].map((row) => row.split(',').toSpliced(place, 1).join(','));
    const run = await undo(saved, without.map((row) => `${row}\r\n`).join(''), '--remove-unused');
    expect(report(run)).toEqual(['Doe.John disabled', 'Li.Amy disabled', 'Ray.Bo disabled']);
    expect(reason(run, 'Doe.John')).toContain('Total Login Count');
  });

  test('are left where somebody disabled them, gave them away or removed them since', async () => {
    const since = accounts
      .replace('1001,Doe.John,Yes', '1001,Doe.John,No')
      .replace('1002,Li.Amy', '9001,Li.Amy')
      .replace(/^1003,.*\r\n/m, '');
    const run = await undo(saved, since);
    expect(report(run)).toEqual(['Doe.John left', 'Li.Amy left', 'Ray.Bo left']);
    for (const username of ['Doe.John', 'Li.Amy', 'Ray.Bo']) {
      expect(reason(run, username)).not.toBe('');
    }
    expect(reason(run, 'Li.Amy')).toContain('9001');
    expect(textOf(run.out, 'accounts.csv')).toBe(since);
  });

  test('undone twice, nothing changes the second time', async () => {
    const first = await undo(saved, null);
    const again = await runUndo(join(first.out, 'accounts.csv'), join(saved, 'journal.json'));
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain('(Create Account for Students)');
    expect(again.stdout).toContain('3 accounts: 0 put back, 0 disabled, 0 removed, 3 left');
    expect(again.stdout).toContain('this batch has been undone already');
    expect(report(again)).toEqual(['Doe.John left', 'Li.Amy left', 'Ray.Bo left']);
    expect(textOf(again.out, 'accounts.csv')).toBe(textOf(first.out, 'accounts.csv'));
    const removed = await undo(saved, null, '--remove-unused');
    const none = await undo(saved, textOf(removed.out, 'accounts.csv'), '--remove-unused');
    expect(report(none)).toEqual(['Doe.John left', 'Li.Amy left', 'Ray.Bo left']);
    expect(readCsv(join(none.out, 'accounts.csv'))).toEqual(
      readCsv(join(removed.out, 'accounts.csv')),
    );
  });
});

describe.concurrent('accounts that changed since the batch', () => {
  const tables: Tables = {
    staff: ['2001,1,Doe,Jo', '2002,2,Li,Al', '2003,3,Ray,Bo', '2004,4,Wu,Cy', '2005,5,Fox,Di'],
    assignments: assigned('2001', '2002', '2003', '2004', '2005'),
    accounts: [
      '2001,doe,Yes,No,1,,,Old',
      '2002,li,Yes,No,2,,,',
      '2003,ray,Yes,No,3,,,Old',
      '2004,wu,Yes,No,4,,,Old',
      '2005,fox,Yes,No,5,,,Old',
    ],
  };
  const request = {
    accountType: 'staff',
    changeType: 'addUserGroups',
    scope: { schools: ['LHS'] },
    userGroups: ['New Group'],
  };
  let saved: string;
  let accounts: string;
  beforeAll(async () => {
    saved = (await save(tables, request)).out;
    accounts = textOf(saved, 'accounts.csv');
  });

  test('are left with a reason, whatever order the rows are in; the others are put back', async () => {
    const [heading, doe, li, , wu, fox] = accounts.trimEnd().split('\r\n') as [string, ...string[]];
    const since = [
      heading,
      fox, // as the batch left it
      wu!.replace('Old;New Group', 'Old;New Group;Nurses'), // given another group since
      // ray is gone
      li!.replace('New Group', ''), // taken out of the group since
      doe!.replace(',No,1,', ',No,17,').replace('2001,doe', '2001,DOE'), // only signed in
    ];
    const run = await undo(saved, since.map((row) => `${row}\r\n`).join(''));
    expect(report(run)).toEqual([
      ...['doe put back', 'li left', 'ray left', 'wu left', 'fox put back'],
    ]);
    for (const username of ['li', 'ray', 'wu']) expect(reason(run, username)).not.toBe('');
    expect(reason(run, 'wu')).toContain('Nurses');
    expect(column(run.out, 'User Groups')).toEqual({
      fox: 'Old',
      wu: 'Old;New Group;Nurses',
      li: '',
      DOE: 'Old',
    });
    expect(column(run.out, 'Total Login Count')['DOE']).toBe('17');
  });

  test('are left where their username now stands twice', async () => {
    const run = await undo(saved, `${accounts}9001,FOX,Yes,,,,,,,\r\n`);
    expect(report(run)).toEqual([
      ...['doe put back', 'li put back', 'ray put back', 'wu put back', 'fox left'],
    ]);
    expect(reason(run, 'fox')).not.toBe('');
  });

  test('are no others: TRUE for Yes, as a spreadsheet writes it, is no change', async () => {
    const force = { accountType: 'staff', changeType: 'forcePasswordChange', scope: request.scope };
    const forced = (await save({ ...tables, accounts: ['2001,doe,Yes,No,1'] }, force)).out;
    const text = textOf(forced, 'accounts.csv');
    const since = text.replace('Yes,Yes,1', 'TRUE,TRUE,1');
    expect(since).not.toBe(text);
    const run = await undo(forced, since);
    expect(report(run)).toEqual(['doe put back']);
    expect(column(run.out, 'Force Password Change')).toEqual({ doe: 'No' });
  });

  test('undone twice, nothing changes the second time', async () => {
    const first = await undo(saved, null);
    const text = textOf(first.out, 'accounts.csv');
    const again = await undo(saved, text);
    expect(report(again)).toEqual(['doe left', 'li left', 'ray left', 'wu left', 'fox left']);
    expect(readCsv(join(again.out, 'accounts.csv'))).toEqual(
      readCsv(join(first.out, 'accounts.csv')),
    );
  });
});

describe.concurrent('a journal that cannot be used is refused', () => {
  let saved: string;
  let journal: Record<string, unknown>;
  beforeAll(async () => {
    const tables = {
      students: ['1001,1,Doe,John'],
      enrollments: enrolled('1001'),
      accounts: table('Person ID,Username,Enabled', '1001,doe,No'),
    };
    saved = (
      await save(tables, {
        accountType: 'students',
        changeType: 'enableAccount',
        scope: { schools: ['LHS'] },
      })
    ).out;
    journal = readJson(join(saved, 'journal.json')) as typeof journal;
  });
  const change = {
    personId: '1001',
    username: 'doe',
    column: 'Enabled',
    before: 'No',
    after: 'Yes',
  };

  test('its undamaged self is not', async () => {
    expect(journal['changes']).toEqual([change]);
    expect(report(await undo(saved, null))).toEqual(['doe put back']);
  });

  test.each<[string, (whole: string) => string]>([
    ['an empty file', () => ''],
    ['one cut off', (whole) => whole.slice(0, whole.length / 2)],
    ['one that lacks its last sign', (whole) => whole.trimEnd().slice(0, -1)],
    ['no JSON', () => 'accounts'],
    ['nothing', () => 'null'],
    ['another JSON file', () => '{ "accountType": "students" }'],
    ['a journal of another version', () => JSON.stringify({ ...journal, journal: 2 })],
    ['no changes', () => JSON.stringify({ ...journal, changes: undefined })],
    ['no style', () => JSON.stringify({ ...journal, style: undefined })],
    ['an empty style', () => JSON.stringify({ ...journal, style: null })],
    ['another style', () => JSON.stringify({ ...journal, style: { delimiter: 7 } })],
    ['added columns that are none', () => JSON.stringify({ ...journal, addedColumns: [7] })],
    ['a change of nothing', () => JSON.stringify({ ...journal, changes: [null] })],
    [
      'a change of nobody',
      () => JSON.stringify({ ...journal, changes: [{ ...change, username: undefined }] }),
    ],
    [
      'a change of no column of accounts',
      () => JSON.stringify({ ...journal, changes: [{ ...change, column: 'Enabeld' }] }),
    ],
  ])('%s', async (_what, damage) => {
    const path = join(newFolder(), 'journal.json');
    writeFileSync(path, damage(textOf(saved, 'journal.json')));
    const run = await runUndo(join(saved, 'accounts.csv'), path);
    expect(run.stderr).toMatch(/^account-batch: .*journal\.json: .*\n$/);
    expect(run.exitCode).toBe(2);
    expect(filesIn(run.out)).toEqual([]);
  });

  test('accounts that are missing, or lack a column, are refused', async () => {
    const students = join(district({ students: ['1001,1,Doe,John'] }), 'students.csv');
    const without = await runUndo(students, join(saved, 'journal.json'));
    expect(without.exitCode).toBe(2);
    expect(without.stderr).toContain('User Accounts');
    const data = district({ accounts: table('Person ID,Username', '1001,doe') });
    const run = await runUndo(join(data, 'accounts.csv'), join(saved, 'journal.json'));
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/accounts\.csv.*Enabled/);
    expect(filesIn(run.out)).toEqual([]);
  });
});
