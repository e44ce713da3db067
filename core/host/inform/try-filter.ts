import { filterNotes, type Filter, type InformPeople } from '../../engine/inform/index.ts';
import type { FilterAnswer } from '../inform-client.ts';
import type { Steps } from '../steps.ts';
import type { Call, RowsPage } from '../wizard-client.ts';
import { findPeople } from './find-people.ts';
import type { InformParts } from './inform-state.ts';
import { readGround } from './read-ground.ts';

/** So many people are shown of those who match. */
const firstPeople = 5;

const shown = [
  { heading: 'Person ID', field: 'person.personID' },
  { heading: 'Last Name', field: 'person.lastName' },
  { heading: 'First Name', field: 'person.firstName' },
  { heading: 'Username', field: 'accountManagement.username' },
] as const;

/** How many people a filter matches, and the first of them. */
export function* tryFilter(
  parts: InformParts,
  filter: Filter,
  call: Call | undefined,
): Steps<FilterAnswer> {
  const read = yield* readGround(parts, filter.type, call);
  if ('faults' in read) return read;
  const found = yield* findPeople(parts, read.ground, filter, '');
  if ('faults' in found) return found;
  const { people, matching } = found;
  const matched = eachOnce(people, matching);
  return {
    matching: matched.count,
    all: eachOnce(people, people.accounts).count,
    first: firstOf(people, matched.first, matched.count),
    notes: filterNotes(people, filter).map((note) => `${note}.`),
  };
}

/** The people of accounts: how many, and the accounts of the first by Person ID. */
function eachOnce(
  people: InformPeople,
  accounts: Int32Array,
): { readonly count: number; readonly first: readonly number[] } {
  const accountOf = new Int32Array(people.roster.people.ids.count).fill(-1);
  let count = 0;
  for (const account of accounts) {
    const person = people.person(account);
    if (accountOf[person]! >= 0) continue;
    accountOf[person] = account;
    count++;
  }
  const first: number[] = [];
  for (let person = 0; person < accountOf.length && first.length < firstPeople; person++) {
    if (accountOf[person]! >= 0) first.push(accountOf[person]!);
  }
  return { count, first };
}

function firstOf(people: InformPeople, accounts: readonly number[], total: number): RowsPage {
  const readers = shown.map(({ field }) => people.reader(field));
  return {
    columns: shown.map(({ heading }) => heading),
    total,
    from: 0,
    rows: accounts.map((account) => readers.map((read) => read(account))),
    numbers: accounts.map((_, row) => row),
  };
}
