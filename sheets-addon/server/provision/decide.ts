import type { ApiFailure } from '../directory/api-failure.ts';
import type { DirectoryUser } from '../directory/directory-user.ts';
import { wordFor } from './google-words.ts';
import type { LookUp } from './look-up.ts';
import { isInUnits, protectionOf, type Protection } from './protect.ts';
import { doneStatus, isMembership, statuses, type ProvisionRow } from './provision-row.ts';

/** What is to become of a row: a request for a user, or a status without one. */
export type Decision =
  | { readonly send: DirectoryUser | null; readonly before: string }
  | { readonly status: string; readonly reason: string; readonly before: string };

/** What users are called in the columns Before and After. */
export const states = {
  none: 'no account',
  active: 'active',
  suspended: 'suspended',
  mustChange: 'must change password',
  needNot: 'need not change password',
  member: 'member',
  noMember: 'no member',
} as const;

/**
 * Decides by what is there. `Before` was written before the first request: where what is wanted is
 * there although it was not then, a request whose answer got lost has done it.
 */
export function decide(row: ProvisionRow, lookUp: LookUp, protection: Protection): Decision {
  if (row.fault !== '') return leftOut('not-for-google');
  const match = lookUp.match(row);
  if ('problem' in match) return leftOut(match.problem);
  if ('notReady' in match) {
    return { status: statuses.retry, reason: 'not-ready', before: row.before };
  }
  if ('refused' in match) return failed(match.refused);
  const { user } = match;
  const reason = user === null ? '' : protectionOf(user, protection);
  if (reason !== '') return leftOut(reason);
  if (row.action === 'create') return decideCreation(row, user, protection);
  if (user === null) return leftOut('no-account');
  return isMembership(row) ? decideMembership(row, user, lookUp) : decideUpdate(row, user);
}

function leftOut(reason: string): Decision {
  return { status: statuses.leftOut, reason, before: '' };
}

/** Google does not say what is there: other rows go on. */
function failed(failure: ApiFailure): Decision {
  return { status: statuses.failed, reason: wordFor(failure), before: '' };
}

function decideCreation(
  row: ProvisionRow,
  user: DirectoryUser | null,
  { units }: Protection,
): Decision {
  if (user === null) {
    return isInUnits(row.orgUnit, units)
      ? leftOut('protected-unit')
      : { send: null, before: states.none };
  }
  const isOwn = user.externalIds.includes(row.personId);
  if (!isOwn) return leftOut('address-taken');
  if (user.address !== row.address) return already('has-another-address', user);
  return row.before === states.none
    ? { status: doneStatus.create, reason: '', before: row.before }
    : already('', user);
}

function already(reason: string, user: DirectoryUser): Decision {
  const before = user.suspended ? states.suspended : states.active;
  return { status: statuses.alreadySo, reason, before };
}

function decideUpdate(row: ProvisionRow, user: DirectoryUser): Decision {
  const { action } = row;
  const isOfStatus = action === 'suspend' || action === 'restore';
  const before = isOfStatus
    ? user.suspended
      ? states.suspended
      : states.active
    : user.mustChange
      ? states.mustChange
      : states.needNot;
  return settle(row, before, wantedOf(action), user);
}

/** What is there once an action is done. */
export function wantedOf(action: ProvisionRow['action']): string {
  const wanted: Readonly<Record<ProvisionRow['action'], string>> = {
    create: states.active,
    restore: states.active,
    suspend: states.suspended,
    force: states.mustChange,
    release: states.needNot,
    add: states.member,
    remove: states.noMember,
  };
  return wanted[action];
}

function decideMembership(row: ProvisionRow, user: DirectoryUser, lookUp: LookUp): Decision {
  const members = lookUp.members(row.group);
  if ('refused' in members) return failed(members.refused);
  if (members.ids === null) return leftOut('no-group');
  const before = members.ids.has(user.id) ? states.member : states.noMember;
  return settle(row, before, wantedOf(row.action), user);
}

function settle(row: ProvisionRow, now: string, wanted: string, user: DirectoryUser): Decision {
  if (now !== wanted) return { send: user, before: row.before === '' ? now : row.before };
  return row.before !== '' && row.before !== wanted
    ? { status: doneStatus[row.action], reason: '', before: row.before }
    : { status: statuses.alreadySo, reason: '', before: now };
}
