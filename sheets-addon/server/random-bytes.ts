import type { RandomBytes } from '../../core/engine/index.ts';

/*
 * Random bytes where there is no crypto: four UUIDs of Java's SecureRandom (488 random bits) are
 * hashed to a seed, and HMAC-SHA-256 of a counter under that seed gives 32 bytes at a time.
 */

/** Bytes of a secure source, as many as are asked for. */
export function createRandomBytes(): RandomBytes {
  const uuids = [1, 2, 3, 4].map(() => Utilities.getUuid()).join('');
  const seed = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, uuids);
  let counter = 0;
  let left: number[] = [];
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at++) {
      if (left.length === 0) {
        const number = [24, 16, 8, 0].map((shift) => (((counter >>> shift) & 255) << 24) >> 24);
        left = Utilities.computeHmacSha256Signature(number, seed);
        counter++;
      }
      // Java's bytes go from -128 to 127.
      bytes[at] = left.pop()! & 255;
    }
    return bytes;
  };
}
