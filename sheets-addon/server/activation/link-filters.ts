import { shippedFilters, type Filter } from '../../../core/engine/inform/index.ts';
import { batchUsernames } from '../../../core/host/inform/batch-usernames.ts';
import { findPeople } from '../../../core/host/inform/find-people.ts';
import { createInformParts } from '../../../core/host/inform/inform-state.ts';
import { readKeptInform } from '../../../core/host/inform/kept-inform.ts';
import { readGround } from '../../../core/host/inform/read-ground.ts';
import { createState } from '../../../core/host/service-state.ts';
import { runNow } from '../../../core/host/steps.ts';
import type { LinksRequest } from '../../api/activation-api.ts';
import type { Session } from '../session.ts';

/** The filters that links can be made by: shipped ones, then those that were saved here. */
export function linkFilters({ records }: Session): Filter[] {
  return [...shippedFilters, ...readKeptInform(records.all()).filters];
}

/**
 * The usernames, in lower case, of the accounts that a filter finds or that a batch was about. Throws
 * what stands in the way.
 */
export function usernamesOf(
  session: Session,
  who: Exclude<LinksRequest['who'], 'new'>,
): ReadonlySet<string> {
  if ('filter' in who) return filterUsernames(session, who.filter);
  return withoutFaults(runNow(batchUsernames(session.workbook, who.batch))).usernames;
}

function filterUsernames(session: Session, name: string): ReadonlySet<string> {
  const { workbook } = session;
  const filter = linkFilters(session).find((one) => one.name === name);
  if (filter === undefined) throw new Error(`There is no filter ${name} any more.`);
  const parts = createInformParts(createState(workbook), workbook);
  const { ground } = withoutFaults(runNow(readGround(parts, filter.type, undefined)));
  const { people, matching } = withoutFaults(runNow(findPeople(parts, ground, filter, '')));
  const username = people.reader('accountManagement.username');
  return new Set(Array.from(matching, (account) => username(account).toLowerCase()));
}

function withoutFaults<T extends object>(read: T | { readonly faults: readonly string[] }): T {
  if (!('faults' in read)) return read;
  throw new Error(read.faults.join(' '));
}
