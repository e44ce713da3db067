import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import anyAscii from 'any-ascii';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyLetter } from '../../../core/engine/credentials/every-letter.ts';
import {
  foldText,
  latinLetters,
  type LetterTable,
} from '../../../core/engine/credentials/fold-text.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tables: readonly [string, LetterTable][] = [
  ['Latin letters', latinLetters],
  ['every letter', everyLetter],
];

// Older Nodes do not know all letters of the tables yet.
const knowsUnicode16 = Number(process.versions['unicode']) >= 16;

it.each([
  ['Łukasz', 'Lukasz'],
  ['Straße', 'Strasse'],
  ['Søren', 'Soren'],
  ['Ðorđe', 'Dorde'],
  ['Đorđe', 'Dorde'],
  ['Nguyễn', 'Nguyen'],
  ['Vũ Hương', 'VuHuong'],
  ['İbrahim', 'Ibrahim'],
  ['Iğdır', 'Igdir'],
  ['Þór', 'Thor'],
  ['Œuvre', 'Oeuvre'],
  ['Ærø', 'Aero'],
  ['Müller', 'Muller'],
  ['O’Neil', 'ONeil'],
  ['ʻOkina Ka ʻahumanu', 'OkinaKaahumanu'],
  ['ﬁona', 'fiona'],
  ['Ａｂｃ', 'Abc'],
  ["D'Angelo", 'DAngelo'],
  ['Jean-Luc', 'JeanLuc'],
  ['de la Cruz', 'delaCruz'],
  ['Zoë', 'Zoe'],
  ['Jose\u0301', 'Jose'],
  ['Smith', 'Smith'],
  ['٤٢', '42'],
  ['x² ½ Ⅳ 😀', 'x'],
  ['', ''],
])('folds %s to %s with either table', (name, folded) => {
  expect(foldText(name, latinLetters)).toBe(folded);
  expect(foldText(name, everyLetter)).toBe(folded);
});

it.each([
  ['李小龙', 'LiXiaoLong'],
  ['李明', 'LiMing'],
  ['Мария', 'Mariya'],
  ['Юрий', 'Yuriy'],
  ['김철수', 'GimCheolSu'],
  ['Γιώργος', 'Giorgos'],
  ['محمد', 'mhmd'],
  ['𠀀', 'He'],
])('folds %s only with every letter, to %s', (name, folded) => {
  expect(foldText(name, latinLetters)).toBe('');
  expect(foldText(name, everyLetter)).toBe(folded);
});

it.runIf(knowsUnicode16)('folds every code point as any-ascii does', () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const text = String.fromCodePoint(codePoint);
    if (foldText(text, latinLetters) !== foldAsAnyAscii(text, /^[\p{Script=Latin}\p{Nd}]$/u)) {
      wrong.push(`Latin letters ${codePoint.toString(16)}`);
    }
    if (foldText(text, everyLetter) !== foldAsAnyAscii(text, /^[\p{L}\p{Nd}]$/u)) {
      wrong.push(`every letter ${codePoint.toString(16)}`);
    }
  }
  expect(wrong).toEqual([]);
});

it.each(tables)('gives letters and digits only, and folds them no further: %s', (_, letters) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text, letters);
      expect(folded).toMatch(/^[A-Za-z0-9]*$/);
      expect(foldText(folded, letters)).toBe(folded);
      expect(foldText(text.normalize('NFD'), letters)).toBe(folded);
    }),
  );
});

it('survives halves of surrogate pairs', () => {
  expect(foldText('a\ud840b\udc00c', everyLetter)).toBe('abc');
});

it.runIf(knowsUnicode16)('holds the tables its script makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'letter-tables-'));
  execFileSync(process.execPath, [join(root, 'scripts/make-letter-tables.mjs'), folder]);
  for (const name of ['latin-letters.generated.ts', 'every-letter.generated.ts']) {
    const committed = readFileSync(join(root, 'core/engine/credentials', name), 'utf8');
    expect(readFileSync(join(folder, name), 'utf8') === committed, name).toBe(true);
  }
  rmSync(folder, { recursive: true });
});

/** The contract in the plainest words: what D44 keeps, each character by any-ascii. */
function foldAsAnyAscii(text: string, folded: RegExp): string {
  let result = '';
  for (const char of text.normalize('NFC')) {
    const kept = /[A-Za-z0-9]/.test(char) || (/[\p{L}\p{Nd}]/u.test(char) && folded.test(char));
    if (kept) result += anyAscii(char).replace(/[^A-Za-z0-9]/g, '');
  }
  return result;
}
