/**
 * Builds core/engine/credentials/{latin-letters,every-letter}.generated.ts from the any-ascii package.
 *
 *   node scripts/make-letter-tables.mjs [target folder]
 *
 * The tables hold letters and decimal digits beyond ASCII, as they stand in NFC text, that have a value in [A-Za-z0-9].
 * any-ascii 0.3.3 knows nothing later than Unicode 16, so that any later Node gives the same tables.
 *
 * The packed form reads, code point after code point, one sign of the alphabet (core/engine/credentials/fold-text.ts
 * reads it back): a frequent value has a sign of its own; one of four follows from the letter before or stands
 * elsewhere; other values that occur more than once take a second sign from another string. Sorted by frequency that
 * way, and with like strings kept together, gzip comes close to what an entropy coder would give.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import anyAscii from 'any-ascii';

if (Number(process.versions.unicode) < 16) throw new Error('This needs a Node with Unicode 16.');

const alphabet = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((sign) => !`'<\\`.includes(sign) && sign !== '`')
  .join('');
const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;

const latin = new Map();
const others = new Map();
const hangul = [];
for (let codePoint = 0x80; codePoint <= 0x10ffff; codePoint++) {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
  const char = String.fromCodePoint(codePoint);
  if (!/[\p{L}\p{Nd}]/u.test(char) || char.normalize('NFC') !== char) continue;
  const value = anyAscii(char).replace(/[^A-Za-z0-9]/g, '');
  if (codePoint >= hangulFirst && codePoint <= hangulLast) hangul.push(value);
  else if (value === '') continue;
  else (/[\p{Script=Latin}\p{Nd}]/u.test(char) ? latin : others).set(codePoint, value);
}

const folder = process.argv[2] ?? 'core/engine/credentials';
write(
  'latin-letters',
  'The Latin letters, and the digits of every script',
  'latinTable',
  pack(latin, 80),
);
write(
  'every-letter',
  'The letters of all other scripts but Hangul syllables',
  'everyTable',
  pack(others, 60),
  `
/** The parts of Hangul syllables: first, middle and last. */
export const hangulParts = ${asSource(hangulParts())};
`,
);

/** The packed form; `singles` is how many values have a sign of their own. */
function pack(letters, singles) {
  const values = byFrequency(letters, singles);
  const places = new Map(values.map((value, place) => [value, place]));
  const table = {
    alphabet,
    singles,
    values: values.join(' '),
    signs: '',
    seconds: '',
    rare: [],
    gaps: [],
  };
  const [rareSign, nextSign, skipSign, gapSign] = alphabet.slice(singles, singles + 4);

  let expected = 0x80;
  let before = '';
  for (const [codePoint, value] of letters) {
    const gap = codePoint - expected;
    if (gap < 6) table.signs += skipSign.repeat(gap);
    else {
      table.signs += gapSign;
      table.gaps.push(gap.toString(36));
    }
    const place = places.get(value);
    if (value === following(before)) table.signs += nextSign;
    else if (place === undefined) {
      table.signs += rareSign;
      table.rare.push(value);
    } else if (place < singles) table.signs += alphabet[place];
    else {
      const rest = place - singles;
      table.signs += alphabet[singles + 4 + Math.floor(rest / alphabet.length)];
      table.seconds += alphabet[rest % alphabet.length];
    }
    expected = codePoint + 1;
    before = value;
  }
  return { ...table, rare: table.rare.join(' '), gaps: table.gaps.join(' ') };
}

/** Values worth a place, the most frequent first; those that share a first sign in alphabetical order. */
function byFrequency(letters, singles) {
  const counts = new Map();
  let before = '';
  for (const value of letters.values()) {
    if (value !== following(before)) counts.set(value, (counts.get(value) ?? 0) + 1);
    before = value;
  }
  const sorted = [...counts.keys()]
    .filter((value) => counts.get(value) > 3)
    .sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  const values = sorted.slice(0, singles).sort();
  for (let i = singles; i < sorted.length; i += alphabet.length) {
    values.push(...sorted.slice(i, i + alphabet.length).sort());
  }
  const room = singles + (alphabet.length - singles - 4) * alphabet.length;
  if (values.length > room) throw new Error(`${values.length} values, room for ${room}.`);
  return values;
}

/** A1 -> A2, a -> b: the value with its last sign one further. */
function following(value) {
  const last = value.length - 1;
  return value && value.slice(0, last) + String.fromCharCode(value.charCodeAt(last) + 1);
}

/** The parts any-ascii's Hangul syllables are made of, checked against every one of them. */
function hangulParts() {
  const lower = hangul.map((value) => value.toLowerCase());
  const silent = 11 * 588; // the syllables whose first part is not spoken
  const middle = Array.from({ length: 21 }, (_, i) => lower[silent + i * 28]);
  const first = Array.from({ length: 19 }, (_, i) => lower[i * 588].slice(0, -middle[0].length));
  const last = Array.from({ length: 28 }, (_, i) => lower[silent + i].slice(middle[0].length));
  hangul.forEach((value, i) => {
    const made = first[Math.floor(i / 588)] + middle[Math.floor(i / 28) % 21] + last[i % 28];
    if (made[0].toUpperCase() + made.slice(1) !== value)
      throw new Error(`Hangul ${value} is not ${made}.`);
  });
  return { first: first.join(' '), middle: middle.join(' '), last: last.join(' ') };
}

function write(name, what, constant, table, more = '') {
  writeFileSync(
    join(folder, `${name}.generated.ts`),
    `// Generated by scripts/make-letter-tables.mjs; do not edit.
// Made from any-ascii, (c) Hunter WB, https://github.com/anyascii/anyascii, ISC License: see THIRD-PARTY-NOTICES.md.

/** ${what}, packed (D44). */
export const ${constant} = ${asSource(table)};
${more}`,
  );
}

function asSource(table) {
  const lines = Object.entries(table).map(
    ([key, value]) => `  ${key}: ${typeof value === 'string' ? `'${value}'` : value},\n`,
  );
  return `{\n${lines.join('')}}`;
}
