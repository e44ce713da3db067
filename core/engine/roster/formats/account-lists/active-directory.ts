import type { HeadingWords } from '../headings.ts';
import { noHeadings, notStated, type AccountList, type AccountMeaning } from './account-list.ts';

const headings: HeadingWords<AccountMeaning> = {
  ...noHeadings,
  username: ['SamAccountName'],
  email: ['EmailAddress', 'mail', 'Email', 'E-mail'],
  lastName: ['Surname', 'sn', 'Last name'],
  firstName: ['GivenName', 'First name'],
  employeeId: ['EmployeeID', 'EmployeeNumber'],
  enabled: ['Enabled'],
  blocked: ['AccountDisabled', 'Disabled', 'Account is disabled'],
  controlBits: ['userAccountControl'],
  mustChange: ['ChangePasswordAtLogon', 'User must change password at next logon'],
  passwordSet: ['pwdLastSet'],
  loginCount: ['logonCount'],
  created: ['whenCreated', 'Created'],
  groups: ['MemberOf'],
  orgUnit: ['DistinguishedName', 'DN'],
};

/** The users of Active Directory as PowerShell, csvde or LDAP tools export them. */
export const activeDirectory: AccountList = {
  id: 'active-directory',
  label: 'Active Directory export',
  ...{ headings, statuses: {}, blankState: notStated, purpose: 'download' },
  hasWholeAddresses: false,
  recognise: (_, { column, heading }) => {
    if (column('username') < 0) return null;
    const states = ['enabled', 'blocked', 'controlBits'] as const;
    const state = states.find((meaning) => column(meaning) >= 0);
    return state === undefined
      ? { confidence: 'likely', why: `its column ${heading('username')}` }
      : { confidence: 'certain', why: `its columns ${heading('username')}, ${heading(state)}` };
  },
};
