import { readIsoDay, unreadableDay, type Day } from '../tables/dates.ts';
import type {
  AccountType,
  AuthenticationType,
  BatchRequest,
  ChangeTypeId,
  CreateOptions,
  Homepage,
  PasswordSource,
  Scope,
  UsernameSource,
} from './batch-request.ts';
import { changeTypeLabels, readHomepage } from './labels.ts';
import { readPattern, type NamePattern, type PatternUse } from './name-pattern.ts';
import { optionFaults } from './request-options.ts';
import { isRecord, type Settings } from './settings.ts';

/** A request as checked, or a sentence for each thing that is wrong with it; each names its key. */
export type RequestReading =
  | { readonly request: BatchRequest; readonly faults: null }
  | { readonly request: null; readonly faults: readonly string[] };

type Json = Readonly<Record<string, unknown>>;
type Tell = (key: string, sentence: string) => void;

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
  if (accountType === null || changeType === null) return { request: null, faults };
  if (accountType === 'students' && changeType.endsWith('UserGroups')) {
    tell('changeType', `${changeTypeLabels[changeType]} is for staff only`);
  }
  const schoolrunner = json['profile'] === 'schoolrunner';
  if (json['profile'] !== undefined && !schoolrunner)
    tell('profile', 'the only profile is "schoolrunner"');
  const scope = readScope(json, changeType, tell);
  faults.push(...optionFaults(json, { accountType, changeType, schoolrunner, scope: scope.by }));
  const request: BatchRequest = {
    accountType,
    changeType,
    scope,
    asOf: asOf ?? readAsOf(json, tell) ?? today,
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

function oneOf<T extends string>(
  json: Json,
  key: string,
  values: readonly T[],
  fallback: T | null,
  tell: Tell,
): T | null {
  const value = json[key];
  if (value === undefined && fallback !== null) return fallback;
  if (values.includes(value as T)) return value as T;
  tell(
    key,
    `${value === undefined ? 'is missing; it' : `${show(value)} is not possible; it`} is ${choice(values)}`,
  );
  return null;
}

function choice(values: readonly string[]): string {
  return values.map((value) => `"${value}"`).join(' or ');
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 60);
}

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

function flag(json: Json, key: string, tell: Tell): boolean {
  const value = json[key];
  if (value !== undefined && typeof value !== 'boolean') tell(key, 'is true or false');
  return value === true;
}

function readCreateOptions(
  json: Json,
  accountType: AccountType,
  schoolrunner: boolean,
  scope: Scope,
  settings: Settings,
  tell: Tell,
): CreateOptions {
  const authenticationType = readAuthentication(json, settings, tell);
  return {
    username: schoolrunner
      ? { from: 'email', excludeDomain: false }
      : readUsername(json['username'], accountType, tell),
    authenticationType,
    password: readPassword(json['password'], accountType, authenticationType, schoolrunner, tell),
    homepage: readHomepageOption(json, accountType, tell),
    schoolrunner: schoolrunner ? { school: readSchool(json, scope, tell) } : null,
  };
}

function readSchool(json: Json, scope: Scope, tell: Tell): string {
  if (scope.by === 'schools') {
    if (scope.names.length !== 1) {
      tell('scope.schools', 'profile schoolrunner has exactly one school: the one logged into');
    }
    return scope.names[0] ?? '';
  }
  const { school } = json;
  if (typeof school === 'string' && school.trim() !== '') return school.trim();
  tell('school', 'is missing; with scope.people it names the school logged into');
  return '';
}

function readAuthentication(json: Json, settings: Settings, tell: Tell): AuthenticationType {
  const key = 'authenticationType';
  const value = oneOf(json, key, ['local', 'ldap', 'saml'] as const, 'local', tell) ?? 'local';
  if (value !== 'local' && !settings.configuredAuthentication.includes(value)) {
    tell(key, `"${value}" is not configured in the settings (configuredAuthentication)`);
  }
  return value;
}

function readUsername(value: unknown, accountType: AccountType, tell: Tell): UsernameSource {
  const email: UsernameSource = { from: 'email', excludeDomain: false };
  if (!isRecord(value) || (value['from'] !== 'email' && value['from'] !== 'pattern')) {
    tell('username', 'is { "from": "email" } or { "from": "pattern", "pattern": "..." }');
    return email;
  }
  if (value['from'] === 'email') {
    refuseOthers(value, ['from', 'excludeDomain'], 'username', tell);
    return { from: 'email', excludeDomain: flag(value, 'excludeDomain', inside('username', tell)) };
  }
  refuseOthers(value, ['from', 'pattern', 'letterCase', 'maxLength'], 'username', tell);
  const cases = ['keep', 'lower', 'upper'] as const;
  return {
    from: 'pattern',
    pattern: readPatternOption(
      value['pattern'],
      'username.pattern',
      { accountType, for: 'username' },
      tell,
    ),
    letterCase: oneOf(value, 'letterCase', cases, 'keep', inside('username', tell)) ?? 'keep',
    maxLength: readLength(value, 'maxLength', 'username', tell),
  };
}

function readPassword(
  value: unknown,
  accountType: AccountType,
  authenticationType: AuthenticationType,
  schoolrunner: boolean,
  tell: Tell,
): PasswordSource {
  const fallback = defaultPassword(accountType, authenticationType, schoolrunner);
  if (value === undefined) return fallback;
  if (authenticationType !== 'local') {
    tell('password', `passwords are managed by ${authenticationType.toUpperCase()}: leave it out`);
    return fallback;
  }
  const kind = isRecord(value) ? value['kind'] : undefined;
  if (!isRecord(value) || !passwordKinds(accountType, schoolrunner).includes(String(kind))) {
    const kinds = passwordKinds(accountType, schoolrunner).map((k) => `{ "kind": "${k}" }`);
    tell(
      'password',
      `is ${kinds.join(' or ')} for ${schoolrunner ? 'profile schoolrunner' : accountType}`,
    );
    return fallback;
  }
  if (kind === 'random') return readRandomPassword(value, tell);
  if (kind === 'pattern') {
    refuseOthers(value, ['kind', 'pattern', 'minLength'], 'password', tell);
    const use: PatternUse = { accountType, for: 'password' };
    const pattern = readPatternOption(value['pattern'], 'password.pattern', use, tell);
    return { kind, pattern, minLength: readLength(value, 'minLength', 'password', tell) ?? 0 };
  }
  if (kind === 'initial') {
    refuseOthers(value, ['kind', 'value'], 'password', tell);
    const initial = value['value'];
    if (typeof initial === 'string' && initial !== '') return { kind, value: initial };
    tell('password.value', 'is the initial password, in quotation marks');
    return fallback;
  }
  refuseOthers(value, ['kind'], 'password', tell);
  return fallback;
}

function readRandomPassword(value: Json, tell: Tell): PasswordSource {
  refuseOthers(value, ['kind', 'style'], 'password', tell);
  const styles = ['characters', 'words'] as const;
  const style = oneOf(value, 'style', styles, 'characters', inside('password', tell));
  return { kind: 'random', style: style ?? 'characters' };
}

function passwordKinds(accountType: AccountType, schoolrunner: boolean): string[] {
  if (schoolrunner) return ['initial'];
  return accountType === 'students' ? ['random', 'pattern'] : ['activation'];
}

function defaultPassword(
  accountType: AccountType,
  authenticationType: AuthenticationType,
  schoolrunner: boolean,
): PasswordSource {
  if (schoolrunner) return { kind: 'none' };
  if (authenticationType !== 'local') return { kind: 'managed by IdP' };
  if (accountType === 'staff') return { kind: 'activation' };
  return { kind: 'random', style: 'characters' };
}

const homepageChoices = {
  students: ['Campus Student', 'Campus Portal'],
  staff: ['Campus Tools', 'Campus Instruction'],
} as const;

function readHomepageOption(json: Json, accountType: AccountType, tell: Tell): Homepage {
  const choices = homepageChoices[accountType];
  const fallback = readHomepage(choices[0])!;
  const value = json['homepage'];
  if (value === undefined) return fallback;
  const stored = typeof value === 'string' ? readHomepage(value) : null;
  if (stored !== null && choices.some((name) => readHomepage(name) === stored)) return stored;
  tell('homepage', `${show(value)} is not possible; for ${accountType} it is ${choice(choices)}`);
  return fallback;
}

function readPatternOption(value: unknown, key: string, use: PatternUse, tell: Tell): NamePattern {
  if (typeof value !== 'string') {
    tell(key, `is text such as "{lastName}.{firstName}"`);
    return { text: '', parts: [] };
  }
  const { pattern, faults } = readPattern(value, use);
  for (const fault of faults) tell(key, fault);
  return pattern;
}

function readLength(json: Json, key: string, parent: string, tell: Tell): number | null {
  const value = json[key];
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  tell(`${parent}.${key}`, `${show(value)} is not possible; it is a whole number, 1 or more`);
  return null;
}

function refuseOthers(json: Json, known: readonly string[], parent: string, tell: Tell): void {
  for (const key of Object.keys(json)) {
    if (!known.includes(key))
      tell(`${parent}.${key}`, `does not belong here; here belong ${known.join(', ')}`);
  }
}

function inside(parent: string, tell: Tell): Tell {
  return (key, sentence) => {
    tell(`${parent}.${key}`, sentence);
  };
}
