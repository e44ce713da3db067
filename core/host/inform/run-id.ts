import type { RandomBytes } from '../../engine/index.ts';

/** Something no other run has, of letters and digits: message IDs are made of it. */
export function runId(random: RandomBytes): string {
  return Array.from(random(12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
