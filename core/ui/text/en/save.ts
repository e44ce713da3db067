import type { ChangeTypeId } from '../../../engine/index.ts';
import type { FileName, OwnFileName } from '../../../host/wizard-client.ts';
import { n, s } from './words.ts';

const accounts = (count: number) => s(count, 'account');
const memberships = (count: number) => s(count, 'group membership');
const was = (count: number) => (count === 1 ? 'was' : 'were');

/** The Save Changes step and what comes after it, in English. */
export const save = {
  saving: 'Saving',
  taking: 'Making the files',
  lookFirst: 'Look at the preview first: what you see there is what is saved.',
  toPreview: 'Go to Preview Changes',

  whatHeading: 'Before you save',
  what: {
    createAccount: (rows: number) =>
      `${accounts(rows)} will be created and added to User Accounts.`,
    enableAccount: (rows: number) =>
      `${accounts(rows)} will be enabled: these people can sign in again.`,
    disableAccount: (rows: number) =>
      `${accounts(rows)} will be disabled: these people can no longer sign in.`,
    forcePasswordChange: (rows: number) =>
      `${accounts(rows)} will ask for a new password at the next sign-in.`,
    addUserGroups: (rows: number, people: number) =>
      `${memberships(rows)} will be added for ${s(people, 'staff member')}.`,
    removeUserGroups: (rows: number, people: number) =>
      `${memberships(rows)} will be removed for ${s(people, 'staff member')}.`,
  } satisfies Record<ChangeTypeId, (rows: number, people: number) => string>,
  notInSis: 'Nothing changes in your SIS until you import accounts.csv there.',
  canUndo: 'You can undo this batch afterwards.',

  noDelete:
    'No account is deleted: that is too dangerous to do in a batch. A disabled account keeps all it has and can be enabled again.',
  mustChange: 'All accounts created require a password change upon first login.',
  managed: 'Passwords are controlled and managed by your identity provider; none are made here.',
  random: {
    title: 'Nobody knows these passwords yet',
    text: 'With random passwords it is critical that you inform these people. Their activation link, sent by email or letter, is the only way for them to log in and set their own password.',
  },
  pattern: {
    title: 'Passwords made of personal facts are at your own risk',
    text: 'Common facts about a person, such as names and numbers, are public knowledge and easily found out. Use the utmost care when you hand such a password to the students it belongs to.',
  },
  activation:
    'Staff set their password when they activate their account. Send them their activation link.',
  notNotified: {
    title: 'Staff are not notified when they are added',
    withPassword:
      'Follow up with them: tell each of them their username, which is their email, and the initial password.',
    without:
      'Follow up with them: they use "Forgot your password?" on the login page with their work email to set a password of their own.',
  },
  roles: (count: number) =>
    `${s(count, 'account')} that would be disabled ${count === 1 ? 'holds' : 'hold'} a Product Security Role. Make sure that somebody can still manage your SIS.`,
  elsewhere: (count: number) =>
    `${n(count)} of these people ${count === 1 ? 'is' : 'are'} still active elsewhere in the district and would lose their account there too.`,

  confirmHeading: 'Confirm',
  role: 'I may do this: I hold the Student Information System Product Security Role, or the person who holds it asked me to.',
  roleMissing: 'Tick this box to save: only those who are allowed to should.',
  typeNumber: (count: number) => `Type the number of accounts that will be disabled: ${n(count)}`,
  numberMissing: (count: number) => `Type ${n(count)} here, in digits, to save.`,
  credentials: 'Also make credentials.csv',
  credentialsHint: {
    random:
      'It lists each new username with its password. Random passwords stand nowhere else: the file is downloaded right after saving, and never kept.',
    pattern:
      'It lists each new username with its password. The file is downloaded right after saving, and never kept.',
    initial:
      'It lists each new username with the initial password. The file is downloaded right after saving, and never kept.',
  },
  needPasswords: (systems: string) =>
    `${systems}: new accounts are taken only with their passwords. Without this box there is no file for them.`,
  samePasswords: 'The same passwords stand in the import files of systems that take them.',
  importFile: 'for import into another system',

  refusedTitle: 'Nothing was saved',
  toNewPreview: 'Look at the new preview',

  done: {
    createAccount: (rows: number) => `${accounts(rows)} ${was(rows)} created.`,
    enableAccount: (rows: number) => `${accounts(rows)} ${was(rows)} enabled.`,
    disableAccount: (rows: number) => `${accounts(rows)} ${was(rows)} disabled.`,
    forcePasswordChange: (rows: number) =>
      `${accounts(rows)} ${was(rows)} set to change the password at the next sign-in.`,
    addUserGroups: (rows: number, people: number) =>
      `${memberships(rows)} ${was(rows)} added for ${s(people, 'staff member')}.`,
    removeUserGroups: (rows: number, people: number) =>
      `${memberships(rows)} ${was(rows)} removed for ${s(people, 'staff member')}.`,
  } satisfies Record<ChangeTypeId, (rows: number, people: number) => string>,
  savedAt: (when: string) => `Saved ${when}.`,
  notMade: (count: number) =>
    count === 1
      ? '1 change was not made: the account was changed meanwhile'
      : `${n(count)} changes were not made: the accounts were changed meanwhile`,
  savedBefore: (when: string) =>
    `This batch is saved already, ${when}. Below is what that save did; previewing it again found nobody left to change.`,
  savedShort: 'Saved',
  nextHeading: 'What to do next',
  next: {
    credentials:
      'credentials.csv was downloaded: look that you have it. The passwords are not kept: when this page closes, they are gone.',
    secrets:
      'credentials.csv and the import files with passwords were downloaded, in one zip: look that you have it. The passwords are not kept: when this page closes, they are gone.',
    secretsAgain: 'Download them once more',
    importFiles: 'Import the files below into the other systems.',
    take: 'Take User Accounts as they are now, and import them into your SIS. Nothing has changed there until you do.',
    fresh: 'Bring in fresh exports before your next batch.',
    inform: {
      random:
        'Inform these people: send each of them the activation link from your SIS, by email or as a letter. In Infinite Campus these are the User Account Messenger and the User Account Letter Builder.',
      pattern:
        'Inform these people: tell each student the username and the password, in private. They choose a new password at the first login.',
      activation:
        'Inform these people: send each of them the activation link from your SIS, by email or as a letter. In Infinite Campus these are the User Account Messenger and the User Account Letter Builder, with a filter for Staff Accounts.',
      initial: 'Inform these people: nobody has told them. Give each of them the initial password.',
      none: 'Inform these people: nobody has told them. They use "Forgot your password?" on the login page with their work email.',
      managed:
        'Inform these people: tell each of them the username. The password is the one of your identity provider.',
    },
    informNow: 'Inform these people',
    filter:
      'To reach exactly those who still have to log in, filter by usage.totalLoginCount = 0 and usage.forceChangePassword = TRUE.',
  },
  filesHeading: (count: number) => `All ${n(count)} files of this batch`,
  rowsHeading: 'What was done, row by row',
  savedLabel: 'Accounts that changed',
  newBatch: 'New batch',

  title: (file: FileName): string => file,
  download: (file: FileName) => `Download ${file}`,
  downloadShort: (() => 'Download') as (file: FileName) => string,
  asZip: 'All as one zip',
  rows: (count: number) => s(count, 'row'),
  files: {
    'preview.csv': 'who will change, row by row',
    'result.csv': 'who changed, row by row',
    'not-changed.csv': 'who is not changed, and why',
    'problems.csv': 'what in the data cannot be used as it stands',
    'summary.json': 'the numbers, for other programs',
    'request.json': 'what you chose, to use again',
    'accounts.csv': 'User Accounts, to import into your SIS',
    'journal.json': 'what undoing needs; keep it',
    'undo-report.csv': 'what undoing did, account by account',
    'export-notes.csv': 'who is not in the import files, and why',
    'credentials.csv': 'usernames and passwords; not kept',
  } satisfies Record<OwnFileName, string>,
};
