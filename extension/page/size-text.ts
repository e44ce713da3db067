import type { Say } from '../text/say.ts';

/** A size in bytes as people read it: `3 kB`, `106 MB`. */
export function sizeText(say: Say, bytes: number): string {
  if (bytes < 1_000_000) return say('kilobytes', Math.ceil(bytes / 1000));
  return say('megabytes', Math.round(bytes / 1_000_000));
}
