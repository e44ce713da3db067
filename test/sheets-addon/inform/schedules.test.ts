import { describe, expect, test } from 'vitest';
import type { Filter, Schedule } from '../../../core/engine/inform/index.ts';
import type { SchedulesState } from '../../../sheets-addon/api/sending-api.ts';
import type { Outcome } from '../../../local/apps-script/index.ts';
import type { Addon } from '../addon.ts';
import {
  confirming,
  mailedTo,
  newcomers,
  pupils,
  schoolOf,
  startDomain,
  type Pupil,
} from './school.ts';

/* Messages that go out by themselves, by the one trigger that runs them once an hour. */

const hour = 60 * 60_000;
const day = 24 * hour;

/** Everybody with an account: a schedule tells those whose accounts are new. */
const everybody = { ...newcomers.filter, name: 'All', where: { join: 'AND', of: [] } } as const;

const daily: Schedule = {
  name: 'Morning',
  filter: 'All',
  message: 'Welcome',
  every: 'daily',
  hour: 6,
  start: '2025-08-18',
  end: '2025-08-22',
  linkDays: 14,
};

/** A school where a schedule was made; nothing has run yet. */
function scheduled(
  all: readonly Pupil[],
  schedule: Schedule = daily,
  options: Parameters<typeof startDomain>[1] & { readonly timeZone?: string } = {},
  filter: Filter = everybody,
): Addon {
  const { timeZone, ...more } = options;
  const addon = startDomain(schoolOf(all, timeZone), {
    now: new Date('2025-08-17T16:00:00Z'),
    ...more,
  });
  addon.call('saveFilter', filter);
  addon.call('saveMessage', newcomers.message);
  addon.call('saveSchedule', schedule, '');
  return addon;
}

/** The row of the schedule, by heading. */
function rowOf(addon: Addon, nth = 1): Record<string, string> {
  const rows = addon.tab('Schedules');
  return Object.fromEntries(rows[0]!.map((heading, column) => [heading, rows[nth]![column]!]));
}

/** Lets time pass; every run has to come to its end. */
function pass(addon: Addon, milliseconds: number): readonly Outcome[] {
  const outcomes = addon.host.letPass(milliseconds);
  for (const { status, error, refusals, notes } of outcomes) {
    expect([status, error, refusals, notes]).toEqual(['done', null, [], []]);
  }
  return outcomes;
}

/** When mails left, on the wall clock. */
function sentAt(addon: Addon, timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' },
  });
  return addon.host.state.mail.sent.map(({ at }) => format.format(new Date(at)));
}

test('every morning those are told whose accounts were made since, once; nothing after the last day', () => {
  const made = ['2025-08-16', '2025-08-17', '2025-08-18', '2025-08-20', '2025-08-22', '2025-08-24'];
  const addon = scheduled(made.map((created) => ({ created })));
  expect(rowOf(addon)).toMatchObject({
    Schedule: 'Morning',
    'Next Run': '2025-08-18 06:00',
    'Last Run': '',
  });
  pass(addon, 7 * day);
  expect(Object.fromEntries(mailedTo(addon))).toEqual({
    'p2@s.org': 1,
    'p3@s.org': 1,
    'p4@s.org': 1,
    'p5@s.org': 1,
  });
  expect(sentAt(addon, 'America/New_York').map((when) => when.slice(0, 13))).toEqual([
    ...['2025-08-18 06', '2025-08-18 06', '2025-08-20 06', '2025-08-22 06'],
  ]);
  const row = rowOf(addon);
  expect(row['Last Run']).toMatch(/^2025-08-22 06:\d\d$/);
  expect(row).toMatchObject({ 'Next Run': 'ended', Told: '1', Failed: '0', Note: '' });
  // The link's date: fourteen days after the run.
  expect(addon.tab('Told').map((cells) => cells[6])).toEqual([
    ...['Link Expires', '2025-09-01', '2025-09-01', '2025-09-03', '2025-09-05'],
  ]);
});

test('what a run missed is caught up, and what stood in its way is written beside the schedule', () => {
  const addon = scheduled([{ created: '2025-08-18' }, { created: '2025-08-19' }]);
  pass(addon, 1 * day);
  addon.host.type('Students', 'A1', 'Nobody');
  pass(addon, 3 * day);
  expect(rowOf(addon)['Note']).toMatch(/^Failed 2025-08-21 \d\d:\d\d: .*Students/);
  expect(rowOf(addon)['Last Run']).toMatch(/^2025-08-18/);
  addon.host.type('Students', 'A1', 'Person ID');
  pass(addon, 1 * day);
  expect(Object.fromEntries(mailedTo(addon))).toEqual({ 'p1@s.org': 1, 'p2@s.org': 1 });
  expect(rowOf(addon)['Note']).toBe('');
});

test('where the tab Told cannot be read, nobody is mailed, and each schedule says why', () => {
  const addon = scheduled([{ created: '2025-08-18' }, { created: '2025-08-19' }]);
  addon.call('saveSchedule', { ...daily, name: 'Other' }, '');
  pass(addon, 1 * day);
  addon.host.type('Told', 'A1', 'Who');
  pass(addon, 1 * day);
  expect(Object.fromEntries(mailedTo(addon))).toEqual({ 'p1@s.org': 1 });
  for (const nth of [1, 2]) {
    expect(rowOf(addon, nth)['Note']).toMatch(
      /^Failed 2025-08-19 \d\d:\d\d: The tab Told has other columns than it had: Person ID/,
    );
  }
});

test('a schedule that is changed after its run does not run again that day', () => {
  const addon = scheduled(pupils(2));
  pass(addon, 1 * day);
  expect(rowOf(addon)['Next Run']).toBe('2025-08-19 06:00');
  addon.call('saveSchedule', { ...daily, linkDays: 7 }, 'Morning');
  expect(rowOf(addon)['Next Run']).toBe('2025-08-19 06:00');
});

test('monthly on a day that a month does not have runs on its last', () => {
  const monthly: Schedule = {
    ...daily,
    every: 'monthly',
    start: '2025-08-31',
    end: '2025-12-31',
  };
  const made = ['2025-08-30', '2025-09-29', '2025-10-30', '2025-11-29'];
  const addon = scheduled(
    made.map((created) => ({ created })),
    monthly,
  );
  // Whole months of nothing are skipped: what the trigger missed it does once.
  for (const before of ['2025-08-30', '2025-09-29', '2025-10-30', '2025-11-29']) {
    const { now } = addon.host.state.clock;
    addon.host.wait(Date.parse(`${before}T16:00:00Z`) - now);
    pass(addon, 2 * day);
  }
  expect(sentAt(addon, 'America/New_York')).toEqual([
    ...['2025-08-31 06', '2025-09-30 06', '2025-10-31 06', '2025-11-30 06'],
  ]);
});

describe('where the clock jumps', () => {
  const schedule = { ...daily, start: '2026-03-06', end: '2026-03-10', hour: 2 } as const;

  test('an hour that is left out comes when the clock has passed it', () => {
    const made = ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'];
    const addon = scheduled(
      made.map((created) => ({ created })),
      schedule,
      {
        now: new Date('2026-03-05T12:00:00Z'),
      },
    );
    pass(addon, 7 * day);
    const runs = sentAt(addon, 'America/New_York');
    expect([...new Set(runs)]).toEqual([
      ...['2026-03-06 02', '2026-03-07 02', '2026-03-08 03', '2026-03-09 02'],
    ]);
    expect(new Set(mailedTo(addon).values())).toEqual(new Set([1]));
  });

  test('an hour that comes twice runs once', () => {
    const autumn = { ...schedule, start: '2026-10-31', end: '2026-11-02', hour: 1 };
    const addon = scheduled([{ created: '2026-11-01' }], autumn, {
      now: new Date('2026-10-30T12:00:00Z'),
    });
    pass(addon, 4 * day);
    expect(sentAt(addon, 'America/New_York')).toEqual(['2026-11-01 01']);
    expect(rowOf(addon)['Last Run']).toMatch(/^2026-11-02 01/);
  });
});

describe('where the time zone of the spreadsheet is changed', () => {
  /** One account before the run of 20:00 on the 18th, and two of whom the data knows later. */
  function movedTo(timeZone: string, from: string): Addon {
    const made = ['2025-08-18 05:00', '2025-09-30', '2025-09-30'];
    const all = made.map((created) => ({ created }));
    const addon = scheduled(all, { ...daily, hour: 20 }, { timeZone: from });
    addon.host.letPass(Date.parse('2025-08-18T20:30:00Z') - addon.host.state.clock.now);
    return move(addon, timeZone);
  }

  function move(addon: Addon, timeZone: string): Addon {
    Object.assign(addon.host.workbook, { timeZone });
    expect(addon.call('openSchedules')).toMatchObject({ timeZone });
    return addon;
  }

  test('to one that is behind, nobody is missed and nobody told twice', () => {
    // In Tokyo it is half past five in the morning of the 19th, in Honolulu half past ten of the 18th.
    const addon = movedTo('Pacific/Honolulu', 'Asia/Tokyo');
    expect(rowOf(addon)['Last Run']).toMatch(/^2025-08-18 20/);
    pass(addon, 2 * hour);
    // Made in the afternoon of the 18th, by the new clock: before the run by the old one.
    addon.host.type('User Accounts', 'H3', "'2025-08-18 14:00");
    addon.host.type('User Accounts', 'H4', "'2025-08-20 05:00");
    pass(addon, 4 * day);
    expect(Object.fromEntries(mailedTo(addon))).toEqual({
      ...{ 'p1@s.org': 1, 'p2@s.org': 1, 'p3@s.org': 1 },
    });
    expect(rowOf(addon)['Last Run']).toMatch(/^2025-08-21 20/);
  });

  test('to one that is ahead, too', () => {
    const addon = move(movedTo('Pacific/Honolulu', 'Pacific/Honolulu'), 'Asia/Tokyo');
    addon.host.type('User Accounts', 'H3', "'2025-08-19 06:00");
    addon.host.type('User Accounts', 'H4', "'2025-08-20 05:00");
    pass(addon, 4 * day);
    expect(Object.fromEntries(mailedTo(addon))).toEqual({
      ...{ 'p1@s.org': 1, 'p2@s.org': 1, 'p3@s.org': 1 },
    });
  });
});

test('a filter or message that is deleted is named beside the schedule, which runs when it is back', () => {
  const addon = scheduled(pupils(1));
  addon.call('forget', 'message', 'Welcome');
  pass(addon, 1 * day);
  expect(rowOf(addon)['Note']).toMatch(/^Failed .*: there is no message Welcome any more$/);
  addon.call('saveMessage', newcomers.message);
  addon.call('forget', 'filter', 'All');
  pass(addon, 1 * hour);
  expect(rowOf(addon)['Note']).toMatch(/: there is no filter All any more$/);
  addon.call('saveFilter', everybody);
  pass(addon, 1 * hour);
  expect(rowOf(addon)).toMatchObject({ Told: '1', Note: '' });
});

test('a date that cannot be read is counted beside the schedule: no run finds its account', () => {
  const addon = scheduled([{ created: '2025-08-18' }, { created: 'in August' }]);
  pass(addon, 1 * day);
  expect(rowOf(addon)).toMatchObject({
    Told: '1',
    Note: 'Created: 1 cell is no date, and no day or time finds it; write it as YYYY-MM-DD',
  });
});

test('where the day’s mails are up it goes on when there are more', () => {
  const addon = scheduled(pupils(7), daily, { settings: { mailsADay: 3 } });
  pass(addon, 1 * day);
  expect(addon.host.state.mail.sent).toHaveLength(3);
  expect(rowOf(addon)['Note']).toBe(
    'No mails are left today: 3 of 7 were told; it goes on within an hour',
  );
  pass(addon, 2 * day);
  expect([...mailedTo(addon).values()]).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(
    addon
      .tab('Told')
      .slice(1)
      .map((cells) => cells[7]),
  ).toEqual(Array(7).fill('told'));
  expect(rowOf(addon)['Note']).toBe('');
});

test('killed in every run, it mails nobody twice and misses nobody', { timeout: 600_000 }, () => {
  const addon = scheduled(pupils(6));
  const outcomes = addon.host.letPass(5 * day, (nth) => ({
    interruptions: [
      {
        at: { method: 'MailApp.sendEmail', nth: 1 },
        when: nth % 3 === 0 ? 'before' : 'after',
        act: 'kill',
        pending: nth % 2 === 0 ? 'lost' : 'kept',
      },
    ],
  }));
  expect(outcomes.filter(({ status }) => status === 'killed').length).toBeGreaterThan(5);
  const unclear = addon.tab('Told').filter((cells) => cells[7] === 'unclear');
  const mailed = mailedTo(addon);
  expect(new Set(mailed.values())).toEqual(new Set([1]));
  const left = unclear.filter((cells) => !mailed.has(`${cells[1]!.replace('user', 'p')}@s.org`));
  expect(mailed.size + left.length).toBe(6);
  expect(unclear.length).toBeLessThanOrEqual(1);
});

describe('who runs them', () => {
  test('is whoever made the first; somebody else can take over, and then it is theirs alone', () => {
    const addon = scheduled(pupils(2, { created: '2025-08-18' }), {
      ...daily,
      start: '2025-08-19',
    });
    expect(addon.call('openSchedules')).toMatchObject({ runner: { who: 'pat@s.org', isMe: true } });
    const { value } = addon.run('runSchedules', [true], { user: 'kim@s.org' });
    expect(JSON.parse(value as string)).toMatchObject({ value: { runner: { isMe: true } } });
    expect(addon.host.state.triggers.map(({ user }) => user)).toEqual(['pat@s.org', 'kim@s.org']);
    expect(addon.call('openSchedules')).toMatchObject({ runner: { isMe: false } });
    pass(addon, 3 * day);
    expect(addon.host.state.triggers.map(({ user }) => user)).toEqual(['kim@s.org']);
    expect(addon.host.state.mail.sent.map(({ from }) => from)).toEqual(['kim@s.org', 'kim@s.org']);
  });

  test('nobody, once somebody stopped them, whatever schedule is kept then', () => {
    const addon = scheduled(pupils(2));
    addon.call('runSchedules', false);
    addon.call('saveSchedule', { ...daily, hour: 7 }, 'Morning');
    expect(addon.call('saveSchedule', { ...daily, name: 'Other' }, '')).toMatchObject({
      runner: null,
    });
    pass(addon, 2 * day);
    expect(addon.host.state.mail.sent).toEqual([]);
    expect(addon.call('runSchedules', true)).toMatchObject({ runner: { who: 'pat@s.org' } });
  });

  test('nobody, in a copy of the spreadsheet, until somebody says so there; what was under way stays in the other', () => {
    const addon = scheduled(pupils(5), daily, { settings: { mailsADay: 2 } });
    pass(addon, 1 * day);
    expect(addon.call('openSchedules')).toMatchObject({ isCopy: false, runner: { isMe: true } });
    const book = { ...structuredClone(addon.host.workbook), id: 'copy' };
    const copy = startDomain(book, { now: new Date(addon.host.state.clock.now) });
    expect(copy.call('openSchedules')).toMatchObject({
      ...{ isCopy: true, runner: null, schedules: [{ name: 'Morning' }] },
    });
    pass(copy, 1 * day);
    expect(copy.host.state.mail.sent).toEqual([]);
    expect(copy.call('runSchedules', true)).toMatchObject({
      ...{ isCopy: false, runner: { who: 'pat@s.org', isMe: true } },
    });
    // Those who were told before the copy are noted there too.
    pass(copy, 1 * day);
    expect([...mailedTo(copy).keys()]).toEqual(['p3@s.org', 'p4@s.org', 'p5@s.org']);
  });

  test('nobody, in a copy: neither is what somebody began to send gone on with there', () => {
    const addon = startDomain(schoolOf(pupils(3)), { settings: { mailsADay: 1 } });
    addon.call('send', newcomers, confirming(3));
    expect(addon.call('openSending')).toMatchObject({ unfinished: { counts: { told: 1 } } });
    const book = { ...structuredClone(addon.host.workbook), id: 'copy' };
    const copy = startDomain(book);
    expect(copy.call('openSending')).toMatchObject({ unfinished: null });
    expect(() => copy.call('resumeSending')).toThrow('nothing to go on with');
  });

  test('nobody who has no room for a trigger: then nothing is kept, and it is said what to do', () => {
    const addon = startDomain(schoolOf(pupils(1)), { settings: { isAddOn: false } });
    const { triggers } = addon.host.state;
    for (let n = 0; n < 20; n++) {
      triggers.push({
        id: `t${n}`,
        user: 'pat@s.org',
        handler: 'own',
        every: hour,
        next: Infinity,
      });
    }
    addon.call('saveFilter', everybody);
    addon.call('saveMessage', newcomers.message);
    const keep = () => addon.call('saveSchedule', daily, '');
    expect(keep).toThrow('delete those that nobody needs any more');
    expect(addon.call('openSchedules')).toMatchObject({ schedules: [], runner: null });
    triggers.pop();
    expect(keep()).toMatchObject({ runner: { isMe: true }, schedules: [{ name: 'Morning' }] });
  });

  test('nobody, once the last schedule is removed', () => {
    const addon = scheduled(pupils(2));
    const state = addon.call('deleteSchedule', { name: 'Morning', nth: 0 }) as SchedulesState;
    expect(state).toMatchObject({ schedules: [], runner: null });
    expect(addon.host.state.triggers).toEqual([]);
  });

  test('a row that somebody deletes ends its schedule, whatever it had not finished', () => {
    const addon = scheduled(pupils(5), daily, { settings: { mailsADay: 2 } });
    pass(addon, 1 * day);
    expect(addon.host.state.mail.sent).toHaveLength(2);
    for (const column of 'ABCDEFGHIJKLM') addon.host.type('Schedules', `${column}2`, '');
    pass(addon, 3 * day);
    expect(addon.host.state.mail.sent).toHaveLength(2);
  });
});

describe('a row of the tab', () => {
  test('that cannot be used says why, and the others run', () => {
    const addon = scheduled(pupils(2));
    addon.call('saveSchedule', { ...daily, name: 'Other' }, '');
    addon.host.type('Schedules', 'E2', 'noon');
    pass(addon, 1 * day);
    expect(rowOf(addon, 1)['Note']).toMatch(/^Does not run: hour: /);
    expect(rowOf(addon, 2)['Told']).toBe('2');
  });

  test('may be changed in the tab', () => {
    const addon = scheduled(pupils(2));
    addon.host.type('Schedules', 'E2', '9');
    addon.host.type('Schedules', 'G2', '2025-08-19');
    pass(addon, 1 * day);
    expect(new Set(sentAt(addon, 'America/New_York'))).toEqual(new Set(['2025-08-18 09']));
  });
});

describe('two rows of one name', () => {
  /** Somebody copies the row of a schedule below it, in another case. */
  function copied(): Addon {
    const addon = scheduled(pupils(2));
    const [, cells] = addon.tab('Schedules');
    cells!.slice(0, 8).forEach((text, column) => {
      addon.host.type('Schedules', `${'ABCDEFGH'[column]!}3`, column === 0 ? 'MORNING' : text);
    });
    return addon;
  }

  test('the first runs, and the second says why it does not', () => {
    const addon = copied();
    pass(addon, 1 * day);
    expect(rowOf(addon, 1)).toMatchObject({ Told: '2', Failed: '0', Note: '' });
    expect(rowOf(addon, 1)['Last Run']).toMatch(/^2025-08-18 06/);
    expect(rowOf(addon, 2)).toMatchObject({
      ...{ Schedule: 'MORNING', 'Last Run': '', Told: '', 'Next Run': '' },
      Note: 'Does not run: row 2 has this name already: give this row a name of its own, or delete it',
    });
    // With a name of its own it runs, from its own last run on: everybody is told already.
    addon.host.type('Schedules', 'A3', 'Evening');
    pass(addon, 1 * day);
    expect(rowOf(addon, 2)).toMatchObject({ Told: '0', Note: '' });
    expect(rowOf(addon, 2)['Last Run']).toMatch(/^2025-08-1[89] /);
    expect([...mailedTo(addon).values()]).toEqual([1, 1]);
  });

  test('the sidebar removes the row that is meant', () => {
    const addon = copied();
    pass(addon, 1 * day);
    const { schedules } = addon.call('openSchedules') as SchedulesState;
    expect(schedules).toMatchObject([
      { name: 'Morning', nth: 0, told: '2' },
      {
        name: 'MORNING',
        nth: 1,
        schedule: null,
        note: expect.stringContaining('row 2 has this name') as string,
      },
    ]);
    addon.call('deleteSchedule', { name: 'MORNING', nth: 1 });
    expect(addon.tab('Schedules')).toHaveLength(2);
    expect(rowOf(addon)).toMatchObject({ Schedule: 'Morning', Told: '2' });
  });
});

describe('what Google refuses in a run', () => {
  /** Lets time pass while Google refuses the n-th mails of every execution. */
  function refusing(addon: Addon, nths: readonly number[], milliseconds: number): void {
    addon.host.letPass(milliseconds, () => ({
      interruptions: nths.map((nth) => ({
        ...{ at: { method: 'MailApp.sendEmail', nth }, when: 'before', act: 'fail' },
      })),
    }));
  }

  const statuses = (addon: Addon) =>
    addon
      .tab('Told')
      .slice(1)
      .map((cells) => `${cells[1]!} ${cells[7]!}`);

  test('is tried once more the day after, and told beside the schedule', () => {
    const addon = scheduled(pupils(4));
    refusing(addon, [1, 2], 1 * day);
    expect(rowOf(addon)).toMatchObject({
      ...{ Told: '2', Failed: '2', Note: '2 refused: tried once more from 2025-08-19 06:00 on' },
    });
    // Of the two, the second is refused again.
    refusing(addon, [2], 1 * day);
    expect(rowOf(addon)).toMatchObject({ Told: '1', Failed: '1' });
    expect(rowOf(addon)['Note']).toMatch(
      /^1 refused twice, not tried again: user2 \(.*failed.*\); the tab Told names all$/,
    );
    pass(addon, 2 * day);
    expect(Object.fromEntries(mailedTo(addon))).toEqual({
      'p1@s.org': 1,
      'p3@s.org': 1,
      'p4@s.org': 1,
    });
    expect(statuses(addon)).toEqual([
      ...['user1 failed', 'user2 failed', 'user3 told', 'user4 told', 'user1 told', 'user2 failed'],
    ]);
    expect(rowOf(addon)).toMatchObject({ Told: '0', Failed: '0', Note: '' });
  });

  test('in a weekly run is tried once more the day after, not a week later', () => {
    // The fourth account comes into the data after the run: it is the next run's.
    const weekly: Schedule = { ...daily, every: 'weekly', end: '2025-08-31' };
    const addon = scheduled(pupils(3), weekly);
    refusing(addon, [1, 2], 1 * day);
    expect(rowOf(addon)).toMatchObject({
      ...{ Told: '1', Failed: '2', Note: '2 refused: tried once more from 2025-08-19 06:00 on' },
    });
    addon.host.type('User Accounts', 'H4', '2025-08-18');
    addon.host.type('User Accounts', 'B4', 'user9');
    refusing(addon, [2], 1 * day);
    expect(sentAt(addon, 'America/New_York')).toEqual(['2025-08-18 06', '2025-08-19 06']);
    expect(rowOf(addon)).toMatchObject({ Told: '2', Failed: '1', 'Next Run': '2025-08-25 06:00' });
    expect(rowOf(addon)['Last Run']).toMatch(/^2025-08-18 06/);
    expect(rowOf(addon)['Note']).toMatch(
      /^2 refused: tried once more from 2025-08-19 06:00 on\. Tried again 2025-08-19 06:\d\d: 1 told\. 1 refused twice, not tried again: user2 /,
    );
    pass(addon, 3 * day);
    expect(addon.host.state.mail.sent).toHaveLength(2);
    pass(addon, 4 * day);
    expect(sentAt(addon, 'America/New_York')).toEqual([
      ...['2025-08-18 06', '2025-08-19 06', '2025-08-25 06'],
    ]);
    expect(Object.fromEntries(mailedTo(addon))).toEqual({ 'p1@s.org': 1, 'p3@s.org': 2 });
  });

  test('is not tried again after the last day, and the schedule says so', () => {
    const addon = scheduled(pupils(2), { ...daily, every: 'monthly', end: '2025-08-18' });
    refusing(addon, [1], 1 * day);
    expect(rowOf(addon)['Note']).toBe(
      '1 refused, and not tried again: the schedule has ended. Send to them under Send the messages',
    );
    pass(addon, 3 * day);
    expect(Object.fromEntries(mailedTo(addon))).toEqual({ 'p2@s.org': 1 });
  });

  test('five in a row: the others are told within the hour, those five with the next run', () => {
    const addon = scheduled([...pupils(7), { created: '2025-08-19' }]);
    refusing(addon, [1, 2, 3, 4, 5], 19 * hour);
    expect([...mailedTo(addon).keys()]).toEqual([]);
    pass(addon, 2 * hour);
    expect([...mailedTo(addon).keys()]).toEqual(['p6@s.org', 'p7@s.org']);
    pass(addon, 1 * day);
    // Whom nobody refused yet comes first.
    expect([...mailedTo(addon).keys()].slice(2)).toEqual([
      ...['p8@s.org', 'p1@s.org', 'p2@s.org', 'p3@s.org', 'p4@s.org', 'p5@s.org'],
    ]);
    expect(new Set(mailedTo(addon).values())).toEqual(new Set([1]));
  });

  test('is not tried again for whoever has logged in since, or was told otherwise', () => {
    const addon = scheduled(pupils(3), { ...daily, filter: 'New' }, {}, newcomers.filter);
    refusing(addon, [1, 2], 1 * day);
    addon.host.type('User Accounts', 'G2', '1');
    const now = { ...newcomers, filter: { ...everybody, name: 'All of them' } };
    expect(addon.call('send', now, { people: 2, sender: { name: '', replyTo: '' } })).toMatchObject(
      { finished: { counts: { told: 2 } } },
    );
    pass(addon, 2 * day);
    expect(Object.fromEntries(mailedTo(addon))).toEqual({
      'p1@s.org': 1,
      'p2@s.org': 1,
      'p3@s.org': 1,
    });
  });
});

test('nothing is sent in the name of somebody who is no operator any more', () => {
  const addon = scheduled(pupils(2));
  addon.call('makeTemplateTabs');
  const row = addon.tab('Settings').findIndex(([key]) => key === 'operators') + 1;
  addon.host.type('Settings', `B${row}`, 'kim@s.org');
  pass(addon, 1 * day);
  expect(addon.host.state.mail.sent).toEqual([]);
  expect(rowOf(addon)['Note']).toBe(
    'Does not run: schedules run in the name of pat@s.org, who is not among the operators of the tab Settings. One of those presses Run them in my name',
  );
  const { value } = addon.run('runSchedules', [true], { user: 'kim@s.org' });
  expect(JSON.parse(value as string)).toMatchObject({ value: { runner: { who: 'kim@s.org' } } });
  pass(addon, 1 * day);
  expect(addon.host.state.mail.sent.map(({ from }) => from)).toEqual(['kim@s.org', 'kim@s.org']);
  expect(rowOf(addon)['Note']).toBe('');
});

test('a schedule is checked before it is kept', () => {
  const addon = scheduled(pupils(1));
  const keeping =
    (more: Partial<Schedule>, before = '') =>
    () =>
      addon.call('saveSchedule', { ...daily, ...more }, before);
  expect(keeping({})).toThrow('there is a schedule Morning already');
  expect(keeping({ name: 'B', filter: 'None' })).toThrow('there is no filter None');
  expect(keeping({ name: 'B', message: 'None' })).toThrow('there is no message None');
  expect(keeping({ name: 'B', hour: 24 })).toThrow('hour');
  expect(keeping({ name: 'Evening', hour: 18 }, 'Morning')).not.toThrow();
  expect(addon.tab('Schedules')).toHaveLength(2);
  expect(rowOf(addon)).toMatchObject({ Schedule: 'Evening', Hour: '18' });
});
