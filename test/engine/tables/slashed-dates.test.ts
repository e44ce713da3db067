import { expect, test } from 'vitest';
import { scanCsv } from '../../../core/engine/tables/csv-scan.ts';
import { readDayColumn } from '../../../core/engine/tables/dates.ts';

function days(...cells: readonly string[]): number[] {
  const text = ['date,other', ...cells.map((cell) => `${cell},x`)].join('\n');
  const scanned = scanCsv(new TextEncoder().encode(text), 'x', 'x.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  return [...readDayColumn(scanned.table, 0)];
}

test('M/D/YYYY is read beside YYYY-MM-DD and empty cells', () => {
  expect(days('8/5/2026', ' 12/31/2026 ', '2026-08-05', '', '08/05/2026')).toEqual([
    20260805, 20261231, 20260805, 0, 20260805,
  ]);
});

test.each(['13/1/2026', '1/32/2026', '8/5/26', '8/5/20266', '/5/2026', '8//2026', 'a/b/2026'])(
  'a value with two slashes that is no M/D/YYYY speaks against the whole column: %s',
  (cell) => {
    expect(days('8/5/2026', cell)).toEqual([-1, -1]);
  },
);

test.each(['2/30/2026', 'soon', '8/5', '1/2/3/4', '8-5-2026', '123/4/5/2026'])(
  'other values are unreadable by themselves: %s',
  (cell) => {
    expect(days('8/5/2026', cell)).toEqual([20260805, -1]);
  },
);
