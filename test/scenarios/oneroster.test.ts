import { unzipSync } from 'fflate';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountBatch, newFolder, readCsv, testPath } from '../helpers/cli.ts';
import {
  changed,
  changes,
  filesIn,
  reasons,
  reasonText,
  requestFile,
  summary,
  textOf,
  usernames,
  type BatchRun,
  type Request,
} from '../local/small-district.ts';

/*
 * OneRoster packages as schools export them (test/data, each with its SOURCE.md), from the command
 * line: a whole round of preview, save, save again and undo, and every change type that needs no
 * groups. Expected people, counts and usernames come from the raw users.csv, read by another CSV
 * reader and counted in the few lines below, and from numbers and names typed by hand.
 */

type Row = Readonly<Record<string, string>>;

/** The columns of the contract's table User Accounts, and nobody in it: BOM, CRLF. */
const nobody =
  '\ufeffPerson ID,Username,Homepage,Authentication Type,Enabled,Force Password Change,' +
  'Total Login Count,Created,Email,Product Security Roles,User Groups,School Access,Activation URL\r\n';

function accountsFile(text: string): string {
  const path = join(newFolder(), 'accounts.csv');
  writeFileSync(path, text);
  return path;
}

function runBatch(
  command: 'preview' | 'save',
  data: readonly string[],
  request: Request,
  ...options: readonly string[]
): BatchRun {
  const out = join(newFolder(), 'out');
  const paths = ['--data', ...data, '--request', requestFile(request)];
  const own = options.includes('--out') ? [] : ['--out', out];
  return { ...accountBatch(command, ...paths, ...own, ...options), out };
}

/** A preview that has to work. */
function preview(data: readonly string[], request: Request): BatchRun {
  return mustWork(runBatch('preview', data, request));
}

/** A save that has to work. */
function save(data: readonly string[], request: Request, ...options: string[]): BatchRun {
  return mustWork(runBatch('save', data, request, ...options));
}

function mustWork(run: BatchRun): BatchRun {
  expect(run.stderr).toBe('');
  expect(run.exitCode).toBe(0);
  return run;
}

/** A sample's file as it was exported, from a folder or a zip. */
function rawRows(sample: string, file: string): Row[] {
  const path = testPath(`data/${sample}`);
  if (!sample.endsWith('.zip')) return readCsv(join(path, file));
  const text = new TextDecoder().decode(unzipSync(readFileSync(path))[file]);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** IDs of digits by value, all others by code point (all of these are ASCII). */
function byPersonId(a: Row, b: Row): number {
  const [x, y] = [a['sourcedId']!, b['sourcedId']!];
  return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
}

/** First letter and last name; the second of a name gets 2, the third 3. "ID username" each. */
function expectedUsernames(people: readonly Row[], taken = new Map<string, number>()): string[] {
  return [...people].sort(byPersonId).map((person) => {
    const base = (person['givenName']!.slice(0, 1) + person['familyName']!).toLowerCase();
    // Plain letters: there is nothing to fold or to leave out, and no counter meets a name.
    expect(base).toMatch(/^[a-z]+$/);
    const nth = (taken.get(base) ?? 0) + 1;
    taken.set(base, nth);
    return `${person['sourcedId']!} ${base}${nth === 1 ? '' : nth}`;
  });
}

function withCounter(people: readonly string[]): number {
  return people.filter((text) => /\d$/.test(text)).length;
}

function ofRole(users: readonly Row[], ...roles: readonly string[]): Row[] {
  return users.filter((user) => roles.includes(user['role']!));
}

function create(accountType: 'students' | 'staff', schools: readonly string[], asOf: string) {
  return {
    ...{ accountType, changeType: 'createAccount', asOf, scope: { schools } },
    username: { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' },
  };
}

interface Round {
  readonly sample: string;
  readonly request: Request;
  /** "ID username" of everybody, in the order of Person IDs. */
  readonly expected: readonly string[];
  readonly collisions: number;
}

interface Done {
  readonly previewed: BatchRun;
  readonly saved: BatchRun;
  readonly again: BatchRun;
  readonly undone: string;
}

/** Preview, save as previewed, save again on what was saved, undo. */
function goRound({ sample, request }: Round): Done {
  const data = testPath(`data/${sample}`);
  const accounts = accountsFile(nobody);
  const previewed = preview([data, accounts], request);
  const { fingerprint } = summary(previewed);
  const saved = save([data, accounts], request, '--expect', fingerprint);
  const after = join(saved.out, 'accounts.csv');
  const again = save([data, after], request);
  const undone = join(newFolder(), 'undone');
  const journal = join(saved.out, 'journal.json');
  const undo = accountBatch(
    ...['undo', '--data', after, '--journal', journal, '--out', undone, '--remove-unused'],
  );
  expect(undo.stderr).toBe('');
  expect(undo.exitCode).toBe(0);
  return { previewed, saved, again, undone };
}

/** What holds in every round. */
function describeRound(title: string, round: Round): void {
  describe(title, () => {
    const { expected, collisions } = round;
    const total = expected.length;
    let done: Done;
    beforeAll(() => {
      done = goRound(round);
    });

    test('everybody gets an account and the username that the names give', () => {
      const { previewed, saved } = done;
      expect(usernames(previewed)).toEqual(expected);
      expect(withCounter(expected)).toBe(collisions);
      expect(summary(previewed)).toMatchObject({
        ...{ considered: total, changed: total, notChanged: 0, reasons: {} },
        warnings: collisions === 0 ? {} : { 'collision-resolved': collisions },
        problems: { error: 0, warning: 0 },
      });
      expect(previewed.stdout).toContain('Note: OneRoster 1.');
      expect(previewed.stdout).toContain('Nothing has changed.');
      expect(filesIn(previewed.out)).not.toContain('accounts.csv');
      expect(usernames(saved)).toEqual(expected);
      expect(summary(saved)).toEqual(summary(previewed));
    });

    test('the saved accounts hold them all, enabled', () => {
      const rows = readCsv(join(done.saved.out, 'accounts.csv'));
      expect(rows.map((row) => `${row['Person ID']!} ${row['Username']!}`)).toEqual(expected);
      expect(rows.every((row) => row['Enabled'] === 'Yes')).toBe(true);
      expect(rows.every((row) => row['Total Login Count'] === '0')).toBe(true);
    });

    test('a second save changes nobody, because all have an account', () => {
      const { saved, again } = done;
      expect(summary(again)).toMatchObject({
        ...{ considered: total, changed: 0, notChanged: total, warnings: {} },
        ...{ reasons: { 'already-has-account': total }, problems: { error: 0, warning: 0 } },
      });
      expect(textOf(again.out, 'accounts.csv')).toBe(textOf(saved.out, 'accounts.csv'));
    });

    test('undo gives accounts.csv back as it was, to the byte', () => {
      expect(readFileSync(join(done.undone, 'accounts.csv'))).toEqual(Buffer.from(nobody));
      const report = readCsv(join(done.undone, 'undo-report.csv'));
      expect(report.map((row) => row['Result'])).toEqual(expected.map(() => 'removed'));
    });
  });
}

const small = 'oneroster-1.1-generated/school-small';
const smallSchool = '06b62592-743a-4c14-acf9-bb4877183c8e';
const smallYear = `${smallSchool}:14031439-e264-446b-8cce-cdb90aa42128`;
const smallUsers = rawRows(small, 'users.csv');
const smallStudents = ofRole(smallUsers, 'student');
const smallStaff = ofRole(smallUsers, 'teacher', 'administrator');

const medium = 'oneroster-1.1-generated/district-medium.zip';
const mediumUsers = rawRows(medium, 'users.csv');
const mediumStudents = ofRole(mediumUsers, 'student');
const mediumSchools = rawRows(medium, 'orgs.csv')
  .filter((org) => org['type'] === 'school')
  .map((org) => org['sourcedId']!);
/** The superintendent is listed at the district, which is no school. */
const superintendent = 'ce45fbbd-60a1-4706-ad72-7f7d64b48865';
const mediumStaff = ofRole(mediumUsers, 'teacher', 'administrator').filter(
  (user) => user['sourcedId'] !== superintendent,
);

describeRound('the generated school (folder): its students', {
  sample: small,
  request: create('students', [smallSchool], '2026-09-01'),
  expected: expectedUsernames(smallStudents),
  collisions: 12,
});

describeRound('the generated district (zip): its students', {
  sample: medium,
  request: create('students', mediumSchools, '2026-09-01'),
  expected: expectedUsernames(mediumStudents),
  collisions: 386,
});

const grandBend = [
  ...['604863 marcher', '604874 khughes', '604918 pnash', '604927 lmahoney'],
  ...['604938 rphillips', '604969 scaldwell', '604974 ohardy', '605015 mturner'],
];

describe.each(['oneroster-1.1-edfi', 'oneroster-1.1-edfi/oneroster-1.1-edfi.zip'])(
  '%s',
  (sample) => {
    // Between the two semesters: they are one stay.
    describeRound('its students', {
      sample,
      request: create('students', ['Grand Bend High School'], '2020-12-25'),
      expected: grandBend,
      collisions: 0,
    });

    describeRound('its staff', {
      sample,
      request: create('staff', ['255901001'], '2020-11-02'),
      expected: ['207268 spreston', '207270 kchristian'],
      collisions: 0,
    });
  },
);

describe.each([
  'oneroster-1.2-longsight/rostering-bulk',
  'oneroster-1.2-longsight/rostering-bulk.zip',
])('%s', (sample) => {
  // Both are called Given Family; "1" is before "a".
  describeRound('its staff, by the roles of OneRoster 1.2', {
    sample,
    request: create('staff', ['org-1'], '2025-01-15'),
    expected: ['user-1 gfamily', 'user-agent gfamily2'],
    collisions: 1,
  });
});

test('the raw files are those that the numbers were counted in', () => {
  // SOURCE.md of the generated sets: people, and among them the administrators.
  expect([smallStudents.length, smallStaff.length]).toEqual([72, 7]);
  expect([mediumStudents.length, mediumStaff.length + 1]).toEqual([778, 59]);
  expect(mediumSchools).toHaveLength(8);
  // Extra suffixes where students and staff are taken together, counted before there was a test.
  expect(withCounter(expectedUsernames(smallUsers))).toBe(14);
  expect(withCounter(expectedUsernames(mediumUsers))).toBe(419);
});

test('students of one name are counted in the order of their IDs', () => {
  const run = preview(
    [testPath(`data/${small}`), accountsFile(nobody)],
    create('students', [smallSchool], '2026-09-01'),
  );
  expect(usernames(run).filter((text) => text.includes('iinkwell'))).toEqual([
    '39b17bac-e277-4e1e-8401-29eef9dd0ff7 iinkwell',
    '660899a2-5adc-49f9-84b8-a52f95f95347 iinkwell2',
    'ef8172c8-edb4-4923-97ae-705be4086489 iinkwell3',
  ]);
  // The first student of users.csv, typed by hand.
  const dev = changes(run).find(({ 'First Name': name }) => name === 'Dev');
  expect(dev).toMatchObject({
    ...{ 'Person ID': '4b6863ba-5af8-458d-8d51-9db4b25c391f', Number: '910000000' },
    ...{ 'Last Name': 'Fizzlewick', 'Grade or Title': 'KG', Username: 'dfizzlewick' },
    ...{ Schools: 'Raspberry Underwood Elementary School', Homepage: 'Campus Student Portal' },
  });
});

test('the 18th student who would be yyodelay is yyodelay18', () => {
  const run = preview(
    [testPath(`data/${medium}`), accountsFile(nobody)],
    create('students', mediumSchools, '2026-09-01'),
  );
  const them = usernames(run).filter((text) => text.includes(' yyodelay'));
  expect(them).toHaveLength(18);
  expect(them[0]).toBe('133c3eaf-17d3-400e-98aa-ed2dbbecff39 yyodelay');
  expect(them[17]).toBe('ee74ffda-6022-470c-94da-c76a37fd50bf yyodelay18');
});

test('folder, zip and single files of a package are one and the same batch', () => {
  const folder = testPath('data/oneroster-1.1-edfi');
  const single = filesIn(folder).filter((name) => name.endsWith('.csv'));
  const request = create('students', ['255901001'], '2020-11-02');
  const accounts = accountsFile(nobody);
  const prints = [
    [folder],
    [join(folder, 'oneroster-1.1-edfi.zip')],
    single.map((name) => join(folder, name)),
  ].map((paths) => summary(preview([...paths, accounts], request)).fingerprint);
  expect(new Set(prints).size).toBe(1);
});

describe('staff are created on the accounts that students have', () => {
  function both(sample: string, schools: readonly string[]): [BatchRun, BatchRun] {
    const data = testPath(`data/${sample}`);
    const first = save([data, accountsFile(nobody)], create('students', schools, '2026-09-01'));
    const accounts = join(first.out, 'accounts.csv');
    return [first, save([data, accounts], create('staff', schools, '2026-09-01'))];
  }

  test('the school: 12 counters of students and 2 of staff are the 14 of all 79', () => {
    const taken = new Map<string, number>();
    const students = expectedUsernames(smallStudents, taken);
    const staff = expectedUsernames(smallStaff, taken);
    const [first, second] = both(small, [smallSchool]);
    expect(usernames(first)).toEqual(students);
    expect(usernames(second)).toEqual(staff);
    expect(summary(second)).toMatchObject({ considered: 7, changed: 7, reasons: {} });
    expect(summary(second).warnings).toEqual({ 'collision-resolved': 2 });
    const administrator = changes(second).find(({ 'First Name': name }) => name === 'Zara');
    expect(administrator).toMatchObject({
      ...{ Username: 'zwobblesworth', 'Grade or Title': 'administrator', Password: 'activation' },
      ...{ Number: '900000', Homepage: 'Campus Application' },
    });
    expect(readCsv(join(second.out, 'accounts.csv'))).toHaveLength(79);
  });

  test('the district: 418 counters, and the superintendent would need the 419th', () => {
    const taken = new Map<string, number>();
    const students = expectedUsernames(mediumStudents, taken);
    const staff = expectedUsernames(mediumStaff, taken);
    const [first, second] = both(medium, mediumSchools);
    expect([...usernames(first), ...usernames(second)]).toEqual([...students, ...staff]);
    expect(summary(second)).toMatchObject({ considered: 58, changed: 58, reasons: {} });
    // 386 of the students; one of the 419 is the superintendent's (six people are G. Gingersnap).
    expect(summary(second).warnings).toEqual({ 'collision-resolved': 418 - 386 });
    const request = { ...create('staff', [], '2026-09-01'), scope: { people: [superintendent] } };
    const third = save([testPath(`data/${medium}`), join(second.out, 'accounts.csv')], request);
    expect(reasons(third)).toEqual({ [superintendent]: 'no-current-assignment' });
    expect(third.stdout).toContain('1 staff member belongs to the district only');
  });
});

describe('the day and the school decide', () => {
  function counts(sample: string, request: Request) {
    const run = preview([testPath(`data/${sample}`), accountsFile(nobody)], request);
    const { considered, changed: created, reasons: why } = summary(run);
    return [considered, created, why];
  }

  test.each([
    ['students', '2026-08-14', 72, {}],
    ['students', '2027-06-10', 72, {}],
    ['students', '2027-06-11', 0, { 'no-current-or-future-enrollment': 72 }],
    ['staff', '2026-08-14', 0, { 'assignment-starts-later': 7 }],
    ['staff', '2026-08-15', 7, {}],
    // The six teachers' classes have ended; the administrator's role has no end.
    ['staff', '2027-06-11', 1, { 'no-current-assignment': 6 }],
  ] as const)('%s of the school on %s: %i', (accountType, asOf, created, why) => {
    const request = create(accountType, [smallSchool], asOf);
    const considered = accountType === 'students' ? 72 : 7;
    expect(counts(small, request)).toEqual([considered, created, why]);
  });

  // An elementary school, a middle school and a high school.
  test.each([0, 4, 6].map((at) => mediumSchools[at]!))(
    'one school of the district: %s',
    (school) => {
      const there = (users: readonly Row[]) => users.filter((u) => u['orgSourcedIds'] === school);
      for (const [accountType, users] of [
        ['students', mediumStudents],
        ['staff', mediumStaff],
      ] as const) {
        const n = there(users).length;
        expect(n).toBeGreaterThan(0);
        expect(counts(medium, create(accountType, [school], '2026-09-01'))).toEqual([n, n, {}]);
      }
    },
  );

  test('a school may be named by its name', () => {
    const request = create('students', ['Cerulean Kingsley High School'], '2026-09-01');
    expect(counts(medium, request)).toEqual([140, 140, {}]);
  });
});

describe('accounts that a save made are changed further', () => {
  const data = testPath(`data/${small}`);
  let asCreated: string;
  let accounts: string;
  /** Lines under the headings: 72 students, 7 staff members, each group in Person ID order. */
  let lines: readonly string[];

  beforeAll(() => {
    const first = save(
      [data, accountsFile(nobody)],
      create('students', [smallSchool], '2026-09-01'),
    );
    const saved = join(first.out, 'accounts.csv');
    const second = save([data, saved], create('staff', [smallSchool], '2026-09-01'));
    asCreated = join(second.out, 'accounts.csv');
    const [heading, ...rows] = textOf(second.out, 'accounts.csv').split('\r\n');
    expect(rows.pop()).toBe('');
    expect(rows.every((row) => row.includes(',Yes,Yes,0,2026-09-01,'))).toBe(true);
    // Of every four: one is disabled, one has a password of its own already, two are as created.
    lines = rows.map((row, index) => {
      if (index % 4 === 0) return row.replace(',Yes,Yes,0,', ',No,Yes,0,');
      return index % 4 === 1 ? row.replace(',Yes,Yes,0,', ',Yes,No,12,') : row;
    });
    accounts = accountsFile([heading, ...lines, ''].join('\r\n'));
  });

  function idsOf(from: number, to: number, remainder: number): string[] {
    return lines
      .map((line) => line.split(',')[0]!)
      .filter((_id, index) => index >= from && index < to && index % 4 === remainder);
  }

  function act(accountType: string, changeType: string, more: object, ...options: string[]) {
    const request = { accountType, changeType, asOf: '2026-09-01', ...more };
    return runBatch('save', [data, accounts], request, ...options);
  }

  function undo(run: BatchRun): Buffer {
    const out = join(newFolder(), 'undone');
    const files = [join(run.out, 'accounts.csv'), '--journal', join(run.out, 'journal.json')];
    expect(accountBatch('undo', '--data', ...files, '--out', out).exitCode).toBe(0);
    return readFileSync(join(out, 'accounts.csv'));
  }

  const bySchool = { scope: { schools: [smallSchool] } };
  const byYear = { scope: { calendars: [smallYear] } };

  test.each([
    ['students', 0, 72, { 'already-enabled': 54 }],
    // Lines 72 to 78: 72 and 76 are disabled, 73 and 77 need no new password.
    ['staff', 72, 79, { 'already-enabled': 5 }],
  ] as const)('enable: the disabled %s, and undo', (accountType, from, to, why) => {
    const run = act(accountType, 'enableAccount', bySchool);
    expect(run.exitCode).toBe(0);
    expect(changed(run)).toEqual(idsOf(from, to, 0));
    expect(summary(run)).toMatchObject({ considered: to - from, reasons: why, warnings: {} });
    const enabled = readCsv(join(run.out, 'accounts.csv')).slice(from, to);
    expect(enabled.every((row) => row['Enabled'] === 'Yes')).toBe(true);
    expect(undo(run)).toEqual(readFileSync(accounts));
  });

  test.each([
    ['students', 0, 72, { 'account-disabled': 18, 'already-flagged': 36 }],
    ['staff', 72, 79, { 'account-disabled': 2, 'already-flagged': 3 }],
  ] as const)('force: the %s who have a password of their own, and undo', (type, from, to, why) => {
    const run = act(type, 'forcePasswordChange', bySchool);
    expect(run.exitCode).toBe(0);
    expect(changed(run)).toEqual(idsOf(from, to, 1));
    expect(summary(run)).toMatchObject({ considered: to - from, reasons: why, warnings: {} });
    expect(undo(run)).toEqual(readFileSync(accounts));
  });

  test('disable by calendar: refused where nobody would be left, until overridden', () => {
    const refused = act('students', 'disableAccount', byYear);
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('--override-threshold');
    expect(filesIn(refused.out)).not.toContain('accounts.csv');
    const run = act('students', 'disableAccount', byYear, '--override-threshold');
    expect(run.exitCode).toBe(0);
    expect(summary(run)).toMatchObject({
      ...{ considered: 72, changed: 54, reasons: { 'already-disabled': 18 }, warnings: {} },
    });
    const rows = readCsv(join(run.out, 'accounts.csv'));
    expect(rows.map((row) => row['Enabled'])).toEqual(
      lines.map((line, index) => (index < 72 || line.includes(',No,Yes,') ? 'No' : 'Yes')),
    );
    expect(undo(run)).toEqual(readFileSync(accounts));
  });

  test('disable by calendar when it is over: teachers go, the administrator is still there', () => {
    const administrator = '1818e41b-58c3-452c-80ee-eabd4dc6f94d';
    const teachers = ofRole(smallUsers, 'teacher').map((user) => user['sourcedId']!);
    const run = save([data, asCreated], {
      ...{ accountType: 'staff', changeType: 'disableAccount', asOf: '2027-06-11' },
      ...{ ...byYear, leaveOutActiveElsewhere: true },
    });
    expect(changed(run)).toEqual(teachers.sort());
    expect(reasons(run)).toEqual({ [administrator]: 'active-elsewhere' });
  });

  test('one calendar of the district: the students of that school alone', () => {
    const whole = testPath(`data/${medium}`);
    const created = save(
      [whole, accountsFile(nobody)],
      create('students', mediumSchools, '2026-09-01'),
    );
    const school = '620d38ac-d04a-4e88-a25b-ba72459fb132';
    const run = save([whole, join(created.out, 'accounts.csv')], {
      ...{ accountType: 'students', changeType: 'disableAccount', asOf: '2027-06-11' },
      scope: { calendars: [`${school}:9184aa8c-6e13-448c-b9bb-c5c0920c8522`] },
    });
    const there = mediumStudents.filter((user) => user['orgSourcedIds'] === school);
    expect(there).toHaveLength(140);
    expect(changed(run)).toEqual([...there].sort(byPersonId).map((user) => user['sourcedId']));
    expect(summary(run)).toMatchObject({ considered: 140, reasons: {}, warnings: {} });
  });

  test('a calendar that is not there is named', () => {
    const run = act('students', 'disableAccount', { scope: { calendars: [smallSchool] } });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(smallSchool);
    expect(filesIn(run.out)).toEqual([]);
  });
});

describe('what cannot be used is refused with exit code 2, and nothing is written', () => {
  function refusal(paths: readonly string[], request: Request): string {
    const run = runBatch('preview', paths, request);
    expect([run.exitCode, filesIn(run.out)]).toEqual([2, []]);
    // What is known about the data is told all the same, and nothing else.
    expect(run.stdout).toMatch(/^(?:Note: .+\n)*$/);
    return run.stderr;
  }

  test.each([
    'oneroster-1.2-longsight/rostering-delta',
    'oneroster-1.2-longsight/rostering-delta.zip',
  ])('a delta package: %s', (sample) => {
    const paths = [testPath(`data/${sample}`), accountsFile(nobody)];
    const told = refusal(paths, create('staff', ['org-1'], '2025-01-15'));
    expect(told).toMatch(/manifest\.csv: this is a delta package \(9 of its files .*\)/);
    expect(told).toContain('export a bulk package');
    // That alone, not every table that is missing because of it.
    expect(told.trim().split('\n')).toHaveLength(1);
  });

  test('a package without accounts: it does not say who has one', () => {
    const told = refusal([testPath(`data/${small}`)], create('staff', [smallSchool], '2026-09-01'));
    expect(told).toContain('User Accounts (accounts.csv) is missing');
  });

  test('students of a package that has none', () => {
    const paths = [testPath('data/oneroster-1.2-longsight/rostering-bulk'), accountsFile(nobody)];
    const told = refusal(paths, create('students', ['org-1'], '2025-01-15'));
    expect(told).toContain('the table Students (students.csv) is missing');
  });

  test('a package twice, as a folder and as a zip', () => {
    const folder = testPath('data/oneroster-1.1-edfi');
    const paths = [folder, join(folder, 'oneroster-1.1-edfi.zip'), accountsFile(nobody)];
    const told = refusal(paths, create('students', ['255901001'], '2020-11-02'));
    expect(told).toMatch(/OneRoster users is given twice, by .*users\.csv and by .*: keep one/);
  });

  test('an email of nobody makes no username', () => {
    const paths = [testPath('data/oneroster-1.2-longsight/rostering-bulk'), accountsFile(nobody)];
    const request = { ...create('staff', ['org-1'], '2025-01-15'), username: { from: 'email' } };
    const run = preview(paths, request);
    expect(reasons(run)).toEqual({ 'user-1': 'email-missing', 'user-agent': 'email-missing' });
  });
});

describe('accounts.csv beside the package, in its folder', () => {
  const request = create('students', ['255901001'], '2020-11-02');
  let folder: string;

  beforeAll(() => {
    folder = join(newFolder(), 'export');
    cpSync(testPath('data/oneroster-1.1-edfi'), folder, { recursive: true });
    copyFileSync(accountsFile(nobody), join(folder, 'accounts.csv'));
  });

  test('counts; one that is named itself wins, and that is said', () => {
    const first = save([folder], request);
    expect(usernames(first)).toEqual(grandBend);
    const second = save([folder, join(first.out, 'accounts.csv')], request);
    expect(summary(second)).toMatchObject({ changed: 0, reasons: { 'already-has-account': 8 } });
    expect(reasonText(second, '604863')).toContain('marcher');
    expect(second.stdout).toMatch(/Note: .*accounts\.csv is used instead of .*accounts\.csv/);
  });

  test('is not written to', () => {
    const before = filesIn(folder);
    const run = runBatch('save', [folder], request, '--out', folder);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('it is the folder of the data: choose another');
    expect(filesIn(folder)).toEqual(before);
    expect(textOf(folder, 'accounts.csv')).toBe(nobody);
  });
});
