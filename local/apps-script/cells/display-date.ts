import type { LocaleRules } from './locales.ts';
import { serialFields } from './serial.ts';

/** Whether a number format makes dates or times of numbers. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]hms]*\]|general/gi, ''));
}

/** A serial number in a format such as `yyyy-MM-dd h:mm:ss`. */
export function fillDate(serial: number, format: string, locale: LocaleRules): string {
  const date = serialFields(serial);
  const tokens = format.match(/"[^"]*"|\\.|y+|m+|d+|h+|s+|am\/pm|./gi) ?? [];
  const half = tokens.some((token) => /^am\/pm$/i.test(token));
  return tokens.map((token, index) => fill(token, index)).join('');

  function fill(token: string, index: number): string {
    const letter = token[0]!.toLowerCase();
    if (/^am\/pm$/i.test(token)) return date.getUTCHours() < 12 ? 'AM' : 'PM';
    if (letter === 'y') return year(token);
    if (letter === 'm' && isMinute(index)) return padded(date.getUTCMinutes(), token);
    if (letter === 'm') return month(token);
    if (letter === 'd') return padded(date.getUTCDate(), token);
    if (letter === 'h') {
      const hours = date.getUTCHours();
      return padded(half ? hours % 12 || 12 : hours, token);
    }
    if (letter === 's') return padded(date.getUTCSeconds(), token);
    return letter === '"' ? token.slice(1, -1) : letter === '\\' ? token.slice(1) : token;
  }

  function year(token: string): string {
    const text = String(date.getUTCFullYear());
    return token.length === 2 ? text.slice(-2) : text.padStart(4, '0');
  }

  function month(token: string): string {
    const index = date.getUTCMonth();
    if (token.length <= 2) return padded(index + 1, token);
    const length = token.length === 3 ? 'short' : 'long';
    return date.toLocaleString(locale.name.replace('_', '-'), { month: length, timeZone: 'UTC' });
  }

  /** An m that stands beside hours or seconds. */
  function isMinute(index: number): boolean {
    const letters = tokens.map((token) => token[0]!.toLowerCase());
    const before = letters.slice(0, index).findLast((letter) => /[ymdhs]/.test(letter));
    const after = letters.slice(index + 1).find((letter) => /[ymdhs]/.test(letter));
    return before === 'h' || after === 's';
  }
}

function padded(value: number, token: string): string {
  return token.length >= 2 ? String(value).padStart(2, '0') : String(value);
}
