import { isCurrent, isCurrentOrFuture } from './counting-records.ts';
import { passes, type RuleContext } from './rule.ts';

/**
 * D11: whoever is disabled by calendars but is still active outside them. Students: a current or
 * future enrollment in a calendar not selected; staff: a current assignment at a school none of
 * whose selected calendars includes asOf. Gives the row of such a record, or `passes`.
 */
export function activeElsewhereRow(context: RuleContext, person: number): number {
  const { request, roster } = context;
  if (request.scope.by !== 'calendars') return passes;
  const students = request.accountType === 'students';
  const records = students ? roster.enrollments : roster.assignments;
  const { starts, rows } = records.ofPerson;
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    const row = rows[i]!;
    const elsewhere = students
      ? records.noShow[row] === 0 &&
        isCurrentOrFuture(records, row, roster.asOf) &&
        !context.targets.has(records.calendar[row]!)
      : isCurrent(records, row, roster.asOf) && !isCovered(context, records.school[row]!);
    if (elsewhere) return row;
  }
  return passes;
}

/** Does a selected calendar of the school include asOf? */
function isCovered({ roster, calendarsOfSchool }: RuleContext, school: number): boolean {
  const { calendars, asOf } = roster;
  return (calendarsOfSchool.get(school) ?? []).some(
    (calendar) => calendars.start[calendar]! <= asOf && asOf <= calendars.end[calendar]!,
  );
}
