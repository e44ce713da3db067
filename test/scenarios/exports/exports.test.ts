import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readCsv, testPath } from '../../helpers/cli.ts';
import { callAccountBatch } from '../../local/small-district.ts';

/*
 * The sample district, from settings that name systems to files that those take. What is expected
 * was looked up by hand in the tables of the sample district.
 */

const domain = 'cedarridge.example';
const systems = [
  {
    target: 'google-workspace',
    domain,
    orgUnitRule: [
      { changeType: 'disableAccount', orgUnit: '/Gone' },
      { accountType: 'students', orgUnit: '/Students/{schoolId}' },
      { orgUnit: '/Staff' },
    ],
  },
  { target: 'microsoft-365', domain, accountType: 'staff' },
  { target: 'active-directory', domain, orgUnitRule: 'OU={schoolId},DC=cedarridge,DC=example' },
  { target: 'moodle', domain },
];

let data = '';
const requestNamed = (name: string) =>
  testPath(`../local/sample-district/requests/${name}.json`);

beforeAll(() => {
  data = join(newFolder(), 'data');
  cpSync(testPath('../local/sample-district'), data, { recursive: true });
  const settings = JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8')) as object;
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ ...settings, exports: systems }));
});

async function run(command: 'preview' | 'save', request: string, out: string, ...more: string[]) {
  const args = ['--data', data, '--request', requestNamed(request), '--out', out, ...more];
  return callAccountBatch(command, ...args);
}

/** The files of a folder and those below it. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

describe('creating students with --credentials', () => {
  const out = join(newFolder(), 'out');
  const exports = join(out, 'exports');
  let stdout = '';

  beforeAll(async () => {
    const saved = await run('save', 'create-students', out, '--credentials');
    expect(saved.stderr).toBe('');
    expect(saved.exitCode).toBe(0);
    ({ stdout } = saved);
  });

  test('there is a file for each system, but not for one that is for staff only', () => {
    expect(filesIn(exports)).toEqual([
      'active-directory/active-directory-create.csv',
      'active-directory/active-directory-create.ps1',
      'google-workspace/google-users.csv',
      'moodle/moodle-users.csv',
    ]);
  });

  test('it holds who was created, as the roster has them', () => {
    const rows = readCsv(join(exports, 'google-workspace/google-users.csv'));
    expect(rows.length).toBe(217);
    // Row 10612 of students.csv: Lynch, Liam, of Cedar Ridge High; llynch was taken.
    expect(rows.find((row) => row['Employee ID'] === '10612')).toMatchObject({
      'First Name [Required]': 'Liam',
      'Last Name [Required]': 'Lynch',
      'Email Address [Required]': 'llynch2@cedarridge.example',
      'Org Unit Path [Required]': '/Students/CRHS',
      'Change Password at Next Sign-In': 'TRUE',
      'New Status [UPLOAD ONLY]': 'Active',
    });
  });

  test('the passwords are those of credentials.csv, in every file', () => {
    const given = new Map(
      readCsv(join(out, 'credentials.csv')).map((row) => [row['Person ID']!, row['Password']!]),
    );
    expect(new Set(given.values()).size).toBe(217);
    const files = [
      ['google-workspace/google-users.csv', 'Employee ID', 'Password [Required]'],
      ['active-directory/active-directory-create.csv', 'EmployeeID', 'Password'],
      ['moodle/moodle-users.csv', 'idnumber', 'password'],
    ] as const;
    for (const [file, id, password] of files) {
      const rows = readCsv(join(exports, file));
      expect(rows.length).toBeGreaterThan(200);
      for (const row of rows) expect(row[password]).toBe(given.get(row[id]!));
    }
  });

  test.skipIf(process.platform === 'win32')('files with passwords are their owner\'s alone', () => {
    const modeOf = (file: string) => statSync(join(exports, file)).mode & 0o777;
    expect(modeOf('google-workspace/google-users.csv')).toBe(0o600);
    expect(modeOf('moodle/moodle-users.csv')).toBe(0o600);
    expect(modeOf('active-directory/active-directory-create.ps1') & 0o044).not.toBe(0);
  });

  test('who is not in a file stands in export-notes.csv, with the reason', () => {
    const notes = readCsv(join(out, 'export-notes.csv'));
    // students.csv has a person with 21 characters of a username, and six addresses that are none.
    expect(notes.filter((row) => row['What'] === 'row left out').length).toBe(1 + 6);
    expect(notes.find((row) => row['Person ID'] === '10159')).toEqual({
      System: 'Active Directory',
      File: 'active-directory-create',
      'Person ID': '10159',
      Column: 'SamAccountName',
      What: 'row left out',
      Note: 'SamAccountName "ndelossantoskozlowski" has 21 characters, and at most 20 are taken there: set maxLength of the username pattern',
    });
    expect(stdout).toContain('active-directory/active-directory-create.csv (216 rows); 1 row left out');
    expect(stdout).toContain('moodle/moodle-users.csv (211 rows); 6 rows left out');
  });

  test('a second save in the same folder keeps the earlier files aside, not between its own', async () => {
    const again = await run('save', 'create-students', out);
    expect(again.exitCode).toBe(0);
    expect(filesIn(join(out, 'exports-1'))).toContain('google-workspace/google-users.csv');
    expect(filesIn(exports)).toEqual([
      'active-directory/active-directory-create.csv',
      'active-directory/active-directory-create.ps1',
      'moodle/moodle-users.csv',
    ]);
    // Nobody asked for passwords this time.
    expect(again.stdout).toContain(
      'Google Workspace: no file: Google Workspace takes a new account only with its password, and nobody asked for the passwords: ask for credentials.csv when saving\n',
    );
    expect(again.stdout).toContain(
      '  Passwords, and files that need them, only with --credentials.\n',
    );
    expect(readFileSync(join(exports, 'moodle/moodle-users.csv'), 'utf8').split('\r\n')[0]).toBe(
      'username,firstname,lastname,email,idnumber',
    );
  });
});

test('a preview says what a save would write, and writes the notes only', async () => {
  const out = join(newFolder(), 'out');
  const { exitCode, stdout } = await run('preview', 'create-students', out);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Import files that a save would write');
  expect(stdout).toContain('google-workspace/google-users.csv (217 rows)');
  expect(filesIn(out)).toContain('export-notes.csv');
  expect(existsSync(join(out, 'exports'))).toBe(false);
});

test('disabling staff: suspended in Google, disabled by a script, none in the Microsoft 365 wizard', async () => {
  const out = join(newFolder(), 'out');
  const { exitCode, stdout } = await run('save', 'disable-staff', out, '--override-threshold');
  expect(exitCode).toBe(0);
  const result = readCsv(join(out, 'result.csv'));
  const google = readCsv(join(out, 'exports/google-workspace/google-users.csv'));
  expect(result.length).toBeGreaterThan(0);
  expect(google.map((row) => row['Employee ID'])).toEqual(result.map((row) => row['Person ID']));
  expect(new Set(google.map((row) => row['New Status [UPLOAD ONLY]']))).toEqual(
    new Set(['Suspended']),
  );
  expect(new Set(google.map((row) => row['Org Unit Path [Required]']))).toEqual(new Set(['/Gone']));
  expect(
    readCsv(join(out, 'exports/active-directory/active-directory-disable.csv')).map(
      (row) => row['SamAccountName'],
    ),
  ).toEqual(result.map((row) => row['Username']));
  expect(stdout).toContain(
    'Microsoft 365: no file: the wizard of Microsoft 365 only adds users, it changes none: write files for entra instead',
  );
});

describe('--exports', () => {
  const file = (text: string) => {
    const path = join(newFolder(), 'systems.json');
    writeFileSync(path, text);
    return path;
  };

  test('wins over the settings', async () => {
    const out = join(newFolder(), 'out');
    const systems = file('[{ "target": "gam", "domain": "other.example", "orgUnitRule": "/S" }]');
    const { exitCode } = await run('save', 'create-students', out, '--exports', systems);
    expect(exitCode).toBe(0);
    expect(filesIn(join(out, 'exports'))).toEqual([
      'gam/gam-create-users-commands.txt',
      'gam/gam-create-users.csv',
    ]);
  });

  test('a fault in it stops the batch and names the file and the key', async () => {
    const out = join(newFolder(), 'out');
    const systems = file('[{ "target": "gam", "domain": "other.example" }]');
    const { exitCode, stderr } = await run('save', 'create-students', out, '--exports', systems);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `account-batch: ${systems}: exports[0].orgUnitRule is missing; gam needs it\n`,
    );
    expect(existsSync(out)).toBe(false);
  });
});

test('import files that are read as data are never moved aside', async () => {
  const out = join(newFolder(), 'out');
  const systems = join(newFolder(), 'systems.json');
  writeFileSync(systems, '[{ "target": "one-roster-1.1", "roles": { "*": "aide" } }]');
  expect((await run('save', 'create-students', out, '--exports', systems)).exitCode).toBe(0);
  const { exitCode, stderr } = await callAccountBatch(
    ...['save', '--data', join(out, 'exports/one-roster-1.1'), join(data, 'accounts.csv')],
    ...['--request', requestNamed('enable-students'), '--out', out],
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`${join(out, 'exports')} is part of the data: choose another folder`);
});

test('without systems in the settings there is neither a folder nor a file of notes', async () => {
  const out = join(newFolder(), 'out');
  const { exitCode } = await callAccountBatch(
    ...['save', '--data', testPath('../local/sample-district')],
    ...['--request', requestNamed('create-students'), '--out', out],
  );
  expect(exitCode).toBe(0);
  expect(filesIn(out)).toEqual([
    'accounts.csv',
    'journal.json',
    'not-changed.csv',
    'problems.csv',
    'result.csv',
    'summary.json',
  ]);
});
