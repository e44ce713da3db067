import type { Day } from '../../../tables/dates.ts';
import { addText, createKeyIndex, type KeyIndex } from '../../../tables/key-index.ts';
import { rowNumber } from '../../../tables/table.ts';
import { keyOfCell, type PackageFile } from './columns.ts';
import { isOtherPlace, type Places } from './places.ts';
import type { SchoolYears } from './school-years.ts';
import { addRaw, addStay, findStay, type Stay, type Stays } from './stays.ts';
import { openEnd } from './years.ts';

/** Where no file gives a day: long enough ago for everybody who is listed to be there now. */
export const sinceEver: Day = 19000101;

/** A file that lists people at schools, a row for each person and school. */
export interface ListFile {
  readonly file: PackageFile;
  /** By row: the code of the person, -1 for rows that do not count. */
  readonly people: Int32Array;
  readonly schoolColumn: number;
  /** The column of the grade or title, -1 for none. */
  readonly wordColumn: number;
  /** Whether the row says that the person is there; all do where it is absent. */
  readonly isActive?: (row: number) => boolean;
}

/** What is made of lists. */
export interface Listing {
  readonly places: Places;
  readonly years: SchoolYears;
  readonly stays: Stays;
  readonly words: KeyIndex;
}

/** No grades or titles yet; the code 0 is that of the empty one. */
export function createWords(): KeyIndex {
  const words = createKeyIndex(64);
  addText(words, '');
  return words;
}

/** Counted for the notes. */
export interface ListCounts {
  /** Stays that no other file dates. */
  undated: number;
  inactive: number;
  /** Rows at places that are no schools. */
  elsewhere: number;
}

/** Adds people whom a list calls inactive: at the school, but never current or future there. */
export function addInactive(list: ListFile, listing: Listing, counts: ListCounts): void {
  const { isActive } = list;
  if (isActive === undefined) return;
  eachListed(list, listing, (row, person, org, role) => {
    if (isActive(row)) return;
    counts.inactive++;
    const stay = {
      person,
      org,
      year: latestAt(listing.years, org),
      begin: 0,
      end: 0,
      role,
      row: rowNumber(list.file.table, row),
    };
    addRaw(listing.stays, stay, { begin: '', end: '', damage: null });
  });
}

/**
 * Adds those who are listed and whom no other file dates: students in the latest school year, staff
 * from the first one on, and where there are no school years, since ever.
 */
export function addListed(
  list: ListFile,
  listing: Listing,
  until: 'year' | 'open',
  counts: ListCounts,
): void {
  const { places, years, stays } = listing;
  eachListed(list, listing, (row, person, org, role) => {
    if (list.isActive?.(row) === false) return;
    if (isOtherPlace(places, org)) {
      counts.elsewhere++;
      return;
    }
    const dated = findStay(stays, person, org);
    if (dated >= 0) {
      if (role < 0) return;
      for (let at = dated; at >= 0; at = stays.next.items[at]!) {
        if (stays.org.items[at] === org && stays.role.items[at]! < 0) stays.role.items[at] = role;
      }
      return;
    }
    counts.undated++;
    const number = rowNumber(list.file.table, row);
    addUndated(stays, years, { person, org, role, row: number }, until);
  });
}

/** Adds somebody at a school whom no file dates. */
export function addUndated(
  stays: Stays,
  years: SchoolYears,
  who: Pick<Stay, 'person' | 'org' | 'role' | 'row'>,
  until: 'year' | 'open',
): void {
  const at = years.at(who.org);
  const index = until === 'year' ? latestAt(years, who.org) : (at[0] ?? -1);
  const span = years.list[index];
  const { person, org, role, row } = who;
  addStay(stays, {
    person,
    org,
    role,
    row,
    year: until === 'year' ? index : -1,
    begin: span?.start ?? sinceEver,
    end: until === 'year' && span !== undefined ? span.end : openEnd,
  });
}

/** The latest school year of a school, -1 if it has none. */
export function latestAt(years: SchoolYears, school: number): number {
  const at = years.at(school);
  return at[at.length - 1] ?? -1;
}

function eachListed(
  { file, people, schoolColumn, wordColumn }: ListFile,
  { places, words }: Listing,
  use: (row: number, person: number, org: number, role: number) => void,
): void {
  const { table } = file;
  // Admins may belong to the district alone.
  if (schoolColumn < 0) return;
  for (let row = 0; row < table.rowCount; row++) {
    const person = people[row]!;
    if (person < 0) continue;
    const org = keyOfCell(places.ids, table, row, schoolColumn);
    const word = wordColumn < 0 ? 0 : keyOfCell(words, table, row, wordColumn);
    use(row, person, org, word === 0 ? -1 : word);
  }
}
