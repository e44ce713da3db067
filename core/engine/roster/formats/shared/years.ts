import type { Day } from '../../../tables/dates.ts';

/** A school year by the year it ends in: 2027 is 2026-27. */
export type EndYear = number;

/** The school year in which a day lies, where only dates tell: from July 1 to June 30. */
export function schoolYearOf(day: Day): EndYear {
  const year = Math.floor(day / 10000);
  return Math.floor(day / 100) % 100 >= 7 ? year + 1 : year;
}

/** A school year as people write it: `2026-27`. */
export function yearName(year: EndYear): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}`;
}

/** When a school year is. */
export interface YearSpan {
  readonly start: Day;
  readonly end: Day;
}

/** Stands for an end that is not known: later than any day. */
export const openEnd: Day = 99999999;

/** A stretch of days as a file gives it; 0 where it gives none. */
interface Span {
  readonly begin: Day;
  readonly end: Day;
  /** Without an end: on through the following school years, or in the first one only? */
  readonly goesOn: boolean;
  /** The school year that the file names, -1 for none: it counts before others that fit as well. */
  readonly stated: number;
}

/** Takes a stretch of a school year: its index (-1: there are none), first and last day. */
type AddYear = (year: number, begin: Day, end: Day) => void;

/**
 * Divides a span among the school years its dates fall in. What lies in none goes to the next one
 * to come, else to the last one. Gives whether it fell into any.
 */
export function divideByYear(
  { begin, end, goesOn, stated }: Span,
  years: readonly YearSpan[],
  at: readonly number[],
  add: AddYear,
): boolean {
  const last = end === 0 ? openEnd : end;
  const from = begin === 0 ? end : begin;
  if (at.length === 0) {
    add(-1, begin, last);
    return true;
  }
  const hits =
    from === 0
      ? [at.includes(stated) ? stated : latestYear(years, at)]
      : at.filter((year) => years[year]!.start <= last && years[year]!.end >= from);
  if (hits.length === 0) {
    const year = at.find((index) => years[index]!.start > from) ?? at[at.length - 1]!;
    add(year, begin === 0 ? years[year]!.start : begin, last);
    return false;
  }
  if (hits.includes(stated) && !goesOn) {
    add(stated, begin === 0 ? years[stated]!.start : begin, last);
    return true;
  }
  const few = end === 0 && !goesOn ? hits.slice(0, 1) : hits;
  few.forEach((year, index) => {
    const starts = index === 0 && begin !== 0 ? begin : years[year]!.start;
    add(year, starts, index === few.length - 1 ? last : years[year]!.end);
  });
  return true;
}

/** The school year with the latest start: the current one; -1 where there are none. */
export function latestYear(years: readonly YearSpan[], at: readonly number[]): number {
  const latest = at[at.length - 1] ?? -1;
  // Of several that start on the same day, the first in the file.
  return at.find((year) => years[year]!.start === years[latest]!.start) ?? -1;
}
