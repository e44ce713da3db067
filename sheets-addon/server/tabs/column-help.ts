import type { TableId } from '../../../core/engine/index.ts';

/** What stands in a column, and the values it may have where they are fixed. */
export interface ColumnHelp {
  readonly help: string;
  readonly values?: readonly string[];
}

const yesNo = ['Yes', 'No'];
const person = 'The ID of the person, the same in every tab. Leading zeros count.';
const dayHelp = 'A date, such as 2026-08-17.';

const personHelp = {
  'Person ID': { help: person },
  'Last Name': { help: 'The last name.' },
  'First Name': { help: 'The first name.' },
  'Middle Name': { help: 'The middle name. May be empty.' },
  Suffix: { help: 'Jr., III and so on. May be empty.' },
  Gender: { help: 'For the search of people. May be empty.' },
  'Preferred First Name': {
    help: 'The first name the person goes by, for patterns. May be empty.',
  },
};

const stayHelp = {
  'Person ID': { help: person },
  'Start Date': { help: `The first day. ${dayHelp}` },
  'End Date': { help: `The last day; empty: it goes on. ${dayHelp}` },
};

/** Help for every column of the template tabs (contract, tables). */
export const columnHelp: Readonly<Record<TableId, Readonly<Record<string, ColumnHelp>>>> = {
  schools: {
    'School ID': { help: 'The ID of the school, as other tabs name it.' },
    'School Name': { help: 'The name of the school.' },
  },
  calendars: {
    'Calendar ID': { help: 'The ID of the calendar: one school in one school year.' },
    'School ID': { help: 'The school, as in the tab Schools.' },
    'Calendar Name': { help: 'The name of the calendar.' },
    'School Year': { help: 'The school year, such as 2026-27. May be empty.' },
    'Start Date': { help: `The first day. ${dayHelp}` },
    'End Date': { help: `The last day. ${dayHelp}` },
  },
  groups: {
    'Group Name': { help: 'The name of the user group.' },
    'Tool Rights': { help: 'How many tool rights it has, or a list of them; 0 or empty: none.' },
    'Calendar Rights': {
      help: 'Calendar IDs with ; between, or All Schools/All Calendars; empty: none.',
    },
  },
  students: {
    ...personHelp,
    'Student Number': { help: 'The number that students are known by. Leading zeros count.' },
    Grade: { help: 'The grade. May be empty.' },
    'Birth Date': { help: `For passwords by pattern. ${dayHelp} May be empty.` },
    'Graduation Year': { help: 'For usernames by pattern, such as 2031. May be empty.' },
    Email: { help: 'The census email. May be empty.' },
  },
  staff: {
    ...personHelp,
    'Staff Number': { help: 'The number of the staff member. Leading zeros count.' },
    Title: { help: 'The title. May be empty.' },
    Role: { help: 'The role. May be empty.' },
    Email: { help: 'The census email. May be empty.' },
    Active: { help: 'Whether the staff member is active. May be empty.', values: yesNo },
  },
  enrollments: {
    ...stayHelp,
    'Calendar ID': { help: 'The calendar, as in the tab Calendars.' },
    'School ID': { help: 'The school, where there are no calendars.' },
    Grade: { help: 'The grade in this enrollment. May be empty.' },
    'No Show': { help: 'Yes for a student who never came. May be empty.', values: yesNo },
    'Service Type': { help: 'Primary, partial and so on. May be empty.' },
  },
  assignments: {
    ...stayHelp,
    'School ID': { help: 'The school, as in the tab Schools.' },
    Title: { help: 'The title at this school. May be empty.' },
    Role: { help: 'The role at this school. May be empty.' },
  },
  accounts: {
    'Person ID': { help: `${person} Empty: the account is tied to nobody.` },
    Username: { help: 'The name to sign in with.' },
    Homepage: {
      help: 'Where the person lands.',
      values: [
        'Campus Application',
        'Campus Instruction',
        'Campus Student Portal',
        'Campus Parent Portal',
      ],
    },
    'Authentication Type': {
      help: 'How the person signs in.',
      values: ['Local Campus Authentication Only', 'LDAP Authentication', 'SAML Authentication'],
    },
    Enabled: { help: 'May the person sign in?', values: yesNo },
    'Force Password Change': {
      help: 'Must the person choose a new password at the next sign-in?',
      values: yesNo,
    },
    'Total Login Count': { help: 'How often the account was signed in to. May be empty.' },
    Created: { help: `When the account was made. ${dayHelp} May be empty.` },
    Email: { help: 'The email of the account. May be empty.' },
    'Product Security Roles': { help: 'Roles with ; between. May be empty.' },
    'User Groups': { help: 'Names of user groups with ; between. May be empty.' },
    'School Access': { help: 'School IDs with ; between. May be empty.' },
    'Activation URL': { help: "The person's own link to activate the account. May be empty." },
  },
};

/** A setting as the Settings tab explains it (contract, request). */
export const settingRows: readonly (readonly [key: string, value: string, help: string])[] = [
  [
    'operators',
    '',
    'E-mail addresses of those who may save, with blanks between; empty: everybody who can edit. A guard against mistakes, no lock.',
  ],
  ['operator', '', 'The username of whoever runs batches: this account is never disabled.'],
  [
    'configuredAuthentication',
    '',
    'ldap, saml or both, where accounts can be made for them; empty: local accounts only.',
  ],
  ['maxDisable', '500', 'More accounts than this …'],
  [
    'maxDisablePercent',
    '20',
    '… and more than this share (%) of those enabled: a batch that disables them has to be confirmed once more.',
  ],
  [
    'transliterate',
    'latin',
    'Which letters patterns can use: latin, or all (other scripts are romanised).',
  ],
  [
    'letters',
    'any',
    'How letters are spelled: any (one list: Müller is Muller), bulgarian, danish, german (Mueller), norwegian, swedish or ukrainian.',
  ],
  [
    'particles',
    'keep',
    'Words before a last name: keep (van der Berg is vanderBerg) or drop (Berg).',
  ],
  [
    'doubleSurnames',
    'both',
    'Of two last names, such as García Márquez, patterns use both, first (Garcia) or last (Marquez).',
  ],
  [
    'singleNames',
    'report',
    'People with only one name: report (no account where a pattern needs the other) or use (the one name stands for both).',
  ],
];
