import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import { userOf, type TenantFacts, type UserFacts } from '../../local/apps-script/index.ts';
import type { ProvisionState } from '../../sheets-addon/api/provision-api.ts';
import type { Addon } from './addon.ts';
import {
  createAll,
  createStaff,
  membersOf,
  provision,
  provisionRows,
  people,
  runOf,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
  usersOf,
  type KnownAccount,
} from './domain.ts';
import { confirming, preview, refusal, undo } from './saving.ts';

/* Batches that end as users of Google Workspace, on the real edition for one's own domain. */

test('a batch is forecast, tried on one, on five, and goes to everybody', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ staff: people(12) }), tenant);
  const batch = saveOf(addon, createStaff);
  const before = runOf(addon.call('provisionState') as ProvisionState);
  expect(before).toMatchObject({
    kind: 'save',
    batch,
    changeType: 'createAccount',
    counts: { waiting: 24, done: 0, alreadySo: 0, leftOut: 0, failed: 0 },
    peopleLeft: 12,
    signIn: 'link',
    undone: false,
    trouble: '',
  });
  // 24 rows, a page of users and a page of members: 26 requests of 135 ms.
  expect(before.forecast).toEqual({ requests: 26, seconds: 4, parts: 1 });
  expect(tenant.users.size).toBe(1);

  expect(provision(addon, batch, 'save', 'one').peopleLeft).toBe(11);
  expect(usersOf(tenant)).toEqual({
    head: expect.anything() as unknown,
    'ana1.lee1': { id: '00001', unit: '/People/Alpha', suspended: false, mustChange: true },
  });
  expect(provision(addon, batch, 'save', 'five').peopleLeft).toBe(6);
  expect(tenant.users.size).toBe(7);
  const after = provision(addon, batch);
  expect(after).toMatchObject({ peopleLeft: 0, counts: { done: 24, waiting: 0, failed: 0 } });
  expect(tenant.users.size).toBe(13);
  expect(membersOf(tenant, 'everybody')).toHaveLength(12);

  const [first] = provisionRows(addon, after.tab);
  expect(first).toMatchObject({
    Status: 'created',
    Reason: '',
    Before: 'no account',
    After: 'active',
    Action: 'create',
    'Person ID': '00001',
    Address: 'ana1.lee1@school.example',
  });
});

test('passwords by pattern leave hashed, and stand in no cell', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students: people(2) }), tenant);
  provision(addon, saveOf(addon, createAll));
  const { password, hashFunction } = userOf(tenant, 'ana2.lee2@school.example')!;
  // {firstName}{studentNumber}: ana2900002, in small letters (D02).
  expect(hashFunction).toBe('SHA-1');
  expect(password).toBe(createHash('sha1').update('ana2900002').digest('hex'));
  const cells = addon.tabs().flatMap((tab) => addon.tab(tab).flat());
  expect(cells.filter((cell) => cell.includes('ana2900002') || cell.includes(password))).toEqual(
    [],
  );
});

test('passwords by pattern that cannot be worked out any more are not replaced in silence', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students: people(2) }), tenant);
  const batch = saveOf(addon, createAll);
  // The heading Student Number, which the pattern needs, is gone.
  const heading = addon.tab('Students')[0]!.indexOf('Student Number');
  addon.host.type('Students', `${String.fromCharCode(65 + heading)}1`, 'Nothing');
  expect(() => provision(addon, batch)).toThrow(
    /Nothing was sent: the passwords by pattern cannot be worked out from the tabs any more: .*Student Number/,
  );
  expect(Object.keys(usersOf(tenant))).toEqual(['head']);
});

describe('whose account it is', () => {
  const unit = '/People/Alpha';
  const name = { givenName: 'Somebody', familyName: 'Else' };

  test('nobody gets a second one, and no address is taken from anybody', () => {
    const tenant = schoolTenant({
      users: [
        // The first has an account under the address the batch would give, and the second under another.
        { email: 'ana1.lee1@school.example', ...name, personId: '00001', orgUnit: unit },
        { email: 'a.lee2@school.example', ...name, personId: '00002', orgUnit: unit },
        // The third's address is somebody else's, the fourth's belongs to nobody known.
        { email: 'ana3.lee3@school.example', ...name, personId: '99999', orgUnit: unit },
        { email: 'ana4.lee4@school.example', ...name, orgUnit: unit },
        // The fifth has two.
        { email: 'x@school.example', ...name, personId: '00005', orgUnit: unit },
        { email: 'y@school.example', ...name, personId: '00005', orgUnit: unit },
      ],
    });
    const before = usersOf(tenant);
    const addon = startDomain(schoolBook({ students: people(6) }), tenant);
    const run = provision(addon, saveOf(addon, createAll));
    expect(provisionRows(addon, run.tab).map(({ Status, Reason }) => [Status, Reason])).toEqual([
      ['already so', ''],
      ['already so', 'has-another-address'],
      ['left out', 'address-taken'],
      ['left out', 'address-taken'],
      ['left out', 'two-accounts'],
      ['created', ''],
    ]);
    const { 'ana6.lee6': created, ...others } = usersOf(tenant);
    expect(created).toBeDefined();
    expect(others).toEqual(before);
  });

  test('rows that Google would not take are left out beforehand, with what to correct', () => {
    const students = [
      { id: '1', first: 'A<b', last: 'Lee' },
      { id: '2', first: 'Ana', last: 'x'.repeat(61) },
      { id: '3', first: 'Al', last: 'Li' },
    ];
    const addon = startDomain(schoolBook({ students }), schoolTenant());
    const pattern = { kind: 'pattern', pattern: '{firstName}{lastName}', minLength: 4 };
    const username = { from: 'pattern', pattern: '{firstName}.{studentNumber}' };
    const batch = saveOf(addon, { ...createAll, username, password: pattern } as RequestJson);
    const rows = provisionRows(addon, runOf(addon.call('provisionState') as ProvisionState).tab);
    expect(rows.map(({ Status, Reason, Fault }) => [Status, Reason, Fault])).toEqual([
      [
        'left out',
        'not-for-google',
        'First Name "A<b" is no name for Google: it may have no < > =',
      ],
      [
        ...['left out', 'not-for-google'],
        `Last Name "${'x'.repeat(61)}" has 61 characters, and at most 60 are taken there`,
      ],
      [
        ...['left out', 'not-for-google'],
        'Password the password is shorter than 8 characters: choose longer ones in the request',
      ],
    ]);
    expect(provision(addon, batch).peopleLeft).toBe(0);
  });
});

describe('changes of accounts', () => {
  const all = people(8);
  const accounts: KnownAccount[] = all.map(({ id, first, last }) => ({
    ...{ id, username: `${first}.${last}`.toLowerCase(), enabled: true, mustChange: false },
  }));
  const user = (index: number, more: Partial<UserFacts> = {}): UserFacts => {
    const { id, first, last } = all[index]!;
    const email = `${first}.${last}@school.example`.toLowerCase();
    return {
      email,
      givenName: first,
      familyName: last,
      personId: id,
      orgUnit: '/People/Alpha',
      ...more,
    };
  };
  /** Of eight, the last five are special. */
  const special = [
    ...[user(0), user(1), user(2)],
    user(3, { admin: 'delegated' }),
    user(4, { orgUnit: '/Protected' }),
    user(5, { suspended: true, mustChange: true }),
    // Found by the ID, whatever the address.
    user(6, { email: 'old.name@school.example' }),
    // Nobody is there for the last one.
  ];
  const start = (groups: TenantFacts['groups'] = []) => {
    const tenant = schoolTenant({
      users: special,
      groups: [{ email: 'everybody@school.example' }, ...groups],
    });
    return { tenant, addon: startDomain(schoolBook({ students: all, accounts }), tenant) };
  };
  const told = (addon: Addon, tab: string) =>
    provisionRows(addon, tab).map(({ Status, Reason, Before, After }) =>
      [Status, Reason, Before, After].join('|'),
    );

  test('suspended, and restored by undo: no administrator, no protected unit', () => {
    const { tenant, addon } = start();
    const before = usersOf(tenant);
    const batch = saveOf(addon, {
      accountType: 'students',
      changeType: 'disableAccount',
      scope: { calendars: ['A26'] },
    });
    const run = provision(addon, batch);
    expect(told(addon, run.tab)).toEqual([
      ...Array<string>(3).fill('suspended||active|suspended'),
      'left out|protected-admin||',
      'left out|protected-unit||',
      'already so||suspended|suspended',
      'suspended||active|suspended',
      'left out|no-account||',
    ]);
    const suspended = Object.entries(usersOf(tenant)).filter(
      ([, one]) => (one as { readonly suspended: boolean }).suspended,
    );
    expect(suspended.map(([name]) => name).sort()).toEqual([
      ...['ana1.lee1', 'ana2.lee2', 'ana3.lee3', 'ana6.lee6', 'old.name'],
    ]);

    expect(() => addon.call('prepareProvisionUndo', batch)).toThrow(
      'Undo the batch in History first',
    );
    undo(addon, batch);
    expect(() => provision(addon, batch)).toThrow('This batch was undone');
    const prepared = runOf(addon.call('prepareProvisionUndo', batch) as ProvisionState, 'undo');
    expect(prepared).toMatchObject({ peopleLeft: 4, counts: { waiting: 4 } });
    expect(provision(addon, batch, 'undo').counts).toMatchObject({ done: 4, failed: 0 });
    expect(usersOf(tenant)).toEqual(before);
    expect(() => addon.call('prepareProvisionUndo', batch)).toThrow('written down already');
  });

  test('restored, and suspended again by undo', () => {
    const { tenant, addon } = start();
    const before = usersOf(tenant);
    addon.host.type('User Accounts', 'E7', 'No');
    addon.call('readData');
    const enable = {
      accountType: 'students',
      changeType: 'enableAccount',
      scope: { schools: ['A'] },
    };
    const enabled = saveOf(addon, enable as RequestJson);
    expect(told(addon, provision(addon, enabled).tab)).toEqual(['restored||suspended|active']);
    undo(addon, enabled);
    addon.call('prepareProvisionUndo', enabled);
    expect(provision(addon, enabled, 'undo').counts).toMatchObject({ done: 1 });
    expect(usersOf(tenant)).toEqual(before);
  });

  test('must change passwords, and need not after undo', () => {
    const { tenant, addon } = start();
    const before = usersOf(tenant);
    const force = {
      accountType: 'students',
      changeType: 'forcePasswordChange',
      scope: { schools: ['A'] },
    };
    const forced = saveOf(addon, force as RequestJson);
    const run = provision(addon, forced);
    expect(told(addon, run.tab)).toEqual([
      ...Array<string>(3).fill(
        'must change password||need not change password|must change password',
      ),
      'left out|protected-admin||',
      'left out|protected-unit||',
      'already so||must change password|must change password',
      'must change password||need not change password|must change password',
      'left out|no-account||',
    ]);
    undo(addon, forced);
    addon.call('prepareProvisionUndo', forced);
    provision(addon, forced, 'undo');
    expect(usersOf(tenant)).toEqual(before);
  });
});

test('members of groups are added after their accounts, and taken out', () => {
  const tenant = schoolTenant({
    users: [
      { email: 'ana1.lee1@school.example', givenName: 'A', familyName: 'L', personId: '00001' },
      { email: 'ana2.lee2@school.example', givenName: 'A', familyName: 'L', personId: '00002' },
    ],
    groups: [
      { email: 'everybody@school.example', members: ['ana1.lee1@school.example'] },
      { email: 'chess@school.example', members: ['ana2.lee2@school.example'] },
    ],
    settings: { propagation: 30_000 },
  });
  const staff = people(3);
  const addon = startDomain(schoolBook({ staff }), tenant);
  const created = provision(addon, saveOf(addon, createStaff));
  expect(
    provisionRows(addon, created.tab).map(({ Action, Status }) => `${Action!} ${Status!}`),
  ).toEqual([
    ...['create already so', 'create already so', 'create created'],
    ...['add already so', 'add added', 'add added'],
  ]);
  const change = (changeType: string, group: string) =>
    ({
      accountType: 'staff',
      changeType,
      scope: { schools: ['A'] },
      userGroups: [group],
    }) as RequestJson;
  const added = saveOf(addon, change('addUserGroups', 'Chess'));
  provision(addon, added);
  expect(membersOf(tenant, 'chess')).toEqual(['ana1.lee1', 'ana2.lee2', 'ana3.lee3']);
  const removed = saveOf(addon, change('removeUserGroups', 'Everybody'));
  provision(addon, removed);
  expect(membersOf(tenant, 'everybody')).toEqual([]);
  undo(addon, removed);
  addon.call('prepareProvisionUndo', removed);
  provision(addon, removed, 'undo');
  expect(membersOf(tenant, 'everybody')).toEqual(['ana1.lee1', 'ana2.lee2', 'ana3.lee3']);
  undo(addon, added);
  addon.call('prepareProvisionUndo', added);
  provision(addon, added, 'undo');
  // The second was a member before.
  expect(membersOf(tenant, 'chess')).toEqual(['ana2.lee2']);
});

describe('what stands in the way', () => {
  test('without a domain and units in the settings nothing is saved that could not be sent', () => {
    const addon = startDomain(schoolBook({ students: people(2) }), schoolTenant());
    addon.host.type('Settings', 'B2', '');
    addon.call('readData');
    expect((addon.call('provisionState') as ProvisionState).lacks).toContain(
      'tick Google Workspace',
    );
    const fingerprint = preview(addon, createAll);
    expect(refusal(addon, addon.call('save', createAll, confirming(fingerprint)))).toContain(
      'batches are to be provisioned in Google Workspace',
    );
    addon.call('keepProvisioning', { on: false, protectedUnits: [], readUnits: [] });
    saveOf(addon, createAll);
    expect((addon.call('provisionState') as ProvisionState).runs).toEqual([]);
  });

  test('somebody who is no administrator there is told what is missing', () => {
    const addon = startDomain(schoolBook({ students: people(2) }), schoolTenant(), {
      user: 'teacher@school.example',
    });
    const batch = saveOf(addon, createAll);
    expect(() => provision(addon, batch)).toThrow(
      'Not Authorized to access this resource/api (forbidden, 403). You need to be an administrator',
    );
  });

  test('a unit that is not there fails five times, not five thousand times', () => {
    const tenant = schoolTenant({ orgUnits: ['/Protected'], users: [] });
    const addon = startDomain(schoolBook({ students: people(40) }), tenant);
    const batch = saveOf(addon, createAll);
    const run = provision(addon, batch);
    expect(run.trouble).toContain('all for the same reason (no-unit)');
    expect(run.counts).toMatchObject({ failed: 5, waiting: 35 });
    tenant.orgUnits.add('/People').add('/People/Alpha');
    addon.call('retryProvisioning', batch, 'save');
    expect(provision(addon, batch).counts).toMatchObject({ done: 40, failed: 0, waiting: 0 });
  });

  test('Google may be busy for a while', () => {
    const busy = { code: 503, reason: 'backendError', message: 'Backend Error' };
    let isBusy = true;
    const tenant = schoolTenant({
      settings: { fault: ({ method }) => (isBusy && method === 'Users.insert' ? busy : null) },
    });
    const addon = startDomain(schoolBook({ students: people(12) }), tenant);
    const batch = saveOf(addon, createAll);
    const run = provision(addon, batch);
    expect(run.trouble).toContain('(backendError)');
    expect(run.counts).toMatchObject({ waiting: 12, failed: 0 });
    isBusy = false;
    expect(provision(addon, batch).counts).toMatchObject({ done: 12, waiting: 0 });
  });

  test('messages in another language are understood as well', () => {
    const tenant = schoolTenant({
      users: [{ email: 'ana1.lee1@school.example', givenName: 'A', familyName: 'L' }],
      settings: { searchDelay: 0 },
    });
    const addon = startDomain(schoolBook({ students: people(12) }), tenant, { userLocale: 'es' });
    const run = provision(addon, saveOf(addon, createAll));
    expect(run.counts).toMatchObject({ done: 11, leftOut: 1, failed: 0 });
  });

  test('a pause that somebody asks for comes after the rows that are under way', () => {
    const addon = startDomain(schoolBook({ students: people(60) }), schoolTenant());
    const batch = saveOf(addon, createAll);
    const outcome = addon.run('provision', [{ batch, kind: 'save', people: 'all' }], {
      interruptions: [
        {
          at: { method: 'UsersCollection.insert', nth: 5 },
          when: 'before',
          act: () => {
            addon.run('pauseProvisioning');
          },
        },
      ],
    });
    const run = runOf(addon.answerOf(outcome) as ProvisionState);
    expect(run.counts).toMatchObject({ done: 20, waiting: 40 });
    expect(provision(addon, batch).counts.done).toBe(60);
  });
});

test('a batch that was stopped stays in sight, and can be put back, whatever is saved after it', () => {
  const tenant = schoolTenant();
  const addon = startDomain(schoolBook({ students: people(30) }), tenant);
  const first = saveOf(addon, createAll);
  const at = { method: 'UsersCollection.insert', nth: 5 };
  addon.run('provision', [{ batch: first, kind: 'save', people: 'all' }], {
    interruptions: [{ at, when: 'after', act: 'kill', pending: 'lost' }],
  });
  const disable = { changeType: 'disableAccount', scope: { calendars: ['A26'] } };
  const enable = { changeType: 'enableAccount', scope: { schools: ['A'] } };
  for (const change of [disable, enable, disable]) {
    saveOf(addon, { accountType: 'students', ...change } as RequestJson);
  }
  const seen = () =>
    (addon.call('provisionState') as ProvisionState).runs.find(({ batch }) => batch === first);
  // A block of 20 was under way: of those nobody knows.
  expect(seen()).toMatchObject({ peopleLeft: 30, undone: false, toPutBack: 20 });
  undo(addon, first);
  expect(seen()).toMatchObject({ undone: true, toPutBack: 20 });

  addon.host.wait(60 * 60_000);
  addon.call('prepareProvisionUndo', first);
  const { counts } = provision(addon, first, 'undo');
  expect(counts).toEqual({ waiting: 0, done: 5, alreadySo: 0, leftOut: 15, failed: 0 });
  const suspended = [...tenant.users.values()].filter(({ resource }) => resource.suspended);
  expect(suspended).toHaveLength(5);
});

test('who was created a moment ago is found, whatever searches say', () => {
  const tenant = schoolTenant({ settings: { propagation: 20_000, searchDelay: 3_600_000 } });
  const addon = startDomain(schoolBook({ staff: people(20) }), tenant);
  const created = saveOf(addon, createStaff);
  provision(addon, created);
  const add = { accountType: 'staff', changeType: 'addUserGroups', scope: { schools: ['A'] } };
  const added = saveOf(addon, { ...add, userGroups: ['Chess'] } as RequestJson);
  expect(provision(addon, added).counts).toMatchObject({ done: 20, leftOut: 0 });
  undo(addon, added);
  undo(addon, created);
  for (const batch of [added, created]) {
    addon.call('prepareProvisionUndo', batch);
    expect(provision(addon, batch, 'undo').counts).toMatchObject({ failed: 0, leftOut: 0 });
  }
  const { head, ...others } = usersOf(tenant);
  expect(head).toMatchObject({ suspended: false });
  expect(Object.values(others).every((user) => (user as { suspended: boolean }).suspended)).toBe(
    true,
  );
  expect([membersOf(tenant, 'chess'), membersOf(tenant, 'everybody')]).toEqual([[], []]);
});
