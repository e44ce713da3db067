import type { Answered, Caller } from '../directory/caller.ts';
import { readUser, userFields, type DirectoryUser } from '../directory/directory-user.ts';
import { hashPassword } from '../directory/hash-password.ts';
import { directoryMembers, directoryUsers } from '../directory/service.ts';
import type { ApiFailure } from '../directory/api-failure.ts';
import { states } from './decide.ts';
import { wordFor } from './google-words.ts';
import type { LookUp } from './look-up.ts';
import type { ProvisionRow } from './provision-row.ts';

type User = GoogleAppsScript.AdminDirectory.Schema.User;

/** What became of a row's request. */
export type Sent =
  | { readonly done: DirectoryUser }
  /** It will work later; the reason is a word. */
  | { readonly later: string }
  | { readonly leftOut: string }
  /** It will never work; `stops` is why nothing else will either, where that is so. */
  | { readonly failed: string; readonly stops: ApiFailure | null };

/** What sending works with. */
export interface SendParts {
  readonly caller: Caller;
  readonly lookUp: LookUp;
  /** The password of somebody who gets an account: it leaves hashed. Null: there is none to give. */
  readonly passwordOf: (personId: string) => string | null;
}

/** Sends a row's request. Each can be sent twice: what is there already counts as done. */
export function sendRow(row: ProvisionRow, user: DirectoryUser | null, parts: SendParts): Sent {
  if (user === null) return createUser(row, parts);
  switch (row.action) {
    case 'suspend':
      return update(user, { suspended: true }, parts);
    case 'restore':
      return update(user, { suspended: false }, parts);
    case 'force':
      return update(user, { changePasswordAtNextLogin: true }, parts);
    case 'release':
      return update(user, { changePasswordAtNextLogin: false }, parts);
    case 'add':
      return addMember(row, user, parts);
    case 'remove':
      return removeMember(row, user, parts);
    case 'create':
      throw new Error('Nobody is created who is there.');
  }
}

function createUser(row: ProvisionRow, parts: SendParts): Sent {
  const { caller, passwordOf } = parts;
  const { address, firstName, lastName, orgUnit, mustChange, personId } = row;
  const password = passwordOf(personId);
  if (password === null) return { failed: 'no-password', stops: null };
  const resource: User = {
    primaryEmail: address,
    name: { givenName: firstName, familyName: lastName },
    ...hashPassword(password),
    changePasswordAtNextLogin: mustChange,
    orgUnitPath: orgUnit,
    // As the Admin console's own upload writes the Employee ID.
    externalIds: [{ type: 'organization', value: personId }],
  };
  const answered = caller.create(() => directoryUsers().insert(resource));
  if ('value' in answered) return done(readUser(answered.value), parts);
  return answered.verdict === 'there' ? whoIsThere(row, parts) : unanswered(answered);
}

/** Somebody has the address: the person itself, from a request whose answer got lost, or another. */
function whoIsThere({ address, personId }: ProvisionRow, parts: SendParts): Sent {
  const answered = parts.caller.ask(() => directoryUsers().get(address, { fields: userFields }));
  // Google knows that it is taken before it can show it; groups have addresses, too.
  if (!('value' in answered)) {
    return answered.verdict === 'not there' ? { later: 'not-ready' } : unanswered(answered);
  }
  const user = readUser(answered.value);
  return user.externalIds.includes(personId) && user.address === address
    ? done(user, parts)
    : { leftOut: 'address-taken' };
}

function update(user: DirectoryUser, change: User, parts: SendParts): Sent {
  const answered = parts.caller.ask(() => directoryUsers().update(change, user.id));
  if (!('value' in answered)) return unanswered(answered);
  const now = readUser(answered.value);
  const isKept =
    (change.suspended ?? now.suspended) === now.suspended &&
    (change.changePasswordAtNextLogin ?? now.mustChange) === now.mustChange;
  return isKept ? done(now, parts) : { later: 'not-kept' };
}

function addMember({ group }: ProvisionRow, user: DirectoryUser, parts: SendParts): Sent {
  const { caller, lookUp } = parts;
  const answered = caller.ask(() =>
    directoryMembers().insert({ id: user.id, role: 'MEMBER' }, group),
  );
  if (!('value' in answered) && answered.verdict !== 'there') {
    // The group is there, its members were read: it is the user who is not ready.
    return answered.verdict === 'not there' ? { later: 'not-ready' } : unanswered(answered);
  }
  noteMember(lookUp, group, (ids) => ids.add(user.id));
  return { done: user };
}

function removeMember({ group }: ProvisionRow, user: DirectoryUser, parts: SendParts): Sent {
  const { caller, lookUp } = parts;
  const answered = caller.ask(() => {
    directoryMembers().remove(group, user.id);
  });
  if (!('value' in answered) && answered.verdict !== 'not there') return unanswered(answered);
  noteMember(lookUp, group, (ids) => ids.delete(user.id));
  return { done: user };
}

function noteMember(lookUp: LookUp, group: string, change: (ids: Set<string>) => void): void {
  const members = lookUp.members(group);
  if ('ids' in members && members.ids !== null) change(members.ids);
}

function done(user: DirectoryUser, { lookUp }: SendParts): Sent {
  lookUp.note(user);
  return { done: user };
}

function unanswered({
  failure,
  verdict,
}: Exclude<Answered<unknown>, { readonly value: unknown }>): Sent {
  if (verdict === 'again') return { later: wordFor(failure) };
  if (verdict === 'not ready') return { later: 'not-ready' };
  return { failed: wordFor(failure), stops: verdict === 'not allowed' ? failure : null };
}

/** What a row says of a user once it is done. */
export function stateAfter({ action }: ProvisionRow, user: DirectoryUser): string {
  switch (action) {
    case 'create':
    case 'suspend':
    case 'restore':
      return user.suspended ? states.suspended : states.active;
    case 'force':
    case 'release':
      return user.mustChange ? states.mustChange : states.needNot;
    case 'add':
      return states.member;
    case 'remove':
      return states.noMember;
  }
}
