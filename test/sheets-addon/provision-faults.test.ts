import { expect, test } from 'vitest';
import type { DirectoryFault, TenantFacts } from '../../local/apps-script/index.ts';
import type { ProvisionRun, ProvisionState } from '../../sheets-addon/api/provision-api.ts';
import type { Addon } from './addon.ts';
import {
  createStaff,
  membersOf,
  people,
  provisionRows,
  runOf,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
  usersOf,
} from './domain.ts';
import { undo } from './saving.ts';

/*
 * Google fails at every seventh request, every part is killed in the middle, and in the end everybody
 * has just what the plan says: no person twice, nobody missing. Undo puts it back.
 */

const passing: readonly DirectoryFault[] = [
  { code: 403, reason: 'userRateLimitExceeded', message: 'Request rate higher than configured.' },
  { code: 429, reason: 'rateLimitExceeded', message: 'Too many requests' },
  { code: 503, reason: 'backendError', message: 'Backend Error' },
  // It was done, and nobody was told.
  { code: 503, reason: 'backendError', message: 'Backend Error', done: true },
  { code: 500, reason: 'internalError', message: 'Internal Error', done: true },
];
/** Google says of a user that it is there, or not ready, when it is neither. */
const confused: readonly DirectoryFault[] = [
  { code: 409, reason: 'duplicate', message: 'Entity already exists.' },
  { code: 412, reason: 'conditionNotMet', message: 'User creation is not complete.' },
];

const faulty: TenantFacts['settings'] = {
  propagation: 20_000,
  searchDelay: 40_000,
  fault({ nth, method }) {
    if (nth % 7 !== 0) return null;
    const all = method === 'Users.insert' ? [...passing, ...confused] : passing;
    return all[(nth / 7) % all.length]!;
  },
};

/** Goes on until nothing is left; each part is killed at one of its calls of a service. */
function provisionKilled(addon: Addon, batch: string, kind: ProvisionRun['kind'], every: number) {
  const ways = [
    { when: 'before', pending: 'lost' },
    { when: 'after', pending: 'lost' },
    { when: 'after', pending: 'kept' },
  ] as const;
  let kills = 0;
  for (let n = 0; n < 100; n++) {
    const first = every + 37 * (n % 3);
    // A call that fails has nothing after it: then it is one of the next.
    const interruptions = [first, first + 1, first + 2, first + 3].map((at) => ({
      ...{ at, act: 'kill' as const },
      ...ways[n % ways.length]!,
    }));
    const outcome = addon.run('provision', [{ batch, kind, people: 'all' }], { interruptions });
    if (outcome.status === 'killed') {
      kills++;
      continue;
    }
    const run = runOf(addon.answerOf(outcome) as ProvisionState, kind);
    expect(run.trouble).toBe('');
    if (run.peopleLeft === 0) return { run, kills, parts: n + 1 };
  }
  throw new Error('A hundred parts were not enough.');
}

test.each([
  [300, 200],
  [5000, 1000],
])('%i people', { timeout: 600_000 }, (count, every) => {
  const all = people(count);
  const tenant = schoolTenant({ settings: faulty });
  const before = usersOf(tenant);
  const addon = startDomain(schoolBook({ staff: all }), tenant);
  const batch = saveOf(addon, createStaff);

  const { forecast } = runOf(addon.call('provisionState') as ProvisionState);
  if (count === 5000) {
    // 10,000 rows; in each of 6 parts 10 pages of users and 25 of members; 135 ms each.
    expect(forecast).toEqual({ requests: 10_210, seconds: 1379, parts: 6 });
  }

  const { run, kills, parts } = provisionKilled(addon, batch, 'save', every);
  // All but the last, and one perhaps where Google made everybody wait.
  expect(kills).toBeGreaterThanOrEqual(parts - 2);
  expect(kills).toBeGreaterThan(3);
  expect(run.counts).toEqual({ waiting: 0, done: 2 * count, alreadySo: 0, leftOut: 0, failed: 0 });
  const planned = Object.fromEntries(
    all.map(({ id, first, last }) => [
      `${first}.${last}`.toLowerCase(),
      { id, unit: '/People/Alpha', suspended: false, mustChange: true },
    ]),
  );
  expect(usersOf(tenant)).toEqual({ ...before, ...planned });
  expect(membersOf(tenant, 'everybody')).toEqual(Object.keys(planned).sort());
  expect(new Set(provisionRows(addon, run.tab).map((row) => row['Status']))).toEqual(
    new Set(['created', 'added']),
  );

  undo(addon, batch);
  addon.call('prepareProvisionUndo', batch);
  const undone = provisionKilled(addon, batch, 'undo', every);
  expect(undone.kills).toBeGreaterThanOrEqual(undone.parts - 2);
  expect(undone.kills).toBeGreaterThan(3);
  expect(undone.run.counts).toMatchObject({ waiting: 0, done: 2 * count, failed: 0 });
  const suspended = Object.fromEntries(
    Object.entries(planned).map(([name, user]) => [name, { ...user, suspended: true }]),
  );
  expect(usersOf(tenant)).toEqual({ ...before, ...suspended });
  expect(membersOf(tenant, 'everybody')).toEqual([]);
});
