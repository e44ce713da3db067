import { createIntList, pushInt } from '../tables/int-list.ts';
import type { ResolvedRequest } from '../request/resolve-request.ts';
import type { Roster } from '../roster/roster.ts';
import { selectedPlaces, standing, type RecordRule } from './counting-records.ts';

/**
 * Who is considered, in ascending Person ID: everybody with a record of any date at the schools,
 * with a dated record in the calendars, or exactly the people named (contract, runs).
 */
export function consideredPeople(
  request: ResolvedRequest,
  roster: Roster,
  rule: RecordRule | null,
): Int32Array {
  const considered = new Uint8Array(roster.people.ids.count);
  if (request.scope.by === 'people') {
    for (const person of request.targets) considered[person] = 1;
  } else {
    const records = request.accountType === 'students' ? roster.enrollments : roster.assignments;
    const selected = selectedPlaces(request, roster);
    const inScope =
      request.scope.by === 'calendars' && rule !== null
        ? (row: number) => rule.standings[row] !== standing.out
        : (row: number) => selected[records.school[row]!] === 1;
    for (let row = 0; row < records.person.length; row++) {
      const person = records.person[row]!;
      if (person >= 0 && considered[person] === 0 && inScope(row)) considered[person] = 1;
    }
  }
  const { rowOf } = roster.people[request.accountType];
  const people = createIntList(considered.length);
  for (let person = 0; person < considered.length; person++) {
    if (considered[person] === 1 && rowOf[person]! >= 0) pushInt(people, person);
  }
  return people.items.subarray(0, people.length);
}
