import type { PackageFile } from './columns.ts';
import type { ListedPeople } from './people-table.ts';
import type { Places } from './places.ts';
import type { SchoolYears } from './school-years.ts';
import { firstStay, type Stays } from './stays.ts';

/** `1 school`, `2 schools`. */
export function count(times: number, one: string, many = `${one}s`): string {
  return `${times} ${times === 1 ? one : many}`;
}

/** What the notes of a format are about. */
interface ListedRoster {
  readonly places: Places;
  readonly years: SchoolYears;
  readonly students: ListedPeople | null;
  readonly staff: ListedPeople | null;
}

/** How many schools and people there are. */
export function sizeNote(format: string, { places, students, staff }: ListedRoster): string {
  const sizes = [
    count(places.table.rowCount, 'school'),
    count(peopleIn(students), 'student'),
    count(peopleIn(staff), 'staff member'),
  ];
  return `${format}: ${sizes.join(', ')}`;
}

function peopleIn(people: ListedPeople | null): number {
  return people === null ? 0 : people.rowOf.reduce((sum, row) => sum + (row >= 0 ? 1 : 0), 0);
}

/** What the calendars were made of. */
export function calendarNote({ years }: ListedRoster, of: string): string {
  const made = count(years.table.rowCount, 'calendar was', 'calendars were');
  if (years.table.rowCount === 0) {
    return `No calendars were made, because no file gives the dates of a school year: whoever is listed counts as enrolled or employed since 1900-01-01, with no end`;
  }
  const borrowed =
    years.borrowed === 0
      ? ''
      : `; ${count(years.borrowed, 'school has', 'schools have')} no dates of ${years.borrowed === 1 ? 'its' : 'their'} own, and the school years of the others hold`;
  return `${made} made, one for each school and school year, of ${of}${borrowed}`;
}

/** How the records are dated. */
export function datedNote(
  one: string,
  total: number,
  { by, undated, start }: { readonly by: string; readonly undated: number; readonly start: string },
): string {
  return `${count(total, one)}: ${total - undated} dated by ${by}, ${undated} without dates, which start ${start}`;
}

/** When a record starts that no file dates. */
export function startOfUndated({ list }: SchoolYears, which: 'first' | 'latest'): string {
  return list.length === 0 ? 'on 1900-01-01' : `with the ${which} school year`;
}

/** Each text with a number, where the number is not 0. */
export function countedNotes(told: readonly (readonly [string, number])[]): string[] {
  return told.filter(([, times]) => times > 0).map(([text, times]) => `${text}: ${times}`);
}

/** How many records there are at schools that the file of schools does not have. */
export function atUnknownSchools({ org }: Stays, { known }: Places): number {
  const places = org.items.subarray(0, org.length);
  return known === 0 ? 0 : places.filter((place) => place >= known).length;
}

/** How many people are at more than one school. */
export function atSeveralSchools(stays: Stays): number {
  let several = 0;
  for (let person = 0; person < stays.first.length; person++) {
    const first = firstStay(stays, person);
    for (let at = first; at >= 0; at = stays.next.items[at]!) {
      if (stays.org.items[at] === stays.org.items[first]) continue;
      several++;
      break;
    }
  }
  return several;
}

/** Says that a roster is no proof of accounts. */
export function accountsNote(format: string): string {
  return `User accounts are not made from ${format}, because it does not say who has one: they come from an accounts.csv beside it`;
}

/** Says what stands for emails where users have no column of them. */
export function emailNote(users: PackageFile): string[] {
  return users.column('email') < 0 ? ['There is no column email: the username stands for it'] : [];
}
