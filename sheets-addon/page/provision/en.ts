import type {
  DirectoryRead,
  Forecast,
  ProvisionOutcome,
  ProvisionRun,
} from '../../api/provision-api.ts';
import type { TakeAnswer } from '../../api/sheets-api.ts';

const numbers = new Intl.NumberFormat('en-US');
const n = (count: number) => numbers.format(count);
const of = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const people = (count: number) => of(count, 'person', 'people');
const rows = (count: number) => of(count, 'row', 'rows');

const changes: Readonly<Record<ProvisionRun['changeType'], string>> = {
  createAccount: 'accounts to create',
  enableAccount: 'accounts to restore',
  disableAccount: 'accounts to suspend',
  forcePasswordChange: 'password changes to force',
  addUserGroups: 'members to add to groups',
  removeUserGroups: 'members to take out of groups',
};

function duration(seconds: number): string {
  if (seconds < 50)
    return `about ${of(Math.max(1, Math.ceil(seconds / 10) * 10), 'second', 'seconds')}`;
  return `about ${of(Math.max(1, Math.round(seconds / 60)), 'minute', 'minutes')}`;
}

/** The sentences about Google Workspace in English. */
export const en = {
  heading: 'Google Workspace',
  title: ({ kind, changeType, peopleLeft, undone, fault }: ProvisionRun) => {
    if (fault !== '') return 'Google Workspace: a tab cannot be read';
    if (kind === 'undo') {
      return peopleLeft === 0
        ? 'Google Workspace: the batch is put back'
        : `Google Workspace: to be put back for ${people(peopleLeft)}`;
    }
    if (undone) return 'Google Workspace: this batch was undone here';
    return peopleLeft === 0
      ? 'Google Workspace: everything was sent'
      : `Google Workspace: ${changes[changeType]}, for ${people(peopleLeft)}`;
  },
  counts: {
    done: (count: number) => `${rows(count)} done`,
    alreadySo: (count: number) => `${rows(count)} were so already`,
    leftOut: (count: number) => `${rows(count)} left out; the tab says why`,
    failed: (count: number) => `${rows(count)} failed; the tab says why`,
    waiting: (count: number) => `${rows(count)} waiting`,
  } satisfies Readonly<Record<ProvisionOutcome, (count: number) => string>>,
  forecast: ({ requests, seconds, parts }: Forecast) =>
    `${of(requests, 'request', 'requests')} to Google: ${duration(seconds)}, ${of(parts, 'part', 'parts')}. You can stop at any time and go on later.`,
  newer: (when: string, count: number) =>
    `${rows(count)} will be left out: the batch of ${when}, which is newer, has changed these accounts already.`,
  gone: (when: string) =>
    `Nothing more of this is sent: the tab of what was saved or undone on ${when}, later than this, is gone, and with it what that has made of these accounts. Save a new batch for what is still to be done: the newest counts.`,
  lost: (changeType: ProvisionRun['changeType'], when: string) =>
    `Google Workspace still has what the batch of ${when} did there (${changes[changeType]}). It was undone here, but its tab is gone: put it back by a new batch, or in the Admin console.`,
  signIn: {
    '': '',
    pattern:
      'Each account gets the password of the batch’s pattern and must change it at the first sign-in. Passwords leave hashed.',
    link: 'Each account gets a password that nobody knows: people get in by their activation link, or you reset the password in the Admin console.',
    elsewhere:
      'People sign in by your identity provider; the password at Google is one that nobody knows.',
  } satisfies Readonly<Record<ProvisionRun['signIn'], string>>,
  send: {
    one: () => 'Try on one person',
    five: () => 'First 5, then pause',
    all: (count: number) => `Send all ${n(count)}`,
  },
  sending: 'Sending to Google Workspace',
  untouched:
    'Administrators, your own account and protected organizational units are never touched, and nothing is ever deleted.',
  undoHint:
    'Google Workspace still has what it did. Putting it back suspends the accounts it created and restores what was so before.',
  prepareUndo: 'Put it back in Google Workspace...',
  retry: (count: number) => `Try ${rows(count)} again`,
  openTab: 'Open the tab',
  notSentYet: (left: number) =>
    `Google Workspace does not have this batch yet for ${people(left)}.`,
  goToPanel: 'Send it, above',

  provisionOn: 'Provision saved batches in Google Workspace',
  provisionHint:
    'Saving then also writes a tab of what is to be sent, and asks before it sends anything. Domain, organizational units and group addresses are those of the import files for Google Workspace.',
  protectedUnits: 'Protected organizational units',
  protectedHint:
    'One a line, such as /Staff/Leadership. Accounts in them, and below, are never touched.',
  oddUnit: (line: string) =>
    `"${line}" is no organizational unit: it begins with /, such as /Staff.`,
  keep: 'Keep',
  kept: 'Kept.',

  readHeading: 'Users of Google Workspace',
  readHint:
    'Reads who is there, and compares with User Accounts. People are found by Person ID, then by email.',
  readUnits: 'Organizational units',
  readUnitsHint: 'One a line, such as /Students; those below are read too. Empty: all.',
  read: 'Read users',
  reading: 'Reading',
  readDone: ({ users, tab }: DirectoryRead) =>
    `${of(users, 'user', 'users')} read into the tab "${tab}".`,
  readCounts: (counts: DirectoryRead['counts']) => [
    `${n(counts.new)} new: your people, without such an account here`,
    `${n(counts.changed)} changed: not as User Accounts says`,
    `${n(counts.same)} the same as here`,
    `${n(counts.unknown)} not in the spreadsheet`,
  ],
  unknownUsers: (some: readonly string[], all: number) =>
    `Google has, and this spreadsheet has not: ${some.join(', ')}${all > some.length ? ` and ${n(all - some.length)} more` : ''}.`,
  take: ({ new: added, changed }: DirectoryRead['counts']) =>
    `Take over ${n(added)} new and ${n(changed)} changed`,
  takeQuestion:
    'Adds rows to User Accounts and changes Enabled and Force Password Change where Google says otherwise.',
  takeNow: 'Take over now',
  taken: ({ added, changed }: TakeAnswer['taken']) =>
    `User Accounts: ${of(added, 'row', 'rows')} added, ${of(changed, 'cell', 'cells')} changed. History can undo it.`,
};
