import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkSchedule,
  dueRun,
  filterOfRun,
  linkExpiresAfter,
  nextRetry,
  nextRun,
  retriesUntil,
  shippedFilters,
  type Condition,
  type Schedule,
} from '../../../core/engine/inform/index.ts';
import { peopleOf, usernamesOf } from './small-inform.ts';

const daily: Schedule = {
  name: 'New students',
  filter: 'New accounts, never logged in: students',
  message: 'Welcome',
  every: 'daily',
  hour: 6,
  start: '2025-08-18',
  end: '2025-08-22',
  linkDays: 14,
};
const weekly: Schedule = { ...daily, every: 'weekly', end: '2025-12-31' };
const monthly: Schedule = { ...daily, every: 'monthly', start: '2024-01-31', end: '2025-12-31' };

describe('T26: daily from 2025-08-18 to 2025-08-22 at 06:00', () => {
  test('on 2025-08-20 it is about accounts created from 2025-08-19 06:00', () => {
    expect(dueRun(daily, '2025-08-19T06:00', '2025-08-20T06:00')).toEqual({
      run: '2025-08-20T06:00',
      from: '2025-08-19T06:00',
      to: '2025-08-20T06:00',
    });
  });

  test('which are those of the 19th and the 20th, where there are days only', () => {
    const days = ['2025-08-18', '2025-08-19', '2025-08-20', '2025-08-21', ''];
    const accounts = [
      ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'Total Login Count', 'Created'],
      ...days.map((day, n) => [String(n), `u${n}`, 'Yes', 'Yes', '0', day]),
    ];
    const students = [
      ['Person ID', 'Student Number', 'Last Name', 'First Name'],
      ...days.map((_, n) => [String(n), '', `L${n}`, `F${n}`]),
    ];
    const people = peopleOf({ students, accounts }, 'students', '2025-08-20T06:00');
    const run = dueRun(daily, '2025-08-19T06:00', '2025-08-20T06:00')!;
    expect(usernamesOf(filterOfRun(shippedFilters[0]!, run), people)).toEqual(['u1', 'u2']);
  });

  test('whatever the filter is', () => {
    const run = dueRun(daily, null, '2025-08-18T06:10')!;
    const grade = { field: 'person.grade', operator: '=', values: ['9'] } as const;
    const created = {
      field: 'accountManagement.created',
      operator: 'BETWEEN',
      values: ['2025-08-17T06:00', '2025-08-18T06:10'],
    };
    const during = (join: 'AND' | 'OR', of: readonly Condition[]) =>
      filterOfRun({ ...shippedFilters[0]!, where: { join, of } }, run).where.of;
    expect(during('AND', [grade, grade])).toEqual([created, grade, grade]);
    expect(during('OR', [grade, grade])).toEqual([created, { join: 'OR', of: [grade, grade] }]);
    expect(during('OR', [])).toEqual([created]);
  });

  test('on 2025-08-23 nothing runs, not even what was missed', () => {
    expect(dueRun(daily, '2025-08-19T06:00', '2025-08-23T06:00')).toBeNull();
    expect(nextRun(daily, '2025-08-19T06:00', '2025-08-23T06:00')).toBeNull();
  });

  test('the first run looks one day back', () => {
    expect(dueRun(daily, null, '2025-08-18T05:59')).toBeNull();
    expect(dueRun(daily, null, '2025-08-18T06:10')).toEqual({
      run: '2025-08-18T06:00',
      from: '2025-08-17T06:00',
      to: '2025-08-18T06:10',
    });
  });

  test('the day of the end counts, and once a day is enough', () => {
    expect(dueRun(daily, '2025-08-21T06:03', '2025-08-22T23:59')?.run).toBe('2025-08-22T06:00');
    expect(dueRun(daily, '2025-08-22T06:01', '2025-08-22T23:59')).toBeNull();
    expect(nextRun(daily, '2025-08-22T06:01', '2025-08-22T23:59')).toBeNull();
  });

  test('what failed runs missed is caught up', () => {
    expect(dueRun(daily, '2025-08-18T06:02', '2025-08-21T07:00')).toEqual({
      run: '2025-08-21T06:00',
      from: '2025-08-18T06:02',
      to: '2025-08-21T07:00',
    });
    expect(dueRun(daily, null, '2025-08-20T06:00')?.from).toBe('2025-08-17T06:00');
  });

  test('the next run', () => {
    expect(nextRun(daily, null, '2025-08-01T12:00')).toBe('2025-08-18T06:00');
    expect(nextRun(daily, '2025-08-18T06:02', '2025-08-18T12:00')).toBe('2025-08-19T06:00');
    expect(nextRun(daily, '2025-08-18T06:02', '2025-08-19T05:00')).toBe('2025-08-19T06:00');
    // One that is due stands first.
    expect(nextRun(daily, '2025-08-18T06:02', '2025-08-19T12:00')).toBe('2025-08-19T06:00');
  });

  test('its links expire so many days after the run', () => {
    expect(linkExpiresAfter(daily, '2025-08-20T06:00')).toBe('2025-09-03');
    expect(linkExpiresAfter({ ...daily, linkDays: 0 }, '2025-08-20T06:00')).toBe('');
  });
});

test('weekly: on the weekday of the start, a week back at first', () => {
  expect(dueRun(weekly, null, '2025-08-18T06:00')?.from).toBe('2025-08-11T06:00');
  expect(dueRun(weekly, '2025-08-18T06:00', '2025-08-24T23:00')).toBeNull();
  expect(dueRun(weekly, '2025-08-18T06:00', '2025-08-26T10:00')).toEqual({
    run: '2025-08-25T06:00',
    from: '2025-08-18T06:00',
    to: '2025-08-26T10:00',
  });
  expect(nextRun(weekly, '2025-08-25T06:00', '2025-08-26T10:00')).toBe('2025-09-01T06:00');
});

test('what is refused is tried once more at the hour of the next day, weekly and monthly too', () => {
  for (const schedule of [weekly, monthly]) {
    expect(nextRetry(schedule, '2025-08-20T06:10')).toBe('2025-08-21T06:00');
    expect(nextRetry(schedule, '2025-08-20T05:10')).toBe('2025-08-20T06:00');
    expect(retriesUntil(schedule, '2025-08-21T05:59')).toBe('2025-08-20T06:00');
    expect(retriesUntil(schedule, '2025-08-21T06:00')).toBe('2025-08-21T06:00');
    // Nothing runs after the last day.
    expect(nextRetry(schedule, '2025-12-31T06:10')).toBeNull();
    expect(retriesUntil(schedule, '2026-01-01T06:00')).toBeNull();
  }
});

describe('monthly', () => {
  /** The runs of a schedule, each made at once. */
  function runs(schedule: Schedule, count: number): string[] {
    const found: string[] = [];
    let now = `${schedule.start}T00:00`;
    let last: string | null = null;
    while (found.length < count) {
      const next = nextRun(schedule, last, now);
      if (next === null) break;
      found.push(next.slice(0, 10));
      last = next;
      now = next;
    }
    return found;
  }

  test('on a day that a month does not have: its last, leap years too', () => {
    expect(runs(monthly, 6)).toEqual([
      ...['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30'],
    ]);
    expect(runs({ ...monthly, start: '2025-01-29' }, 3)).toEqual([
      ...['2025-01-29', '2025-02-28', '2025-03-29'],
    ]);
    expect(runs({ ...monthly, start: '2024-01-30' }, 3)).toEqual([
      ...['2024-01-30', '2024-02-29', '2024-03-30'],
    ]);
    expect(runs({ ...monthly, start: '2025-11-15' }, 9)).toEqual(['2025-11-15', '2025-12-15']);
  });

  test('at first a month back, from the last day where that month is shorter', () => {
    expect(dueRun({ ...monthly, start: '2024-03-31' }, null, '2024-03-31T06:00')?.from).toBe(
      '2024-02-29T06:00',
    );
    expect(dueRun({ ...monthly, start: '2025-01-15' }, null, '2025-01-15T06:00')?.from).toBe(
      '2024-12-15T06:00',
    );
  });

  test('over the end of a year', () => {
    const schedule = { ...monthly, start: '2024-12-31' };
    expect(nextRun(schedule, '2024-12-31T06:00', '2024-12-31T07:00')).toBe('2025-01-31T06:00');
    expect(nextRun(schedule, '2025-01-31T06:00', '2025-02-10T07:00')).toBe('2025-02-28T06:00');
  });
});

describe('when the clock is put forward or back', () => {
  const early = { ...daily, start: '2025-03-01', end: '2025-11-30' };

  test('an hour that is left out comes when the clock has passed it', () => {
    const two = { ...early, hour: 2 };
    expect(dueRun(two, '2025-03-29T02:00', '2025-03-30T01:59')).toBeNull();
    expect(dueRun(two, '2025-03-29T02:00', '2025-03-30T03:00')?.run).toBe('2025-03-30T02:00');
    expect(dueRun(two, '2025-03-30T03:00', '2025-03-30T04:00')).toBeNull();
  });

  test('an hour that is repeated comes once', () => {
    const one = { ...early, hour: 1 };
    expect(dueRun(one, '2025-11-01T01:00', '2025-11-02T01:50')?.run).toBe('2025-11-02T01:00');
    // Twenty minutes later it is 01:10 again.
    expect(dueRun(one, '2025-11-02T01:50', '2025-11-02T01:10')).toBeNull();
    expect(nextRun(one, '2025-11-02T01:50', '2025-11-02T01:10')).toBe('2025-11-03T01:00');
  });
});

/** Minutes of a local clock that goes from hour to hour and jumps as clocks do: forward in March, back in November. */
function clockOf(zone: string, from: number, hours: number): string[] {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return Array.from({ length: hours }, (_, n) =>
    parts.format(from + n * 3_600_000 + 420_000).replace(' ', 'T'),
  );
}

test('by any clock, asked every hour: once a period, in windows that leave no gap', () => {
  const start = fc
    .integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2025, 11, 1) })
    .map((time) => Math.floor(time / 86_400_000) * 86_400_000);
  const zones = fc.constantFrom(
    ...['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'],
  );
  const every = fc.constantFrom('daily', 'weekly', 'monthly' as const);
  fc.assert(
    fc.property(
      start,
      zones,
      every,
      fc.integer({ min: 0, max: 23 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
      (from, zone, period, hour, succeeds) => {
        const clock = clockOf(zone, from, 24 * 100);
        const first = clock[48]!.slice(0, 10);
        const last = clock[24 * 95]!.slice(0, 10);
        const schedule: Schedule = { ...daily, every: period, hour, start: first, end: last };
        let success: string | null = null;
        let tries = 0;
        const days: string[] = [];
        for (const now of clock) {
          const run = dueRun(schedule, success, now);
          if (run === null) continue;
          expect(run.run <= now && run.from < run.to).toBe(true);
          expect(now.slice(0, 10) >= first && now.slice(0, 10) <= last).toBe(true);
          if (success !== null) expect(run.from).toBe(success);
          if (succeeds[tries++ % succeeds.length] === false) continue;
          days.push(run.run.slice(0, 10));
          success = now;
        }
        if (!succeeds.includes(true)) {
          expect(days).toEqual([]);
          return;
        }
        // Failing at most six times in a row, an hour each, no run is left out but at the end.
        expect(new Set(days).size).toBe(days.length);
        const expected = daysOf(schedule);
        expect(expected.slice(0, days.length)).toEqual(days);
        expect(expected.length - days.length).toBeLessThanOrEqual(hour >= 17 ? 1 : 0);
      },
    ),
    { numRuns: 40 },
  );
});

/** The days of a schedule, counted with the calendar of JavaScript. */
function daysOf({ start, end, every }: Schedule): string[] {
  const days: string[] = [];
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  for (let n = 0; ; n++) {
    const step = every === 'weekly' ? 7 * n : n;
    const lastOfMonth = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
    const day =
      every === 'monthly'
        ? new Date(Date.UTC(year, month - 1 + n, Math.min(date, lastOfMonth)))
        : new Date(Date.UTC(year, month - 1, date + step));
    const text = day.toISOString().slice(0, 10);
    if (text > end) return days;
    days.push(text);
  }
}

test('a schedule is checked, each fault under its key', () => {
  expect(checkSchedule(daily)).toEqual({ schedule: daily });
  expect(checkSchedule({ ...daily, linkDays: undefined })).toEqual({
    faults: ['linkDays: is missing; it is a whole number from 0 to 365'],
  });
  expect(checkSchedule(null)).toHaveProperty('faults');
  const wrong = {
    ...{ name: '', filter: ' ', every: 'hourly', hour: 24, start: '2025-02-29' },
    ...{ end: '2025-08-22', linkDays: -1, at: 'noon' },
  };
  expect(checkSchedule(wrong)).toEqual({
    faults: [
      expect.stringMatching(/^at: does not belong here/),
      expect.stringMatching(/^name: /),
      'filter: " " is not possible; it is the name of a saved filter',
      'message: is missing; it is the name of a saved message',
      expect.stringMatching(/^every: "hourly" is not possible/),
      'hour: 24 is not possible; it is a whole number from 0 to 23',
      'linkDays: -1 is not possible; it is a whole number from 0 to 365',
      'start: "2025-02-29" is not possible; it is a date, "YYYY-MM-DD"',
    ],
  });
  expect(checkSchedule({ ...daily, end: '2025-08-17' })).toEqual({
    faults: ['end: 2025-08-17 is before the start, 2025-08-18: the schedule would never run'],
  });
});
