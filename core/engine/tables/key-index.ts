import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/**
 * A dictionary from keys (stretches of bytes) to codes 0, 1, 2 ... in the order of their first
 * appearance. It holds a million identifiers in a few tens of megabytes, where a `Map` of strings
 * needs hundreds.
 */
export interface KeyIndex {
  count: number;
  /** Code + 1 at each slot, 0 = free; always a power of two long. */
  slots: Int32Array;
  hashes: Int32Array;
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
    slots: new Int32Array(slots),
    hashes: new Int32Array(room),
    starts: new Uint32Array(room + 1),
    arena: new Uint8Array(room * 8),
  };
}

/** The code of a key, or -1. */
export function findKey(index: KeyIndex, bytes: Uint8Array, start: number, end: number): number {
  return index.slots[slotOf(index, bytes, start, end, hashOf(bytes, start, end))]! - 1;
}

/** The code of a key, which is entered if it is new (then the code is the count before). */
export function addKey(index: KeyIndex, bytes: Uint8Array, start: number, end: number): number {
  const hash = hashOf(bytes, start, end);
  const slot = slotOf(index, bytes, start, end, hash);
  const known = index.slots[slot]!;
  if (known !== 0) return known - 1;
  const code = index.count++;
  makeRoom(index, end - start);
  const at = index.starts[code]!;
  for (let i = start, to = at; i < end; i++) index.arena[to++] = bytes[i]!;
  index.starts[code + 1] = at + end - start;
  index.hashes[code] = hash;
  index.slots[slot] = code + 1;
  if (index.count * 1.5 > index.slots.length) rehash(index);
  return code;
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

/** The slot that holds the key, or the free one where it would go. */
function slotOf(index: KeyIndex, bytes: Uint8Array, start: number, end: number, hash: number) {
  const { slots, hashes, starts, arena } = index;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const code = slots[slot]! - 1;
    if (code < 0) return slot;
    if (
      hashes[code] === hash &&
      sameKey(arena, starts[code]!, starts[code + 1]!, bytes, start, end)
    ) {
      return slot;
    }
    slot = (slot + 1) & mask;
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
  if (index.count >= index.hashes.length) {
    const room = index.hashes.length * 2;
    index.hashes = copyInto(new Int32Array(room), index.hashes);
    index.starts = copyInto(new Uint32Array(room + 1), index.starts);
  }
  const needed = index.starts[index.count - 1]! + length;
  if (needed > index.arena.length) {
    index.arena = copyInto(new Uint8Array(Math.max(needed, index.arena.length * 2)), index.arena);
  }
}

function copyInto<T extends Int32Array | Uint32Array | Uint8Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}

function rehash(index: KeyIndex): void {
  const slots = new Int32Array(index.slots.length * 2);
  const mask = slots.length - 1;
  for (let code = 0; code < index.count; code++) {
    let slot = index.hashes[code]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  }
  index.slots = slots;
}
