import { readDayColumn, readIsoDay, unreadableDay } from '../../tables/dates.ts';
import { trimmedText, type Table } from '../../tables/table.ts';
import { momentOfDay, readMoment, unreadableMoment, type Moment } from './moments.ts';

/**
 * A column's moments: 0 where the cell is empty, `unreadableMoment` where it is no date. With a time,
 * a cell may be `M/D/YYYY` too, as a day alone may: unless one of its column cannot be read that way.
 */
export function momentColumn(table: Table, column: number): Float64Array {
  const days = readDayColumn(table, column);
  const moments = new Float64Array(days.length);
  const slashed: number[] = [];
  days.forEach((day, row) => {
    moments[row] = momentOfDay(day);
    if (day !== unreadableDay) return;
    const text = trimmedText(table, row, column);
    moments[row] = readMoment(text);
    if (moments[row] === unreadableMoment && text.includes('/')) slashed.push(row);
  });
  const read = slashed.map((row) => readSlashed(trimmedText(table, row, column)));
  if (!read.includes(dayFirst)) {
    read.forEach((moment, i) => {
      moments[slashed[i]!] = moment;
    });
  }
  return moments;
}

/** What stands for a text that has no month first. */
const dayFirst: Moment = -2;

const slashedText =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:\s?([AP])\.?M\.?)?)?$/i;

/** `8/17/2025`, `8/17/2025 6:00 AM`, `08/17/2025 18:00:00`. */
function readSlashed(text: string): Moment {
  const match = slashedText.exec(text);
  if (match === null) return unreadableMoment;
  const [, month = '', date = '', year, hours, minutes, half] = match;
  const iso = `${year!}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (Number(month) > 12 || Number(date) > 31) return dayFirst;
  if (readIsoDay(iso) < 0) return unreadableMoment;
  if (hours === undefined) return momentOfDay(readIsoDay(iso));
  const hour = half === undefined ? Number(hours) : twentyFour(Number(hours), half);
  return readMoment(`${iso}T${String(hour).padStart(2, '0')}:${minutes!}`);
}

/** 12 AM is 0, 12 PM is 12; 13 PM is no hour. */
function twentyFour(hours: number, half: string): number {
  if (hours < 1 || hours > 12) return 99;
  return (hours % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
}
