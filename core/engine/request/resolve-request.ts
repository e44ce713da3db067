import { findText } from '../tables/key-index.ts';
import type { Roster, UserGroup } from '../roster/roster.ts';
import type { BatchRequest } from './batch-request.ts';
import { changeTypeLabels } from './labels.ts';

/** A request with everything it names found in the roster. */
export interface ResolvedRequest extends BatchRequest {
  /** School or calendar codes, or person codes, as the scope says. */
  readonly targets: readonly number[];
  readonly groups: readonly UserGroup[];
  /** The school logged into (profile schoolrunner), else -1. */
  readonly loggedInto: number;
}

/** The request against a roster, or a sentence for each name that cannot be used. */
export type RequestResolution =
  | { readonly request: ResolvedRequest; readonly faults: null }
  | { readonly request: null; readonly faults: readonly string[] };

/** Finds the schools, calendars, people and groups that a request names. */
export function resolveRequest(request: BatchRequest, roster: Roster): RequestResolution {
  const faults: string[] = [];
  const { by, names } = request.scope;
  const targets = names.map((name) => {
    const found = by === 'people' ? findPerson(name, request, roster) : findPlace(name, by, roster);
    if (typeof found === 'number') return found;
    faults.push(`scope.${by}: ${found}`);
    return -1;
  });
  const groups = request.userGroups.flatMap((name) => {
    const found = findGroup(name, request, roster);
    if (typeof found !== 'string') return [found];
    faults.push(`userGroups: ${found}`);
    return [];
  });
  let loggedInto = -1;
  if (request.create?.schoolrunner != null) {
    const found = findPlace(request.create.schoolrunner.school, 'schools', roster);
    if (typeof found === 'number') loggedInto = found;
    else if (by === 'people') faults.push(`school: ${found}`);
  }
  if (faults.length > 0) return { request: null, faults };
  // The same place may be named by its ID and by its name.
  return {
    request: { ...request, targets: [...new Set(targets)], groups, loggedInto },
    faults: null,
  };
}

/** A school or calendar by its ID or its exact name: its code, or why there is none. */
function findPlace(name: string, by: 'schools' | 'calendars', roster: Roster): number | string {
  const { ids, names } = roster[by];
  const byId = findText(ids, name);
  if (byId >= 0) return byId;
  const one = by === 'schools' ? 'school' : 'calendar';
  const first = names.indexOf(name);
  if (first < 0) return `there is no ${one} with the ID or name "${name}"`;
  if (names.includes(name, first + 1)) {
    return `"${name}" is the name of more than one ${one}: use its ID`;
  }
  return first;
}

function findPerson(id: string, { accountType }: BatchRequest, roster: Roster): number | string {
  const table = accountType === 'students' ? 'Students' : 'Staff';
  const person = findText(roster.people.ids, id);
  const row = person < 0 ? -1 : roster.people[accountType].rowOf[person]!;
  if (row >= 0) return person;
  return row === -1
    ? `${table} has nobody with the Person ID "${id}"`
    : `every row of ${table} with the Person ID "${id}" is in error (see problems.csv)`;
}

function findGroup(name: string, request: BatchRequest, roster: Roster): UserGroup | string {
  const group = roster.groups.byName.get(name.toLowerCase());
  if (group === undefined) return `there is no user group "${name}"`;
  if (group.holdsEverything && request.changeType !== 'removeUserGroups') {
    const label = changeTypeLabels[request.changeType];
    return `"${group.name}" holds all schools and all calendars: ${label} cannot give it, it must be given by hand`;
  }
  return group;
}
