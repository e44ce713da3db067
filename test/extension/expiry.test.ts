import { expect, test } from 'vitest';
import { isExpired } from '../../extension/store/expiry.ts';
import { localDay } from '../../extension/store/local-day.ts';
import { checkOptions } from '../../extension/store/options.ts';

test.each([
  // 30 days after 2 January 2026 is 1 February.
  ['2026-01-02', '2026-02-01', 30, false],
  ['2026-01-02', '2026-02-02', 30, true],
  // Across the change to summer time and a leap day.
  ['2028-02-28', '2028-03-01', 1, true],
  ['2028-02-28', '2028-02-29', 1, false],
  // A clock that was set back.
  ['2026-05-01', '2026-01-01', 1, false],
  [undefined, '2026-01-01', 1, false],
])('used on %s, today %s, kept %i days: expired %s', (lastUse, today, days, expired) => {
  expect(isExpired(lastUse, today, days)).toBe(expired);
});

test('a day is the day that the clock here shows', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 11, 31, 0, 0))).toBe('2026-12-31');
});

test.each([
  [{}, { keepDays: 30, language: 'browser' }],
  [
    { keepDays: 7, language: 'es' },
    { keepDays: 7, language: 'es' },
  ],
  [
    { keepDays: 0, language: 'fr' },
    { keepDays: 30, language: 'browser' },
  ],
  [{ keepDays: 367 }, { keepDays: 30, language: 'browser' }],
  [
    { keepDays: 1.5, language: 3 },
    { keepDays: 30, language: 'browser' },
  ],
  [{ keepDays: '7' }, { keepDays: 30, language: 'browser' }],
])('options %j', (stored, options) => {
  expect(checkOptions(stored)).toEqual(options);
});
