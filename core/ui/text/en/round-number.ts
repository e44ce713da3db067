import { n } from './words.ts';

const scales: readonly (readonly [size: number, word: string])[] = [
  [1e18, 'quintillion'],
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** A number of guesses in words, two digits exact from a million on: 70 trillion. */
export function roundly(count: number): string {
  for (const [size, word] of scales) {
    if (count >= size) return `${n(Number((count / size).toPrecision(2)))} ${word}`;
  }
  return n(Math.round(count));
}
