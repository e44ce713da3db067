import {
  checkFilter,
  findMatching,
  informPeople,
  type Filter,
  type InformPeople,
} from '../../engine/inform/index.ts';
import type { Steps } from '../steps.ts';
import { batchUsernames } from './batch-usernames.ts';
import type { InformGround, InformParts } from './inform-state.ts';

/** The people of a filter's type, and those of their accounts that match. */
export interface FoundPeople {
  readonly people: InformPeople;
  /** Rows of User Accounts. */
  readonly matching: Int32Array;
}

/** Finds whom a filter matches, or says what is wrong with it. One that is not saved has no name. */
export function* findPeople(
  { workbook }: InformParts,
  { roster, told }: InformGround,
  filter: Filter,
  expirationDate: string,
): Steps<FoundPeople | { readonly faults: readonly string[] }> {
  const people = informPeople({
    roster,
    type: filter.type,
    now: workbook.wallClock(),
    utcOffset: (instant) => workbook.utcOffset(instant),
    told,
    expirationDate,
  });
  const read = checkFilter({ ...filter, name: nameOr(filter.name) }, people.fields);
  if ('faults' in read) return read;
  const { batch } = read.filter;
  const saved = batch === null ? null : yield* batchUsernames(workbook, batch);
  if (saved !== null && 'faults' in saved) return saved;
  const matching = findMatching(people, read.filter, saved === null ? null : saved.usernames);
  return { people, matching };
}

/** What is being put together may not have a name yet. */
export function nameOr(name: string): string {
  return name.trim() === '' ? '-' : name;
}
