import { createCipheriv, createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  createPasswordMaker,
  createRandomPassword,
  passwordWords,
  randomPasswordBits,
  type PasswordStyle,
  type RandomBytes,
} from '../../../core/engine/credentials/random-password.ts';

const alphabet = 'bcdfhkmnprtvwxCDFHKLMNPRTVWX23456789';
const words = passwordWords();
const styles: readonly PasswordStyle[] = ['characters', 'words'];

it('unpacks the words that were chosen', () => {
  expect(words.slice(0, 4)).toEqual(['acorn', 'acrobat', 'acts', 'afar']);
  expect(createHash('sha256').update(words.join(' ')).digest('hex')).toBe(
    '290b9e01588608e4154e2349058d2b2514da39bbaa05611e58d1359de323e351',
  );
});

it('draws characters by byte, passing over bytes of 252 and more', () => {
  const random = cycle([252, 0, 255, 1, 2, 253, 14, 15, 16, 28, 29, 30, 35, 36, 251]);
  expect(createRandomPassword('characters', random)).toBe('bcdCDF2349b9');
});

it('draws a whole new password where a class is missing', () => {
  const noDigit = Array.from({ length: 12 }, (_, i) => i * 2);
  const noUpper = [...Array.from({ length: 11 }, () => 3), 28];
  const noLower = [...Array.from({ length: 11 }, () => 14), 28];
  const good = [0, 14, 28, ...Array.from({ length: 9 }, () => 1)];
  const random = cycle([...noDigit, ...noUpper, ...noLower, ...good]);
  expect(createPasswordMaker('characters', random)()).toBe('bC2ccccccccc');
});

it('draws words by ten bits and digits by three', () => {
  const random = cycle([0, 0, 3, 255, 252, 1, 255, 254, 0b11_111_000]);
  expect(createRandomPassword('words', random)).toBe(
    `${words[0]!}-${words[1023]!}-${words[1]!}-${words[1022]!}-29`,
  );
});

it('takes what the source gives, and refuses none', () => {
  const bytes = cycle([0, 14, 28]);
  expect(createRandomPassword('characters', () => bytes(1))).toBe('bC2bC2bC2bC2');
  expect(() => createRandomPassword('words', () => new Uint8Array(0))).toThrow('gave none');
});

it('keeps apart two makers whose host uses one buffer again', () => {
  const shared = new Uint8Array(32);
  let call = 0;
  const make = (): (() => string) =>
    createPasswordMaker('words', () => shared.fill(0x11 * ++call), 32);
  const [first, second] = [make(), make()];
  const before = first();
  second();
  expect(first()).toBe(before);
});

it('asks for bytes in batches', () => {
  let calls = 0;
  const random = seeded(1);
  const make = createPasswordMaker('characters', (count) => {
    calls++;
    expect(count).toBeLessThanOrEqual(65_536);
    return random(count);
  });
  for (let i = 0; i < 10_000; i++) make();
  expect(calls).toBeLessThanOrEqual(3);
});

it('gives characters of all three classes and no look-alikes', () => {
  const make = createPasswordMaker('characters', seeded(2));
  for (let i = 0; i < 20_000; i++) {
    expect(make()).toMatch(
      /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[^01OoQIilj\W_aeuyAEUYsSzZBGgqJ]{12}$/,
    );
  }
});

it('gives four words and two digits', () => {
  const known = new Set(words);
  const make = createPasswordMaker('words', seeded(3));
  for (let i = 0; i < 20_000; i++) {
    const parts = make().split('-');
    expect(parts).toHaveLength(5);
    expect(parts.slice(0, 4).every((word) => known.has(word))).toBe(true);
    expect(parts[4]).toMatch(/^[2-9]{2}$/);
  }
});

it.each(styles)('gives 100,000 different passwords: %s', (style) => {
  const make = createPasswordMaker(style, seeded(4));
  expect(new Set(Array.from({ length: 100_000 }, make)).size).toBe(100_000);
});

it('draws every word and digit equally often', () => {
  const make = createPasswordMaker('words', seeded(5));
  const drawnWords: string[] = [];
  const drawnDigits: string[] = [];
  for (let i = 0; i < 50_000; i++) {
    const parts = make().split('-');
    drawnDigits.push(...Array.from(parts.pop()!));
    drawnWords.push(...parts);
  }
  expect(chiSquare(drawnWords, words)).toBeLessThan(1_168); // 1,023 degrees of freedom, 99.9 %
  expect(chiSquare(drawnDigits, Array.from('23456789'))).toBeLessThan(24.3); // 7
});

it('draws every character equally often within its class, at the first place as at the last', () => {
  const make = createPasswordMaker('characters', seeded(6));
  const passwords = Array.from({ length: 50_000 }, make);
  for (const members of [/[a-z]/, /[A-Z]/, /[0-9]/]) {
    const expected = Array.from(alphabet).filter((char) => members.test(char));
    for (const place of [0, 11]) {
      const drawn = passwords.map((password) => password[place]!).filter((c) => members.test(c));
      expect(chiSquare(drawn, expected)).toBeLessThan(34.6); // at most 13 degrees of freedom, 99.9 %
    }
  }
});

it('states the bits of chance: the logarithm of how many passwords there are', () => {
  const power = (base: bigint): bigint => base ** 12n;
  const count = power(36n) - power(28n) - 2n * power(22n) + 2n * power(14n) + power(8n); // inclusion, exclusion
  expect(randomPasswordBits('characters')).toBeCloseTo(Math.log2(Number(count)), 10);
  expect(randomPasswordBits('characters')).toBeGreaterThan(61.9);
  expect(randomPasswordBits('words')).toBe(Math.log2(1024 ** 4 * 64));
});

it('holds 1,024 plain words, none of them unfit for a letter to a family', () => {
  expect(words).toHaveLength(1024);
  expect(new Set(words).size).toBe(1024);
  expect(words.filter((word) => !/^[a-z]{3,}$/.test(word))).toEqual([]);
  const unfit =
    `acid aids arson bash beer body bra cult dead death devil die drug drunk evil fat gun hate hell hump
    islam jail kill knife opium panty poker pork prison rape rum sect sex shot slap slob slut stab thigh thong vodka
    vape virus wine womb wound`.split(/\s+/);
  expect(words.filter((word) => unfit.includes(word))).toEqual([]);
});

function cycle(bytes: readonly number[]): RandomBytes {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => bytes[next++ % bytes.length]!);
}

/** Bytes that look random and are the same in every run. */
function seeded(seed: number): RandomBytes {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16));
  return (count) => cipher.update(new Uint8Array(count));
}

function chiSquare(drawn: readonly string[], expected: readonly string[]): number {
  const counts = new Map(expected.map((value) => [value, 0]));
  for (const value of drawn) counts.set(value, counts.get(value)! + 1);
  const mean = drawn.length / expected.length;
  return [...counts.values()].reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}
