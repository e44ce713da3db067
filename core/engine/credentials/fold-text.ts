import { latinTable } from './latin-letters.generated.ts';

/** The ASCII letters and digits a character beyond ASCII is folded to; '' if it has no usable value (D44). */
export type LetterTable = (codePoint: number) => string;

/** A letter table as scripts/make-letter-tables.mjs packs it. */
export interface PackedLetters {
  readonly alphabet: string;
  /** How many values have a sign of their own. */
  readonly singles: number;
  readonly values: string;
  readonly signs: string;
  readonly seconds: string;
  readonly rare: string;
  readonly gaps: string;
}

let latin: ReadonlyMap<number, string> | undefined;

/** Folds Latin letters, and the decimal digits of every script, as any-ascii does (D44). */
export function latinLetters(codePoint: number): string {
  latin ??= unpackLetters(latinTable);
  return latin.get(codePoint) ?? '';
}

/** Folds a text to A-Z, a-z and 0-9: letters as the table says, decimal digits kept, all else dropped (D44). */
export function foldText(text: string, letters: LetterTable): string {
  let clean = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return foldBeyondAscii(text.normalize('NFC'), letters);
    clean &&= isLetterOrDigit(unit);
  }
  return clean ? text : text.replace(/[^A-Za-z0-9]+/g, '');
}

/** Reads a packed table back: every code point it holds, with its value. */
export function unpackLetters(table: PackedLetters): ReadonlyMap<number, string> {
  const { alphabet, singles, signs, seconds } = table;
  const values = table.values.split(' ');
  const rare = table.rare.split(' ');
  const gaps = table.gaps.split(' ');
  const letters = new Map<number, string>();
  let nextSecond = 0;
  let nextRare = 0;
  let nextGap = 0;
  let codePoint = 0x80;
  let value = '';

  for (const sign of signs) {
    const place = alphabet.indexOf(sign);
    const kind = place - singles;
    if (kind === 2) {
      codePoint++;
      continue;
    }
    if (kind === 3) {
      codePoint += parseInt(gaps[nextGap++]!, 36);
      continue;
    }
    if (kind < 0) value = values[place]!;
    else if (kind === 0) value = rare[nextRare++]!;
    else if (kind === 1) value = following(value);
    else {
      const second = alphabet.indexOf(seconds.charAt(nextSecond++));
      value = values[singles + (kind - 4) * alphabet.length + second]!;
    }
    letters.set(codePoint++, value);
  }
  return letters;
}

function foldBeyondAscii(text: string, letters: LetterTable): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i)!;
    if (codePoint > 127) {
      folded += letters(codePoint);
      if (codePoint > 0xffff) i++;
    } else if (isLetterOrDigit(codePoint)) folded += text.charAt(i);
  }
  return folded;
}

function isLetterOrDigit(unit: number): boolean {
  const lower = unit | 32;
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57);
}

/** A1 -> A2, a -> b: the value with its last sign one further. */
function following(value: string): string {
  const last = value.length - 1;
  return value.slice(0, last) + String.fromCharCode(value.charCodeAt(last) + 1);
}
