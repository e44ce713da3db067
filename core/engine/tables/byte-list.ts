import { decodeUtf8 } from './utf8.ts';

/** A list of texts kept as UTF-8 bytes, one after the other. */
export interface ByteList {
  length: number;
  starts: Uint32Array;
  arena: Uint8Array;
}

/** An empty list with room for about so many texts. */
export function createByteList(expected = 16): ByteList {
  const room = Math.max(16, expected);
  return { length: 0, starts: new Uint32Array(room + 1), arena: new Uint8Array(room * 12) };
}

/** Appends a stretch of bytes. */
export function pushBytes(list: ByteList, bytes: Uint8Array, start: number, end: number): void {
  if (list.length + 2 > list.starts.length) {
    const larger = new Uint32Array(list.starts.length * 2);
    larger.set(list.starts);
    list.starts = larger;
  }
  const at = list.starts[list.length]!;
  const needed = at + end - start;
  if (needed > list.arena.length) {
    const larger = new Uint8Array(Math.max(needed, list.arena.length * 2));
    larger.set(list.arena);
    list.arena = larger;
  }
  for (let i = start, to = at; i < end; i++) list.arena[to++] = bytes[i]!;
  list.starts[++list.length] = needed;
}

/** The text at a position. */
export function textAt(list: ByteList, index: number): string {
  return decodeUtf8(list.arena, list.starts[index]!, list.starts[index + 1]!);
}

/** Copies the text at a position into a buffer, which grows as needed. */
export function readBytes(
  list: ByteList,
  index: number,
  into: { bytes: Uint8Array; length: number },
): void {
  const start = list.starts[index]!;
  const length = list.starts[index + 1]! - start;
  if (length > into.bytes.length) into.bytes = new Uint8Array(length * 2);
  for (let i = 0; i < length; i++) into.bytes[i] = list.arena[start + i]!;
  into.length = length;
}
