import { expect, test } from 'vitest';
import { rowsWindow, topOfRow, topToSee } from '../../core/ui/components/rows-window.ts';

test('a short table stands as it is: the rows seen, and six more below', () => {
  // 100 rows of 30 px; 400 px show 13 whole rows and a third of the 14th.
  expect(rowsWindow(100, 0, 400)).toEqual({
    spacer: 3000,
    start: 0,
    end: 20,
    shift: 0,
    firstSeen: 0,
    lastSeen: 14,
  });
});

test('in the middle, rows above and below are drawn too', () => {
  // 1500 px down: row 50 is the first; up to 1900 px: row 63 is the last that is seen a bit of.
  expect(rowsWindow(100, 1500, 400)).toMatchObject({
    start: 44,
    firstSeen: 50,
    lastSeen: 64,
    end: 70,
    shift: 0,
  });
});

test('a million rows are scaled into the height Firefox allows, and end where it ends', () => {
  const top = rowsWindow(1_000_000, 0, 400);
  expect(top).toMatchObject({ spacer: 15_000_000, firstSeen: 0, shift: 0 });
  expect(top.spacer).toBeLessThan(17_895_697);

  const bottom = rowsWindow(1_000_000, 15_000_000 - 400, 400);
  // The last 400 of 30,000,000 px begin at 29,999,600: within row 999,986 (29,999,580).
  expect(bottom).toMatchObject({ firstSeen: 999_986, lastSeen: 1_000_000, end: 1_000_000 });
  // The last row is drawn so that it ends with the place it stands in.
  expect(999_999 * 30 + bottom.shift + 30).toBe(15_000_000);
});

test('going to a row makes it the first one seen, anywhere in a million', () => {
  for (const row of [0, 1, 9, 499_999, 500_000, 987_654]) {
    const top = topOfRow(row, 1_000_000, 400);
    const seen = rowsWindow(1_000_000, top, 400);
    expect(seen.firstSeen).toBe(row);
    // Browsers may round the place down to whole pixels.
    expect(rowsWindow(1_000_000, Math.floor(top), 400).firstSeen).toBe(row);
    // Drawn at the upper edge of the view, give or take a rounded pixel.
    expect(Math.abs(row * 30 + seen.shift - top)).toBeLessThanOrEqual(1);
  }
});

test('the last row stands at the end of the table, not above it', () => {
  expect(topOfRow(99, 100, 400)).toBe(2600);
  expect(topOfRow(999_999, 1_000_000, 400)).toBeCloseTo(15_000_000 - 400, 3);
});

test('a row that is seen whole moves nothing; others come just into view', () => {
  expect(topToSee(5, 100, 0, 400)).toBe(0);
  // Row 14 ends at 450 px: 50 px further down.
  expect(topToSee(14, 100, 0, 400)).toBe(50);
  expect(topToSee(2, 100, 600, 400)).toBe(60);
});

test('a table shorter than its view does not move', () => {
  expect(rowsWindow(3, 50, 400)).toMatchObject({
    start: 0,
    end: 3,
    firstSeen: 0,
    lastSeen: 3,
    shift: 0,
  });
  expect(topOfRow(2, 3, 400)).toBe(0);
  expect(topToSee(2, 3, 0, 400)).toBe(0);
});

test('an empty table has no rows', () => {
  expect(rowsWindow(0, 0, 400)).toMatchObject({ spacer: 0, start: 0, end: 0, lastSeen: 0 });
});
