import { automatic, type Typed } from './cell.ts';
import type { LocaleRules } from './locales.ts';

const codes = 'USD|EUR|GBP|CHF|CAD|AUD|SEK|BRL|MXN|JPY';
const currency = `(?:\\p{Sc}|${codes}|US\\$|C\\$|A\\$|R\\$|kr)`;

/** What text becomes that is a number in some way; null if it is none. */
export function typedNumber(text: string, locale: LocaleRules): Typed | null {
  const plain = plainDigits(text).trim();
  return fraction(plain) ?? money(plain, locale) ?? percent(plain, locale) ?? bare(plain, locale);
}

/** Full-width and other digits count as the ordinary ones. */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\u2212\u2013]/g, '-');
}

function bare(text: string, locale: LocaleRules): Typed | null {
  const number = readNumber(text, locale);
  return number === null ? null : { content: number, format: null };
}

function percent(text: string, locale: LocaleRules): Typed | null {
  const match = /^(?:%\s*(.+)|(.+?)\s*%)$/.exec(text);
  if (match === null) return null;
  const number = readNumber((match[1] ?? match[2])!, locale);
  if (number === null) return null;
  return { content: number / 100, format: Number.isInteger(number) ? '0%' : '0.00%' };
}

function money(text: string, locale: LocaleRules): Typed | null {
  const pattern = new RegExp(
    `^(?<before>[-+(]?)\\s*(?:${currency}\\s*(?<first>.+)|(?<last>.+?)\\s*${currency})(?<after>\\)?)$`,
    'iu',
  );
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) return null;
  const number = readNumber((groups['first'] ?? groups['last'])!.replace(/\)$/, ''), locale);
  if (number === null) return null;
  const isNegative = groups['before'] === '-' || groups['before'] === '(';
  return { content: isNegative ? -number : number, format: '$#,##0.00' };
}

/** `1 1/2`; without the whole number it is a date rather. */
function fraction(text: string): Typed | null {
  const match = /^(-?\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (match === null || Number(match[3]) === 0) return null;
  const part = Number(match[2]) / Number(match[3]);
  const whole = Number(match[1]);
  return { content: whole < 0 ? whole - part : whole + part, format: automatic };
}

/**
 * A plain number: signs, brackets, leading zeros, separators anywhere between digits, exponents.
 * null if it is none or too large for one.
 */
function readNumber(text: string, locale: LocaleRules): number | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed !== null) {
    const inside = readNumber(bracketed[1]!, locale);
    return inside === null ? null : -inside;
  }
  const match = numberPattern(locale).exec(text);
  if (match === null || !/\d/.test((match[2] ?? '') + (match[3] ?? ''))) return null;
  const digits = (match[2] ?? '').replace(/\D/g, '');
  // A number whose groups are not of three is a date rather, where such dates are written.
  if (isDayAndMonth(match[2] ?? '', locale) && match[3] === undefined) return null;
  const decimals = (match[3] ?? '').replace(locale.decimal, '.');
  const number = Number(`${digits === '' ? '0' : digits}${decimals}${match[4] ?? ''}`);
  if (!Number.isFinite(number)) return null;
  return match[1] === '-' ? -number : number;
}

const patterns = new Map<string, RegExp>();

function numberPattern(locale: LocaleRules): RegExp {
  const known = patterns.get(locale.name);
  if (known !== undefined) return known;
  const separators = locale.groups.map((group) => `\\${group}`).join('|');
  const pattern = new RegExp(
    `^([-+]?)\\s*(\\d+(?:(?:${separators}|'|’)\\d+)*)?(\\${locale.decimal}\\d*)?(e[-+]?\\d+)?$`,
    'i',
  );
  patterns.set(locale.name, pattern);
  return pattern;
}

/** `10.5`, `10.5.2026` where the point separates days from months. */
function isDayAndMonth(digits: string, locale: LocaleRules): boolean {
  return locale.decimal === ',' && /^\d{1,2}\.\d{1,2}(\.\d{2}|\.\d{4})?$/.test(digits);
}
