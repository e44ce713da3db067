import type { Day } from '../../../tables/dates.ts';

/** A school year by the year it ends in: 2027 is 2026-27. No file gives its days, so these do. */
export type EndYear = number;

const firstMonth = 7;

/** The school year in which a day lies; they are taken from July 1 to June 30. */
export function schoolYearOf(day: Day): EndYear {
  const year = Math.floor(day / 10000);
  return Math.floor(day / 100) % 100 >= firstMonth ? year + 1 : year;
}

/** The first day of a school year. */
export function firstDay(year: EndYear): Day {
  return (year - 1) * 10000 + firstMonth * 100 + 1;
}

/** The last day of a school year. */
export function lastDay(year: EndYear): Day {
  return year * 10000 + 630;
}

/** A school year as people write it: `2026-27`. */
export function yearName(year: EndYear): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}`;
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
