import { overlaps } from '../eligibility/counting-records.ts';
import type { AccountType } from '../request/account-type.ts';
import type { Roster } from '../roster/roster.ts';

/** How many people of an account type belong to each school and calendar, by its code. */
export interface PlaceCounts {
  readonly people: number;
  readonly schools: Int32Array;
  readonly calendars: Int32Array;
}

/**
 * Counts who would be considered in each school and calendar (contract, runs): a record of any date
 * at the school; a dated enrollment in the calendar; staff: an assignment at its school that
 * overlaps it. Each person counts once in a place.
 */
export function countPlaces(roster: Roster, accountType: AccountType): PlaceCounts {
  const { rowOf } = roster.people[accountType];
  const schools = createPlaceCounter(roster.schools.names.length);
  const calendars = createPlaceCounter(roster.calendars.names.length);
  const students = accountType === 'students';
  const records = students ? roster.enrollments : roster.assignments;
  const ofSchool = calendarsOfSchools(roster);
  const { starts, rows } = records.ofPerson;
  let people = 0;
  for (let person = 0; person < rowOf.length; person++) {
    if (rowOf[person]! < 0) continue;
    people++;
    for (let i = starts[person]!; i < starts[person + 1]!; i++) {
      const row = rows[i]!;
      const school = records.school[row]!;
      schools.count(school, person);
      if (students) {
        if (records.start[row]! > 0) calendars.count(records.calendar[row]!, person);
        continue;
      }
      for (const calendar of ofSchool[school]!) {
        const { start, end } = roster.calendars;
        if (overlaps(records, row, start[calendar]!, end[calendar]!)) {
          calendars.count(calendar, person);
        }
      }
    }
  }
  return { people, schools: schools.counts, calendars: calendars.counts };
}

function calendarsOfSchools({ schools, calendars }: Roster): number[][] {
  const ofSchool: number[][] = schools.names.map(() => []);
  calendars.school.forEach((school, calendar) => ofSchool[school]!.push(calendar));
  return ofSchool;
}

/** Counts people by place; one who comes again for the same place, person after person, is known. */
function createPlaceCounter(places: number) {
  const counts = new Int32Array(places);
  const lastPerson = new Int32Array(places).fill(-1);
  return {
    counts,
    count(place: number, person: number) {
      if (place < 0 || lastPerson[place] === person) return;
      lastPerson[place] = person;
      counts[place]!++;
    },
  };
}
