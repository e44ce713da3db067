import { everyTable, hangulParts } from './every-letter.generated.ts';
import { latinLetters, unpackLetters } from './fold-text.ts';

// Large, so that nothing in the engine imports this file: a host loads it when settings ask for it.

const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;
const firstParts = hangulParts.first.split(' ');
const middleParts = hangulParts.middle.split(' ');
const lastParts = hangulParts.last.split(' ');

let others: ReadonlyMap<number, string> | undefined;

/** Folds the letters of every script as any-ascii does, for settings with `"transliterate": "all"` (D44). */
export function everyLetter(codePoint: number): string {
  if (codePoint >= hangulFirst && codePoint <= hangulLast) {
    return foldHangul(codePoint - hangulFirst);
  }
  others ??= unpackLetters(everyTable);
  return others.get(codePoint) ?? latinLetters(codePoint);
}

/** Unicode lays Hangul syllables out as 19 first parts times 21 middle ones times 28 last ones. */
function foldHangul(syllable: number): string {
  const first = firstParts[Math.floor(syllable / 588)]!;
  const middle = middleParts[Math.floor(syllable / 28) % 21]!;
  const folded = first + middle + lastParts[syllable % 28]!;
  return folded.charAt(0).toUpperCase() + folded.slice(1);
}
