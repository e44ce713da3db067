import type { HeadingWords } from '../headings.ts';
import { noHeadings, notStated, type AccountList, type AccountMeaning } from './account-list.ts';

const headings: HeadingWords<AccountMeaning> = {
  ...noHeadings,
  username: ['User principal name', 'User name'],
  email: ['mail', 'Email'],
  lastName: ['surname', 'Last name'],
  firstName: ['givenName', 'First name'],
  employeeId: ['employeeId'],
  enabled: ['accountEnabled', 'Account enabled'],
  blocked: ['Block sign in', 'Block credential'],
  deleted: ['Soft deletion time stamp'],
  created: ['createdDateTime', 'When created', 'Created date time'],
  addresses: ['Proxy addresses'],
};

/** The users of Microsoft Entra ID as its portal or the Microsoft 365 admin center exports them. */
export const entraUsers: AccountList = {
  id: 'entra-users',
  label: 'Entra user download',
  ...{ headings, statuses: {}, blankState: notStated, purpose: 'download' },
  hasWholeAddresses: true,
  recognise: (table, { column, heading }) => {
    const state = column('enabled') >= 0 ? heading('enabled') : heading('blocked');
    if (!/principal/i.test(heading('username')) || isBulkCreate(table.headings)) return null;
    // Lists of a directory on the district's own servers may have this column too.
    if (table.headings.some((one) => /^sam\s?account\s?name$/i.test(one))) return null;
    if (state === '') {
      const isListed = table.headings.some((one) => /^(display\s?name|object\s?id)$/i.test(one));
      return isListed ? { confidence: 'likely', why: `its column ${heading('username')}` } : null;
    }
    return { confidence: 'certain', why: `its columns ${heading('username')}, ${state}` };
  },
};

/** Entra's bulk create file. It states who is allowed to sign in, so it can stand for a list. */
export const entraBulkCreate: AccountList = {
  ...entraUsers,
  id: 'entra-bulk-create',
  label: 'Entra bulk create file',
  purpose: 'upload that counts',
  recognise: (table) =>
    isBulkCreate(table.headings)
      ? { confidence: 'certain', why: 'its columns with [userPrincipalName] and [accountEnabled]' }
      : null,
};

function isBulkCreate(all: readonly string[]): boolean {
  const has = (property: string) =>
    all.some((heading) => heading.toLowerCase().includes(`[${property}]`));
  return has('userprincipalname') && has('accountenabled');
}
