import type { AccountType } from '../../../engine/index.ts';
import { roundly } from './round-number.ts';
import { n, s } from './words.ts';

const people = (count: number, type: AccountType): string =>
  type === 'students' ? s(count, 'student') : s(count, 'staff member');
const person = { students: 'student', staff: 'staff member' } satisfies Record<AccountType, string>;

/** The sentences of the Options step. */
export const options = {
  nothing: 'There is nothing to choose for this change. Press Enter or Next to go on.',
  reading: 'Reading what there is to choose from ...',
  notRead: 'What there is to choose from could not be read',
  chosen: {
    email: 'census email',
    emailShort: 'census email without domain',
    schoolrunner: 'Bulk Create Users',
    groups: (count: number): string => s(count, 'user group'),
  },

  how: {
    legend: 'How',
    usual: 'Create accounts with a username option',
    usualHint: 'Username, password and homepage as you choose below.',
    schoolrunner: 'Bulk Create Users',
    schoolrunnerHint:
      'As Schoolrunner does: the username is the email on the staff record, and the new users have access to the school you are logged into.',
    shows:
      'Only staff records that are active, not tied to a user account, and with an email that no other user has can be created.',
    notNotified:
      'Staff members are not notified when they are added. Follow up with them, so that they know of their account.',
    notNotifiedTitle: 'Tell them yourself',
  },

  groups: {
    heading: 'User Groups',
    optionalHeading: (count: number): string =>
      count === 0 ? 'optional, none so far' : s(count, 'group'),
    optional:
      'Every new account gets the groups on the list, so that rights need not be given person by person.',
    add: 'Choose the groups that people will get.',
    remove: 'Choose the groups that people will lose.',
    none: 'There are no user groups in the data. Bring in a table with the columns Group Name, Tool Rights and Calendar Rights, or go back and choose another change.',
    noneOptional: 'There are no user groups in the data, so accounts get none.',
    type: 'Group Type',
    anyType: 'Any type',
    types: {
      'Tool Rights Group': 'Tool Rights Group',
      'Calendar Group': 'Calendar Group',
      'Mixed or Empty Group': 'Mixed or Empty Group',
    },
    meanings: {
      'Tool Rights Group': 'Only tool rights, no calendar rights.',
      'Calendar Group': 'Only calendar rights, no tool rights.',
      'Mixed or Empty Group': 'Tool and calendar rights together, or none at the moment.',
    },
    name: 'Group Name',
    nameHint: 'Any part of it',
    search: 'Search',
    addList: 'Click on a group to add to the list',
    removeList: 'Click on a group to remove from list',
    listEmpty: 'No group is on the list.',
    noMatch: 'No group matches. Type less of the name, or choose any type.',
    found: (count: number): string => `${s(count, 'group')} found`,
    onList: (count: number): string => `${s(count, 'group')} on the list`,
    notInData: 'not in the data: remove it',
    holdsEverything:
      'Holds all schools and all calendars: it cannot be added by the wizard. Add it to single accounts in your SIS.',
    losesEverything: 'Holds all schools and all calendars.',
    warnRemove: (count: number): string =>
      count === 1
        ? '1 group on the list holds all schools and all calendars. Whoever loses it may be left without any calendar: make sure that each of them has another group.'
        : `${n(count)} groups on the list hold all schools and all calendars. Whoever loses them may be left without any calendar: make sure that each of them has another group.`,
  },

  pick: {
    more: (count: number): string => `${n(count)} more: narrow the search.`,
    keys: 'Arrow keys move through the list, Enter picks.',
    added: (what: string, count: string): string => `${what} added. ${count}.`,
    removed: (what: string, count: string): string => `${what} removed. ${count}.`,
  },

  username: {
    legend: 'Username',
    email: 'Use census email as account username',
    emailHint: 'The Email of the person’s row in your data.',
    excludeDomain: 'Exclude email domain in username',
    excludeDomainHint: 'joetester@email.com becomes joetester.',
    signInWhole: 'At login, people type their whole email address: joetester@email.com.',
    signInShort:
      'At login, people type the part before the @: joetester. The whole address does not work.',
    noCollisions: (type: AccountType): string =>
      `Usernames made of an email get no counter: if the email of a ${person[type]} is missing, not valid or taken, no account is created.`,
    pattern: 'Use a pattern to generate username for each account created',
    patternHint: 'Put together from names and numbers. A username that is taken gets a counter.',
    letterCase: 'Letter case',
    letterCases: {
      keep: 'As in the name (Doe.John)',
      lower: 'Lower case (doe.john)',
      upper: 'Upper case (DOE.JOHN)',
    },
    maxLength: 'Maximum length',
    maxLengthHint: 'Empty: no limit. Longer ones are shortened, with room for a counter.',
    badMaxLength: 'Type a whole number of 1 or more, or leave it empty.',
    byEmail: 'Username: the email on the staff record.',
  },

  pattern: {
    pieces: 'Pieces of the pattern, in order',
    noPieces: 'No pieces yet: add one.',
    add: 'Add',
    addPiece: (piece: string): string => `Add ${piece}`,
    tooMany: (most: number): string => `A pattern has at most ${n(most)} elements.`,
    text: 'Text',
    textHint: 'Letters, digits and . _ -',
    place: (at: number, of: number): string => `, piece ${n(at)} of ${n(of)}`,
    first: (count: number): string => `first ${n(count)}`,
    last: (count: number): string => `last ${n(count)}`,
    howManyFirst: 'First characters',
    howManyLast: 'Last characters',
    whole: 'all',
    left: 'Move left',
    right: 'Move right',
    remove: 'Remove',
    closePiece: 'Done',
    moved: (piece: string, at: number, of: number): string =>
      `${piece} is now piece ${n(at)} of ${n(of)}.`,
    removed: (piece: string): string => `${piece} removed.`,
    addedPiece: (piece: string, of: number): string => `${piece} added, piece ${n(of)}.`,
    between: 'Between pieces',
    separators: { '.': 'dot .', _: 'underscore _', '-': 'hyphen -', '': 'nothing', mixed: 'mixed' },
    asText: 'The pattern as text',
    asTextHint: 'For those who know it: {lastName:3} takes the first 3 characters.',
    fault: (fault: string): string => `The pattern cannot be used: ${fault}.`,
    mendFirst: 'Mend the text; then the pieces can be changed again.',
    example: (who: string): string => `Example: ${who}`,
    examplePeople: {
      students: 'John Lee Doe, Student Number 123456789',
      staff: 'John Lee Doe, Staff Number 123456789',
    } satisfies Record<AccountType, string>,
    examplePassword: 'Nate Student, Student Number 555001',
  },

  tryOn: {
    heading: 'Tried on your data',
    working: 'Trying ...',
    noData:
      'Bring in all tables that this needs to see which usernames come out. The step Preview Changes names those that are missing.',
    mendFirst: 'Mend what is marked in red to see which usernames come out.',
    failed: 'The options could not be tried on your data',
    tried: (created: number, tried: number, type: AccountType): string =>
      `${n(created)} of ${people(tried, type)} without an account would get a username, whatever the school.`,
    nobody: {
      students:
        'There is nobody to try the options on: no student with a current or future enrollment is without an account.',
      staff:
        'There is nobody to try the options on: no staff member with a current assignment is without an account.',
    } satisfies Record<AccountType, string>,
    collisions: (count: number): string =>
      count === 0
        ? 'No username is taken twice.'
        : `${s(count, 'username')} would get a counter, because somebody has ${count === 1 ? 'it' : 'them'} already.`,
    reasons: (count: number, reason: string): string => `${n(count)} ${reason}`,
    examples: 'The hardest names first',
    person: 'Person',
    username: 'Username',
    password: 'password:',
    usernameAndPassword: 'Username and password',
    noUsername: 'no account',
  },

  authentication: {
    legend: 'Authentication Type',
    local: 'Local Campus Authentication Only',
    localHint: 'People sign in with their Campus username and password.',
    ldap: 'LDAP Authentication',
    ldapHint:
      'People sign in with their LDAP username and password, kept by your identity provider.',
    saml: 'SAML Authentication',
    samlHint:
      'People sign in with their SAML username and password, kept by your identity provider.',
  },

  password: {
    heading: 'Password',
    legend: 'Password',
    managed: (system: string): string =>
      `There is nothing to choose: with ${system}, passwords are controlled and managed by your identity provider. None is made, and none has to be changed at the first login.`,
    random: 'Randomly generate password for each account created',
    randomHint: 'A unique one for each account, shown to nobody.',
    style: 'Made of',
    styles: { characters: 'Letters and digits', words: 'Words' },
    styleHints: {
      characters: (bits: number): string =>
        `Like Xk7wRt3pMf9b. There are ${roundly(2 ** bits)} of them (${n(Math.floor(bits))} bits).`,
      words: (bits: number): string =>
        `Like river-maple-otter-coin-47. There are ${roundly(2 ** bits)} of them (${n(Math.floor(bits))} bits), and they are easier to type.`,
    },
    critical: 'Inform these people',
    criticalText:
      'With random passwords it is critical that everybody gets a message with an activation link (in your SIS: Notifying Users via Email, or via Letters). It is the only way they can log in and set a password of their own.',
    pattern: 'Use a pattern to generate password for each account created',
    patternHint: 'Put together from what is known of each student: easy to tell, easy to guess.',
    minLength: 'At least this many characters',
    minLengthHint:
      'Shorter ones are filled up with digits of the Student Number, from its left. Who still has too few gets no account. Nothing is cut off.',
    badMinLength: 'Type a whole number of 1 or more, or leave it empty.',
    risk: 'At your own risk',
    riskText: [
      'When you create student passwords that contain portions or a combination of a student’s PII (Personally Identifiable Information), you do so at your own risk.',
      'Often much of a student’s common PII attributes are public knowledge and can be easily ascertained.',
      'Please ensure the utmost due diligence when you tell such a password to the applicable student(s).',
    ],
    guesses: 'How easily it is guessed',
    guessesKnown: (facts: readonly string[]): string =>
      `Somebody who knows a student’s ${new Intl.ListFormat('en').format(facts)} needs 1 guess.`,
    guessesNameOnly: (most: number): string =>
      most === 1
        ? 'The name alone is enough, and the whole class knows it.'
        : `Somebody who knows only the name needs at most ${roundly(most)} guesses.`,
    guessesRandom: (count: number): string =>
      `A random password would take up to ${roundly(count)} guesses.`,
    activation:
      'There is nothing to choose: each staff member goes through the account activation process, in which they set their password.',
    activationMore:
      'Until then the account holds a random password that is shown to nobody. Send each of them their activation link.',
    initial: 'Initial password',
    initialNone: 'Give no initial password',
    initialNoneHint:
      'Staff members use "Forgot your password?" on the login page to set their own, with the email on their staff record.',
    initialGive: 'Give everybody the same initial password',
    initialGiveHint: 'Makes the first login easy. Each of them must change it then.',
    initialValue: 'Initial password',
    initialWarn:
      'Whoever knows it can sign in to every new account until its owner has changed it. Tell it to nobody else.',
    mustChange: 'All accounts created require a password change upon first login.',
  },

  homepage: {
    legend: 'Homepage',
    hints: {
      'Campus Student': 'Students see Campus Student. Stored as Campus Student Portal.',
      'Campus Portal': 'Students see the parents’ portal. Stored as Campus Parent Portal.',
      'Campus Tools': 'Staff see Campus Tools. Stored as Campus Application.',
      'Campus Instruction': 'Staff see Campus Instruction. Stored under the same name.',
    } as Readonly<Record<string, string>>,
    portalTitle: 'This is the portal for parents',
    portal:
      'Students are expected to have Campus Student as homepage. With Campus Portal every new account is marked with a warning in the preview.',
  },
};
