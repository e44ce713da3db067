import { encodeUtf8 } from '../../../core/engine/index.ts';
import { createRandomBytes } from '../random-bytes.ts';

/*
 * A password as the C library's crypt hashes it, by SHA-512 with salt ("$6$"), which the Directory
 * takes: so what somebody chose never leaves this script. The recipe is Ulrich Drepper's "Unix crypt
 * using SHA-256 and SHA-512"; numbers in comments are its steps.
 */

/** The fewest that the recipe has: each is a call of a service, and somebody is waiting. */
const rounds = 1000;

const letters = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

type Bytes = readonly number[];

/** A password, hashed with a salt of its own, as the Directory takes it with hashFunction `crypt`. */
export function cryptPassword(password: string): string {
  const salt = Array.from(createRandomBytes()(16), (byte) => letters[byte & 63]!).join('');
  return cryptWith(password, salt, rounds);
}

/** The same with a given salt (at most 16 letters) and number of rounds. */
export function cryptWith(password: string, salt: string, times: number): string {
  const key = [...encodeUtf8(password)];
  const saltBytes = [...encodeUtf8(salt)];
  const both = sha512([...key, ...saltBytes, ...key]);
  // 9-12
  const start = [...key, ...saltBytes, ...repeated(both, key.length)];
  for (let left = key.length; left > 0; left >>>= 1) start.push(...((left & 1) === 1 ? both : key));
  let digest = sha512(start);
  // 13-20
  const p = repeated(sha512(copies(key, key.length)), key.length);
  const s = repeated(sha512(copies(saltBytes, 16 + digest[0]!)), saltBytes.length);
  // 21
  for (let round = 0; round < times; round++) {
    const odd = (round & 1) === 1;
    digest = sha512([
      ...(odd ? p : digest),
      ...(round % 3 === 0 ? [] : s),
      ...(round % 7 === 0 ? [] : p),
      ...(odd ? digest : p),
    ]);
  }
  return `$6$rounds=${times}$${salt}$${inLetters(digest)}`;
}

function sha512(bytes: Bytes): number[] {
  const signed = bytes.map((byte) => (byte << 24) >> 24);
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_512, signed);
  return digest.map((byte) => byte & 255);
}

/** The bytes over and over, up to a length. */
function repeated(bytes: Bytes, length: number): number[] {
  return Array.from({ length }, (_, at) => bytes[at % bytes.length]!);
}

/** So many copies of all of them. */
function copies(bytes: Bytes, count: number): number[] {
  return repeated(bytes, bytes.length * count);
}

/** 22: three bytes make four letters, and the three are 21 apart, in an order that goes round. */
function inLetters(digest: Bytes): string {
  let text = '';
  for (let group = 0; group < 21; group++) {
    const three = [group, group + 21, group + 42];
    const [high, middle, low] = [0, 1, 2].map((at) => digest[three[(at + group) % 3]!]!);
    text += fourLetters((high! << 16) | (middle! << 8) | low!, 4);
  }
  return text + fourLetters(digest[63]!, 2);
}

function fourLetters(bits: number, count: number): string {
  return Array.from({ length: count }, (_, at) => letters[(bits >>> (6 * at)) & 63]!).join('');
}
