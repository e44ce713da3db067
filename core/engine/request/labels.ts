import type { AccountType } from './account-type.ts';
import type { AuthenticationType, ChangeTypeId, Homepage } from './batch-request.ts';

/** Account types as the seed names them (R014). */
export const accountTypeLabels: Readonly<Record<AccountType, string>> = {
  students: 'Students',
  staff: 'Staff',
};

/** Change types as the seed names them (R015). */
export const changeTypeLabels: Readonly<Record<ChangeTypeId, string>> = {
  createAccount: 'Create Account',
  enableAccount: 'Enable Account',
  disableAccount: 'Disable Account',
  forcePasswordChange: 'Force Password Change',
  addUserGroups: 'Add User Groups',
  removeUserGroups: 'Remove User Groups',
};

/** Authentication types as accounts store them (R058-R060). */
export const authenticationTypeLabels: Readonly<Record<AuthenticationType, string>> = {
  local: 'Local Campus Authentication Only',
  ldap: 'LDAP Authentication',
  saml: 'SAML Authentication',
};

/** What a homepage may be called, without case, and what accounts store (D14). */
const homepages: ReadonlyMap<string, Homepage> = new Map([
  ['campus tools', 'Campus Application'],
  ['campus application', 'Campus Application'],
  ['campus instruction', 'Campus Instruction'],
  ['campus student', 'Campus Student Portal'],
  ['campus student portal', 'Campus Student Portal'],
  ['campus portal', 'Campus Parent Portal'],
  ['campus parent portal', 'Campus Parent Portal'],
]);

/** The stored homepage that a name stands for, or null. */
export function readHomepage(name: string): Homepage | null {
  return homepages.get(name.trim().toLowerCase()) ?? null;
}
