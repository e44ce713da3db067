import { fromWallClock, offsetAt, toWallClock } from '../cells/serial.ts';

/** A date in a pattern of Java's SimpleDateFormat; null for letters that are not modelled. */
export function formatDate(time: number, timeZone: string, pattern: string): string | null {
  const zone = javaZone(timeZone);
  const date = new Date(toWallClock(time, zone));
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  let text = '';
  for (const token of tokens) {
    const filled = fill(token, date, offsetAt(time, zone));
    if (filled === null) return null;
    text += filled;
  }
  return text;
}

/**
 * The moment that a text in a pattern of Java's SimpleDateFormat means: only days are modelled, in
 * the pattern yyyy-MM-dd. Java takes days beyond a month's end for days of the next; null for what
 * is no date.
 */
export function parseDate(text: string, timeZone: string, pattern: string): number | null {
  const parts = pattern === 'yyyy-MM-dd' ? /^(\d+)-(\d+)-(\d+)/.exec(text) : null;
  if (parts === null) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  return fromWallClock(Date.UTC(year!, month! - 1, day), javaZone(timeZone));
}

/** Java takes a name it does not know for GMT, without a word. */
function javaZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return 'Etc/UTC';
  }
}

function fill(token: string, date: Date, offset: number): string | null {
  const letter = token[0]!;
  const number = (value: number): string => String(value).padStart(token.length, '0');
  if (letter === "'") return token === "''" ? "'" : token.slice(1, -1).replace(/''/g, "'");
  if (!/[A-Za-z]/.test(letter)) return token;
  switch (letter) {
    case 'y':
      return token.length === 2
        ? String(date.getUTCFullYear()).slice(-2)
        : number(date.getUTCFullYear());
    case 'M':
      return token.length > 2
        ? named(date, { month: token.length > 3 ? 'long' : 'short' })
        : number(date.getUTCMonth() + 1);
    case 'd':
      return number(date.getUTCDate());
    case 'E':
      return named(date, { weekday: token.length > 3 ? 'long' : 'short' });
    case 'H':
      return number(date.getUTCHours());
    case 'h':
      return number(date.getUTCHours() % 12 || 12);
    case 'a':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'm':
      return number(date.getUTCMinutes());
    case 's':
      return number(date.getUTCSeconds());
    case 'S':
      return number(date.getUTCMilliseconds());
    case 'Z':
      return zoneText(offset, '');
    case 'X':
      return offset === 0 ? 'Z' : zoneText(offset, token.length > 2 ? ':' : '');
    default:
      return null;
  }
}

function named(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date);
}

function zoneText(offset: number, colon: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}
