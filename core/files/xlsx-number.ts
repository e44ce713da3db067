import type { NumberFormat } from './xlsx-styles.ts';

const secondsPerDay = 86_400;
/** 31 December 9999 in Excel's count; a later number is no date. */
const lastSerial = 2_958_466;

/** A number cell as people see it: a date, an identifier with its leading zeros, or a number. */
export function numberCell(raw: string, format: NumberFormat | null, from1904: boolean): string {
  const text = raw.trim();
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return raw;
  if (format?.kind === 'date') return serialText(number, from1904) ?? numberText(text);
  if (format?.kind === 'digits' && Number.isSafeInteger(number)) {
    return digitsText(number, format.pieces);
  }
  return numberText(text);
}

/**
 * A number without exponent or `.0`, and with the 15 digits that a spreadsheet shows, so that
 * 0.1 + 0.2 is 0.3. Longer integers stay as they are written: they are identifiers.
 */
export function numberText(text: string): string {
  const number = Number(text);
  if (/^-?[1-9]\d*$/.test(text)) return text;
  if (Number.isInteger(number)) return String(number === 0 ? 0 : number);
  return String(Number(number.toPrecision(15)));
}

/** `2024-08-15`, or `2024-08-15 13:45:00` where there is a time; null if it is no such text. */
export function isoText(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?Z?)?$/.exec(text.trim());
  if (match === null) return null;
  const time = match[2] === undefined ? '00:00:00' : match[2] + (match[3] ?? ':00');
  return time === '00:00:00' ? match[1]! : `${match[1]!} ${time}`;
}

/** The day and time that a spreadsheet's count of days means; null before it starts or after it ends. */
function serialText(serial: number, from1904: boolean): string | null {
  if (serial < 0) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * secondsPerDay);
  if (seconds === secondsPerDay) {
    seconds = 0;
    day++;
  }
  if (day >= lastSerial - (from1904 ? 1462 : 0)) return null;
  // Below 1 the count from 1900 has no day, only a time.
  if (day === 0 && (!from1904 || seconds > 0)) return timeText(seconds);
  const date = dateText(day, from1904);
  return seconds === 0 ? date : `${date} ${timeText(seconds)}`;
}

function timeText(seconds: number): string {
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function dateText(day: number, from1904: boolean): string {
  if (from1904) return civilDate(day - 24_107);
  // Excel counts a 29 February 1900, which never was, as day 60.
  if (day === 60) return '1900-02-29';
  return civilDate(day - (day > 60 ? 25_569 : 25_568));
}

/** The date of a day counted from 1 January 1970 (Howard Hinnant, civil_from_days). */
function civilDate(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Fills the zeros of a format with a number's digits, from the right. */
function digitsText(number: number, pieces: readonly string[]): string {
  let digits = String(Math.abs(number));
  let text = '';
  const firstZero = pieces.indexOf('0');
  for (let i = pieces.length - 1; i >= 0; i--) {
    if (pieces[i] !== '0') {
      text = pieces[i]!.slice(1) + text;
    } else {
      const take = i === firstZero ? digits.length : 1;
      text = (digits.slice(-take) || '0') + text;
      digits = digits.slice(0, digits.length - take);
    }
  }
  return number < 0 ? `-${text}` : text;
}

function two(value: number): string {
  return value < 10 ? `0${Math.floor(value)}` : String(Math.floor(value));
}
