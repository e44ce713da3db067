import { readDayColumn, unreadableDay } from '../../tables/dates.ts';
import { trimmedText, type Table } from '../../tables/table.ts';
import { momentOfDay, readMoment, type Moment } from './moments.ts';

/** A column's moments: 0 where the cell is empty, `unreadableMoment` where it is no date. */
export function momentColumn(table: Table, column: number): Float64Array {
  const days = readDayColumn(table, column);
  const moments = new Float64Array(days.length);
  days.forEach((day, row) => {
    const moment: Moment =
      day === unreadableDay ? readMoment(trimmedText(table, row, column)) : momentOfDay(day);
    moments[row] = moment;
  });
  return moments;
}
