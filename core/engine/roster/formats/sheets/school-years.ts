import type { Day } from '../../../tables/dates.ts';
import { schoolYearOf, type EndYear } from '../shared/years.ts';

/* No file gives the days of a school year, so these do. */

/** The first day of a school year. */
export function firstDay(year: EndYear): Day {
  return (year - 1) * 10000 + 701;
}

/** The last day of a school year. */
export function lastDay(year: EndYear): Day {
  return year * 10000 + 630;
}

/** The school year that a text names (`2026-27`, `26/27`, `SY 2026-2027`, `2027`); 0 if none. */
export function readSchoolYear(text: string): EndYear {
  const alone = /^(?:sy)?\s*(\d{4})$/i.exec(text);
  if (alone !== null) return Number(alone[1]);
  return yearWithin(text);
}

/** The school year in a name such as `26-27 Lincoln High`; 0 if there is none. */
export function yearWithin(text: string): EndYear {
  const match = /(?<!\d)(?:20)?(\d\d)\s?[-/–]\s?(?:20)?(\d\d)(?!\d)/.exec(text.slice(0, 200));
  if (match === null) return 0;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return to === from + 1 ? 2000 + to : 0;
}

/** How many dates lie in each school year; no date is later than 9999-12-31. */
export function createYearCounts(): Int32Array {
  return new Int32Array(10_001);
}

/** Counts a date; none and unreadable ones do not count. */
export function countYear(counts: Int32Array, day: Day): void {
  if (day > 0) counts[schoolYearOf(day)]!++;
}

/**
 * The latest school year in which one date in a hundred lies, 0 if there are no dates: one wrong
 * date in a large sheet makes no year.
 */
export function latestYear(counts: Int32Array): EndYear {
  const total = counts.reduce((sum, times) => sum + times, 0);
  for (let year = counts.length - 1; year > 0; year--) {
    if (counts[year]! > 0 && counts[year]! * 100 >= total) return year;
  }
  return 0;
}
