import { packedWords } from './password-words.generated.ts';

/** The host's secure source of random bytes; it may give fewer than asked for, but never none. */
export type RandomBytes = (count: number) => Uint8Array;

/** Signs drawn one by one, or words with two digits, such as river-maple-otter-coin-47. */
export type PasswordStyle = 'characters' | 'words';

// Of signs taken for one another (1 I l i j, 2 Z z, 5 S s, 6 G, 8 B, 9 g q) at most the digit, nothing like 0 or 1,
// and no vowels, so that no words come about.
const lower = 'bcdfhkmnprtvwx';
const upper = 'CDFHKLMNPRTVWX';
const digits = '23456789';
const alphabet = lower + upper + digits;
const length = 12;
const wordsPerPassword = 4;

// As many bytes as one call of the Web's getRandomValues gives.
const batchSize = 65_536;

/** Makes one random password (R063); for many of them use createPasswordMaker. */
export function createRandomPassword(style: PasswordStyle, random: RandomBytes): string {
  return createPasswordMaker(style, random, 32)();
}

/** A maker of random passwords that asks the host for bytes in batches; all passwords are equally likely (R063). */
export function createPasswordMaker(
  style: PasswordStyle,
  random: RandomBytes,
  bytesPerCall = batchSize,
): () => string {
  const nextByte = createByteReader(random, bytesPerCall);
  if (style === 'characters') return () => drawCharacters(nextByte);
  const words = passwordWords();
  return () => drawWords(words, nextByte);
}

/** The words that passwords are made of (D34), in the order of the alphabet. */
export function passwordWords(): string[] {
  let word = '';
  return [...packedWords.matchAll(/(\d)([a-z]+)/g)].map(([, shared, rest]) => {
    word = word.slice(0, Number(shared)) + rest!;
    return word;
  });
}

/** How many bits of chance a password of this style holds: the binary logarithm of how many there are. */
export function randomPasswordBits(style: PasswordStyle): number {
  if (style === 'words') return wordsPerPassword * 10 + 2 * 3;
  const without = (...left: readonly string[]): number => left.join('').length ** length;
  const all = without(lower, upper, digits);
  const oneMissing = without(lower, upper) + without(lower, digits) + without(upper, digits);
  const twoMissing = without(lower) + without(upper) + without(digits);
  return Math.log2(all - oneMissing + twoMissing);
}

/** Draws anew until all three classes occur: unlike mending a password, that leaves all of them equally likely. */
function drawCharacters(nextByte: () => number): string {
  for (;;) {
    let password = '';
    let classes = 0;
    while (password.length < length) {
      const place = drawBelow(alphabet.length, nextByte);
      classes |= place < lower.length ? 1 : place < lower.length + upper.length ? 2 : 4;
      password += alphabet.charAt(place);
    }
    if (classes === 7) return password;
  }
}

function drawWords(words: readonly string[], nextByte: () => number): string {
  let password = '';
  for (let i = 0; i < wordsPerPassword; i++) {
    const place = ((nextByte() & 3) << 8) | nextByte(); // 1,024 words: ten bits
    password += words[place]! + '-';
  }
  const byte = nextByte();
  return password + digits.charAt(byte & 7) + digits.charAt((byte >> 3) & 7);
}

/** Bytes above the last multiple of the count are passed over, or low results would come more often. */
function drawBelow(count: number, nextByte: () => number): number {
  const limit = 256 - (256 % count);
  for (;;) {
    const byte = nextByte();
    if (byte < limit) return byte % count;
  }
}

function createByteReader(random: RandomBytes, bytesPerCall: number): () => number {
  let bytes = new Uint8Array(0);
  let next = 0;
  return () => {
    if (next === bytes.length) {
      bytes = new Uint8Array(random(bytesPerCall)); // a copy: the host may use its buffer again
      next = 0;
      if (bytes.length === 0) throw new Error('The source of random bytes gave none.');
    }
    return bytes[next++]!;
  };
}
