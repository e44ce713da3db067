import { readPattern, type AccountType, type ChangeTypeId } from '../engine/index.ts';
import type {
  PasswordJson,
  RequestJson,
  ScopeJson,
  SettingsJson,
  UsernameJson,
  WizardDraft,
} from '../host/wizard-client.ts';

/** A request that is being put together: every key may still be missing. */
export type PartialRequest = Partial<RequestJson>;

/** Where a wizard begins. */
export const firstDraft: WizardDraft = { step: 'data', request: {}, recipe: '' };

/** The change types of an account type; groups are for staff only (R016). */
export function changeTypesOf(accountType: AccountType | undefined): readonly ChangeTypeId[] {
  const all: readonly ChangeTypeId[] = [
    'createAccount',
    'enableAccount',
    'disableAccount',
    'forcePasswordChange',
  ];
  return accountType === 'staff' ? [...all, 'addUserGroups', 'removeUserGroups'] : all;
}

/** What "all" is chosen by: disabling goes by calendars, everything else by schools (D10). */
export function placesOf(changeType: ChangeTypeId | undefined): 'schools' | 'calendars' {
  return changeType === 'disableAccount' ? 'calendars' : 'schools';
}

/** Is it the Schoolrunner way of creating staff users (D42)? */
export function isSchoolrunner({ accountType, changeType, profile }: PartialRequest): boolean {
  return accountType === 'staff' && changeType === 'createAccount' && profile === 'schoolrunner';
}

/** Does the change put people into groups or take them out? */
export function isAboutGroups(changeType: ChangeTypeId | undefined): boolean {
  return changeType === 'addUserGroups' || changeType === 'removeUserGroups';
}

/** The username option in force: the seed's own example is what is proposed (R053, R100). */
export function usernameOf(request: PartialRequest): UsernameJson {
  const number = request.accountType === 'staff' ? 'staffNumber' : 'studentNumber';
  return request.username ?? { from: 'pattern', pattern: `{lastName}.{firstName}.{${number}}` };
}

/** The authentication type in force; only a configured one can be (R056, R057). */
export function authenticationOf(
  request: PartialRequest,
  settings: SettingsJson,
): 'local' | 'ldap' | 'saml' {
  const chosen = request.authenticationType ?? 'local';
  return chosen !== 'local' && settings.configuredAuthentication.includes(chosen)
    ? chosen
    : 'local';
}

/** The password option in force, null where the wizard has none to offer (R061, R102, D42). */
export function passwordOf(request: PartialRequest, settings: SettingsJson): PasswordJson | null {
  if (isSchoolrunner(request)) {
    return request.password?.kind === 'initial' ? request.password : null;
  }
  if (authenticationOf(request, settings) !== 'local') return null;
  if (request.accountType === 'staff') return { kind: 'activation' };
  const { password } = request;
  return password?.kind === 'pattern' || password?.kind === 'random'
    ? password
    : { kind: 'random' };
}

/** The homepages that can be chosen, the default first (R041, R072, R105). */
export function homepagesOf(accountType: AccountType | undefined): readonly string[] {
  return accountType === 'staff'
    ? ['Campus Tools', 'Campus Instruction']
    : ['Campus Student', 'Campus Portal'];
}

/** How the scope is chosen; `all` until somebody says otherwise. */
export function scopeKind(request: PartialRequest): 'all' | 'selected' {
  return request.scope !== undefined && 'people' in request.scope ? 'selected' : 'all';
}

/** The IDs or names chosen, of whatever kind the scope is. */
export function chosenIn(scope: ScopeJson | undefined): readonly string[] {
  if (scope === undefined) return [];
  if ('people' in scope) return scope.people;
  return 'schools' in scope ? scope.schools : scope.calendars;
}

/** The request as the contract has it: only the keys that belong, null while something is missing. */
export function requestOf(request: PartialRequest, settings: SettingsJson): RequestJson | null {
  const { accountType, changeType, scope, asOf } = request;
  if (accountType === undefined || changeType === undefined || scope === undefined) return null;
  if (missingIn(request, settings) !== null) return null;
  const made: { -readonly [K in keyof RequestJson]: RequestJson[K] } = {
    accountType,
    changeType,
    scope,
  };
  if (asOf !== undefined && asOf !== '') made.asOf = asOf;
  if (changeType === 'createAccount') addCreateOptions(made, request, settings);
  if (isAboutGroups(changeType)) made.userGroups = request.userGroups ?? [];
  if (changeType === 'disableAccount' && 'calendars' in scope) {
    made.leaveOutActiveElsewhere = request.leaveOutActiveElsewhere ?? false;
  }
  if (changeType === 'forcePasswordChange' && accountType === 'staff' && 'people' in scope) {
    made.includeCampusInstruction = request.includeCampusInstruction ?? false;
  }
  return made;
}

function addCreateOptions(
  made: { -readonly [K in keyof RequestJson]: RequestJson[K] },
  request: PartialRequest,
  settings: SettingsJson,
): void {
  const password = passwordOf(request, settings);
  if (password !== null) made.password = password;
  made.homepage = request.homepage ?? homepagesOf(request.accountType)[0]!;
  if (request.accountType === 'staff' && (request.userGroups?.length ?? 0) > 0) {
    made.userGroups = request.userGroups!;
  }
  if (isSchoolrunner(request)) {
    made.profile = 'schoolrunner';
    if ('people' in made.scope && request.school !== undefined) made.school = request.school;
    return;
  }
  made.username = usernameOf(request);
  made.authenticationType = authenticationOf(request, settings);
}

/** What is still to choose before a preview can be made, null if nothing is (D47). */
export type Missing =
  | 'accountType'
  | 'changeType'
  | 'groups'
  | 'places'
  | 'people'
  | 'school'
  | 'oneSchool'
  | 'password'
  | 'usernamePattern'
  | 'passwordPattern'
  | 'length';

/** The first thing that is still to choose, null if nothing is. */
export function missingIn(request: PartialRequest, settings: SettingsJson): Missing | null {
  const { accountType, changeType, scope } = request;
  if (accountType === undefined) return 'accountType';
  if (changeType === undefined) return 'changeType';
  if (missingOption(request, settings) !== null) return missingOption(request, settings);
  const chosen = chosenIn(scope);
  if (scopeKind(request) === 'selected') {
    if (chosen.length === 0) return 'people';
    return isSchoolrunner(request) && (request.school ?? '') === '' ? 'school' : null;
  }
  if (chosen.length === 0) return 'places';
  return isSchoolrunner(request) && chosen.length !== 1 ? 'oneSchool' : null;
}

/** The first thing that is still to choose, or to mend, on the Options step. */
export function missingOption(request: PartialRequest, settings: SettingsJson): Missing | null {
  if (isAboutGroups(request.changeType) && (request.userGroups ?? []).length === 0) return 'groups';
  if (request.changeType !== 'createAccount') return null;
  const accountType = request.accountType ?? 'students';
  const username = usernameOf(request);
  if (username.from === 'pattern' && !isSchoolrunner(request)) {
    const { pattern, maxLength } = username;
    if (readPattern(pattern, { accountType, for: 'username' }).faults.length > 0) {
      return 'usernamePattern';
    }
    if (!isLength(maxLength)) return 'length';
  }
  const password = passwordOf(request, settings);
  if (password?.kind === 'initial' && password.value === '') return 'password';
  if (password?.kind === 'pattern') {
    const { pattern, minLength } = password;
    if (readPattern(pattern, { accountType, for: 'password' }).faults.length > 0) {
      return 'passwordPattern';
    }
    if (!isLength(minLength)) return 'length';
  }
  return null;
}

/** Can it stand as a number of characters: absent, or a whole number of 1 or more? */
export function isLength(length: number | undefined): boolean {
  return length === undefined || (Number.isInteger(length) && length >= 1);
}

/** The request with another account type: options that may not fit it any more go. */
export function withAccountType(request: PartialRequest, accountType: AccountType): PartialRequest {
  if (request.accountType === accountType) return request;
  const { changeType, scope, asOf } = request;
  const fits = changeType !== undefined && changeTypesOf(accountType).includes(changeType);
  return {
    accountType,
    ...(fits ? { changeType } : {}),
    ...(scope !== undefined && !('people' in scope) ? { scope } : {}),
    ...(asOf !== undefined ? { asOf } : {}),
  };
}

/** The request with another change type: schools and calendars do not stand for one another. */
export function withChangeType(request: PartialRequest, changeType: ChangeTypeId): PartialRequest {
  const { scope, ...others } = request;
  const keeps = scope !== undefined && ('people' in scope || placesOf(changeType) in scope);
  return { ...others, changeType, ...(keeps ? { scope } : {}) };
}
