import { renumber, type KeyIndex } from '../tables/key-index.ts';

/** Person IDs numbered in the order in which people are taken, and what each code became. */
export interface OrderedPeople {
  readonly ids: KeyIndex;
  /** By code in the index before: the code now. */
  readonly codeNow: Int32Array;
}

/**
 * Numbers people anew in the order in which they are taken (see `orderPeople`): from here on a
 * loop over person codes takes people in order, and reads memory in order too.
 */
export function numberInOrder(people: KeyIndex): OrderedPeople {
  const order = orderPeople(people);
  const codeNow = new Int32Array(people.count);
  let inOrder = true;
  for (let rank = 0; rank < order.length; rank++) {
    codeNow[order[rank]!] = rank;
    inOrder &&= order[rank] === rank;
  }
  return { ids: inOrder ? people : renumber(people, order, codeNow), codeNow };
}

/**
 * People in the order in which they are taken: ascending Person ID, all-digit IDs by value before
 * any other, equal values and all others by Unicode code point (contract, request).
 *
 * Returns the codes of the index in that order. Linear: numbers that are looked up directly stand
 * in order as they are; of all others keys of 64 bits are sorted digit by digit, and only IDs that
 * share one are compared as a whole.
 */
export function orderPeople(people: KeyIndex): Int32Array {
  if (people.hashed === 0) return inNumberOrder(people);
  const numbers: number[] = [];
  const others: number[] = [];
  for (let code = 0; code < people.count; code++) {
    (isNumber(people, code) ? numbers : others).push(code);
  }
  const order = new Int32Array(people.count);
  order.set(sortCodes(people, Int32Array.from(numbers), numberKey, compareNumbers));
  const writeKey = textKeyAfter(commonPrefix(people, others));
  order.set(sortCodes(people, Int32Array.from(others), writeKey, compareText), numbers.length);
  return order;
}

/** The codes of an index in the order of their keys by Unicode code point; linear, as above. */
export function orderTexts(index: KeyIndex): Int32Array {
  const codes = Int32Array.from({ length: index.count }, (_, code) => code);
  return sortCodes(index, codes, textKeyAfter(commonPrefix(index, codes)), compareText);
}

function inNumberOrder({ numbers, count }: KeyIndex): Int32Array {
  const order = new Int32Array(count);
  let filled = 0;
  for (let number = 0; filled < count; number++) {
    if (numbers[number] !== 0) order[filled++] = numbers[number]! - 1;
  }
  return order;
}

type WriteKey = (people: KeyIndex, code: number, keys: Uint32Array, at: number) => void;
type Compare = (people: KeyIndex, a: number, b: number) => number;

const zero = 0x30;
/** Numbers of more digits than this share one key. */
const exactDigits = 15;

function isNumber({ arena, starts }: KeyIndex, code: number): boolean {
  for (let i = starts[code]!; i < starts[code + 1]!; i++) {
    const digit = arena[i]! - zero;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

function firstDigit({ arena, starts }: KeyIndex, code: number): number {
  let i = starts[code]!;
  while (i < starts[code + 1]! && arena[i] === zero) i++;
  return i;
}

function numberKey(people: KeyIndex, code: number, keys: Uint32Array, at: number): void {
  const first = firstDigit(people, code);
  const end = people.starts[code + 1]!;
  let value = 0;
  for (let i = first; i < end; i++) value = value * 10 + people.arena[i]! - zero;
  const exact = end - first <= exactDigits;
  keys[at] = exact ? Math.floor(value / 0x100000000) : 0xffffffff;
  keys[at + 1] = exact ? value : 0xffffffff;
}

/** How many bytes all these IDs start with alike: STU0001, STU0002 differ after the prefix only. */
function commonPrefix({ arena, starts }: KeyIndex, codes: readonly number[] | Int32Array): number {
  const first = starts[codes[0] ?? 0]!;
  let common = codes.length === 0 ? 0 : starts[codes[0]! + 1]! - first;
  for (const code of codes) {
    const start = starts[code]!;
    common = Math.min(common, starts[code + 1]! - start);
    for (let i = 0; i < common; i++) if (arena[start + i] !== arena[first + i]) common = i;
  }
  return common;
}

/** The key of an ID that is no number: its eight bytes after the prefix that all share. */
function textKeyAfter(prefix: number): WriteKey {
  return ({ arena, starts }, code, keys, at) => {
    const end = starts[code + 1]!;
    for (let half = 0; half < 2; half++) {
      let key = 0;
      for (let k = 0; k < 4; k++) {
        const i = starts[code]! + prefix + half * 4 + k;
        key = (key << 8) | (i < end ? arena[i]! : 0);
      }
      keys[at + half] = key;
    }
  };
}

function compareNumbers(people: KeyIndex, a: number, b: number): number {
  const firstA = firstDigit(people, a);
  const firstB = firstDigit(people, b);
  const byLength = people.starts[a + 1]! - firstA - (people.starts[b + 1]! - firstB);
  if (byLength !== 0) return byLength;
  return compareBytes(people, firstA, a, firstB, b) || compareText(people, a, b);
}

/** UTF-8 bytes order as code points do. */
function compareText(people: KeyIndex, a: number, b: number): number {
  return compareBytes(people, people.starts[a]!, a, people.starts[b]!, b);
}

function compareBytes(
  { arena, starts }: KeyIndex,
  startA: number,
  a: number,
  startB: number,
  b: number,
): number {
  const endA = starts[a + 1]!;
  const endB = starts[b + 1]!;
  let i = startA;
  let k = startB;
  while (i < endA && k < endB) {
    const difference = arena[i++]! - arena[k++]!;
    if (difference !== 0) return difference;
  }
  return endA - i - (endB - k);
}

function sortCodes(people: KeyIndex, codes: Int32Array, writeKey: WriteKey, compare: Compare) {
  const keys = new Uint32Array(codes.length * 2);
  for (let n = 0; n < codes.length; n++) writeKey(people, codes[n]!, keys, n * 2);
  const ranks = isSorted(keys) ? null : sortRanks(keys);
  const sorted = ranks === null ? codes : ranks.map((rank) => codes[rank]!);
  sortEqualKeys(sorted, keys, ranks, (a, b) => compare(people, a, b));
  return sorted;
}

function isSorted(keys: Uint32Array): boolean {
  for (let n = 2; n < keys.length; n += 2) {
    if (keys[n]! < keys[n - 2]!) return false;
    if (keys[n] === keys[n - 2] && keys[n + 1]! < keys[n - 1]!) return false;
  }
  return true;
}

/** The positions 0..n-1 in the order of their keys: four stable passes of 16 bits. */
function sortRanks(keys: Uint32Array): Int32Array {
  let ranks: Int32Array = Int32Array.from({ length: keys.length / 2 }, (_, n) => n);
  for (const [half, shift] of [
    [1, 0],
    [1, 16],
    [0, 0],
    [0, 16],
  ] as const) {
    ranks = sortByDigit(keys, ranks, half, shift);
  }
  return ranks;
}

/** One pass: positions in the order of 16 bits of one half of their keys. */
function sortByDigit(
  keys: Uint32Array,
  ranks: Int32Array,
  half: number,
  shift: number,
): Int32Array {
  const ends = new Uint32Array(65_537);
  for (let n = half; n < keys.length; n += 2) ends[((keys[n]! >>> shift) & 0xffff) + 1]!++;
  if (ends[((keys[half]! >>> shift) & 0xffff) + 1] === ranks.length) return ranks;
  for (let d = 1; d < ends.length; d++) ends[d]! += ends[d - 1]!;
  const sorted = new Int32Array(ranks.length);
  for (const rank of ranks) {
    sorted[ends[(keys[rank * 2 + half]! >>> shift) & 0xffff]!++] = rank;
  }
  return sorted;
}

/** Puts runs of equal keys into their full order. */
function sortEqualKeys(
  sorted: Int32Array,
  keys: Uint32Array,
  ranks: Int32Array | null,
  compare: (a: number, b: number) => number,
): void {
  const keyAt = (n: number) => (ranks === null ? n : ranks[n]!) * 2;
  let start = 0;
  for (let n = 1; n <= sorted.length; n++) {
    const same =
      n < sorted.length &&
      keys[keyAt(n)] === keys[keyAt(start)] &&
      keys[keyAt(n) + 1] === keys[keyAt(start) + 1];
    if (same) continue;
    if (n - start > 1) sorted.subarray(start, n).sort(compare);
    start = n;
  }
}
