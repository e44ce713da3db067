import { latinLetters } from '../credentials/fold-text.ts';
import { trimEnd, trimStart } from '../tables/table.ts';
import { decodeUtf8, encodeUtf8, writeUtf8 } from '../tables/utf8.ts';

/**
 * Signs that are added to letters and that people leave out when they look for a name: accents,
 * Hebrew and Arabic points, joiners. Vowel signs of other scripts stay.
 */
const marks = /\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}])\p{Mn}/gu;

const apostrophes = /[\u02bb\u02bc\u2018\u2019\u00b4`]/g;

/**
 * A text as it is compared in a search (D29): lower case, without accents, Latin letters as A-Z
 * (ł is l, ß is ss), one apostrophe for all of them, single blanks. Letters of other scripts stand
 * for themselves.
 */
export function foldForSearch(text: string): string {
  const plain = text.trim().toLowerCase().normalize('NFD').replace(marks, '');
  let folded = '';
  // A word ends in another sigma than it has inside: that must not tell a beginning from a name.
  for (const letter of plain.replace(apostrophes, "'").replace(/\u03c2/g, '\u03c3')) {
    const latin = letter < '\u0080' ? '' : latinLetters(letter.codePointAt(0)!);
    folded += latin === '' ? letter : latin.toLowerCase();
  }
  return folded.replace(/\s+/g, ' ').trim();
}

/** `foldForSearch` as UTF-8 bytes. */
export function foldedBytes(text: string): Uint8Array {
  return encodeUtf8(foldForSearch(text));
}

/** Folds a stretch of text into a buffer of its own and gives its length there. */
export interface SearchFolder {
  (bytes: Uint8Array, start: number, end: number): number;
  /** The buffer with the text folded last. */
  bytes(): Uint8Array;
}

/** `foldForSearch` for a million cells: no text is made of one that is plain ASCII. */
export function createSearchFolder(): SearchFolder {
  let buffer = new Uint8Array(256);
  function fold(bytes: Uint8Array, start: number, end: number): number {
    const from = trimStart(bytes, start, end);
    if (from < 0) return 0;
    const to = trimEnd(bytes, from, end);
    if (to - from > buffer.length) buffer = new Uint8Array((to - from) * 2);
    let length = 0;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte >= 0x80 || byte === grave) return foldText(decodeUtf8(bytes, from, to));
      if (byte === blank || (byte >= 9 && byte <= 13)) {
        if (buffer[length - 1] !== blank) buffer[length++] = blank;
      } else {
        buffer[length++] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
      }
    }
    return length;
  }
  function foldText(text: string): number {
    const folded = foldForSearch(text);
    if (folded.length * 3 > buffer.length) buffer = new Uint8Array(folded.length * 6);
    return writeUtf8(folded, buffer, 0);
  }
  return Object.assign(fold, { bytes: () => buffer });
}

const blank = 0x20;
const grave = 0x60;
