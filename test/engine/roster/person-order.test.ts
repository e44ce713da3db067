import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderPeople } from '../../../core/engine/roster/person-order.ts';
import { addText, createIdIndex, keyText } from '../../../core/engine/tables/key-index.ts';

function inOrder(ids: readonly string[]): string[] {
  const index = createIdIndex(4);
  for (const id of ids) addText(index, id);
  return [...orderPeople(index)].map((code) => keyText(index, code));
}

test('numbers by value before all others, equal values and others by code point', () => {
  expect(inOrder(['b', '10', 'B', '9', '007', '7', 'a', '10a', '0', 'é', '😀', '\uffee'])).toEqual([
    '0',
    '007',
    '7',
    '9',
    '10',
    '10a',
    'B',
    'a',
    'b',
    'é',
    '\uffee',
    '😀',
  ]);
});

test('numbers of any length are ordered by value', () => {
  expect(
    inOrder(['99999999999999999999', '100000000000000000000', '123456789012345678', '5000000000']),
  ).toEqual(['5000000000', '123456789012345678', '99999999999999999999', '100000000000000000000']);
});

/** The order in plain words: slow, and obviously right. */
function compare(a: string, b: string): number {
  const [numberA, numberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (numberA !== numberB) return numberA ? -1 : 1;
  if (numberA && BigInt(a) !== BigInt(b)) return BigInt(a) < BigInt(b) ? -1 : 1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

test('any IDs in any order come out in the one order', () => {
  const id = fc.oneof(
    fc.stringMatching(/^\d{1,18}$/),
    fc.stringMatching(/^0{0,3}\d{1,3}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.uuid(),
    fc.stringMatching(/^STU-2025-\d{1,4}$/),
  );
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 60 }), (ids) => {
      expect(inOrder(ids)).toEqual([...ids].sort(compare));
    }),
    { numRuns: 400 },
  );
});

test('small numbers only, which are not sorted but found in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1500).map(String), { minLength: 1 }), (ids) => {
      expect(inOrder(ids)).toEqual([...ids].sort(compare));
    }),
  );
});

test('IDs with a long prefix in common', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^STUDENT-2025-[0-9a-c]{0,12}$/), { minLength: 1 }),
      (ids) => {
        expect(inOrder(ids)).toEqual([...ids].sort(compare));
      },
    ),
  );
});
