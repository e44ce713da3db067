import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { dataFolder, newFolder, readCsv, type CliRun } from '../helpers/cli.ts';
import { callAccountBatch } from './small-district.ts';

/* Messages and letters on the command line: from a filter to files, and who was told. */

const tables: Readonly<Record<string, string>> = {
  'schools.csv': 'School ID,School Name\nL,Lincoln High\n',
  'students.csv': [
    'Person ID,Student Number,Last Name,First Name,Grade,Email',
    '1001,1,Doe,John,09,john.doe@s.example',
    '1002,2,García,Ana,10,ana.garcia@s.example',
    '1003,3,Li,Amy,10,',
    '1004,4,Reed,Omar,10,omar.reed@s.example',
    '1005,5,Saml,Sam,10,sam.saml@s.example',
    '1006,6,Twin,Ann,10,twins@s.example',
    '1007,7,Twin,Bea,10,twins@s.example',
  ].join('\n'),
  'enrollments.csv': [
    'Person ID,School ID,Start Date',
    ...[1001, 1002, 1003, 1004, 1005, 1006, 1007].map((id) => `${id},L,2025-08-11`),
  ].join('\n'),
  'accounts.csv': [
    'Person ID,Username,Enabled,Authentication Type,Force Password Change,Total Login Count,Created,Activation URL',
    '1001,jdoe,Yes,Local,Yes,0,2025-08-17,https://c.example/a?t=1',
    '1002,agarcia,Yes,Local,Yes,0,2025-08-17,https://c.example/a?t=2',
    '1003,ali,Yes,Local,Yes,0,2025-08-17,https://c.example/a?t=3',
    '1004,oreed,Yes,Local,Yes,0,2025-08-17,',
    '1005,ssaml,Yes,SAML: District,Yes,0,2025-08-17,',
    '1006,atwin,Yes,Local,Yes,0,2025-08-17,https://c.example/a?t=6',
    '1007,btwin,Yes,Local,Yes,0,2025-08-17,https://c.example/a?t=7',
  ].join('\n'),
};

const school = () => dataFolder(tables);

interface TellRun extends CliRun {
  readonly out: string;
}

const newOnes = 'New accounts, never logged in: students';

async function run(
  name: 'message' | 'letters',
  data: readonly string[],
  ...options: readonly string[]
): Promise<TellRun> {
  const out = join(newFolder(), 'out');
  const what =
    name === 'message'
      ? ['--message', 'Activate your account']
      : ['--letter', 'Account activation letter'];
  const usual = [['--filter', newOnes], ['--now', '2025-08-18T06:00'], ['--out', out], what];
  const call = [
    ...['--data', ...data],
    ...usual.filter(([option]) => !options.includes(option!)).flat(),
    ...options,
  ];
  return { ...(await callAccountBatch(name, ...call)), out };
}

const expires = ['--expires', '2025-09-01'];

describe('message', () => {
  test('writes a mail for each who can be told, and says of everybody else why not', async () => {
    const made = await run('message', [school()], ...expires, '--from', 'office@s.example');
    expect(made.stderr).toBe('');
    expect(made.stdout).toBe(
      [
        ...['Activate your account', '', '7 people match:'],
        ...['  2 will be mailed', '  1 will be mailed how they sign in (LDAP or SAML)'],
        ...['  1 no address', '  2 shared address', '  1 no activation URL', ''],
        '3 messages in messages.zip: open them in a mail program and send them. Nothing was sent yet.',
        'told.csv holds who was told: give it with --data from now on, so that nobody is told twice.',
        '',
        `Written to ${made.out}: reach.csv, told.csv, messages.zip`,
        '',
      ].join('\n'),
    );
    const zip = unzipSync(readFileSync(join(made.out, 'messages.zip')));
    expect(Object.keys(zip)).toEqual(['1 Doe John.eml', '2 García Ana.eml', '3 Saml Sam.eml']);
    const mail = await PostalMime.parse(zip['2 García Ana.eml']!);
    expect(mail.to).toEqual([{ name: 'Ana García', address: 'ana.garcia@s.example' }]);
    expect(mail.from).toEqual({ name: '', address: 'office@s.example' });
    for (const said of ['agarcia', 'https://c.example/a?t=2', 'before September 1, 2025']) {
      expect(mail.text).toContain(said);
    }
    expect(strFromU8(zip['3 Saml Sam.eml']!)).toContain('password that you use');
    const told = readCsv(join(made.out, 'told.csv'));
    expect(told.map((row) => row['Username'])).toEqual(['jdoe', 'agarcia', 'ssaml']);
    expect(told[0]).toMatchObject({
      'Person ID': '1001',
      'Account Created': '2025-08-17',
      How: 'message file',
      Message: 'Activate your account',
      'Link Expires': '2025-09-01',
      Status: 'told',
    });
    expect(readCsv(join(made.out, 'reach.csv'))).toHaveLength(7);
    // Links let whoever has them set a password.
    expect(statSync(join(made.out, 'messages.zip')).mode & 0o077).toBe(0);
  });

  test('nobody is told twice where told.csv is given, unless asked for', async () => {
    const data = school();
    const first = await run('message', [data], ...expires);
    const told = join(first.out, 'told.csv');
    const second = await run('message', [data, told], ...expires, '--to-shared');
    expect(second.stdout).toContain('  2 will be mailed\n');
    expect(second.stdout).toContain('  3 already told\n');
    expect(readCsv(join(second.out, 'told.csv')).map((row) => row['Username'])).toEqual([
      ...['jdoe', 'agarcia', 'ssaml', 'atwin', 'btwin'],
    ]);
    const again = await run('message', [data, told], ...expires, '--again');
    expect(again.stdout).toContain('3 messages in messages.zip');
    const third = await run(
      'message',
      [data, join(second.out, 'told.csv')],
      ...expires,
      '--to-shared',
    );
    expect(third.stdout).toContain('Nobody is told: reach.csv says why.');
    expect(existsSync(join(third.out, 'messages.zip'))).toBe(false);
  });

  test('as a table for mail merge', async () => {
    const made = await run('message', [school()], ...expires, '--as', 'mail-merge');
    const rows = readCsv(join(made.out, 'mail-merge.csv'));
    expect(rows.map((row) => row['Email'])).toEqual([
      ...['john.doe@s.example', 'ana.garcia@s.example', 'sam.saml@s.example'],
    ]);
    expect(rows[0]).toMatchObject({
      Username: 'jdoe',
      'Activation URL': 'https://c.example/a?t=1',
      'Expiration Date': '2025-09-01',
      Subject: 'Your school account: please activate it',
    });
    expect(rows[0]!['Body']).toContain('Hello John,');
  });

  test('T24: 2025-08-18 is too early on 2025-08-18, and a date is needed where the words show it', async () => {
    const early = await run('message', [school()], '--expires', '2025-08-18');
    expect(early.exitCode).toBe(2);
    expect(early.stderr).toContain(
      '--expires: the expiration date 2025-08-18 is not after today, 2025-08-18',
    );
    expect(existsSync(early.out)).toBe(false);
    expect((await run('message', [school()])).stderr).toBe(
      'account-batch: --expires: the Account Activation URL Expiration Date is missing: the words show it; write --expires YYYY-MM-DD\n',
    );
    expect((await run('message', [school()], '--expires', '2025-08-19')).exitCode).toBe(0);
  });

  test('T25: an own message; an unknown field is named', async () => {
    const path = join(newFolder(), 'message.json');
    const words = { subject: 'Hi', body: '{{accountManagmeent.uniqueLinkExpirationDate}}' };
    writeFileSync(path, JSON.stringify({ name: 'Mine', words }));
    const made = await run('message', [school()], ...expires, '--message', path);
    expect(made.stdout).toContain('Mine\n');
    const zip = unzipSync(readFileSync(join(made.out, 'messages.zip')));
    expect(strFromU8(zip['1 Doe John.eml']!)).toContain('\r\n2025-09-01\r\n');
    // Somebody who signs in by SAML gets no message without words for that.
    expect(made.stdout).toContain('sign in by LDAP or SAML');
    writeFileSync(
      path,
      JSON.stringify({ name: 'Mine', words: { ...words, body: '{{person.naem}}' } }),
    );
    const wrong = await run('message', [school()], ...expires, '--message', path);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain(
      `${path}: body: there is no field "person.naem"; the nearest is person.name`.slice(0, -5),
    );
  });

  test('what cannot be meant is refused in words', async () => {
    const refused = async (...options: string[]) => {
      const { exitCode, stderr } = await run('message', [school()], ...expires, ...options);
      expect(exitCode).toBe(2);
      return stderr;
    };
    expect(await refused('--from', 'office')).toContain('--from office: it is no mail address');
    expect(await refused('--as', 'pdf')).toContain('--as pdf is not possible');
    expect(await refused('--message', 'Hello')).toContain(
      '--message Hello: there is no such file, and no message of that name; there are "Activate your account"',
    );
    expect(await refused('--reprint', '1')).toContain('--reprint does not belong to message');
  });

  test('who was told in an earlier run stays beside it', async () => {
    const data = school();
    const first = await run('message', [data], ...expires);
    const out = ['--out', first.out];
    await callAccountBatch(
      ...(['message', '--data', data, '--filter', newOnes, '--now', '2025-08-18T06:00'] as const),
      ...['--message', 'Active su cuenta', ...expires, ...out],
    );
    expect(readCsv(join(first.out, 'told-1.csv')).map((row) => row['Message'])).toEqual(
      Array.from({ length: 3 }, () => 'Activate your account'),
    );
  });

  test('a told.csv that was forgotten is told of', async () => {
    const data = school();
    const first = await run('message', [data], ...expires);
    expect(first.stdout).not.toContain('Note:');
    const forgotten = await run('message', [data], ...expires, '--out', first.out);
    const path = join(first.out, 'told.csv');
    expect(forgotten.stdout).toContain(`Note: ${path} was there before and not given with --data`);
  });

  test('the numbers as JSON; a filter that finds nobody', async () => {
    const data = school();
    const made = await run('message', [data], ...expires, '--json');
    expect(JSON.parse(made.stdout)).toEqual({
      message: 'Activate your account',
      people: 7,
      outcomes: {
        'will-be-told': 2,
        'will-be-told-own-sign-in': 1,
        'no-address': 1,
        'invalid-address': 0,
        'shared-address': 2,
        'no-activation-url': 1,
        'own-sign-in': 0,
        'already-told': 0,
        'account-disabled': 0,
      },
      messages: 3,
    });
    const letters = await run('letters', [data], ...expires, '--json');
    expect(JSON.parse(letters.stdout)).toMatchObject({
      people: 7,
      letters: 6,
      pages: 8,
      tooLong: 0,
    });
    const remind = ['--filter', 'Told and not in yet: Student'];
    const nobody = await run('message', [data], ...expires, ...remind);
    expect(nobody.stdout).toMatch(/Nobody matches the filter\.\n\nNobody is told/);
    const told = join(made.out, 'told.csv');
    const late = await run('message', [data, told], ...expires, ...remind, '--again', '--json');
    expect(JSON.parse(late.stdout)).toMatchObject({ people: 3, messages: 3 });
  });
});

describe('letters', () => {
  test('writes a letter for each, with or without an address, and who was told', async () => {
    const made = await run('letters', [school()], ...expires);
    expect(made.stdout).toBe(
      [
        ...['Account activation letter', '', '7 people match:'],
        ...[
          '  5 will get a letter',
          '  1 will get a letter that says how they sign in (LDAP or SAML)',
        ],
        ...['  1 no activation URL', ''],
        '6 letters on 8 pages: open the letters in a browser and print them.',
        'told.csv holds who was told: give it with --data from now on, so that nobody is told twice.',
        '',
        `Written to ${made.out}: reach.csv, told.csv, letters.html`,
        '',
      ].join('\n'),
    );
    const html = readFileSync(join(made.out, 'letters.html'), 'utf8');
    expect(html.match(/<section class="s">/g)).toHaveLength(6);
    expect(html.match(/<section class="s cv">/g)).toHaveLength(2);
    expect(html).toContain('Dear Amy Li,');
    expect(statSync(join(made.out, 'letters.html')).mode & 0o077).toBe(0);
    expect(readCsv(join(made.out, 'told.csv'))[0]).toMatchObject({ How: 'letter' });
  });

  test('one letter again, without covers, although it was printed before', async () => {
    const data = school();
    const first = await run('letters', [data], ...expires);
    const told = join(first.out, 'told.csv');
    const made = await run('letters', [data, told], ...expires, '--reprint', '1002');
    expect(made.stdout).toContain('1 person matches:\n  1 will get a letter\n');
    expect(made.stdout).toContain('1 letter on 1 page:');
    expect(readCsv(join(made.out, 'reach.csv')).map((row) => row['Person ID'])).toEqual(['1002']);
    const html = readFileSync(join(made.out, 'letters.html'), 'utf8');
    expect(html).toContain('Dear Ana García,');
    expect(html.match(/<section/g)).toHaveLength(1);
    const nobody = await run('letters', [data, told], ...expires, '--reprint', '1004');
    expect(nobody.exitCode).toBe(2);
    expect(nobody.stderr).toContain('--reprint 1004: no letter for this person: no activation URL');
    const unknown = await run('letters', [data, told], ...expires, '--reprint', '4711');
    expect(unknown.stderr).toContain('--reprint 4711: the filter finds nobody with this Person ID');
  });

  test('T24 holds for letters too', async () => {
    const early = await run('letters', [school()], '--expires', '2025-08-18');
    expect(early.exitCode).toBe(2);
    expect(early.stderr).toContain('is not after today');
  });
});
