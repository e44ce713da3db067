import { cellEnd, cellStart, trimEnd, trimStart, type Table } from './table.ts';

/** A day as the number yyyymmdd: it can be compared, and 0 stands for none. */
export type Day = number;

/** What a date column gives for a cell that no date can be read from. */
export const unreadableDay: Day = -1;

/** The day of a text `YYYY-MM-DD`, or `unreadableDay`. */
export function readIsoDay(text: string): Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match === null
    ? unreadableDay
    : makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day as `YYYY-MM-DD`; nothing for none. */
export function formatDay(day: Day): string {
  if (day <= 0) return '';
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/**
 * A column's days: 0 where the cell is empty, `unreadableDay` where it is no date. Besides
 * `YYYY-MM-DD` a cell may be `M/D/YYYY`, unless a value with two slashes in its column cannot be
 * read that way (contract, tables).
 */
export function readDayColumn(table: Table, column: number): Int32Array {
  const days = new Int32Array(table.rowCount);
  if (column < 0) return days;
  let slashes = false;
  for (let row = 0; row < table.rowCount; row++) {
    const start = cellStart(table, row, column);
    const day = readIsoCell(table.bytes, start, cellEnd(table, row, column));
    days[row] = day;
    slashes ||= day === unreadableDay;
  }
  if (slashes) readSlashedCells(table, column, days);
  return days;
}

function readIsoCell(bytes: Uint8Array, start: number, end: number): Day {
  let from = start;
  let to = end;
  if (to - from !== 10 || bytes[from]! <= 0x20) {
    from = trimStart(bytes, start, end);
    if (from === -1) return 0;
    to = trimEnd(bytes, from, end);
  }
  if (to - from !== 10 || bytes[from + 4] !== 0x2d || bytes[from + 7] !== 0x2d)
    return unreadableDay;
  const year = digits(bytes, from, 4);
  const month = digits(bytes, from + 5, 2);
  const day = digits(bytes, from + 8, 2);
  return year < 0 || month < 0 || day < 0 ? unreadableDay : makeDay(year, month, day);
}

function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function makeDay(year: number, month: number, day: number): Day {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    return unreadableDay;
  }
  return year * 10000 + month * 100 + day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Fills in the cells that are no ISO dates, unless the column speaks against M/D/YYYY. */
function readSlashedCells(table: Table, column: number, days: Int32Array): void {
  const { bytes } = table;
  const found = new Int32Array(days.length);
  for (let row = 0; row < table.rowCount; row++) {
    if (days[row] !== unreadableDay) continue;
    const end = cellEnd(table, row, column);
    const start = trimStart(bytes, cellStart(table, row, column), end);
    const stop = trimEnd(bytes, start, end);
    const first = slashAfter(bytes, start, stop);
    const second = slashAfter(bytes, first + 1, stop);
    if (second === stop) continue;
    if (slashAfter(bytes, second + 1, stop) < stop) continue;
    const month = shortNumber(bytes, start, first);
    const day = shortNumber(bytes, first + 1, second);
    const year = stop - second === 5 ? digits(bytes, second + 1, 4) : -1;
    if (month < 0 || day < 0 || year < 0 || month > 12 || day > 31) return;
    found[row] = makeDay(year, month, day);
  }
  for (let row = 0; row < found.length; row++) if (found[row] !== 0) days[row] = found[row]!;
}

/** The place of the next slash, or the end if there is none. */
function slashAfter(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && bytes[i] !== 0x2f) i++;
  return Math.min(i, end);
}

/** A number of one or two digits, or -1. */
function shortNumber(bytes: Uint8Array, start: number, end: number): number {
  return end - start === 1 || end - start === 2 ? digits(bytes, start, end - start) : -1;
}
