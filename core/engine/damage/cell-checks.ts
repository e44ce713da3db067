import { dateOrder, isDayOfYear } from '../tables/date-order.ts';
import { dateOfMoment } from '../tables/times-of-day.ts';
import type { ColumnRole } from './column-roles.ts';
import { replaceLookAlikes } from './look-alikes.ts';
import { plainBlanks } from './odd-blanks.ts';

/** What kinds of bytes a cell holds, as bits: what has none of a check's signs needs no look. */
export const sign = {
  digit: 1,
  lower: 2,
  dot: 4,
  plus: 8,
  slash: 16,
  /** First bytes of Greek and Cyrillic letters. */
  greekOrCyrillic: 32,
  /** First bytes of odd blanks and invisible signs, and control characters. */
  oddBlank: 64,
  /** See `startsWord`. */
  wordStart: 128,
  other: 256,
  hyphen: 512,
} as const;

/** The signs between the parts of a date. */
const dateSign = sign.slash | sign.hyphen;

/** The sign of each byte. */
export const signOfByte: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return sign.digit;
  if (byte >= 0x61 && byte <= 0x7a) return sign.lower;
  if (byte === 0x2e) return sign.dot;
  if (byte === 0x2b) return sign.plus;
  if (byte === 0x2f) return sign.slash;
  if (byte === 0x2d) return sign.hyphen;
  if (byte >= 0xcd && byte <= 0xd4) return sign.greekOrCyrillic;
  if (byte < 0x20 || byte === 0x7f || byte === 0xc2 || byte === 0xe2 || byte === 0xef) {
    return sign.oddBlank;
  }
  return sign.other;
});

/** Does a cell of that many bytes start as NULL, (null), #N/A, \N or #REF! do? */
export function startsWord(byte: number, length: number): boolean {
  // Names with N are many.
  if (byte === 0x4e || byte === 0x6e) return length === 4;
  return byte === 0x28 || byte === 0x23 || byte === 0x5c;
}

/** Something to look for in the cells of some columns. */
export interface CellCheck {
  readonly roles: readonly ColumnRole[];
  /** A cell has one of these signs, else it is not looked at. */
  readonly some: number;
  /** A cell has none of these. */
  readonly none: number;
  /** No cell of more bytes is looked at. */
  readonly longest: number;
  readonly hits: (text: string) => boolean;
}

const identifiers: readonly ColumnRole[] = ['person-id', 'place-id'];
const written: readonly ColumnRole[] = ['name', 'username', 'text'];
const everywhere: readonly ColumnRole[] = [...identifiers, ...written, 'date', 'email'];

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const shortDate = new RegExp(
  `^(\\d{1,2}-(${monthNames})(-\\d\\d(\\d\\d)?)?|(${monthNames})-\\d\\d)$`,
  'i',
);

/** All that is looked for in single cells; what it means is judged over the whole column. */
export const cellChecks = {
  scientific: {
    roles: identifiers,
    some: sign.plus,
    none: 0,
    longest: 24,
    hits: (text) => /^\d([.,]\d+)?E\+\d{1,2}$/i.test(text),
  },
  decimalTail: {
    roles: identifiers,
    some: sign.dot,
    none: 0,
    longest: 40,
    hits: (text) => /^\d+\.0+$/.test(text),
  },
  decimal: {
    roles: identifiers,
    some: sign.dot,
    none: 0,
    longest: 40,
    hits: (text) => /^\d+\.\d*[1-9]\d*$/.test(text),
  },
  fullDate: { roles: ['person-id'], some: dateSign, none: 0, longest: 19, hits: isFullDate },
  shortDate: {
    roles: ['person-id'],
    some: dateSign,
    none: 0,
    longest: 11,
    hits: (text) => shortDate.test(text),
  },
  dayFirst: {
    roles: ['date'],
    some: sign.slash | sign.dot,
    none: 0,
    longest: 10,
    hits: (text) => dateOrder(text)?.dayFirst === true,
  },
  monthFirst: {
    roles: ['date'],
    some: sign.slash | sign.dot,
    none: 0,
    longest: 10,
    hits: (text) => dateOrder(text)?.monthFirst === true,
  },
  serial: {
    roles: ['date'],
    some: sign.digit,
    none: dateSign,
    longest: 16,
    hits: (text) => serialDay(text) !== null,
  },
  timeOfDay: {
    roles: ['date'],
    some: sign.other,
    none: 0,
    longest: 40,
    hits: (text) => dateOfMoment(text) !== null,
  },
  nullWord: {
    roles: [...identifiers, 'date', 'email'],
    some: sign.wordStart,
    none: 0,
    longest: 6,
    hits: (text) => /^(null|\(null\)|\\n|#n\/a|#n\/d)$/i.test(text),
  },
  nullName: {
    roles: written,
    some: sign.wordStart,
    none: 0,
    longest: 6,
    hits: (text) => /^(NULL|\(null\)|\\N|#N\/A|#N\/D)$/.test(text),
  },
  formulaError: {
    roles: everywhere,
    some: sign.wordStart,
    none: 0,
    longest: 255,
    hits: (text) => formulaError.test(text),
  },
  lookAlike: {
    roles: everywhere,
    some: sign.greekOrCyrillic,
    none: 0,
    longest: Infinity,
    hits: (text) => replaceLookAlikes(text) !== text,
  },
  oddBlank: {
    roles: everywhere,
    some: sign.oddBlank,
    none: 0,
    longest: Infinity,
    hits: (text) => plainBlanks(text) !== text,
  },
} as const satisfies Readonly<Record<string, CellCheck>>;

/** The name of a check. */
export type CheckId = keyof typeof cellChecks;

/** What English and Spanish spreadsheets show instead of a value, and #### for a narrow column. */
const formulaError =
  /^(#(REF|VALUE|NUM|DIV\/0|NULL|SPILL|CALC|ERROR)!|#NAME\?|#¡(REF|VALOR|NUM|DIV\/0|NULO)!|#¿NOMBRE\?|#{3,})$/;

function isFullDate(text: string): boolean {
  const iso = /^(\d{4})-(\d\d)-(\d\d)( 00:00(:00)?)?$/.exec(text);
  if (iso !== null) return isDayOfYear(Number(iso[2]), Number(iso[3])) && /^(19|20)/.test(text);
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})( 0?0:00(:00)?)?$/.exec(text);
  if (match === null) return false;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return isDayOfYear(first, second) || isDayOfYear(second, first);
}

/** The days between 1899-12-30 and 1970-01-01: spreadsheets count from the one, Dates from the other. */
const daysTo1970 = 25_569;

/** `45521` as Excel and Sheets count days, as `2024-08-17`; null for what is no such number. */
export function serialDay(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  // From 1927 to 2091: nobody in a school is born or leaves outside.
  if (days < 10_000 || days > 70_000) return null;
  return new Date((days - daysTo1970) * 86_400_000).toISOString().slice(0, 10);
}
