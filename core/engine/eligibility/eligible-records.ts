import { keyText } from '../tables/key-index.ts';
import { rowText, trimmedText } from '../tables/table.ts';
import { compareCodePoints } from '../roster/read-accounts.ts';
import { countedRecords } from './counting-records.ts';
import type { RuleContext } from './rule.ts';

/**
 * The records that made a person eligible: the earliest Start Date first, then by Calendar ID or
 * School ID (contract, tables). Rows of Enrollments or District Assignments.
 */
export function eligibleRecords({ records, roster }: RuleContext, person: number): number[] {
  if (records === null) return [];
  const counted = countedRecords(records, person);
  if (counted.length < 2) return counted;
  const { found, start, end, calendar, school } = records.records;
  const place = (row: number) =>
    calendar[row]! >= 0
      ? keyText(roster.calendars.ids, calendar[row]!)
      : keyText(roster.schools.ids, school[row]!);
  // Open ends last; and whatever else tells two rows apart, their order in the file must not.
  const last = (row: number) => end[row]! || Infinity;
  const text = (row: number) => rowText(found!.table, row);
  return counted.sort(
    (a, b) =>
      start[a]! - start[b]! ||
      compareCodePoints(place(a), place(b)) ||
      (last(a) === last(b) ? compareCodePoints(text(a), text(b)) : last(a) - last(b)),
  );
}

/** A column of the first record that made a person eligible; '' if there is none. */
export function eligibleRecordText(context: RuleContext, person: number, column: string): string {
  const found = context.records?.records.found;
  const [first] = eligibleRecords(context, person);
  return found == null || first === undefined
    ? ''
    : trimmedText(found.table, first, found.column(column));
}
