import type { HeadingWords } from '../headings.ts';
import { noHeadings, notStated, type AccountList, type AccountMeaning } from './account-list.ts';

const account = (field: string) => [`accountManagement.${field}`, `userAccount.${field}`, field];

const headings: HeadingWords<AccountMeaning> = {
  ...noHeadings,
  personId: ['personID', 'student.personID', 'staff.personID', 'individual.personID'],
  username: account('username'),
  email: ['contact.email', 'email'],
  lastName: ['lastName'],
  firstName: ['firstName'],
  enabled: account('enabled'),
  blocked: [...account('disabled'), 'userAccount.disable'],
  mustChange: ['usage.forceChangePassword', ...account('forcePasswordChange')],
  loginCount: ['usage.totalLoginCount', 'totalLoginCount'],
  created: account('created'),
  homepage: account('homepage'),
  authenticationType: account('authenticationType'),
};

/** What only accounts have there. */
const own = ['mustChange', 'loginCount', 'homepage', 'authenticationType'] as const;

/** User accounts of Infinite Campus: an ad hoc export, or an import file with the fields' names. */
export const infiniteCampusAccounts: AccountList = {
  id: 'infinite-campus-accounts',
  label: 'Infinite Campus user accounts',
  ...{ headings, statuses: {}, blankState: notStated, purpose: 'download' },
  hasWholeAddresses: false,
  recognise: (table, { column, heading }) => {
    if (column('personId') < 0 || column('username') < 0) return null;
    const fields = table.headings.filter((one) =>
      /^(accountManagement|userAccount|usage)\./i.test(one),
    );
    const found = own.filter((meaning) => column(meaning) >= 0);
    // With people's names or enrollments in fields of theirs it is a sheet of people.
    const ofPeople = table.headings.some((one) =>
      /^(student|staff\w*|individual|identity|enrollment)\.(?!personID$)/i.test(one),
    );
    // A field has no blanks: Person ID and Homepage may be anybody's headings.
    const isField = /^[a-z.]+$/i.test(heading('personId'));
    if (ofPeople || !isField || (fields.length < 2 && found.length === 0)) return null;
    const names = [heading('personId'), heading('username'), ...found.map(heading)];
    return { confidence: 'certain', why: `its fields ${names.slice(0, 4).join(', ')}` };
  },
};
