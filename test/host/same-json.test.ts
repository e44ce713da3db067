import { expect, test } from 'vitest';
import { sameJson } from '../../core/host/same-json.ts';

test.each([
  [{ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, true],
  [{ scope: { people: ['1', '2'] } }, { scope: { people: ['2', '1'] } }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: undefined }, { b: 1 }, false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
  [{ toString: 1 }, { valueOf: 1 }, false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
  expect(sameJson(b, a)).toBe(same);
});
