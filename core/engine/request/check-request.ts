import { readIsoDay, unreadableDay, type Day } from '../tables/dates.ts';
import type { BatchRequest, ChangeTypeId, Scope } from './batch-request.ts';
import { readCreateOptions } from './check-create-options.ts';
import { changeTypeLabels } from './labels.ts';
import { flag, isRecord, oneOf, show, type Json, type Tell } from './read-json.ts';
import { optionFaults, unknownKeyFaults } from './request-options.ts';
import type { Settings } from './settings.ts';

/** A request as checked, or a sentence for each thing that is wrong with it; each names its key. */
export type RequestReading =
  | { readonly request: BatchRequest; readonly faults: null }
  | { readonly request: null; readonly faults: readonly string[] };

/**
 * Checks a request given as parsed JSON and fills in its defaults (contract, request). `today` is
 * the day it is evaluated for unless it names one; `asOf` (--as-of) wins over both.
 */
export function readRequest(
  json: unknown,
  settings: Settings,
  today: Day,
  asOf: Day | null = null,
): RequestReading {
  if (!isRecord(json)) return { request: null, faults: ['a request is a JSON object { ... }'] };
  const faults: string[] = [];
  const tell: Tell = (key, sentence) => faults.push(`${key}: ${sentence}`);
  const accountType = oneOf(json, 'accountType', ['students', 'staff'] as const, null, tell);
  const changeType = oneOf(json, 'changeType', changeTypeIds, null, tell);
  if (accountType === null || changeType === null) {
    return { request: null, faults: [...faults, ...unknownKeyFaults(json)] };
  }
  if (accountType === 'students' && changeType.endsWith('UserGroups')) {
    tell('changeType', `${changeTypeLabels[changeType]} is for staff only`);
  }
  const schoolrunner = json['profile'] === 'schoolrunner';
  if (json['profile'] !== undefined && !schoolrunner)
    tell('profile', 'the only profile is "schoolrunner"');
  const scope = readScope(json, changeType, tell);
  faults.push(...optionFaults(json, { accountType, changeType, schoolrunner, scope: scope.by }));
  const ownAsOf = readAsOf(json, tell);
  const request: BatchRequest = {
    accountType,
    changeType,
    scope,
    asOf: asOf ?? ownAsOf ?? today,
    create:
      changeType === 'createAccount'
        ? readCreateOptions(json, accountType, schoolrunner, scope, settings, tell)
        : null,
    userGroups: readGroupNames(json, changeType, tell),
    leaveOutActiveElsewhere: flag(json, 'leaveOutActiveElsewhere', tell),
    includeCampusInstruction: flag(json, 'includeCampusInstruction', tell),
  };
  return faults.length > 0 ? { request: null, faults } : { request, faults: null };
}

const changeTypeIds = Object.keys(changeTypeLabels) as readonly ChangeTypeId[];

function readAsOf(json: Json, tell: Tell): Day | null {
  const value = json['asOf'];
  if (value === undefined) return null;
  const day = typeof value === 'string' ? readIsoDay(value) : unreadableDay;
  if (day !== unreadableDay) return day;
  tell('asOf', `${show(value)} is not a date; write it as "YYYY-MM-DD"`);
  return null;
}

function readScope(json: Json, changeType: ChangeTypeId, tell: Tell): Scope {
  const empty: Scope = { by: 'schools', names: [] };
  const scope = json['scope'];
  const wholes = changeType === 'disableAccount' ? 'calendars' : 'schools';
  const belongs = `{ "${wholes}": [...] } or { "people": [...] }`;
  if (!isRecord(scope)) {
    tell('scope', `${scope === undefined ? 'is missing; it' : 'it'} is ${belongs}`);
    return empty;
  }
  const keys = Object.keys(scope);
  const [by] = keys;
  if (keys.length !== 1 || (by !== 'schools' && by !== 'calendars' && by !== 'people')) {
    tell(
      'scope',
      `it has ${keys.length === 0 ? 'no key' : keys.join(', ')}; it is exactly one of ${belongs}`,
    );
    return empty;
  }
  if (by !== 'people' && by !== wholes) {
    const reason =
      by === 'schools'
        ? 'Disable Account goes by calendars, not by schools'
        : 'calendars are for Disable Account only';
    tell(`scope.${by}`, `${reason}; it is ${belongs}`);
  }
  return { by, names: readNames(scope[by], `scope.${by}`, tell) };
}

/** A list of names or IDs; repeats count once. */
function readNames(value: unknown, key: string, tell: Tell): string[] {
  if (!Array.isArray(value) || value.length === 0) {
    tell(key, 'is a list with at least one name or ID');
    return [];
  }
  const names = value.filter(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
  if (names.length !== value.length) {
    const wrong = value.find((name) => typeof name !== 'string' || name.trim() === '') as unknown;
    tell(key, `${show(wrong)} is not possible; each name or ID is text in quotation marks`);
  }
  return [...new Set(names.map((name) => name.trim()))];
}

function readGroupNames(json: Json, changeType: ChangeTypeId, tell: Tell): string[] {
  const value = json['userGroups'];
  const needed = changeType === 'addUserGroups' || changeType === 'removeUserGroups';
  if (value === undefined) {
    if (needed) tell('userGroups', 'is missing; it is a list of names of user groups');
    return [];
  }
  if (!needed && Array.isArray(value) && value.length === 0) return [];
  const seen = new Set<string>();
  return readNames(value, 'userGroups', tell).filter((name) => {
    const plain = name.toLowerCase();
    return !seen.has(plain) && seen.add(plain);
  });
}
