import type { AccountType } from './account-type.ts';
import type {
  AuthenticationType,
  CreateOptions,
  Homepage,
  PasswordSource,
  Scope,
  UsernameSource,
} from './batch-request.ts';
import { readHomepage } from './labels.ts';
import { readPattern, type NamePattern, type PatternUse } from './name-pattern.ts';
import {
  choice,
  flag,
  inside,
  isRecord,
  oneOf,
  readLength,
  refuseOthers,
  show,
  type Json,
  type Tell,
} from './read-json.ts';
import type { Settings } from './settings.ts';

/** Reads what Create Account needs to know; faults are told by their key. */
export function readCreateOptions(
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
