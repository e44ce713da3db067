import { isCurrent, isCurrentOrFuture } from './counting-records.ts';
import { passes, type RuleContext } from './rule.ts';

/**
 * D11: whoever is disabled by calendars but is still active outside them. Students: a current or
 * future enrollment in a calendar not selected; staff: a current assignment at a school none of
 * whose selected calendars includes asOf. Gives the rows of these records.
 */
export function activeElsewhereRows(context: RuleContext, person: number): number[] {
  const { request, roster } = context;
  if (request.scope.by !== 'calendars') return [];
  const records = request.accountType === 'students' ? roster.enrollments : roster.assignments;
  const { starts, rows } = records.ofPerson;
  const elsewhere: number[] = [];
  for (let i = starts[person]!; i < starts[person + 1]!; i++) {
    if (isElsewhere(context, rows[i]!)) elsewhere.push(rows[i]!);
  }
  return elsewhere;
}

/** The row of one such record, or `passes`. */
export function activeElsewhereRow(context: RuleContext, person: number): number {
  return activeElsewhereRows(context, person)[0] ?? passes;
}

function isElsewhere(context: RuleContext, row: number): boolean {
  const { roster, targets } = context;
  const { enrollments, assignments, asOf } = roster;
  return context.request.accountType === 'students'
    ? enrollments.noShow[row] === 0 &&
        isCurrentOrFuture(enrollments, row, asOf) &&
        !targets.has(enrollments.calendar[row]!)
    : isCurrent(assignments, row, asOf) && !isCovered(context, assignments.school[row]!);
}

/** Does a selected calendar of the school include asOf? */
function isCovered({ roster, calendarsOfSchool }: RuleContext, school: number): boolean {
  const { calendars, asOf } = roster;
  return (calendarsOfSchool.get(school) ?? []).some(
    (calendar) => calendars.start[calendar]! <= asOf && asOf <= calendars.end[calendar]!,
  );
}
