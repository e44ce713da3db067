import type { ApiFailure } from '../directory/api-failure.ts';
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
  readonly members: (group: string) => Members;
}

/** A user, nobody, or why nobody can tell. */
export type Match =
  | { readonly user: DirectoryUser | null }
  | { readonly problem: 'two-accounts' | 'address-taken' }
  /** It was made, and cannot be seen yet. */
  | { readonly notReady: true }
  | Refused;

/** The IDs of a group's members, which change with what is done; null where there is no such group. */
export type Members = { readonly ids: Set<string> | null } | Refused;

/** Google does not say it, for this user or group alone. */
interface Refused {
  readonly refused: ApiFailure;
}

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
  const groups = new Map<string, Members>();

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
      const known = byId.get(googleId);
      const ids = new Set(byPerson.get(personId));
      const named = byAddress.get(address);
      // Nobody can tell whose an account without an Employee ID is, where the person has another.
      if (named?.externalIds.length === 0) ids.add(named.id);
      if (known === undefined && ids.size > 1) return { problem: 'two-accounts' };
      const found = known ?? byId.get([...ids][0] ?? '') ?? named ?? null;
      if (found !== null || action === 'create') return matchOf(row, found);
      // Searches find a new user only after a while.
      const asked = askFor(caller, googleId || address);
      if ('refused' in asked) return asked;
      if (asked.user === null && googleId !== '') return { notReady: true };
      if (asked.user !== null) note(asked.user);
      return matchOf(row, asked.user);
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

/**
 * The user who was found is the person's by Employee ID; without one, by the address itself: an alias
 * may have been somebody else's before.
 */
function matchOf({ personId, address, googleId }: ProvisionRow, user: DirectoryUser | null): Match {
  if (user === null) return { user };
  const { externalIds, id } = user;
  const isTheirs =
    externalIds.includes(personId) ||
    (externalIds.length === 0 && (user.address === address || id === googleId));
  return isTheirs ? { user } : { problem: 'address-taken' };
}

/** Whoever has a person's ID or address. */
function usersFor(caller: Caller, { personId, address }: ProvisionRow): DirectoryUser[] {
  const users = listUsers(caller, `externalId=${quotedInQuery(personId)}`);
  const asked = askFor(caller, address);
  return 'refused' in asked || asked.user === null ? users : [...users, asked.user];
}

/** A user by address or ID, null for nobody. */
function askFor(caller: Caller, key: string): { readonly user: DirectoryUser | null } | Refused {
  if (key === '') return { user: null };
  const answered = caller.ask(() => directoryUsers().get(key, { fields: userFields }));
  if ('value' in answered) return { user: readUser(answered.value) };
  if (answered.verdict === 'not there') return { user: null };
  if (answered.verdict === 'never') return { refused: answered.failure };
  throw new Error(sentenceOn(`Google did not say whether ${key} is there`, answered.failure));
}

function listMembers(caller: Caller, group: string): Members {
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
      if (answered.verdict === 'not there') return { ids: null };
      if (answered.verdict === 'never') return { refused: answered.failure };
      throw new Error(sentenceOn(`Google did not give the members of ${group}`, answered.failure));
    }
    for (const { id } of answered.value.members ?? []) if (id !== undefined) ids.add(id);
    pageToken = answered.value.nextPageToken ?? '';
  } while (pageToken !== '');
  return { ids };
}

/** How many requests looking up takes: an estimate from what is to be done. */
export function lookUpRequests(todo: readonly ProvisionRow[], knownUsers: number): number {
  const people = new Set(todo.map(({ personId }) => personId)).size;
  const groups = new Set(todo.filter(isMembership).map(({ group }) => group)).size;
  const users = people <= fewPeople ? 2 * people : Math.ceil(Math.max(people, knownUsers) / 500);
  return users + groups * Math.max(1, Math.ceil(people / membersPerPage));
}
