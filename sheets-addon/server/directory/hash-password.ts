import type { RandomBytes } from '../../../core/engine/index.ts';

/** A password as it leaves for Google: hashed, and how. */
export interface HashedPassword {
  readonly password: string;
  readonly hashFunction: 'SHA-1';
}

/** Hashes a password: what goes over the wire, and into Google's logs, is not what people type. */
export function hashPassword(password: string): HashedPassword {
  const digest = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_1,
    password,
    Utilities.Charset.UTF_8,
  );
  return { password: hex(digest), hashFunction: 'SHA-1' };
}

/** A password that nobody learns: it only keeps everybody out until the person sets one. */
export function unknownPassword(random: RandomBytes): string {
  return hex(Array.from(random(24)));
}

/** Java's bytes go from -128 to 127. */
function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
