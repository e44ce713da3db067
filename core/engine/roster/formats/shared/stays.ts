import { formatDay, type Day } from '../../../tables/dates.ts';
import { createIntList, pushInt, type IntList } from '../../../tables/int-list.ts';
import type { RowDamage } from '../../../tables/table.ts';
import { openEnd } from './years.ts';

/** A person at a school for some days, as it goes into Enrollments or District Assignments. */
export interface Stay {
  readonly person: number;
  readonly org: number;
  /** The index of the school year, -1 for none. */
  readonly year: number;
  readonly begin: Day;
  readonly end: Day;
  /** The code of the role word; of the title or grade in a layout without roles, -1 for none. */
  readonly role: number;
  /** The row it comes from, as its file counts it. */
  readonly row: number;
}

/** Dates that go into the table as they stand, because only the reader can say what is wrong. */
export interface RawDates {
  readonly begin: string;
  readonly end: string;
  readonly damage: RowDamage['kind'] | null;
}

/** The stays found so far: four bytes a field, each person's in a chain. */
export interface Stays {
  /** The first and the last stay of each person, -1 for none. */
  readonly first: IntList;
  readonly latest: IntList;
  readonly next: IntList;
  readonly person: IntList;
  readonly org: IntList;
  readonly year: IntList;
  readonly begin: IntList;
  readonly end: IntList;
  readonly role: IntList;
  readonly row: IntList;
  /** 1 where a row of roles gives the dates, so that class enrollments do not. */
  readonly fixed: IntList;
  /** An index in `raws`, -1 for none. */
  readonly raw: IntList;
  readonly raws: RawDates[];
}

/** No stays yet, with room for about so many people. */
export function createStays(people: number): Stays {
  const list = () => createIntList(people);
  return {
    ...{ first: list(), latest: list(), next: list(), person: list(), org: list(), year: list() },
    ...{ begin: list(), end: list(), role: list(), row: list(), fixed: list(), raw: list() },
    raws: [],
  };
}

/** The first stay of a person, or -1; `stays.next` leads on. */
export function firstStay({ first }: Stays, person: number): number {
  return person < first.length ? first.items[person]! : -1;
}

/** Adds days to the person's stay at that school in that school year, from the first to the last. */
export function addDays(stays: Stays, stay: Stay, fixed: 0 | 1): void {
  const { org, year, raw, begin, end, next } = stays;
  for (let at = firstStay(stays, stay.person); at >= 0; at = next.items[at]!) {
    if (org.items[at] !== stay.org || year.items[at] !== stay.year || raw.items[at]! >= 0) continue;
    const known = begin.items[at]!;
    if (stay.begin !== 0 && (known === 0 || stay.begin < known)) begin.items[at] = stay.begin;
    if (stay.end > end.items[at]!) end.items[at] = stay.end;
    return;
  }
  append(stays, stay, fixed, -1);
}

/** Adds a stay of its own, whatever others there are. */
export function addStay(stays: Stays, stay: Stay): void {
  append(stays, stay, 0, -1);
}

/**
 * Adds a stay whose dates cannot be used. A person's further ones at the same school are not
 * added, unless the row itself is damaged.
 */
export function addRaw(stays: Stays, stay: Stay, dates: RawDates): void {
  const { org, raw, next } = stays;
  let at = dates.damage === null ? firstStay(stays, stay.person) : -1;
  for (; at >= 0; at = next.items[at]!) {
    if (org.items[at] === stay.org && raw.items[at]! >= 0) return;
  }
  append(stays, stay, 0, stays.raws.push(dates) - 1);
}

/** The first of a person's stays at that school whose dates count, or -1. */
export function findStay(stays: Stays, person: number, org: number): number {
  for (let at = firstStay(stays, person); at >= 0; at = stays.next.items[at]!) {
    if (stays.org.items[at] === org && stays.raw.items[at]! < 0) return at;
  }
  return -1;
}

/** Has the person a stay at that school whose dates cannot be used? */
export function hasRaw(stays: Stays, person: number, org: number): boolean {
  if (stays.raws.length === 0) return false;
  for (let at = firstStay(stays, person); at >= 0; at = stays.next.items[at]!) {
    if (stays.org.items[at] === org && stays.raw.items[at]! >= 0) return true;
  }
  return false;
}

/** The Start Date and the End Date of a stay. */
export function dateCells(stays: Stays, at: number): readonly [string, string] {
  const raw = stays.raws[stays.raw.items[at]!];
  if (raw !== undefined) return [raw.begin, raw.end];
  const end = stays.end.items[at]!;
  return [formatDay(stays.begin.items[at]!), end === openEnd ? '' : formatDay(end)];
}

function append(stays: Stays, stay: Stay, fixed: 0 | 1, raw: number): void {
  const { first, latest, next } = stays;
  while (first.length <= stay.person) {
    pushInt(first, -1);
    pushInt(latest, -1);
  }
  const at = next.length;
  const before = latest.items[stay.person]!;
  if (before < 0) first.items[stay.person] = at;
  else next.items[before] = at;
  latest.items[stay.person] = at;
  pushInt(next, -1);
  pushInt(stays.person, stay.person);
  pushInt(stays.org, stay.org);
  pushInt(stays.year, stay.year);
  pushInt(stays.begin, stay.begin);
  pushInt(stays.end, stay.end);
  pushInt(stays.role, stay.role);
  pushInt(stays.row, stay.row);
  pushInt(stays.fixed, fixed);
  pushInt(stays.raw, raw);
}
