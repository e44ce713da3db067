import { unreadableMoment } from '../people/moments.ts';
import { momentColumn } from '../people/moment-column.ts';
import { findField, foundTable, type InformField } from '../people/fields.ts';
import type { InformPeople } from '../people/inform-people.ts';
import type { Condition, ConditionGroup, Filter } from './filter.ts';
import { asksForDates } from './value-tests.ts';

/** Whom a checked filter cannot find, and why: sentences without a full stop. */
export function filterNotes(people: InformPeople, filter: Filter): string[] {
  return [...homepageNotes(people), ...dateNotes(people, filter)];
}

function homepageNotes({ type, otherHomepages: count }: InformPeople): string[] {
  if (type === 'students' || count === 0) return [];
  const [accounts, have, belong] =
    count === 1 ? ['account', 'has', 'belongs'] : ['accounts', 'have', 'belong'];
  return [
    `${count} ${accounts} of staff ${have} another homepage, or none, and ${belong} to neither type of staff filter`,
  ];
}

/** The columns that a filter compares with dates, where cells of them are no dates. */
export function dateNotes({ fields, roster }: InformPeople, { where }: Filter): string[] {
  const asked = new Set(
    conditionsOf(where).flatMap((condition) => {
      const found = findField(fields, condition.field);
      const isAsked = 'field' in found && (found.field.kind === 'date' || asksForDates(condition));
      return isAsked ? [found.field] : [];
    }),
  );
  return [...asked].flatMap((field) => {
    const count = unreadableCells(field);
    if (count === 0) return [];
    return [
      count === 1
        ? `${field.label}: 1 cell is no date, and no day or time finds it; write it as YYYY-MM-DD`
        : `${field.label}: ${count} cells are no dates, and no day or time finds them; write them as YYYY-MM-DD`,
    ];
  });

  function unreadableCells({ source }: InformField): number {
    if (source.of === 'person' || source.of === 'told' || source.of === 'link') return 0;
    const found = foundTable(roster, source.of);
    if (found === null || source.column < 0) return 0;
    const moments = momentColumn(found.table, source.column);
    return moments.reduce((count, moment) => count + (moment === unreadableMoment ? 1 : 0), 0);
  }
}

function conditionsOf({ of }: ConditionGroup): Condition[] {
  return of.flatMap((one) => ('of' in one ? conditionsOf(one) : [one]));
}
