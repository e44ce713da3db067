import type { Roster, RowsOfPeople } from '../../roster/roster.ts';
import { createIntList, pushInt } from '../../tables/int-list.ts';
import { isBlank, trimmedText } from '../../tables/table.ts';
import { readYesNo, readYesNoCell } from '../../tables/yes-no.ts';
import type { FieldTable } from '../people/field-names.ts';
import { findField, foundTable, type InformField } from '../people/fields.ts';
import type { Condition, ConditionGroup, Filter } from './filter.ts';
import type { InformPeople } from '../people/inform-people.ts';
import { momentColumn } from '../people/moment-column.ts';
import { readMoment } from '../people/moments.ts';
import { wallMoment } from '../told/instants.ts';
import {
  asksForDates,
  momentTest,
  numberTest,
  orders,
  textTest,
  yesNoTest,
} from './value-tests.ts';

/** Whether an account matches, by its row of User Accounts. */
export type AccountTest = (account: number) => boolean;

/**
 * The accounts that a checked filter matches: rows of User Accounts, ascending. `people` are those
 * of the filter's type; `batch` holds the usernames, in lower case, of the batch that the filter
 * names, null where it names none. Linear in accounts and their records.
 */
export function findMatching(
  people: InformPeople,
  filter: Filter,
  batch: ReadonlySet<string> | null,
): Int32Array {
  const matches = compileFilter(people, filter.where);
  const username = people.reader('accountManagement.username');
  const found = createIntList(people.accounts.length);
  for (const account of people.accounts) {
    if (batch !== null && !batch.has(username(account).toLowerCase())) continue;
    if (matches(account)) pushInt(found, account);
  }
  return found.items.slice(0, found.length);
}

/** A test for conditions that `checkFilter` has passed; a group without conditions holds. */
export function compileFilter(people: InformPeople, { join, of }: ConditionGroup): AccountTest {
  const tests = of.map((one) =>
    'of' in one ? compileFilter(people, one) : conditionTest(people, one),
  );
  if (tests.length === 1) return tests[0]!;
  return join === 'AND' || tests.length === 0
    ? (account) => tests.every((test) => test(account))
    : (account) => tests.some((test) => test(account));
}

/** Whether a row of a field's table holds, and whether a person without a row there does. */
interface RowTest {
  readonly holds: (row: number) => boolean;
  readonly without: boolean;
}

function conditionTest(people: InformPeople, condition: Condition): AccountTest {
  const found = findField(people.fields, condition.field);
  if ('fault' in found) throw new Error(found.fault);
  const { field } = found;
  const { source } = field;
  const { roster } = people;
  const { person } = roster.accounts;
  if (source.of === 'person' || source.of === 'told' || source.of === 'link') {
    const test = readTextTest(people, field, condition);
    const read = people.reader(source.of === 'link' ? 'told.expires' : field.name);
    return (account) => test(read(account));
  }
  const { holds, without } = rowTest(people, field, source.of, source.column, condition);
  if (source.of === 'accounts') return holds;
  if (source.of === 'students' || source.of === 'staff') {
    const { rowOf } = roster.people[source.of];
    return (account) => {
      const row = rowOf[person[account]!]!;
      return row < 0 ? without : holds(row);
    };
  }
  const { ofPerson } = roster[source.of];
  return (account) => anyRow(ofPerson, person[account]!, holds, without);
}

/** Does any of a person's records hold? Who has none counts as one with an empty cell. */
function anyRow(
  { starts, rows }: RowsOfPeople,
  person: number,
  holds: (row: number) => boolean,
  without: boolean,
): boolean {
  const [from, to] = [starts[person]!, starts[person + 1]!];
  if (from === to) return without;
  for (let i = from; i < to; i++) if (holds(rows[i]!)) return true;
  return false;
}

function rowTest(
  people: InformPeople,
  field: InformField,
  of: FieldTable,
  column: number,
  condition: Condition,
): RowTest {
  const without = readTextTest(people, field, condition)('');
  const found = foundTable(people.roster, of);
  if (found === null || column < 0) return { holds: () => without, without };
  const { table } = found;
  if (field.kind === 'date') {
    const moments = momentColumn(table, column);
    const test = momentTest(condition, people.clock);
    return { holds: (row) => test(moments[row]!), without };
  }
  if (field.kind === 'yesNo') {
    const test = yesNoTest(condition);
    const holds = (row: number) =>
      test(readYesNoCell(table, row, column), isBlank(table, row, column));
    return { holds, without };
  }
  const test = readTextTest(people, field, condition);
  const isText = (row: number) => test(trimmedText(table, row, column));
  if (field.kind !== 'text' || !asksForDates(condition)) return { holds: isText, without };
  const moments = momentColumn(table, column);
  const isMoment = momentTest(condition, people.clock);
  // What is no date is compared as a text, where being the same is what is asked.
  const isOrder = orders.has(condition.operator);
  const holds = (row: number) =>
    moments[row]! > 0 || isOrder ? isMoment(moments[row]!) : isText(row);
  return { holds, without };
}

/** A condition on a field's text. */
function readTextTest(
  { clock, roster }: Pick<InformPeople, 'clock' | 'roster'>,
  { kind, source }: InformField,
  condition: Condition,
): (text: string) => boolean {
  if (kind === 'number') return numberTest(condition);
  if (kind === 'yesNo') {
    const test = yesNoTest(condition);
    return (text) => test(readYesNo(text), text === '');
  }
  if (kind === 'date') {
    const test = momentTest(condition, clock);
    // Only tellings are noted as instants; all other dates are of the data's own clock.
    const isInstant = source.of === 'told' && source.value === 'at';
    return (text) => test(isInstant ? wallMoment(text, clock.utcOffset) : readMoment(text));
  }
  return textTest(condition, isHomepage(roster, source));
}

function isHomepage({ accounts }: Roster, source: InformField['source']): boolean {
  return source.of === 'accounts' && source.column === accounts.found.column('Homepage');
}
