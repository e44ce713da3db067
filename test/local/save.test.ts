import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readCsv, readJson, testPath } from '../helpers/cli.ts';
import {
  assigned,
  callProgram,
  changed,
  createStudents,
  district,
  enrolled,
  filesIn,
  headings,
  lines,
  preview,
  runBatch,
  save,
  summary,
  table,
  textOf,
  today,
  type BatchRun,
  type Tables,
} from './small-district.ts';

/*
 * What saving writes, what it refuses, and what it leaves alone (contract, runs: Reports, Command
 * line).
 */

const previewFiles = ['not-changed.csv', 'preview.csv', 'problems.csv', 'summary.json'];
const savedFiles = [
  ...['accounts.csv', 'journal.json', 'not-changed.csv', 'problems.csv'],
  ...['result.csv', 'summary.json'],
];

/** Refused by a safety rule: says why and writes what a preview writes, nothing else. */
function expectStopped(run: BatchRun, ...named: readonly (string | RegExp)[]): void {
  expect(run.exitCode).toBe(3);
  expect(filesIn(run.out)).toEqual(previewFiles);
  for (const name of named) expect(run.stderr).toMatch(name);
  for (const row of readCsv(join(run.out, 'preview.csv')))
    expect(row['Result']).toMatch(/^will be /);
}

const students = (...rows: string[]): Tables => ({
  students: rows,
  enrollments: enrolled(...rows.map((row) => row.split(',')[0]!)),
});

describe.concurrent('--expect saves exactly what was previewed, or nothing', () => {
  const before = students('1001,1,Doe,John', '1002,2,Li,Amy', '1003,3,Ray,Bo');
  // Since the preview: Doe is called Dole, Ray has left, Wu is new.
  const after = students('1001,1,Dole,John', '1002,2,Li,Amy', '1004,4,Wu,Cy');
  let previewed: BatchRun;
  let fingerprint: string;

  beforeAll(async () => {
    previewed = await preview(before, createStudents);
    ({ fingerprint } = summary(previewed));
  });

  test('the fingerprint of the preview saves', async () => {
    const run = await save(before, createStudents, '--expect', fingerprint);
    expect(filesIn(run.out)).toEqual(savedFiles);
    expect(summary(run).fingerprint).toBe(fingerprint);
    expect(changed(run)).toEqual(['1001', '1002', '1003']);
  });

  test('the command that a preview ends with saves exactly that, whatever it was called with', async () => {
    // A name in words of its own, a zero that was lost, a file of systems, a folder with a blank.
    const [folder, exports, mapping] = ['out folder', 'systems.json', 'my mapping.json'].map(
      (name) => join(newFolder(), name),
    ) as [string, string, string];
    writeFileSync(exports, '[{ "target": "moodle" }]');
    const named = {
      name: 'students',
      headings: ['Person ID', 'Number', 'Surname', 'First Name', 'Email'],
    };
    const columns = { 'Student Number': 'Number', 'Last Name': 'Surname' };
    const known = { ...named, table: 'Students', columns };
    writeFileSync(mapping, JSON.stringify({ version: 1, tables: [known] }));
    const own = table(
      'Person ID,Number,Surname,First Name,Email',
      '1001,11,Doe,NULL',
      '1002,12,Li,Amy,a@s.org',
    );
    const run = await preview(
      { ...students(), students: own, enrollments: enrolled('1001', '1002') },
      createStudents,
      ...['--out', folder, '--exports', exports, '--mapping', mapping, '--credentials'],
      ...['--as-of', '2025-08-19', '--repair', 'students/first-name/clear-words'],
    );
    const [command = ''] = /^ {2}account-batch save .*$/m.exec(run.stdout) ?? [];
    const cli = `${process.execPath} ${testPath('../dist/local/cli.mjs')}`;
    const { exitCode, stderr } = await callProgram('sh', [
      ...['-c', command.replace('account-batch', cli)],
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(filesIn(folder)).toEqual(expect.arrayContaining(['credentials.csv', 'exports']));
    expect(summary({ out: folder }).fingerprint).toBe(summary(run).fingerprint);
  });

  test('people who differ are named; the preview is in a folder beside, then in the same', async () => {
    for (const name of ['out-2', 'out']) {
      const out = join(previewed.out, '..', name);
      const run = await runBatch(
        'save',
        after,
        createStudents,
        '--expect',
        fingerprint,
        '--out',
        out,
      );
      expectStopped(run, /1001 Dole, John/, /1003 Ray, Bo/, /1004 Wu, Cy/);
      expect(run.stderr).not.toContain('1002');
      expect(readCsv(join(out, 'preview.csv')).map((row) => row['Username'])).toEqual([
        ...['Dole.John', 'Li.Amy', 'Wu.Cy'],
      ]);
    }
    const { fingerprint: now } = summary(previewed);
    expect(now).not.toBe(fingerprint);
    expect(changed(await save(after, createStudents, '--expect', now))).toEqual([
      '1001',
      '1002',
      '1004',
    ]);
  });

  test('another request, other settings and another day are refused, though nobody differs', async () => {
    const lower = { ...createStudents, username: { ...createStudents.username, maxLength: 60 } };
    expectStopped(await runBatch('save', before, lower, '--expect', fingerprint), /request/);
    const settings = { ...before, settings: { operator: 'jdoe' } };
    expectStopped(
      await runBatch('save', settings, createStudents, '--expect', fingerprint),
      /settings/,
    );
    const tomorrow = ['--as-of', '2025-08-19', '--expect', fingerprint];
    expectStopped(await runBatch('save', before, createStudents, ...tomorrow), /as-of/);
  });

  test('what is no fingerprint is refused', async () => {
    expectStopped(await runBatch('save', before, createStudents, '--expect', 'yes'), /--expect/);
  });
});

describe.concurrent('a disable batch that is too large is refused until it is overridden', () => {
  const disable = (ids: readonly string[]) => ({
    accountType: 'students',
    changeType: 'disableAccount',
    scope: { people: ids },
  });
  const idsOf = (count: number) => Array.from({ length: count }, (_, n) => String(10_000 + n));

  /** So many students, each with an account that is enabled, and a staff member with one. */
  const enabled = (count: number): Tables => ({
    students: idsOf(count).map((id) => `${id},${id},Doe,John`),
    staff: ['2001,1,Smith,Ann'],
    accounts: ['2001,asmith,Yes', ...idsOf(count).map((id) => `${id},u${id},Yes`)],
  });

  test.each([
    ['500 of 600: more than 20 %, but not more than 500', 500, 600],
    ['501 of 2,505: more than 500, but 20 % exactly', 501, 2505],
  ])('%s is saved', async (_what, count, all) => {
    const run = await save(enabled(all), disable(idsOf(count)));
    expect(summary(run).changed).toBe(count);
  });

  test.each([
    ['501 of 600', 501, 600],
    ['501 of 2,504: a little more than 20 %', 501, 2504],
  ])('%s is refused', async (_what, count, all) => {
    const run = await runBatch('save', enabled(all), disable(idsOf(count)));
    expectStopped(run, /\b501\b/, /--override-threshold/);
    expect(summary(run).changed).toBe(count);
  });

  test('7 of 100 is 7 % exactly, and not more than 7 %', async () => {
    const settings = { thresholds: { maxDisable: 5, maxDisablePercent: 7 } };
    const run = await save({ ...enabled(100), settings }, disable(idsOf(7)));
    expect(summary(run).changed).toBe(7);
    const eight = await runBatch('save', { ...enabled(100), settings }, disable(idsOf(8)));
    expectStopped(eight, /\b8 of 100\b/);
  });

  test('the last enabled account of students is refused, whatever staff have, and overridden', async () => {
    const one = { ...enabled(2), accounts: ['2001,asmith,Yes', '10000,u0,Yes', '10001,u1,No'] };
    const request = disable(['10000', '10001']);
    expectStopped(await runBatch('save', one, request), /--override-threshold/);
    const run = await save(one, request, '--override-threshold');
    expect(filesIn(run.out)).toEqual(savedFiles);
    expect(readCsv(join(run.out, 'accounts.csv')).map((row) => row['Enabled'])).toEqual([
      ...['Yes', 'No', 'No'],
    ]);
  });

  test('an account whose row is in error is none that stays enabled', async () => {
    const twice = { ...enabled(2), accounts: ['10000,u0,Yes', '10001,same,Yes', '10001,SAME,Yes'] };
    expectStopped(await runBatch('save', twice, disable(['10000'])), /--override-threshold/);
  });

  test('a batch that disables nobody is saved, though no account is enabled', async () => {
    const none = { ...enabled(1), accounts: ['10000,u0,No'] };
    expect(summary(await save(none, disable(['10000'])))).toMatchObject({
      changed: 0,
      notChanged: 1,
    });
  });

  test('other changes have no threshold: 600 of 600 are enabled', async () => {
    const disabled = {
      ...enabled(600),
      accounts: idsOf(600).map((id) => `${id},u${id},No`),
      enrollments: enrolled(...idsOf(600)),
    };
    const run = await save(disabled, { ...disable(idsOf(600)), changeType: 'enableAccount' });
    expect(summary(run).changed).toBe(600);
  });
});

describe.concurrent('saving a second time', () => {
  const request = {
    accountType: 'staff',
    changeType: 'addUserGroups',
    scope: { schools: ['LHS'] },
    userGroups: ['Teachers Tools', 'New Group'],
  };
  const tables = {
    staff: ['2001,1,Smith,Ann', '2002,2,Ray,Bo'],
    assignments: assigned('2001', '2002'),
    accounts: ['2001,asmith,Yes,,,,, Old Group ; teachers tools;', '2002,bray,No'],
  };

  test('changes nothing, and keeps the journal of the first in the same folder', async () => {
    const data = district(tables);
    const first = await save(data, request);
    const journal = textOf(first.out, 'journal.json');
    const accounts = textOf(first.out, 'accounts.csv');
    expect(readCsv(join(first.out, 'accounts.csv')).map((row) => row['User Groups'])).toEqual([
      ...['Old Group;teachers tools;New Group', 'Teachers Tools;New Group'],
    ]);
    expect(summary(first)).toMatchObject({ changed: 2, notChanged: 0 });

    writeFileSync(join(data, 'accounts.csv'), accounts);
    const second = await save(data, request, '--out', first.out);
    expect(summary(second)).toMatchObject({
      changed: 0,
      notChanged: 2,
      reasons: { 'already-member': 2 },
    });
    expect(textOf(second.out, 'accounts.csv')).toBe(accounts);
    expect(readCsv(join(second.out, 'result.csv'))).toEqual([]);
    const kept = filesIn(second.out).filter((name) => /journal.+json$/.test(name));
    expect(kept).toContain('journal.json');
    expect(kept.map((name) => textOf(second.out, name))).toContain(journal);
  });
});

describe.concurrent(
  'passwords stand in credentials.csv where it was asked for, and nowhere else',
  () => {
    const tables = students('1001,204817,Doe,John', '1002,204818,Li,Amy');
    const byPattern = {
      ...createStudents,
      password: { kind: 'pattern', pattern: '{lastName}{firstName}', minLength: 10 },
    };
    // Doe + John are 7 letters, Li + Amy 5: the number fills them up from its left to 10.
    const made = ['doejohn204', 'liamy20481'];

    function expectNowhere(run: BatchRun, passwords: readonly string[]): void {
      for (const file of filesIn(run.out).filter((name) => name !== 'credentials.csv')) {
        for (const password of passwords) expect(textOf(run.out, file)).not.toContain(password);
      }
      for (const password of passwords) expect(run.stdout + run.stderr).not.toContain(password);
    }

    test('for their owner only to read', async () => {
      const run = await save(tables, byPattern, '--credentials');
      expect(readCsv(join(run.out, 'credentials.csv'))).toEqual([
        { 'Person ID': '1001', Username: 'Doe.John', Password: 'doejohn204' },
        { 'Person ID': '1002', Username: 'Li.Amy', Password: 'liamy20481' },
      ]);
      expect(filesIn(run.out)).toEqual([...savedFiles, 'credentials.csv'].sort());
      if (process.platform !== 'win32') {
        expect((statSync(join(run.out, 'credentials.csv')).mode & 0o777).toString(8)).toBe('600');
      }
      expectNowhere(run, made);
    });

    test('not unasked, and not in a preview', async () => {
      const run = await save(tables, byPattern);
      expect(filesIn(run.out)).toEqual(savedFiles);
      expectNowhere(run, made);
      const previewed = await preview(tables, byPattern, '--credentials');
      expect(filesIn(previewed.out)).toEqual(previewFiles);
      expectNowhere(previewed, made);
    });

    test('the initial password of Schoolrunner', async () => {
      const staff: Tables = {
        staff: ['2001,1,Smith,Ann,ann@s.org'],
        assignments: assigned('2001'),
      };
      const request = {
        accountType: 'staff',
        changeType: 'createAccount',
        profile: 'schoolrunner',
        scope: { schools: ['LHS'] },
        password: { kind: 'initial', value: 'Blue-Kite.77' },
      };
      const run = await save(staff, request, '--credentials');
      expect(readCsv(join(run.out, 'credentials.csv'))).toEqual([
        { 'Person ID': '2001', Username: 'ann@s.org', Password: 'Blue-Kite.77' },
      ]);
      expectNowhere(run, ['Blue-Kite.77']);
      const stopped = await runBatch(
        'save',
        staff,
        request,
        '--credentials',
        '--expect',
        'nothing',
      );
      expectStopped(stopped);
      expectNowhere(stopped, ['Blue-Kite.77']);
    });
  },
);

describe.concurrent('what a save prints', () => {
  test('--json prints summary.json', async () => {
    const run = await save(students('1001,1,Doe,John'), createStudents, '--json');
    expect(run.stdout).toBe(textOf(run.out, 'summary.json'));
    expect(readJson(join(run.out, 'summary.json'))).toMatchObject({
      accountType: 'students',
      changeType: 'createAccount',
      asOf: today,
      considered: 1,
      changed: 1,
      notChanged: 0,
      reasons: {},
      warnings: {},
      problems: { error: 0, warning: 0 },
    });
  });

  test('for people: how many of how many', async () => {
    const tables = students('1001,1,Doe,John', '1002,2,Li,Amy');
    const run = await save({ ...tables, accounts: ['1002,li,Yes'] }, createStudents);
    expect(run.stdout).toContain('1 of 2 students');
    expect(run.stdout).toContain('already-has-account');
  });
});

describe.concurrent('accounts.csv after a save is the whole table, ready to be read again', () => {
  test('columns that new accounts need and the table lacks are added', async () => {
    const tables: Tables = {
      students: ['1001,1,Doe,John,john@s.org'],
      enrollments: enrolled('1001'),
      accounts: table('Username,Person ID,Enabled', 'kiosk,,Yes'),
    };
    const run = await save(tables, createStudents);
    expect(readCsv(join(run.out, 'accounts.csv'))).toEqual([
      expect.objectContaining({ Username: 'kiosk', 'Person ID': '', Enabled: 'Yes', Created: '' }),
      {
        Username: 'Doe.John',
        'Person ID': '1001',
        Enabled: 'Yes',
        Homepage: 'Campus Student Portal',
        'Authentication Type': 'Local Campus Authentication Only',
        'Force Password Change': 'Yes',
        'Total Login Count': '0',
        Created: '2025-08-18',
        Email: 'john@s.org',
      },
    ]);
  });

  test('School Access and User Groups too, for Schoolrunner', async () => {
    const tables: Tables = {
      staff: ['2001,1,Smith,Ann,Ann@s.org'],
      assignments: assigned('2001'),
      accounts: table('person_id,USERNAME,enabled', ',kiosk,No'),
    };
    const run = await save(tables, {
      accountType: 'staff',
      changeType: 'createAccount',
      profile: 'schoolrunner',
      scope: { schools: ['Lincoln High'] },
      userGroups: ['Teachers Tools', 'New Group'],
    });
    const [kiosk, created] = readCsv(join(run.out, 'accounts.csv'));
    expect(kiosk).toMatchObject({ USERNAME: 'kiosk', enabled: 'No', 'School Access': '' });
    expect(created).toMatchObject({
      person_id: '2001',
      USERNAME: 'Ann@s.org',
      enabled: 'Yes',
      Homepage: 'Campus Application',
      'Force Password Change': 'Yes',
      'Total Login Count': '0',
      Created: '2025-08-18',
      Email: 'Ann@s.org',
      'User Groups': 'Teachers Tools;New Group',
      'School Access': 'LHS',
    });
  });

  test('Force Password Change is added where it is set', async () => {
    const tables: Tables = {
      ...students('1001,1,Doe,John', '1002,2,Li,Amy'),
      accounts: table('Person ID,Username,Enabled', '1001,doe,Yes', '1002,li,No'),
    };
    const run = await save(tables, {
      accountType: 'students',
      changeType: 'forcePasswordChange',
      scope: { schools: ['LHS'] },
    });
    expect(readCsv(join(run.out, 'accounts.csv'))).toEqual([
      { 'Person ID': '1001', Username: 'doe', Enabled: 'Yes', 'Force Password Change': 'Yes' },
      { 'Person ID': '1002', Username: 'li', Enabled: 'No', 'Force Password Change': '' },
    ]);
  });

  test('unknown columns, rows in error and the order of rows stay; the input is not touched', async () => {
    const rows = [
      '1002,li,Yes,,,,,,,,"Locker 7, left",x',
      '1001,doe,No,,,,,,,,"says ""hi""",',
      '9001,parent,Yes,,,,,,,,é,',
      ',,Yes,,,,,,,,no username,',
      '1003,ray,perhaps,,,,,,,,not readable,',
      '1004,same,No,,,,,,,,first,',
      '1005,SAME,No,,,,,,,,second,',
    ];
    const heading = `${headings.accounts},Locker,Badge`;
    const text = `\ufeff${[heading, ...rows].map((row) => `${row}\r\n`).join('')}`;
    const ids = ['1001', '1002', '1003', '1004', '1005'];
    const data = district({
      students: ids.map((id) => `${id},${id},Doe,John`),
      enrollments: enrolled(...ids),
      accounts: text,
    });
    const run = await save(data, {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { schools: ['LHS'] },
    });
    expect(changed(run)).toEqual(['1001']);
    expect(textOf(run.out, 'accounts.csv')).toBe(text.replace('1001,doe,No', '1001,doe,Yes'));
    expect(textOf(data, 'accounts.csv')).toBe(text);
    expect(filesIn(data)).toEqual(
      [
        'accounts',
        'assignments',
        'calendars',
        'enrollments',
        'groups',
        'schools',
        'staff',
        'students',
      ].map((name) => `${name}.csv`),
    );
  });

  test('a row with more cells than headings keeps them', async () => {
    const surplus = '9001,parent,Yes,,more,"cells, too"';
    const data = district({
      ...students('1001,1,Doe,John'),
      accounts: lines('Person ID,Username,Enabled', '1001,doe,No', surplus),
    });
    const run = await save(data, {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { people: ['1001'] },
    });
    const after = lines('Person ID,Username,Enabled', '1001,doe,Yes', surplus);
    expect(textOf(run.out, 'accounts.csv').replace(/^\ufeff|\r/g, '')).toBe(after);
  });

  test('reports are UTF-8 with BOM and CRLF', async () => {
    const run = await save(students('1001,1,Doé,"John ""J"" A, B"'), createStudents);
    for (const file of ['accounts.csv', 'not-changed.csv', 'problems.csv', 'result.csv']) {
      const text = readFileSync(join(run.out, file), 'utf8');
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    }
    expect(textOf(run.out, 'result.csv')).toContain('1001,1,Doé,"John ""J"" A, B",');
  });
});
