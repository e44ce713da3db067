import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/**
 * A dictionary from keys (stretches of bytes) to codes 0, 1, 2 ... in the order of their first
 * appearance. It holds a million identifiers in a few tens of megabytes, where a `Map` of strings
 * needs hundreds.
 */
export interface KeyIndex {
  count: number;
  /** Code + 1 of each key that is a whole number below the length, found without hashing. */
  numbers: Int32Array;
  /** How many keys are no such numbers. */
  hashed: number;
  /** Two numbers a slot: code + 1 (0 = free) and the hash; always a power of two of slots. */
  slots: Int32Array;
  /** Where each key starts in `arena`; one more at the end. */
  starts: Uint32Array;
  arena: Uint8Array;
}

/** An index without keys, with room for about so many. */
export function createKeyIndex(expected: number): KeyIndex {
  const room = Math.max(16, expected);
  let slots = 32;
  while (slots < room * 1.5) slots *= 2;
  return {
    count: 0,
    numbers: new Int32Array(0),
    hashed: 0,
    slots: new Int32Array(slots * 2),
    starts: new Uint32Array(room + 1),
    arena: new Uint8Array(room * 8),
  };
}

/** Numbers up to here are found directly even where keys are few: IDs seldom begin at 1. */
const alwaysNumbers = 8_000_000;

/**
 * An index for identifiers, which mostly are small whole numbers: those are looked up in one step
 * where a hash takes several, each of them a wait for memory.
 */
export function createIdIndex(expected: number): KeyIndex {
  const room = Math.max(1024, expected * 8, Math.min(expected * 64, alwaysNumbers));
  return { ...createKeyIndex(expected), numbers: new Int32Array(room) };
}

/** The code of a key, or -1. */
export function findKey(index: KeyIndex, bytes: Uint8Array, start: number, end: number): number {
  const number = numberOf(index, bytes, start, end);
  if (number >= 0) return index.numbers[number]! - 1;
  return index.slots[slotOf(index, bytes, start, end, hashOf(bytes, start, end))]! - 1;
}

/** The code of a key, which is entered if it is new (then the code is the count before). */
export function addKey(index: KeyIndex, bytes: Uint8Array, start: number, end: number): number {
  const number = numberOf(index, bytes, start, end);
  if (number >= 0) {
    if (index.numbers[number] === 0)
      index.numbers[number] = appendKey(index, bytes, start, end) + 1;
    return index.numbers[number]! - 1;
  }
  const hash = hashOf(bytes, start, end);
  const slot = slotOf(index, bytes, start, end, hash);
  const known = index.slots[slot]!;
  if (known !== 0) return known - 1;
  const code = appendKey(index, bytes, start, end);
  index.slots[slot] = code + 1;
  index.slots[slot + 1] = hash;
  if (++index.hashed * 3 > index.slots.length) rehash(index);
  return code;
}

function appendKey(index: KeyIndex, bytes: Uint8Array, start: number, end: number): number {
  const code = index.count++;
  makeRoom(index, end - start);
  const at = index.starts[code]!;
  for (let i = start, to = at; i < end; i++) index.arena[to++] = bytes[i]!;
  index.starts[code + 1] = at + end - start;
  return code;
}

/** The number a key is, if it is one that is looked up directly; else -1. Leading zeros count. */
function numberOf({ numbers }: KeyIndex, bytes: Uint8Array, start: number, end: number): number {
  if (numbers.length === 0 || end - start > 8 || end === start) return -1;
  if (bytes[start] === 0x30 && end - start > 1) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value < numbers.length ? value : -1;
}

/** The code of a key given as text, or -1. */
export function findText(index: KeyIndex, text: string): number {
  const bytes = encodeUtf8(text);
  return findKey(index, bytes, 0, bytes.length);
}

/** Enters a key given as text, as `addKey` does. */
export function addText(index: KeyIndex, text: string): number {
  const bytes = encodeUtf8(text);
  return addKey(index, bytes, 0, bytes.length);
}

/** The text of the key with that code. */
export function keyText(index: KeyIndex, code: number): string {
  return decodeUtf8(index.arena, index.starts[code]!, index.starts[code + 1]!);
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Where the slot stands that holds the key, or the free one where it would go. */
function slotOf(index: KeyIndex, bytes: Uint8Array, start: number, end: number, hash: number) {
  const { slots, starts, arena } = index;
  const last = slots.length - 2;
  let slot = (hash << 1) & last;
  for (;;) {
    const code = slots[slot]! - 1;
    if (code < 0) return slot;
    if (
      slots[slot + 1] === hash &&
      sameKey(arena, starts[code]!, starts[code + 1]!, bytes, start, end)
    ) {
      return slot;
    }
    slot = (slot + 2) & last;
  }
}

function sameKey(
  arena: Uint8Array,
  keyStart: number,
  keyEnd: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (keyEnd - keyStart !== end - start) return false;
  for (let k = keyStart, i = start; i < end; k++, i++) if (arena[k] !== bytes[i]) return false;
  return true;
}

function makeRoom(index: KeyIndex, length: number): void {
  if (index.count + 1 > index.starts.length - 1) {
    index.starts = copyInto(new Uint32Array(index.starts.length * 2), index.starts);
  }
  const needed = index.starts[index.count - 1]! + length;
  if (needed > index.arena.length) {
    index.arena = copyInto(new Uint8Array(Math.max(needed, index.arena.length * 2)), index.arena);
  }
}

function copyInto<T extends Uint32Array | Uint8Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}

function rehash(index: KeyIndex): void {
  const slots = new Int32Array(index.slots.length * 2);
  const last = slots.length - 2;
  for (let from = 0; from < index.slots.length; from += 2) {
    if (index.slots[from] === 0) continue;
    const hash = index.slots[from + 1]!;
    let slot = (hash << 1) & last;
    while (slots[slot] !== 0) slot = (slot + 2) & last;
    slots[slot] = index.slots[from]!;
    slots[slot + 1] = hash;
  }
  index.slots = slots;
}

/**
 * The same keys with other codes: `order` lists the codes as they are, in the order in which they
 * are to be numbered, and `codeNow` says what each becomes. The index handed in is used up.
 */
export function renumber(index: KeyIndex, order: Int32Array, codeNow: Int32Array): KeyIndex {
  const { numbers, slots } = index;
  const starts = new Uint32Array(index.starts.length);
  const arena = new Uint8Array(index.arena.length);
  let end = 0;
  for (let code = 0; code < order.length; code++) {
    const from = index.starts[order[code]!]!;
    const to = index.starts[order[code]! + 1]!;
    for (let i = from; i < to; i++) arena[end++] = index.arena[i]!;
    starts[code + 1] = end;
  }
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot]! > 0) slots[slot] = codeNow[slots[slot]! - 1]! + 1;
  }
  const renumbered = { ...index, starts, arena };
  for (let code = 0; code < order.length; code++) {
    const number = numberOf(renumbered, arena, starts[code]!, starts[code + 1]!);
    if (number >= 0) numbers[number] = code + 1;
  }
  return renumbered;
}
