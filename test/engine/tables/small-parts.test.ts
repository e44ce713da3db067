import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableFromRows } from '../../../core/engine/index.ts';
import {
  formatDay,
  readDayColumn,
  readIsoDay,
  unreadableDay,
} from '../../../core/engine/tables/dates.ts';
import {
  addText,
  createIdIndex,
  createKeyIndex,
  findText,
  keyText,
} from '../../../core/engine/tables/key-index.ts';
import { trimmedText } from '../../../core/engine/tables/table.ts';
import { decodeUtf8, encodeUtf8 } from '../../../core/engine/tables/utf8.ts';
import { readYesNo } from '../../../core/engine/tables/yes-no.ts';

test('text is encoded and decoded as every platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
      const bytes = encodeUtf8(text);
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a key index', createKeyIndex],
  ['an index of identifiers', createIdIndex],
])('%s is a dictionary', (_name, create) => {
  const key = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.nat(2000).map(String),
    fc.stringMatching(/^0?\d{1,9}$/),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const index = create(1);
      const codes = new Map<string, number>();
      for (const key of keys) {
        const code = addText(index, key);
        expect(code).toBe(codes.get(key) ?? codes.size);
        codes.set(key, code);
      }
      for (const [key, code] of codes) {
        expect(findText(index, key)).toBe(code);
        expect(keyText(index, code)).toBe(key);
      }
      expect(findText(index, 'seven letters')).toBe(-1);
    }),
  );
});

test('blanks around a cell are the blanks that JavaScript trims', () => {
  const blank = fc.constantFrom(
    ' ',
    '\t',
    '\u00a0',
    '\u2003',
    '\u3000',
    '\ufeff',
    '\n',
    'x',
    'é',
    '\u2014',
  );
  fc.assert(
    fc.property(fc.array(blank, { maxLength: 6 }), (signs) => {
      const text = signs.join('');
      const table = tableFromRows('t', 't', [
        ['a', 'b'],
        [text, 'x'],
      ]);
      expect(trimmedText(table, 0, 0)).toBe(text.trim());
    }),
  );
});

function days(...cells: string[]): number[] {
  return [
    ...readDayColumn(tableFromRows('t', 't', [['Date', 'x'], ...cells.map((c) => [c, 'x'])]), 0),
  ];
}

test('dates are YYYY-MM-DD, and M/D/YYYY where the column does not speak against it', () => {
  expect(days('2025-08-11', ' 2024-02-29 ', '')).toEqual([20250811, 20240229, 0]);
  expect(days('2023-02-29', '2025-13-01', '2025-8-1', 'soon')).toEqual(
    Array(4).fill(unreadableDay),
  );
  expect(days('8/11/2025', '12/1/2024', '2025-08-12')).toEqual([20250811, 20241201, 20250812]);
  // 25/12/2025 cannot be M/D/YYYY, so nothing with two slashes in the column is read.
  expect(days('8/11/2025', '25/12/2025')).toEqual([unreadableDay, unreadableDay]);
  expect(days('8/11/2025', '8/11/25')).toEqual([unreadableDay, unreadableDay]);
  // No contradiction, and yet no such day.
  expect(days('8/11/2025', '2/30/2025')).toEqual([20250811, unreadableDay]);
  expect(days('8/11/2025', 'soon')).toEqual([20250811, unreadableDay]);
});

test('days are written as they are read', () => {
  expect(formatDay(readIsoDay('2025-08-11'))).toBe('2025-08-11');
  expect(formatDay(0)).toBe('');
  expect(readIsoDay('11.8.2025')).toBe(unreadableDay);
});

test('yes and no in all their spellings', () => {
  for (const yes of ['Yes', 'TRUE', '1', 'y', ' X ']) expect(readYesNo(yes)).toBe('yes');
  for (const no of ['no', 'False', '0', 'N', '', '  ']) expect(readYesNo(no)).toBe('no');
  for (const neither of ['2', 'ja', 'yes!', '-']) expect(readYesNo(neither)).toBe('unreadable');
});
