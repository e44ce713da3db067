import { describe, expect, test } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import type { UserFacts } from '../../local/apps-script/index.ts';
import type { ProvisionState } from '../../sheets-addon/api/provision-api.ts';
import type { Addon } from './addon.ts';
import {
  createAll,
  membersOf,
  people,
  provision,
  provisionRows,
  runOf,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
  usersOf,
  type KnownAccount,
} from './domain.ts';
import { undo } from './saving.ts';

/* Users who are like others, tabs that somebody edits, and a Google that refuses some of it. */

const account = (n: number): KnownAccount => ({
  ...{ id: `0000${n}`, username: `ana${n}.lee${n}`, enabled: true, mustChange: false },
});
const user = (email: string, more: Partial<UserFacts> = {}): UserFacts => ({
  ...{ email: `${email}@school.example`, givenName: 'Ana', familyName: 'Lee' },
  ...{ orgUnit: '/People/Alpha', ...more },
});
const change = (changeType: string, who: readonly string[], more = {}) =>
  ({ accountType: 'students', changeType, scope: { people: who }, ...more }) as RequestJson;

function start(count: number, users: readonly UserFacts[]): Addon & { suspended: () => string[] } {
  const tenant = schoolTenant({ users });
  const accounts = Array.from({ length: count }, (_, at) => account(at + 1));
  const addon = startDomain(schoolBook({ students: people(count), accounts }), tenant);
  return {
    ...addon,
    suspended: () =>
      Object.entries(usersOf(tenant) as Record<string, { suspended: boolean }>)
        .filter(([, { suspended }]) => suspended)
        .map(([name]) => name),
  };
}

const became = (addon: Addon, tab: string) =>
  provisionRows(addon, tab).map(({ Status, Reason }) => [Status, Reason].join(' '));

const tabOf = (addon: Addon) => runOf(addon.call('provisionState') as ProvisionState).tab;

/** Types into the column of a heading. */
function type(addon: Addon, tab: string, row: number, heading: string, text: string): void {
  const column = addon.tab(tab)[0]!.indexOf(heading);
  addon.host.type(tab, `${String.fromCharCode(65 + column)}${row}`, text);
}

describe('who is somebody else', () => {
  // Few people are asked for one by one, many are looked for among all users.
  test.each([1, 11])('has a badge with the number of the person (%i people)', (count) => {
    const others = people(count - 1).map((_, at) =>
      user(`ana${at + 2}.lee${at + 2}`, { personId: `0000${at + 2}` }),
    );
    const addon = start(count, [
      user('badge.holder', { personId: '99999', badge: '00001' }),
      user('ana1.lee1', { personId: '00001' }),
      ...others,
    ]);
    const run = provision(addon, saveOf(addon, change('disableAccount', ['00001'])));
    expect(became(addon, run.tab)).toEqual(['suspended ']);
    expect(addon.suspended()).toEqual(['ana1.lee1']);
  });

  test('has an alias that was the address of the person, and no Employee ID', () => {
    const addon = start(1, [user('new.teacher', { aliases: ['ana1.lee1@school.example'] })]);
    const run = provision(addon, saveOf(addon, change('disableAccount', ['00001'])));
    expect(became(addon, run.tab)).toEqual(['left out address-taken']);
    expect(addon.suspended()).toEqual([]);
  });

  test('cannot be told from the person, who has an account and somebody without an ID the address', () => {
    const addon = start(1, [user('ana.lee', { personId: '00001' }), user('ana1.lee1')]);
    const run = provision(addon, saveOf(addon, change('disableAccount', ['00001'])));
    expect(became(addon, run.tab)).toEqual(['left out two-accounts']);
    expect(addon.suspended()).toEqual([]);
  });

  test('was renamed at Google and is found by Employee ID all the same, and put back', () => {
    const addon = start(1, [user('ana.smith', { personId: '00001' })]);
    const batch = saveOf(addon, change('disableAccount', ['00001']));
    provision(addon, batch);
    expect(addon.suspended()).toEqual(['ana.smith']);
    undo(addon, batch);
    addon.call('prepareProvisionUndo', batch);
    provision(addon, batch, 'undo');
    expect(addon.suspended()).toEqual([]);
  });
});

describe('what Google refuses for one', () => {
  test('group does not keep the members of others waiting', () => {
    const tenant = schoolTenant({ users: [user('ana1.lee1', { personId: '00001' })] });
    const book = schoolBook({ staff: people(1), accounts: [account(1)] });
    const addon = startDomain(book, tenant);
    const exports = [
      {
        ...{ target: 'google-workspace', domain: 'school.example', orgUnitRule: '/People' },
        groups: { Everybody: 'everybody@elsewhere.example', Chess: 'chess@school.example' },
      },
    ];
    type(addon, 'Settings', 2, 'Value', JSON.stringify(exports));
    const groups = { accountType: 'staff', userGroups: ['Everybody', 'Chess'] };
    const run = provision(addon, saveOf(addon, change('addUserGroups', ['00001'], groups)));
    expect(
      provisionRows(addon, run.tab).map(({ Group, Status, Reason }) => [Group, Status, Reason]),
    ).toEqual(
      expect.arrayContaining([
        ['everybody@elsewhere.example', 'failed', 'forbidden'],
        ['chess@school.example', 'added', ''],
      ]),
    );
    expect(membersOf(tenant, 'chess')).toEqual(['ana1.lee1']);
  });

  test('address does not keep other people waiting', () => {
    const addon = start(2, [user('ana2.lee2', { personId: '00002' })]);
    const batch = saveOf(addon, change('disableAccount', ['00001', '00002']));
    type(addon, tabOf(addon), 2, 'Address', 'ana1@elsewhere.example');
    const run = provision(addon, batch);
    expect(became(addon, run.tab)).toEqual(['failed forbidden', 'suspended ']);
  });

  test('school that has no licences left: it is not asked for everybody', () => {
    const tenant = schoolTenant({
      settings: {
        fault: ({ method }) =>
          method === 'Users.insert'
            ? { code: 412, reason: 'limitExceeded', message: 'Domain user limit reached.' }
            : null,
      },
    });
    const addon = startDomain(schoolBook({ students: people(30) }), tenant);
    const run = provision(addon, saveOf(addon, createAll));
    expect(run.trouble).toContain('all for the same reason (limitExceeded)');
    expect(run.counts).toMatchObject({ failed: 5, waiting: 25 });
  });
});

describe('the tab, when somebody', () => {
  const users = [
    user('ana1.lee1', { personId: '00001' }),
    user('ana2.lee2', { personId: '00002' }),
  ];

  test('empties a row: all others are done', () => {
    const addon = start(3, [...users, user('ana3.lee3', { personId: '00003' })]);
    const batch = saveOf(addon, change('disableAccount', ['00001', '00002', '00003']));
    const tab = tabOf(addon);
    for (const heading of addon.tab(tab)[0]!) type(addon, tab, 3, heading, '');
    provision(addon, batch);
    expect(became(addon, tab)).toEqual(['suspended ', ' ', 'suspended ']);
    expect(addon.suspended()).toEqual(['ana1.lee1', 'ana3.lee3']);
  });

  test.each([
    ['Status', 'checked'],
    ['Status', ''],
    ['Action', 'delete'],
  ])(
    'changes %s to "%s": nothing is sent, nothing counts as done, others are seen',
    (head, word) => {
      const addon = start(2, users);
      const first = saveOf(addon, change('disableAccount', ['00001']));
      addon.host.wait(60_000);
      const second = saveOf(addon, change('forcePasswordChange', ['00002']));
      const tab = addon.tabs().find((name) => name.startsWith('Google Workspace - Disable'))!;
      const newer = addon.tabs().find((name) => name.startsWith('Google Workspace - Force'))!;
      type(addon, newer, 2, head, word);
      expect(() => provision(addon, second)).toThrow(`Row 2 of the tab ${newer} was changed`);
      const state = addon.call('provisionState') as ProvisionState;
      expect(runOf(state, 'save', second)).toMatchObject({
        fault: expect.stringContaining('or delete it to leave it out') as unknown,
        counts: { done: 0 },
      });
      // What the newer one says cannot be told: the older one waits for it.
      expect(() => provision(addon, first)).toThrow(`Row 2 of the tab ${newer} was changed`);
      expect(became(addon, tab)).toEqual(['waiting ']);
      expect(addon.suspended()).toEqual([]);
    },
  );
});

test('somebody whom the pattern gives no password any more gets none that nobody knows', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students: people(2) }), tenant);
  const batch = saveOf(addon, createAll);
  const [first, second] = addon.tab('Students').slice(1);
  type(addon, 'Students', 2, 'Person ID', 'X');
  const run = provision(addon, batch);
  expect(became(addon, run.tab)).toEqual(['failed no-password', 'created ']);
  expect(Object.keys(usersOf(tenant)).sort()).toEqual(['ana2.lee2', 'head']);
  expect([first![0], second![0]]).toEqual(['00001', '00002']);
  type(addon, 'Students', 2, 'Person ID', '00001');
  addon.call('retryProvisioning', batch, 'save');
  expect(provision(addon, batch).counts).toMatchObject({ done: 2, failed: 0 });
});

test('a clock that is put back does not make it wait until it is that late again', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students: people(12) }), tenant);
  const batch = saveOf(addon, createAll);
  const outcome = addon.run('provision', [{ batch, kind: 'save', people: 'all' }], {
    interruptions: [
      {
        at: { method: 'UsersCollection.insert', nth: 8 },
        when: 'after',
        act: () => {
          addon.host.state.clock.now -= 3_600_000;
        },
      },
    ],
  });
  expect(runOf(addon.answerOf(outcome) as ProvisionState).counts.failed).toBe(0);
  addon.host.wait(3_600_000);
  expect(provision(addon, batch).counts).toMatchObject({ done: 12, failed: 0 });
});
