import { createIntList, pushInt, type IntList } from '../tables/int-list.ts';
import { addKey, createKeyIndex, type KeyIndex } from '../tables/key-index.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import type { NameBuffer } from './clean-name.ts';
import { claimName, findName, type TakenNames } from './taken-names.ts';

/**
 * Gives every person a free username (D03): the name itself, else the smallest counter from 2 on.
 * Counters are remembered, so that a thousand people of one name cost a thousand steps, not a
 * million, whether the name has to be shortened or not.
 */
export interface UsernameGiver {
  readonly names: TakenNames;
  readonly maxLength: number | null;
  /** Stands before the counter where the text before it ends in a digit. */
  readonly separator: string;
  /** By code of a taken name: the next counter to try after it. */
  readonly nextAfterName: IntList;
  /** The same for names that were shortened, by what is left of them and the counter's digits. */
  readonly stems: KeyIndex;
  readonly nextAfterStem: IntList;
  /** Names in lower case are put together here. */
  key: Uint8Array;
}

/** A giver over the names taken so far. */
export function createUsernameGiver(
  names: TakenNames,
  maxLength: number | null,
  separator: string,
): UsernameGiver {
  return {
    names,
    maxLength,
    separator,
    nextAfterName: createIntList(names.index.count),
    stems: createKeyIndex(16),
    nextAfterStem: createIntList(),
    key: new Uint8Array(4096),
  };
}

/** What a counter's place in a username depends on. */
export type CounterRule = Pick<UsernameGiver, 'maxLength' | 'separator'>;

/** A base name: its buffer, and where the part before the `@` ends (else its length). */
export interface BaseName extends NameBuffer {
  localEnd: number;
}

/** What `giveUsername` answers where no character of the base fits. */
export const tooLong = -1;

/** Cuts a base so that it fits; false if nothing is left of the part before the `@`. */
export function fitBase(base: BaseName, maxLength: number | null): boolean {
  if (maxLength === null || base.length <= maxLength) return true;
  const room = maxLength - (base.length - base.localEnd);
  if (room < 1) return false;
  base.bytes.copyWithin(room, base.localEnd, base.length);
  base.length -= base.localEnd - room;
  base.localEnd = room;
  return true;
}

/**
 * Turns a base that fits into a free username, in place, and enters it for the person. Gives the
 * counter that was appended, 0 for none, or `tooLong`.
 */
export function giveUsername(giver: UsernameGiver, base: BaseName, person: number): number {
  const { names } = giver;
  makeRoom(giver, base);
  const { key } = giver;
  const length = writeCandidate(giver, base, base.localEnd, 0);
  const taken = findName(names, key, length);
  if (taken < 0) {
    claimName(names, key, length, person);
    return 0;
  }
  while (giver.nextAfterName.length < names.index.count) pushInt(giver.nextAfterName, 2);
  for (let counter = giver.nextAfterName.items[taken]!; ; counter++) {
    const stem = stemLength(giver, base, counter);
    if (stem === 0) return tooLong;
    const shortened = stem < base.localEnd ? stemCode(giver, base, stem, counter) : -1;
    const next = shortened < 0 ? counter : giver.nextAfterStem.items[shortened]!;
    if (next > counter) {
      // It may have more digits, which leaves a shorter stem: take it from the start.
      counter = next - 1;
      continue;
    }
    const candidate = writeCandidate(giver, base, stem, counter);
    const free = claimName(names, key, candidate, person);
    if (shortened >= 0) giver.nextAfterStem.items[shortened] = counter + 1;
    if (!free) continue;
    giver.nextAfterName.items[taken] = counter + 1;
    replaceLocal(giver, base, stem, counter);
    return counter;
  }
}

/** Room for the base, a separator and a counter. */
function makeRoom(giver: UsernameGiver, base: BaseName): void {
  const needed = base.length + 32;
  if (giver.key.length < needed) giver.key = new Uint8Array(needed * 2);
  if (base.bytes.length >= needed) return;
  const larger = new Uint8Array(needed * 2);
  larger.set(base.bytes);
  base.bytes = larger;
}

/** The longest part of the base's local part that leaves room for separator and counter. */
function stemLength(
  { maxLength, separator }: CounterRule,
  base: BaseName,
  counter: number,
): number {
  const room =
    maxLength === null ? Infinity : maxLength - (base.length - base.localEnd) - digitsOf(counter);
  for (let stem = Math.min(base.localEnd, room); stem > 0; stem--) {
    const gap = endsInDigit(base, stem) ? separator.length : 0;
    if (stem + gap <= room) return stem;
  }
  return 0;
}

function stemCode(giver: UsernameGiver, base: BaseName, stem: number, counter: number): number {
  const { key, stems, nextAfterStem } = giver;
  const digits = digitsOf(counter);
  // The domain is the same for all names of a run, or part of what tells them apart.
  let length = 0;
  for (let i = 0; i < stem; i++) key[length++] = lower(base.bytes[i]!);
  key[length++] = digits;
  for (let i = base.localEnd; i < base.length; i++) key[length++] = lower(base.bytes[i]!);
  const before = stems.count;
  const code = addKey(stems, key, 0, length);
  if (code === before) pushInt(nextAfterStem, counter);
  return code;
}

function digitsOf(counter: number): number {
  return String(counter).length;
}

function endsInDigit(base: NameBuffer, end: number): boolean {
  const last = base.bytes[end - 1]!;
  return last >= 0x30 && last <= 0x39;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

/** What stands between the stem and what follows it: nothing for counter 0. */
function ending({ separator }: CounterRule, base: BaseName, stem: number, counter: number): string {
  if (counter === 0) return '';
  return `${endsInDigit(base, stem) ? separator : ''}${counter}`;
}

/** Writes the candidate in lower case into the key and gives its length. */
function writeCandidate(giver: UsernameGiver, base: BaseName, stem: number, counter: number) {
  const { key } = giver;
  let length = 0;
  for (let i = 0; i < stem; i++) key[length++] = lower(base.bytes[i]!);
  const added = ending(giver, base, stem, counter);
  for (let i = 0; i < added.length; i++) key[length++] = added.charCodeAt(i);
  for (let i = base.localEnd; i < base.length; i++) key[length++] = lower(base.bytes[i]!);
  return length;
}

function replaceLocal(giver: UsernameGiver, base: BaseName, stem: number, counter: number): void {
  const added = ending(giver, base, stem, counter);
  const localEnd = stem + added.length;
  if (base.localEnd < base.length) base.bytes.copyWithin(localEnd, base.localEnd, base.length);
  base.length += localEnd - base.localEnd;
  base.localEnd = localEnd;
  for (let i = 0; i < added.length; i++) base.bytes[stem + i] = added.charCodeAt(i);
}

/** The username that a counter makes of a base that fits, as it is tried when the base is taken. */
export function candidateText(rule: CounterRule, base: BaseName, counter: number): string {
  const stem = stemLength(rule, base, counter);
  const domain = decodeUtf8(base.bytes, base.localEnd, base.length);
  return decodeUtf8(base.bytes, 0, stem) + ending(rule, base, stem, counter) + domain;
}
