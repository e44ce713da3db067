import type { Caller } from '../directory/caller.ts';
import { readUser, userFields, type DirectoryUser } from '../directory/directory-user.ts';
import { listUsers, quotedInQuery } from '../directory/list-users.ts';
import { sentenceOn } from '../directory/sentences.ts';
import { directoryMembers, directoryUsers } from '../directory/service.ts';
import { isDone, isMembership, type ProvisionRow } from './provision-row.ts';

/** Who is there in Google Workspace, as one part of the work sees it. */
export interface LookUp {
  /** Whose account a row means: by external ID, else by address. */
  readonly match: (row: ProvisionRow) => Match;
  /** A user that was made or changed meanwhile. */
  readonly note: (user: DirectoryUser) => void;
  /** The IDs of a group's members; null where there is no such group. */
  readonly members: (group: string) => Set<string> | null;
}

/** A user, nobody, or why nobody can tell. */
export type Match =
  | { readonly user: DirectoryUser | null }
  | { readonly problem: 'two-accounts' | 'address-taken' }
  /** It was made, and cannot be seen yet. */
  | { readonly notReady: true };

/** For so few people it is quicker to ask for each than to read all users. */
const fewPeople = 10;

const membersPerPage = 200;

/** Looks up who is there, for rows that something is to be done for. */
export function createLookUp(
  caller: Caller,
  todo: readonly ProvisionRow[],
  all: readonly ProvisionRow[],
): LookUp {
  const people = new Map(todo.map((row) => [row.personId, row]));
  const users =
    people.size <= fewPeople
      ? [...people.values()].flatMap((row) => usersFor(caller, row))
      : listUsers(caller);
  const byId = new Map<string, DirectoryUser>();
  const byAddress = new Map<string, DirectoryUser>();
  const byPerson = new Map<string, Set<string>>();
  const groups = new Map<string, Set<string> | null>();

  function note(user: DirectoryUser): void {
    byId.set(user.id, user);
    byAddress.set(user.address, user);
    for (const externalId of user.externalIds) {
      const ids = byPerson.get(externalId) ?? new Set();
      byPerson.set(externalId, ids.add(user.id));
    }
  }

  for (const user of users) note(user);
  // Searches find a new user only after a while; those made here are known to the tab.
  for (const row of all) if (row.googleId !== '' && !byId.has(row.googleId)) noteMade(row);

  function noteMade(row: ProvisionRow): void {
    if (row.action !== 'create' || !isDone(row)) return;
    const { googleId, address, firstName, lastName, orgUnit, personId, mustChange } = row;
    const as = { suspended: false, isAdmin: false, hasSignedIn: false, mustChange };
    note({ id: googleId, address, firstName, lastName, orgUnit, externalIds: [personId], ...as });
  }

  return {
    note,
    match(row) {
      const { personId, address, googleId, action } = row;
      const ids = [...(byPerson.get(personId) ?? [])];
      if (ids.length > 1) return { problem: 'two-accounts' };
      const found = byId.get(ids[0] ?? googleId) ?? byAddress.get(address) ?? null;
      // Searches find a new user only after a while; whoever is created is told if it is there.
      const user = found ?? (action === 'create' ? null : askFor(caller, googleId || address));
      if (user === null)
        return googleId === '' || action === 'create' ? { user } : { notReady: true };
      if (user !== found) note(user);
      const isOfOther = user.externalIds.length > 0 && !user.externalIds.includes(personId);
      return isOfOther ? { problem: 'address-taken' } : { user };
    },
    members(group) {
      const known = groups.get(group);
      if (known !== undefined) return known;
      const found = listMembers(caller, group);
      groups.set(group, found);
      return found;
    },
  };
}

/** Whoever has a person's ID or address. */
function usersFor(caller: Caller, { personId, address }: ProvisionRow): DirectoryUser[] {
  const users = listUsers(caller, `externalId=${quotedInQuery(personId)}`);
  const user = askFor(caller, address);
  return user === null ? users : [...users, user];
}

/** A user by address or ID, null for nobody. */
function askFor(caller: Caller, key: string): DirectoryUser | null {
  if (key === '') return null;
  const answered = caller.ask(() => directoryUsers().get(key, { fields: userFields.one }));
  if ('value' in answered) return readUser(answered.value);
  if (answered.verdict === 'not there') return null;
  throw new Error(sentenceOn(`Google did not say whether ${key} is there`, answered.failure));
}

function listMembers(caller: Caller, group: string): Set<string> | null {
  const ids = new Set<string>();
  let pageToken = '';
  do {
    const answered = caller.ask(() =>
      directoryMembers().list(group, {
        maxResults: membersPerPage,
        fields: 'nextPageToken,members/id',
        ...(pageToken === '' ? {} : { pageToken }),
      }),
    );
    if (!('value' in answered)) {
      if (answered.verdict === 'not there') return null;
      throw new Error(sentenceOn(`Google did not give the members of ${group}`, answered.failure));
    }
    for (const { id } of answered.value.members ?? []) if (id !== undefined) ids.add(id);
    pageToken = answered.value.nextPageToken ?? '';
  } while (pageToken !== '');
  return ids;
}

/** How many requests looking up takes: an estimate from what is to be done. */
export function lookUpRequests(todo: readonly ProvisionRow[], knownUsers: number): number {
  const people = new Set(todo.map(({ personId }) => personId)).size;
  const groups = new Set(todo.filter(isMembership).map(({ group }) => group)).size;
  const users = people <= fewPeople ? 2 * people : Math.ceil(Math.max(people, knownUsers) / 500);
  return users + groups * Math.max(1, Math.ceil(people / membersPerPage));
}
