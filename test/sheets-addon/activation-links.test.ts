import { describe, expect, test } from 'vitest';
import { contentsOf } from '../../local/apps-script/index.ts';
import type { TenantFacts } from '../../local/apps-script/index.ts';
import { accountRow, startStory, users } from './activation-story.ts';

/* Whom links are made for, what that does to User Accounts, and who may do what. */

const ann = 'ann.bell@school.example';
const request = { who: 'new', expirationDate: '2025-09-01', again: false };

/** Somebody new in the Directory. */
function pupil(email: string, personId: string): TenantFacts['users'][number] {
  return { email, givenName: 'A', familyName: 'Pupil', personId, mustChange: true };
}

describe('whom links are made for', () => {
  test('each account that gets none is told of, with its reason', () => {
    const row = (id: string, name: string, ...more: string[]) =>
      accountRow(id, `${name}@school.example`, ...more);
    const local = 'Local Campus Authentication Only';
    const story = startStory({
      accounts: [
        accountRow('1001', ann),
        row('', 'parent'),
        row('3', 'off', local, 'No'),
        row('4', 'ldap', 'LDAP Authentication'),
        row('5', 'saml', 'SAML Authentication'),
        row('6', 'old', local, 'Yes', '12'),
        row('7', 'nobody.there'),
        accountRow('8', 'no.address'),
        accountRow('1002', 'BOB.Carr@School.example'),
        row('9', 'has.password'),
      ],
      users: [
        ...users,
        { ...pupil('has.password@school.example', '9'), mustChange: false },
        pupil('nobody.else@school.example', '7'),
      ],
    });
    const first = (...names: string[]) => ({
      accounts: names.length,
      first: names.map((name) => (name.includes('@') ? name : `${name}@school.example`)),
    });
    expect(story.call('makeLinks', request)).toEqual({
      links: 2,
      left: [
        { reason: 'nobody', ...first('parent') },
        { reason: 'disabled', ...first('off') },
        { reason: 'own-sign-in', ...first('ldap', 'saml') },
        { reason: 'signed-in', ...first('old') },
        { reason: 'no-address', accounts: 1, first: ['no.address'] },
        { reason: 'not-in-google', ...first('nobody.there') },
        { reason: 'has-password', ...first('has.password') },
      ],
      tab: 'User Accounts',
    });
    const bob = story.token('BOB.Carr@School.example');
    expect(story.open(bob)).toMatchObject({ username: 'bob.carr@school.example' });

    expect(story.call('tryLinks', request)).toMatchObject({
      links: 0,
      left: expect.arrayContaining([
        { reason: 'has-link', ...first(ann, 'BOB.Carr@School.example') },
      ]) as unknown,
    });
    expect(story.call('makeLinks', { ...request, again: true })).toMatchObject({ links: 2 });
    expect(story.token('BOB.Carr@School.example')).not.toBe(bob);
    expect(story.open(bob).state).toBe('ready');
  });

  test('usernames without a domain get the one of the settings, students and staff their own', () => {
    const options = [
      { target: 'google-workspace', domain: 'pupils.school.example', accountType: 'students' },
      { target: 'google-workspace', domain: 'school.example', accountType: 'staff' },
    ].map((one) => ({ ...one, orgUnitRule: '/Students' }));
    const story = startStory({
      accounts: [
        accountRow('1', 'ann.bell'),
        accountRow('2', 'mr.reed'),
        accountRow('3', 'x@elsewhere.example'),
      ],
      settings: [['exports', JSON.stringify(options)]],
      students: [['1', '100', 'Bell', 'Ann']],
      domains: ['school.example', 'pupils.school.example'],
      users: [
        ...users,
        pupil('ann.bell@pupils.school.example', '1'),
        pupil('mr.reed@school.example', '2'),
      ],
    });
    expect(story.call('makeLinks', request)).toMatchObject({
      links: 2,
      left: [{ reason: 'no-address', first: ['x@elsewhere.example'] }],
    });
    const of = (username: string) => story.open(story.token(username));
    expect(of('ann.bell')).toMatchObject({ username: 'ann.bell@pupils.school.example' });
    expect(of('mr.reed')).toMatchObject({ username: 'mr.reed@school.example' });
  });

  test('those that a filter finds, shipped or saved; one that is gone is told of', () => {
    const story = startStory({
      students: [
        ['1001', '100', 'Bell', 'Ann'],
        ['1002', '101', 'Carr', 'Bob'],
      ],
    });
    const { filters } = story.call('activationState') as { readonly filters: readonly string[] };
    expect(filters[0]).toBe('New accounts, never logged in: students');
    expect(story.call('tryLinks', { ...request, who: { filter: filters[0] } })).toMatchObject({
      links: 2,
    });
    expect(() => story.call('tryLinks', { ...request, who: { filter: 'Gone' } })).toThrow(
      'There is no filter Gone any more.',
    );
    expect(() => story.call('tryLinks', { ...request, who: { batch: '20250101' } })).toThrow(
      'the journal of the batch is not kept here any more',
    );
  });

  test.each([
    '<script>alert(1)</script>@school.example',
    '"><img src=x onerror=alert(1)>@school.example',
    '=HYPERLINK("https://evil.example")',
    'ann.bell@school.example\nBcc: all@school.example',
    'ann.bell@school.example?t=x&c=y',
    'änn@school.example',
    `${'x'.repeat(10_000)}@school.example`,
    '@school.example',
    'a..b@school.example',
  ])('no link for what is no address in Google Workspace: %j', (username) => {
    const story = startStory({ accounts: [accountRow('1001', username), accountRow('2', ann)] });
    expect(story.call('tryLinks', request)).toMatchObject({
      links: 0,
      left: [{ reason: 'no-address' }, { reason: 'not-in-google' }],
    });
  });
});

describe('User Accounts', () => {
  test('each column is written in one call; rows in between keep what they hold', () => {
    const headings = [
      'Person ID',
      'Username',
      'Activation URL',
      'Enabled',
      'Note',
      'Activation_URL_expires',
    ];
    const story = startStory({
      headings,
      accounts: [
        ['1001', ann, '', 'Yes', "'quoted", ''],
        ['', 'parent', "'=1+1", 'Yes', '', '007'],
        ['1002', 'bob.carr@school.example', '', 'Yes', 'x', ''],
        ['', 'last', 'https://other.example/1', 'Yes', '', '2025-01-01'],
      ],
    });
    const sheet = story.host.workbook.sheets[0]!;
    story.host.type('User Accounts', 'F3', '=1+1');
    const before = story.tab('User Accounts');
    const json = JSON.stringify({ method: 'makeLinks', args: [request] });
    const { calls, notes } = story.host.run('api_call', [json]);
    expect(notes).toEqual([]);
    expect(calls['Range.setValues']).toBe(2);
    const after = story.tab('User Accounts');
    expect(after[0]).toEqual(headings);
    expect(after[1]![2]).toMatch(/^https:.*exec\?t=/);
    expect([after[1]![5], after[3]![5]]).toEqual(['2025-09-01', '2025-09-01']);
    expect(after[2]).toEqual(before[2]);
    expect(after[4]).toEqual(before[4]);
    expect(after.map((row) => [row[0], row[1], row[3], row[4]])).toEqual(
      before.map((row) => [row[0], row[1], row[3], row[4]]),
    );
    // What was a formula still is one.
    expect(sheet.rows[2]!.cells[5]).toEqual({ formula: '=1+1' });
    expect(contentsOf(story.host.workbook, 'User Accounts')[1]![2]).toBe(after[1]![2]);
  });

  test('a column of plain text holds the link and no apostrophe', () => {
    const story = startStory({ plainText: true });
    story.call('makeLinks', request);
    expect(story.tab('User Accounts')[1]!.slice(-2)).toEqual([
      expect.stringMatching(/^https:/) as string,
      '2025-09-01',
    ]);
  });

  test('10,000 links at once, within a few virtual minutes', () => {
    const many = 10_000;
    const names = Array.from({ length: many }, (_, n) => `p${n}@school.example`);
    const story = startStory({
      accounts: names.map((name, n) => accountRow(String(n), name)),
      users: [...users, ...names.map((name, n) => pupil(name, String(n)))],
    });
    const json = JSON.stringify({ method: 'makeLinks', args: [request] });
    const { status, value, calls, elapsed } = story.host.run('api_call', [json]);
    expect([status, JSON.parse(value as string)]).toMatchObject([
      'done',
      { value: { links: many } },
    ]);
    // Once to see who may ask, then pages of 500.
    expect(calls['UsersCollection.list']).toBe(1 + Math.ceil((many + users.length) / 500));
    expect(elapsed).toBeLessThan(4 * 60_000);
    const [headings, ...rows] = story.tab('User Accounts');
    const at = headings!.indexOf('Activation URL');
    expect(new Set(rows.map((row) => row[at])).size).toBe(many);
    const [, token = ''] = rows[many - 1]![at]!.split('?t=');
    expect(story.open(token)).toMatchObject({ state: 'ready', username: names[many - 1] });
  });
});

describe('who may', () => {
  test('somebody who may not manage users makes no links, and revokes none', () => {
    const story = startStory();
    story.call('makeLinks', request);
    const before = story.token(ann);
    const aide = { user: 'aide@school.example' };
    const asked = [
      ['makeLinks', request],
      ['revokeLinks', ann],
      ['renewLink', ann, '2025-09-01'],
      ['revokeAllLinks'],
      [
        'keepActivationSettings',
        {
          school: '',
          help: '',
          signInAt: 'https://x.example/',
          leastLength: 8,
        },
      ],
      ['activationCheckLink', story.address],
    ] as const;
    for (const [method, ...args] of asked) {
      const { value } = story.host.run('api_call', [JSON.stringify({ method, args })], aide);
      expect(value, method).toContain('Only people who may manage users can make activation links');
    }
    expect(story.token(ann)).toBe(before);
    expect(story.open(before).state).toBe('ready');
  });

  test('only operators, where the Settings tab names some', () => {
    const story = startStory({
      settings: [['operators', 'ada@school.example']],
      isSetUp: false,
    });
    for (const [method, ...args] of [
      ['makeLinks', request],
      ['revokeLinks', ann],
      ['renewLink', ann, request.expirationDate],
      ['revokeAllLinks'],
      ['activationCheckLink', story.address],
    ] as const) {
      expect(() => story.call(method, ...args), method).toThrow(
        'Nothing was changed or sent: the Settings tab says that ada@school.example may save',
      );
    }
  });

  const shortest = 'Not kept: the shortest password has 8 to 100 characters, and not';
  const nowhere = 'Not kept: people cannot sign in at';

  test.each([
    [{ leastLength: 7 }, `${shortest} 7.`],
    [{ leastLength: 101 }, `${shortest} 101.`],
    [{ leastLength: 8.5 }, `${shortest} 8.5.`],
    [{ signInAt: 'accounts.google.com' }, `${nowhere} "accounts.google.com". Write an address`],
    [{ signInAt: 'javascript:alert(1)' }, nowhere],
    [{ signInAt: 'https://x.example/"onclick="alert(1)' }, nowhere],
    [{ school: 'x'.repeat(301) }, 'keepActivationSettings: argument'],
    [{ address: 'https://evil.example' }, 'keepActivationSettings: argument'],
  ])('settings that are none: %j', (odd, why) => {
    const story = startStory();
    const fine = {
      school: '',
      help: '',
      signInAt: 'https://x.example/',
      leastLength: 8,
    };
    expect(story.call('keepActivationSettings', fine)).toMatchObject({ settings: fine });
    expect(() => story.call('keepActivationSettings', { ...fine, ...odd })).toThrow(why);
    expect(story.call('activationState')).toMatchObject({ settings: fine });
  });
});

describe('strangers', () => {
  /** Every function of the project that a visitor's page can call, with what each might be given. */
  test.each([true, false])('reach nothing but the page; a spreadsheet there: %s', (isBound) => {
    const story = startStory({ host: { webAppSpreadsheet: isBound } });
    story.call('makeLinks', request);
    const before = story.tab('User Accounts');
    const { host } = story;
    const tabs = host.workbook.sheets.map(({ props }) => props.name);
    const requests = story.tenant.requestCount;
    for (const name of host.functions.filter(
      (one) => one !== 'doGet' && one !== 'setFirstPassword',
    )) {
      const args = [JSON.stringify({ method: 'revokeAllLinks', args: [] })];
      const outcome = host.run(name, args, { web: true });
      expect(outcome.value, name).toBeNull();
      if (name === 'api_call' || name === 'makeTemplateTabs') {
        expect(outcome.error?.message).toContain('Cannot call SpreadsheetApp.getUi() from this');
      }
    }
    expect(host.state.ui.sidebar).toBeNull();
    expect(story.tab('User Accounts')).toEqual(before);
    expect(host.workbook.sheets.map(({ props }) => props.name)).toEqual(tabs);
    expect(story.tenant.requestCount).toBe(requests);
  });

  test.each([
    '',
    '?',
    '?t',
    '?t=&t=',
    '?t=a&t=b',
    '?c=x',
    '?c=x&t=y',
    '?__proto__=1',
    `?t=${'a'.repeat(5000)}`,
  ])('with an odd address get the page and nothing else: %s', (query) => {
    const { host } = startStory();
    const { page } = host.visit(query);
    expect(page?.html).toContain('&#34;state&#34;:&#34;broken&#34;');
    expect(page?.metas).toEqual({ viewport: 'width=device-width, initial-scale=1' });
  });

  test('before anything is set up, too', () => {
    const { host, open } = startStory({ isSetUp: false });
    expect(open('a.b.c.d.e').state).toBe('broken');
    expect(host.properties('script').size).toBe(0);
  });
});

test('what the school says of itself cannot act in the page', () => {
  const story = startStory();
  const school = '</div><script>alert(1)</script> Escuela Núñez 学校 😀 \\" // <!-- <?';
  const kept = {
    school,
    help: school,
    signInAt: 'https://x.example/',
    leastLength: 8,
  };
  story.call('keepActivationSettings', kept);
  story.call('makeLinks', request);
  expect(story.open(story.token(ann))).toMatchObject({ school, help: school });
  const { page } = story.host.visit(`?t=${story.token(ann)}`);
  expect(page!.html.match(/<script/g)).toHaveLength(1);
});

test('nothing is written down about people but in their accounts: no link, no name, no password', () => {
  const story = startStory();
  story.call('makeLinks', request);
  const token = story.token(ann);
  const outcomes = [
    story.host.visit(`?t=${token}`),
    story.sendRaw(token, 'short'),
    story.sendRaw(token, 'Seven geese fly'),
    story.sendRaw(token, 'Seven geese fly'),
    story.sendRaw(`${token}x`, 'Seven geese fly'),
  ];
  expect(outcomes.flatMap(({ log }) => log)).toEqual([]);
  expect(outcomes.map(({ error }) => error)).toEqual([null, null, null, null, null]);
  const kept = JSON.stringify([
    ...story.host.properties('script'),
    ...[...story.host.state.caches].map(([, values]) => [...values]),
  ]);
  expect(story.host.properties('script').size).toBeGreaterThan(1);
  for (const secret of [token, token.slice(-43), 'ann', '1001', 'geese', 'Seven']) {
    expect(kept.toLowerCase(), secret).not.toContain(secret.toLowerCase());
  }
  // The hidden tabs hold none of it either; the link stands in User Accounts alone.
  for (const { props } of story.host.workbook.sheets) {
    const text = JSON.stringify(contentsOf(story.host.workbook, props.name));
    expect(text.includes(token), props.name).toBe(props.name === 'User Accounts');
  }
});
