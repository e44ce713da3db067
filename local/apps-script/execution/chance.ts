import { createHash } from 'node:crypto';

/** Bytes that look random and are the same for the same seed. */
export function chanceOf(seed: string): (bytes: number) => Buffer {
  let counter = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < bytes; have += 32) {
      blocks.push(createHash('sha256').update(`${seed} ${counter++}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, bytes);
  };
}
