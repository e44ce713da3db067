import type { Choices } from '../../host/wizard-client.ts';

/** A calendar as `Choices` has it. */
type CalendarChoice = Choices['calendars'][number];

/** A school and its calendars, the newest first. */
export interface CalendarsOfSchool {
  /** The school's name. */
  readonly school: string;
  readonly calendars: readonly CalendarChoice[];
}

/** Where a day stands to a calendar: both ends belong to it (D17). Days are YYYY-MM-DD. */
export function calendarState(
  { start, end }: Pick<CalendarChoice, 'start' | 'end'>,
  day: string,
): 'ended' | 'current' | 'future' {
  if (end < day) return 'ended';
  return start > day ? 'future' : 'current';
}

/** Calendars by school, both in their own order; only those whose name or school has `wanted` in it. */
export function calendarsBySchool(choices: Choices, wanted: string): CalendarsOfSchool[] {
  const text = wanted.trim().toLowerCase();
  const bySchool = new Map(choices.schools.map(({ name }) => [name, [] as CalendarChoice[]]));
  for (const calendar of choices.calendars) {
    const { school, name, id } = calendar;
    if (![name, id, school].some((word) => word.toLowerCase().includes(text))) continue;
    const calendars = bySchool.get(school);
    if (calendars === undefined) bySchool.set(school, [calendar]);
    else calendars.push(calendar);
  }
  return [...bySchool]
    .map(([school, calendars]) => ({ school, calendars }))
    .filter(({ calendars }) => calendars.length > 0);
}
