import { createWordReader } from '../word-reader.ts';
import type { EndYear } from '../shared/years.ts';
import {
  countYear,
  createYearCounts,
  latestYear,
  readSchoolYear,
  yearWithin,
} from './school-years.ts';
import type { Sheet } from './sheet-layout.ts';
import type { SheetStays } from './stays.ts';

/**
 * The school year that stays without an end have reached: the latest in which stays begin, else
 * end, else that a sheet names; 0 where nothing tells of any. Who is registered for a year to come
 * does not make it the latest.
 */
export function findLatestYear(
  sheets: readonly Sheet[],
  staysOf: ReadonlyMap<Sheet, SheetStays>,
): EndYear {
  const [starts, ends, futures] = [createYearCounts(), createYearCounts(), createYearCounts()];
  for (const sheet of sheets) {
    const { start, end, statusAt } = staysOf.get(sheet)!;
    for (let row = 0; row < start.length; row++) {
      const isFuture = statusAt(row) === 'future';
      countYear(isFuture ? futures : starts, start[row]!);
      if (!isFuture) countYear(ends, end[row]!);
    }
  }
  return latestYear(starts) || latestYear(ends) || statedYear(sheets) || latestYear(futures);
}

function statedYear(sheets: readonly Sheet[]): EndYear {
  let latest = 0;
  for (const { table, found } of sheets) {
    const columns = [
      [found.column('schoolYear'), createWordReader(readSchoolYear)],
      [found.column('calendarName'), createWordReader(yearWithin)],
    ] as const;
    for (const [column, read] of columns) {
      if (column < 0) continue;
      for (let row = 0; row < table.rowCount; row++) {
        latest = Math.max(latest, read(table, row, column));
      }
    }
  }
  return latest;
}
