import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportRows } from '../../../core/engine/index.ts';
import {
  isOwnSignIn,
  expirationDateFault,
  findMatching,
  hasExpired,
  planReach,
  reachOutcomes,
  reachReport,
  recipientsOf,
  toldColumns,
  type Reach,
  type ReachOptions,
} from '../../../core/engine/inform/index.ts';
import { isActivationUrl, isMailAddress } from '../../../core/engine/inform/reach/mail-address.ts';
import type { Tables } from '../../helpers/district.ts';
import { filterOf, peopleOf } from './small-inform.ts';

const toldHeadings = [
  ...['Person ID', 'Username', 'Account Created', 'How', 'Message'],
  ...['Told At', 'Link Expires', 'Status', 'Detail'],
];

const tables: Tables = {
  students: [
    ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Email'],
    ['1', '1', 'Doe', 'John', 'john@s.org'],
    ['2', '2', 'None', 'Nan', ''],
    ['3', '3', 'Bad', 'Ben', 'ben@localhost'],
    ['4', '4', 'Twin', 'Tia', 'family@s.org'],
    ['5', '5', 'Twin', 'Tom', 'FAMILY@s.org'],
    ['6', '6', 'Link', 'Lou', 'lou@s.org'],
    ['7', '7', 'Saml', 'Sam', 'sam@s.org'],
    ['8', '8', 'Told', 'Tea', 'tea@s.org'],
    ['9', '9', 'Off', 'Olaf', 'olaf@s.org'],
    ['10', '10', 'Two', 'Tu', 'tu@s.org'],
    ['11', '11', 'Staff', 'Stan', 'stan@s.org'],
  ],
  staff: [
    ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Email'],
    ['11', '711', 'Staff', 'Stan', 'stan@s.org'],
    ['51', '751', 'Other', 'Ola', 'lou@s.org'],
  ],
  accounts: [
    [
      ...['Person ID', 'Username', 'Homepage', 'Authentication Type', 'Enabled'],
      ...['Created', 'Activation URL'],
    ],
    ['10', 'two.a', '', '', 'No', '2025-08-01', 'https://a.example/10a'],
    ['10', 'two.b', '', '', 'Yes', '2025-08-01', 'https://a.example/10b'],
    ['10', 'two.c', '', '', 'Yes', '2025-08-01', 'https://a.example/10c'],
    ['9', 'off', '', '', 'No', '', 'https://a.example/9'],
    ['8', 'told', '', '', 'Yes', '2025-08-01', 'https://a.example/8'],
    ['7', 'saml', '', 'SAML Authentication', 'Yes', '', ''],
    ['6', 'link', '', '', 'Yes', '', 'javascript:alert(1)'],
    ['5', 'twin5', '', '', 'Yes', '', 'https://a.example/same'],
    ['4', 'twin4', '', '', 'Yes', '', 'https://a.example/same'],
    ['3', 'bad', '', '', 'Yes', '', 'https://a.example/3'],
    ['2', 'none', '', '', 'Yes', '', 'https://a.example/2'],
    ['1', 'jdoe', '', 'Local Campus Authentication Only', 'Yes', '', 'https://a.example/1'],
    ['11', 'stan', '', 'LDAP Authentication', 'Yes', '', ''],
  ],
  told: [
    toldHeadings,
    ['8', 'TOLD', '2025-08-01', 'email', 'Welcome', '2025-08-02T06:00:00Z', '', 'told', ''],
    ['1', 'jdoe', '', 'email', 'Welcome', '2025-08-02T06:00:00Z', '', 'failed', 'no such user'],
    ['2', 'none', '', 'email', 'Another', '2025-08-02T06:00:00Z', '', 'told', ''],
  ],
};

const mail: ReachOptions = {
  medium: 'email',
  name: 'Welcome',
  usesLink: true,
  ownSignIn: null,
  toShared: false,
  again: false,
};

const people = peopleOf(tables, 'students');
const everybody = findMatching(people, filterOf({ name: 'all', type: 'students' }, people), null);

function reach(change: Partial<ReachOptions> = {}, told: Tables[string] = tables['told']!): Reach {
  return planReach(peopleOf({ ...tables, told }, 'students'), everybody, { ...mail, ...change });
}

/** Outcomes by Person ID, in the order of the report. */
function outcomes(of: Reach): string[] {
  const report = reachReport(people, of, null);
  const column = report.columns.indexOf('Outcome');
  return reportRows(report, 0, report.rowCount).map((cells) => `${cells[0]} ${cells[column]}`);
}

test('each person stands in the report exactly once, with one outcome, in ascending Person ID', () => {
  expect(outcomes(reach())).toEqual([
    '1 will be mailed',
    '2 no address',
    '3 invalid address',
    '4 shared address',
    '5 shared address',
    // A staff member has the same email.
    '6 shared address',
    '7 sign in by LDAP or SAML',
    '8 already told',
    '9 account disabled',
    '10 will be mailed',
    '11 sign in by LDAP or SAML',
  ]);
});

test('counts are those of the rows, and those told are their accounts', () => {
  const planned = reach();
  expect(planned.counts).toEqual({
    'will-be-told': 2,
    'will-be-told-own-sign-in': 0,
    'no-address': 1,
    'invalid-address': 1,
    'shared-address': 3,
    'no-activation-url': 0,
    'own-sign-in': 2,
    'already-told': 1,
    'account-disabled': 1,
  });
  const username = people.reader('accountManagement.username');
  // Of several accounts the first enabled one.
  expect(Array.from(recipientsOf(planned).accounts, username)).toEqual(['jdoe', 'two.b']);
});

test('to shared addresses, again, and with words for their own sign-in', () => {
  const planned = reach({ toShared: true, again: true, ownSignIn: { usesLink: false } });
  expect(outcomes(planned)).toEqual([
    '1 will be mailed',
    '2 no address',
    '3 invalid address',
    '4 will be mailed',
    '5 will be mailed',
    // What is no http or https link is none.
    '6 no activation URL',
    '7 will be mailed how they sign in (LDAP or SAML)',
    '8 will be mailed',
    '9 account disabled',
    '10 will be mailed',
    '11 will be mailed how they sign in (LDAP or SAML)',
  ]);
});

test('a message without the link needs none', () => {
  expect(outcomes(reach({ toShared: true, usesLink: false }))[5]).toBe('6 will be mailed');
});

test('letters need no address', () => {
  expect(outcomes(reach({ medium: 'paper' }))).toEqual([
    '1 will get a letter',
    '2 will get a letter',
    '3 will get a letter',
    '4 will get a letter',
    '5 will get a letter',
    '6 no activation URL',
    '7 sign in by LDAP or SAML',
    '8 already told',
    '9 account disabled',
    '10 will get a letter',
    '11 sign in by LDAP or SAML',
  ]);
});

test('notes: more accounts of a person, and links that are not one person only', () => {
  const report = reachReport(people, reach({ toShared: true }), 'will-be-told');
  const rows = reportRows(report, 0, report.rowCount);
  expect(rows.map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ['1', ''],
    ['4', '1 other account has the same activation URL'],
    ['5', '1 other account has the same activation URL'],
    ['10', '2 more accounts of this person match'],
  ]);
});

describe('already told', () => {
  const told = (...rows: readonly (readonly string[])[]) =>
    outcomes(reach({}, [toldHeadings, ...rows]));
  const row = (
    change: Partial<Record<'id' | 'username' | 'created' | 'message' | 'status', string>>,
  ) => {
    const {
      id = '1',
      username = 'jdoe',
      created = '',
      message = 'welcome ',
      status = 'told',
    } = change;
    return [id, username, created, 'email', message, '2025-08-02T06:00:00Z', '', status, ''];
  };

  test('told, sending, unclear and words we do not know count; failed does not', () => {
    for (const status of ['told', 'Sending', 'unclear', '', 'ok']) {
      expect(told(row({ status }))[0]).toBe('1 already told');
    }
    expect(told(row({ status: 'failed' }))[0]).toBe('1 will be mailed');
  });

  test('by another message, by the account of somebody else, by an account made again: not', () => {
    expect(told(row({ message: 'Reminder' }))[0]).toBe('1 will be mailed');
    expect(told(row({ id: '99' }))[0]).toBe('1 will be mailed');
    // A spreadsheet may have taken zeros, or somebody put some there.
    expect(told(row({ id: '0001' }))[0]).toBe('1 already told');
    const made = (created: string) => told(row({ id: '8', username: 'told', created }))[7];
    expect(made('2025-08-01')).toBe('8 already told');
    expect(made('8/1/2025')).toBe('8 already told');
    expect(made('')).toBe('8 already told');
    expect(made('2024-08-01')).toBe('8 will be mailed');
  });

  test('created at a time of day: the day counts, however it is written', () => {
    const accounts = [
      ['Person ID', 'Username', 'Enabled', 'Created', 'Activation URL'],
      ['1', 'jdoe', 'Yes', '2025-08-01 10:30', 'https://a.example/1'],
      ['2', 'none', 'Yes', 'in August', 'https://a.example/2'],
    ];
    const outcomesOf = (...created: readonly [string, string]) => {
      const rows = [
        row({ created: created[0] }),
        row({ id: '2', username: 'none', created: created[1] }),
      ];
      const own = peopleOf({ ...tables, accounts, told: [toldHeadings, ...rows] }, 'students');
      const planned = planReach(own, own.accounts, { ...mail, medium: 'paper' });
      return Array.from(planned.outcomes, (at) => reachOutcomes[at]);
    };
    expect(outcomesOf('2025-08-01T10:30', 'in August')).toEqual(['already-told', 'already-told']);
    expect(outcomesOf('2025-08-02T10:30', 'in July')).toEqual(['will-be-told', 'already-told']);
  });

  test('of one account: then it is the other that they are told of', () => {
    const planned = reach({}, [toldHeadings, row({ id: '10', username: 'two.b' })]);
    const username = people.reader('accountManagement.username');
    expect(Array.from(recipientsOf(planned).accounts, username)).toContain('two.c');
  });
});

test('telling and telling again: nobody twice of one account, nobody missed', () => {
  const cell = <T extends string>(...values: readonly T[]) => fc.constantFrom(...values);
  const account = fc.record({
    person: cell('1', '2', '3', '4', '5', '77', ''),
    enabled: cell('Yes', 'Yes', 'Yes', 'No', 'perhaps'),
    signIn: cell('', '', 'SAML Authentication'),
    created: cell('', '2025-08-01', '8/2/2025', 'soon'),
    link: cell('https://a.example/1', 'https://a.example/1', '', 'x'),
  });
  fc.assert(
    fc.property(
      fc.array(account, { maxLength: 12 }),
      fc.record({
        toShared: fc.boolean(),
        usesLink: fc.boolean(),
        email: fc.boolean(),
        own: fc.boolean(),
      }),
      (drawn, { toShared, usesLink, email, own }) => {
        const accounts = [
          ['Person ID', 'Username', 'Enabled', 'Authentication Type', 'Created', 'Activation URL'],
          ...drawn.map(({ person, enabled, signIn, created, link }, n) => [
            ...[person, `u${n}`, enabled, signIn, created, link],
          ]),
        ];
        const told: string[][] = [[...toldColumns]];
        const events: string[] = [];
        for (let round = 0; ; round++) {
          expect(round).toBeLessThanOrEqual(drawn.length);
          const now = peopleOf({ students: tables['students']!, accounts, told }, 'students');
          const planned = planReach(now, now.accounts, {
            ...mail,
            ...{ toShared, usesLink, medium: email ? 'email' : 'paper' },
            ownSignIn: own ? { usesLink: false } : null,
          });
          const id = now.reader('person.personID');
          const persons = Array.from(planned.accounts, id);
          const usable = drawn.filter(
            ({ person, enabled }) => /^[1-5]$/.test(person) && enabled !== 'perhaps',
          );
          expect(persons).toEqual([...new Set(usable.map(({ person }) => person))].sort());
          expect(Object.values(planned.counts).reduce((sum, n) => sum + n)).toBe(persons.length);
          const telling = recipientsOf(planned).accounts;
          if (telling.length === 0) {
            // Who was never told has a reason that is not that somebody else was.
            planned.outcomes.forEach((at, index) => {
              const wasTold = told.slice(1).some(([person]) => person === persons[index]);
              if (!wasTold) expect(reachOutcomes[at]).not.toBe('already-told');
            });
            break;
          }
          const username = now.reader('accountManagement.username');
          const created = now.reader('accountManagement.created');
          for (const row of telling) {
            expect(drawn[row]!.enabled).toBe('Yes');
            events.push(username(row));
            told.push([
              ...[id(row), username(row).toUpperCase(), created(row), 'email', 'Welcome'],
              ...['2025-08-18T06:00:00Z', '', 'sending', ''],
            ]);
          }
        }
        expect(new Set(events).size).toBe(events.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('addresses that mail can be sent to', () => {
  for (const good of ["o'neil.j+x@s.org", 'a@b-c.d.example', 'A_1@X.ORG']) {
    expect(isMailAddress(good), good).toBe(true);
  }
  for (const bad of [
    ...[
      '',
      'a',
      'a@b',
      '@b.org',
      'a@',
      'a@@b.org',
      'a@b@c.org',
      'a b@c.org',
      'a@b.org ',
      'a,b@c.org',
    ],
    ...[
      'a@b.org\r\nBcc: x@y.org',
      'a@b.org\nx',
      'a\u0000@b.org',
      '<a@b.org>',
      '"a"@b.org',
      'a@[1.2.3.4]',
    ],
    ...[
      '.a@b.org',
      'a.@b.org',
      'a..b@c.org',
      'a@-b.org',
      'a@b-.org',
      'a@b..org',
      'a@b.org.',
      'josé@s.org',
    ],
    ...[`${'a'.repeat(65)}@b.org`, `a@${'b.'.repeat(130)}org`, 'a@b.org;c@d.org', 'a@b\u2028.org'],
  ]) {
    expect(isMailAddress(bad), JSON.stringify(bad)).toBe(false);
  }
});

test('whoever signs in by LDAP or SAML, however the data calls it', () => {
  for (const name of [
    'LDAP Authentication',
    'SAML: District',
    'saml2',
    'SSO (SAML_2.0)',
    'LDAPS',
  ]) {
    expect([name, isOwnSignIn(name)]).toEqual([name, true]);
  }
  for (const name of ['Local Campus Authentication Only', '', 'Islamlda', 'GoldAP']) {
    expect([name, isOwnSignIn(name)]).toEqual([name, false]);
  }
});

test('links that can be followed', () => {
  for (const good of [
    ...['https://a.example/1?x=1&y=%20#z', 'HTTP://a.example', 'https://a.example:8443/é'],
  ]) {
    expect(isActivationUrl(good), good).toBe(true);
  }
  for (const bad of [
    ...['', 'a.example/1', 'javascript:alert(1)', 'ftp://a.example', 'https://', 'https:///x'],
    ...[
      'https://a.example/ x',
      'https://a.example/"x',
      'https://a.example/<x>',
      ' https://a.example',
    ],
    ...['https://real.example@evil.example/', 'https://a.example/\nx', 'data:text/html,x'],
    `https://a.example/${'x'.repeat(2000)}`,
  ]) {
    expect(isActivationUrl(bad), JSON.stringify(bad)).toBe(false);
  }
});

test('T24: the expiration date is after today; on the date itself the link has expired', () => {
  const today = 20250818;
  expect(expirationDateFault('2025-09-01', true, today)).toBeNull();
  expect(expirationDateFault('2025-08-19', true, today)).toBeNull();
  expect(expirationDateFault('2025-08-18', true, today)).toContain('not after today, 2025-08-18');
  expect(expirationDateFault('2025-08-17', false, today)).toContain('not after today');
  expect(expirationDateFault('', true, today)).toContain('is missing');
  expect(expirationDateFault('', false, today)).toBeNull();
  expect(expirationDateFault('soon', true, today)).toContain('YYYY-MM-DD');
  expect(hasExpired('2025-09-01', 20250831)).toBe(false);
  expect(hasExpired('2025-09-01', 20250901)).toBe(true);
  expect(hasExpired('', 20250901)).toBe(false);
});
