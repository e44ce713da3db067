import type { LetterLanguage } from '../request/name-policy.ts';
import type { LetterTable } from './fold-text.ts';

const danish = { Å: 'Aa', å: 'aa', Æ: 'Ae', æ: 'ae', Ø: 'Oe', ø: 'oe' };

/** How languages spell their letters, where that differs from the list that is used for all. */
const spellings: Readonly<Record<LetterLanguage, Readonly<Record<string, string>>>> = {
  bulgarian: {
    ...{ Й: 'Y', Ц: 'Ts', Щ: 'Sht', Ъ: 'A', Ь: 'Y' },
    ...{ й: 'y', ц: 'ts', щ: 'sht', ъ: 'a', ь: 'y' },
  },
  danish,
  german: { Ä: 'Ae', ä: 'ae', Ö: 'Oe', ö: 'oe', Ü: 'Ue', ü: 'ue', ẞ: 'Ss', ß: 'ss' },
  norwegian: danish,
  swedish: { Å: 'Aa', å: 'aa', Ä: 'Ae', ä: 'ae', Ö: 'Oe', ö: 'oe' },
  ukrainian: {
    ...{ Г: 'H', И: 'Y', Й: 'Y', Х: 'Kh', Ц: 'Ts', Щ: 'Shch' },
    ...{ г: 'h', и: 'y', й: 'y', х: 'kh', ц: 'ts', щ: 'shch' },
  },
};

/** The letters of a table, spelled as a language does whose script the table has. */
export function languageLetters(
  letters: LetterTable,
  language: LetterLanguage | undefined,
): LetterTable {
  if (language === undefined) return letters;
  const own = new Map<number, string>();
  for (const [letter, spelled] of Object.entries(spellings[language])) {
    own.set(letter.codePointAt(0)!, spelled);
  }
  const hasScript = [...own.keys()].some((codePoint) => letters(codePoint) !== '');
  return hasScript ? (codePoint) => own.get(codePoint) ?? letters(codePoint) : letters;
}
