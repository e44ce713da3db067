import type { Day } from '../tables/dates.ts';
import type { AccountType } from './account-type.ts';
import type { NamePattern } from './name-pattern.ts';

/** What a batch does to accounts (R015). There is none that deletes (R010). */
export type ChangeTypeId =
  | 'createAccount'
  | 'enableAccount'
  | 'disableAccount'
  | 'forcePasswordChange'
  | 'addUserGroups'
  | 'removeUserGroups';

/** Who is meant: everybody of schools or calendars, or the people named. IDs or exact names. */
export interface Scope {
  readonly by: 'schools' | 'calendars' | 'people';
  readonly names: readonly string[];
}

/** Where usernames come from (R044, R051). */
export type UsernameSource =
  | { readonly from: 'email'; readonly excludeDomain: boolean }
  | {
      readonly from: 'pattern';
      readonly pattern: NamePattern;
      readonly letterCase: 'keep' | 'lower' | 'upper';
      readonly maxLength: number | null;
    };

/** How people sign in (R055-R060). */
export type AuthenticationType = 'local' | 'ldap' | 'saml';

/** How the password of a new account comes about (R062-R066, R102, D42). */
export type PasswordSource =
  | { readonly kind: 'random'; readonly style: 'characters' | 'words' }
  | { readonly kind: 'pattern'; readonly pattern: NamePattern; readonly minLength: number }
  | { readonly kind: 'activation' }
  | { readonly kind: 'initial'; readonly value: string }
  /** Nobody gets one from us: they use "Forgot your password?" (R186). */
  | { readonly kind: 'none' }
  | { readonly kind: 'managed by IdP' };

/** A homepage as accounts store it (D14). */
export type Homepage =
  'Campus Application' | 'Campus Instruction' | 'Campus Student Portal' | 'Campus Parent Portal';

/** What Create Account needs to know. */
export interface CreateOptions {
  readonly username: UsernameSource;
  readonly authenticationType: AuthenticationType;
  readonly password: PasswordSource;
  readonly homepage: Homepage;
  /** The Schoolrunner way (D42): the school the operator is logged into, as named. */
  readonly schoolrunner: { readonly school: string } | null;
}

/** A batch as it was asked for, checked and with its defaults filled in (contract, request). */
export interface BatchRequest {
  readonly accountType: AccountType;
  readonly changeType: ChangeTypeId;
  readonly scope: Scope;
  readonly asOf: Day;
  readonly create: CreateOptions | null;
  readonly userGroups: readonly string[];
  /** D11: people still active elsewhere are left out of a disable by calendars. */
  readonly leaveOutActiveElsewhere: boolean;
  /** D13: Campus Instruction counts as a homepage of staff whose password change is forced. */
  readonly includeCampusInstruction: boolean;
}
