import { describe, expect, test } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import type { ProvisionRun, ProvisionState } from '../../sheets-addon/api/provision-api.ts';
import type { Addon } from './addon.ts';
import {
  createAll,
  createStaff,
  deleteTab,
  membersOf,
  people,
  provision,
  provisionRows,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
  usersOf,
  type KnownAccount,
} from './domain.ts';
import { undo } from './saving.ts';

/* Batches that are sent in another order than they were saved in: the newest counts, row by row. */

const account = (n: number, enabled: boolean): KnownAccount => ({
  ...{ id: `0000${n}`, username: `ana${n}.lee${n}`, enabled, mustChange: false },
});

/** Students 1 to `count`, with the same accounts here and there. */
function start(count: number, enabled: boolean): { addon: Addon; suspended: () => string[] } {
  const accounts = Array.from({ length: count }, (_, at) => account(at + 1, enabled));
  const tenant = schoolTenant({
    users: accounts.map(({ id, username }) => ({
      ...{ email: `${username}@school.example`, givenName: 'Ana', familyName: 'Lee' },
      ...{ personId: id, orgUnit: '/People/Alpha', suspended: !enabled },
    })),
  });
  const addon = startDomain(schoolBook({ students: people(count), accounts }), tenant);
  return {
    addon,
    suspended: () =>
      Object.entries(usersOf(tenant) as Record<string, { suspended: boolean }>)
        .filter(([, user]) => user.suspended)
        .map(([name]) => name),
  };
}

/** Saves a batch a minute after the last one; gives its ID. */
function saveLater(addon: Addon, changeType: string, who: readonly string[]): string {
  addon.host.wait(60_000);
  const scope = { people: who };
  return saveOf(addon, { accountType: 'students', changeType, scope } as RequestJson);
}

const find = (addon: Addon, batch: string, kind: ProvisionRun['kind'] = 'save') =>
  (addon.call('provisionState') as ProvisionState).runs.find(
    (run) => run.batch === batch && run.kind === kind,
  )!;

const rowsOf = (addon: Addon, { tab }: ProvisionRun) =>
  provisionRows(addon, tab).map(({ Action, Status, Reason, After }) =>
    [Action, Status, Reason, After].join('|'),
  );

describe('an older batch that is sent after a newer one', () => {
  test('leaves those to it whom it has changed, says so before, and changes the others', () => {
    const { addon, suspended } = start(3, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001', '00002', '00003']);
    const enabled = saveLater(addon, 'enableAccount', ['00001', '00002']);
    expect(find(addon, disabled).newer).toEqual([]);
    // Sent for one of the two: only there has the newer one had its say.
    provision(addon, enabled, 'save', 'one');
    const before = find(addon, disabled);
    expect(before).toMatchObject({ peopleLeft: 3, newer: [{ rows: 1 }] });
    // Two rows and twice two questions about two people.
    expect(before.forecast.requests).toBe(6);

    const run = provision(addon, disabled);
    expect(run).toMatchObject({
      counts: { waiting: 0, done: 2, alreadySo: 0, leftOut: 1, failed: 0 },
      ...{ newer: [], again: 0, trouble: '' },
    });
    expect(rowsOf(addon, run)).toEqual([
      expect.stringMatching(
        /^suspend\|left out\|newer-batch\|active, by the batch of 2025-08-18 08:0\d$/,
      ),
      ...['suspend|suspended||suspended', 'suspend|suspended||suspended'],
    ]);
    expect(suspended()).toEqual(['ana2.lee2', 'ana3.lee3']);
    provision(addon, enabled);
    expect(suspended()).toEqual(['ana3.lee3']);
  });

  test('may go on with them once the newer one was undone', () => {
    const { addon, suspended } = start(2, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001', '00002']);
    const enabled = saveLater(addon, 'enableAccount', ['00001']);
    provision(addon, enabled);
    expect(provision(addon, disabled).counts).toMatchObject({ done: 1, leftOut: 1 });
    addon.host.wait(60_000);
    undo(addon, enabled);
    expect(find(addon, disabled)).toMatchObject({ again: 1, peopleLeft: 0 });
    addon.call('retryProvisioning', disabled, 'save');
    expect(provision(addon, disabled).counts).toMatchObject({ done: 2, leftOut: 0 });
    expect(suspended()).toEqual(['ana1.lee1', 'ana2.lee2']);
  });

  test('does not create an account that a newer one has disabled before it was there', () => {
    const tenant = schoolTenant();
    const addon = startDomain(schoolBook({ students: people(2) }), tenant);
    const created = saveOf(addon, createAll);
    const disabled = saveLater(addon, 'disableAccount', ['00001']);
    expect(provision(addon, disabled).counts).toMatchObject({ leftOut: 1 });
    expect(rowsOf(addon, provision(addon, created))).toEqual([
      expect.stringMatching(/^create\|left out\|newer-batch\|suspended, by the batch of /),
      'create|created||active',
    ]);
    expect(Object.keys(usersOf(tenant)).sort()).toEqual(['ana2.lee2', 'head']);
  });

  test('forces a password change all the same: that is something else', () => {
    const { addon } = start(1, true);
    const forced = saveLater(addon, 'forcePasswordChange', ['00001']);
    const disabled = saveLater(addon, 'disableAccount', ['00001']);
    provision(addon, disabled);
    expect(provision(addon, forced).counts).toMatchObject({ done: 1, leftOut: 0 });
  });

  test('is compared group by group', () => {
    const staff = people(1);
    const tenant = schoolTenant({
      users: [
        { email: 'ana1.lee1@school.example', givenName: 'A', familyName: 'L', personId: '00001' },
      ],
    });
    const addon = startDomain(schoolBook({ staff }), tenant);
    provision(addon, saveOf(addon, createStaff));
    const change = (changeType: string, group: string) => {
      addon.host.wait(60_000);
      const scope = { schools: ['A'] };
      const request = { accountType: 'staff', changeType, scope, userGroups: [group] };
      return saveOf(addon, request as RequestJson);
    };
    const added = change('addUserGroups', 'Chess');
    const removed = change('removeUserGroups', 'Chess');
    const other = change('removeUserGroups', 'Everybody');
    provision(addon, other);
    provision(addon, removed);
    expect(provision(addon, added).counts).toMatchObject({ leftOut: 1, done: 0 });
    expect([membersOf(tenant, 'chess'), membersOf(tenant, 'everybody')]).toEqual([[], []]);
  });
});

describe('the way back of an older batch', () => {
  test('leaves what a newer one has made of an account', () => {
    const { addon, suspended } = start(3, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001', '00002', '00003']);
    provision(addon, disabled);
    provision(addon, saveLater(addon, 'enableAccount', ['00001', '00002']));
    provision(addon, saveLater(addon, 'disableAccount', ['00001']));
    expect(suspended()).toEqual(['ana1.lee1', 'ana3.lee3']);
    addon.host.wait(60_000);
    undo(addon, disabled);
    addon.call('prepareProvisionUndo', disabled);
    expect(find(addon, disabled, 'undo').newer).toMatchObject([{ rows: 1 }]);
    const run = provision(addon, disabled, 'undo');
    expect(rowsOf(addon, run)).toEqual([
      expect.stringMatching(/^restore\|left out\|newer-batch\|suspended, by the batch of /),
      ...['restore|already so||active', 'restore|restored||active'],
    ]);
    expect(suspended()).toEqual(['ana1.lee1']);
  });

  test('is not held up by a newer one that was undone before it', () => {
    const { addon, suspended } = start(1, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001']);
    provision(addon, disabled);
    const enabled = saveLater(addon, 'enableAccount', ['00001']);
    provision(addon, enabled);
    const again = saveLater(addon, 'disableAccount', ['00001']);
    provision(addon, again);
    for (const batch of [again, enabled, disabled]) {
      addon.host.wait(60_000);
      undo(addon, batch);
      addon.call('prepareProvisionUndo', batch);
      expect(provision(addon, batch, 'undo').counts).toMatchObject({ done: 1, leftOut: 0 });
    }
    expect(suspended()).toEqual([]);
  });
});

describe('the tab of a newer batch that somebody deletes', () => {
  test('holds the older one up, says so before, and a new batch goes on', () => {
    const { addon, suspended } = start(2, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001', '00002']);
    const enabled = saveLater(addon, 'enableAccount', ['00001']);
    provision(addon, enabled);
    deleteTab(addon, find(addon, enabled).tab);
    expect(find(addon, disabled).gone).toEqual([
      expect.stringMatching(/^2025-08-18T12:0\d:\d\d\.\d{3}Z$/),
    ]);
    expect(() => provision(addon, disabled)).toThrow('the tabs of newer batches are gone');
    expect(suspended()).toEqual([]);
    provision(addon, saveLater(addon, 'disableAccount', ['00001']));
    expect(suspended()).toEqual(['ana1.lee1']);
  });

  test('holds nothing up where nothing of it was sent, or where it was undone since', () => {
    const { addon, suspended } = start(3, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001', '00002', '00003']);
    const [unsent, undone] = ['00001', '00002'].map((id) =>
      saveLater(addon, 'enableAccount', [id]),
    );
    provision(addon, undone!);
    for (const batch of [unsent!, undone!]) deleteTab(addon, find(addon, batch).tab);
    addon.host.wait(60_000);
    undo(addon, undone!);
    expect(provision(addon, disabled).counts).toMatchObject({ done: 3, leftOut: 0 });
    expect(suspended()).toEqual(['ana1.lee1', 'ana2.lee2', 'ana3.lee3']);
  });

  test('cannot put it back any more, which is said as soon as it is undone', () => {
    const { addon } = start(1, true);
    const disabled = saveLater(addon, 'disableAccount', ['00001']);
    provision(addon, disabled);
    deleteTab(addon, find(addon, disabled).tab);
    const lost = () => (addon.call('provisionState') as ProvisionState).lost;
    expect(lost()).toEqual([]);
    undo(addon, disabled);
    expect(lost()).toMatchObject([{ changeType: 'disableAccount' }]);
  });
});

test('the way back of a batch counts when its line has left the history', () => {
  const { addon, suspended } = start(2, true);
  const first = saveLater(addon, 'disableAccount', ['00001']);
  provision(addon, first);
  const enabled = addon.tab('User Accounts')[0]!.indexOf('Enabled');
  addon.host.type('User Accounts', `${String.fromCharCode(65 + enabled)}2`, 'Yes');
  const again = saveLater(addon, 'disableAccount', ['00001']);
  const settings = { protectedUnits: [], readUnits: [] };
  addon.call('keepProvisioning', { ...settings, on: false });
  const others = (count: number) => {
    for (let n = 0; n < count; n++) {
      saveLater(addon, n % 2 === 0 ? 'disableAccount' : 'enableAccount', ['00002']);
    }
  };
  others(18);
  addon.host.wait(60_000);
  undo(addon, first);
  addon.call('prepareProvisionUndo', first);
  provision(addon, first, 'undo');
  expect(suspended()).toEqual([]);
  // The twentieth since the first: it is forgotten.
  others(1);
  expect(() => provision(addon, first, 'undo')).toThrow('is not there any more');
  expect(rowsOf(addon, provision(addon, again))).toEqual([
    expect.stringMatching(/^suspend\|left out\|newer-batch\|active, by the batch of /),
  ]);
  expect(suspended()).toEqual([]);
});
