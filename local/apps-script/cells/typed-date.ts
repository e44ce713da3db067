import type { Typed } from './cell.ts';
import type { LocaleRules } from './locales.ts';
import { serialOf } from './serial.ts';

/** A day of the year that is typed without one gets this. */
export interface DateContext {
  readonly locale: LocaleRules;
  readonly year: number;
}

const longestDate = 60;

/** What text becomes that is a date, a time or both; null if it is none. */
export function typedDate(text: string, context: DateContext): Typed | null {
  if (text.length > longestDate) return null;
  const trimmed = withoutDayName(
    text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' '),
    context.locale,
  );
  const day = readDay(trimmed, context);
  if (day !== null) return { content: day, format: context.locale.dateFormat };
  const time = readTime(trimmed);
  if (time !== null) return { content: time / 86_400, format: 'h:mm:ss' };
  for (const split of trimmed.matchAll(/[t ,]+/g)) {
    const date = readDay(trimmed.slice(0, split.index), context);
    const clock = readTime(trimmed.slice(split.index + split[0].length));
    if (date !== null && clock !== null) {
      return { content: date + clock / 86_400, format: `${context.locale.dateFormat} h:mm:ss` };
    }
  }
  return null;
}

/** `Mon, 3 May 2026` is a date like `3 May 2026`. */
function withoutDayName(text: string, locale: LocaleRules): string {
  const first = /^(\p{L}+)\.?,? (?=.)/u.exec(text);
  return first !== null && locale.days.includes(first[1]!) ? text.slice(first[0].length) : text;
}

function readDay(text: string, context: DateContext): number | null {
  return threeNumbers(text, context) ?? twoNumbers(text, context) ?? namedMonth(text, context);
}

/** `2026-09-01`, `9/1/26`, `1.9.2026`, `1 9 2026`. */
function threeNumbers(text: string, { locale }: DateContext): number | null {
  const match = /^(\d{1,4})([-/. ]) ?(\d{1,2})\2 ?(\d{1,4})$/.exec(text);
  if (match === null) return null;
  const [a, b, c] = [match[1]!, match[3]!, match[4]!];
  if (a.length >= 3) return makeDay(a, b, c);
  const ways = {
    mdy: () => makeDay(c, a, b),
    dmy: () => makeDay(c, b, a),
    ymd: () => makeDay(a, b, c),
  };
  return ways[locale.dateOrder]() ?? ways.mdy() ?? ways.dmy() ?? ways.ymd();
}

/** `2026-09`, `9/2026`, `3-4`, `6-99`; with a point only where points separate dates. */
function twoNumbers(text: string, { locale, year }: DateContext): number | null {
  const match = /^(\d{1,4})([-/.])(\d{1,4})\.?$/.exec(text);
  if (match === null || (match[2] === '.' && locale.decimal === '.')) return null;
  const [a, b] = [match[1]!, match[3]!];
  if (a.length > 2 && b.length > 2) return null;
  if (a.length === 4) return makeDay(a, b, '1');
  if (b.length === 4) return makeDay(b, a, '1');
  const now = String(year);
  const dayFirst = locale.dateOrder === 'dmy';
  return (
    (dayFirst ? makeDay(now, b, a) : makeDay(now, a, b)) ??
    (dayFirst ? makeDay(now, a, b) : makeDay(now, b, a)) ??
    makeDay(b, a, '1')
  );
}

/** `Jan 3`, `3-Jan-2026`, `MAY26`, `May 2026`, `January 3rd, 2026`. */
function namedMonth(text: string, { locale, year }: DateContext): number | null {
  const match =
    /^(?:(\d{1,4})(?:st|nd|rd|th|\.)?[-/., ]*(?:de )?)?(\p{L}{3,})\.?(?:[-/., ]*(?:de )?(\d{1,4})(?:st|nd|rd|th)?)?(?:[-/., ]+(\d{1,4}))?$/u.exec(
      text,
    );
  if (match === null) return null;
  const month = locale.months.findIndex((names) => names.includes(match[2]!)) + 1;
  const numbers = [match[1], match[3], match[4]].filter((number) => number !== undefined);
  if (month === 0 || numbers.length === 0 || numbers.length === 3) return null;
  const [first, second] = numbers as [string, string | undefined];
  if (second === undefined) {
    return makeDay(String(year), String(month), first) ?? makeDay(first, String(month), '1');
  }
  return makeDay(second, String(month), first) ?? makeDay(first, String(month), second);
}

/** Seconds of `12:30`, `1:30 pm`, `7 am`, `7A`, `30:00`, with a zone or without; null if no time. */
function readTime(text: string): number | null {
  const match =
    /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2})(?:[.,]\d+)?)? ?(am?|pm?|a\.m\.|p\.m\.)?(z|[-+]\d\d:?\d\d)?$/.exec(
      text,
    );
  if (match === null || (match[2] === undefined && match[4] === undefined)) return null;
  const half = match[4]?.[0];
  const hours = Number(match[1]);
  if (half !== undefined && (hours > 12 || hours === 0)) return null;
  const shown = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  const [minutes, seconds] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  return minutes > 59 || seconds > 59 ? null : shown * 3600 + minutes * 60 + seconds;
}

function makeDay(year: string, month: string, day: string): number | null {
  if (year.length === 3 || Number(month) === 0 || Number(day) === 0) return null;
  const short = year.length <= 2;
  const number = Number(year);
  const full = short ? number + (number < 30 ? 2000 : 1900) : number;
  return full < 1000 ? null : serialOf(full, Number(month), Number(day));
}
