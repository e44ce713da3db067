import type {
  FilterType,
  LetterLayout,
  Operator,
  ReachOutcome,
} from '../../../engine/inform/index.ts';
import type { InformFile, MadeFiles } from '../../../host/inform-client.ts';
import { n, s } from './words.ts';

const people = (count: number) => (count === 1 ? '1 person' : `${n(count)} people`);
const are = (count: number) => (count === 1 ? 'is' : 'are');

const notTold = {
  'no-address': 'no email address',
  'invalid-address': 'an address that mail cannot go to',
  'shared-address': 'an address that somebody else has, too',
  'no-activation-url': 'no activation URL in your data',
  'already-told': 'told this before, of the same account',
  'account-disabled': 'account disabled',
};

/** The screens for telling people about their accounts, in English. */
export const inform = {
  opening: 'Looking up what is saved and what can be filtered by',
  noData: 'First bring in your data: whom to tell comes from User Accounts.',
  partsLabel: 'Parts of Tell people',
  parts: { tell: 'Tell people', told: 'Told and in' },
  intro:
    'Reach people who have an account: everybody who never logged in, the people of one batch, or whom you like. Nothing is made before you confirm it at the end.',

  headings: {
    type: 'Filter Type',
    filter: 'Saved Filters',
    medium: 'Saved message or letter',
    date: 'Account Activation URL Expiration Date',
    reach: 'Who will be told',
    tell: { message: 'Make the messages', letter: 'Build the letters' },
  },

  types: {
    students: 'Student',
    'staff-accounts': 'Census/Staff (Staff Accounts)',
    'portal-accounts': 'Census/Staff (Portal Accounts)',
  } satisfies Record<FilterType, string>,
  typeHints: {
    students: 'Accounts of students.',
    'staff-accounts': 'Staff whose homepage is Campus Instruction or Campus Application.',
    'portal-accounts': 'Staff whose homepage is Campus Portal.',
  } satisfies Record<FilterType, string>,

  saved: {
    own: 'Your own, not saved yet',
    shipped: 'comes with the wizard',
    forget: (name: string) => `Delete ${name}`,
    forgetQuestion: (name: string) => `Delete ${name}?`,
    forgetIt: 'Delete',
    name: 'Save it under a name',
    nameHint: 'To use it again; one of the same name is replaced.',
    replaces: (name: string) => `Takes the place of the ${name} saved before.`,
    taken: (name: string) => `${name} comes with the wizard: choose another name.`,
    noName: 'Type a name first.',
    keep: 'Save',
    kept: (name: string) => `Saved as ${name}.`,
  },

  filter: {
    edit: 'See and change the conditions',
    batch: (when: string) => `Only the people of the batch saved ${when}.`,
    batchGone: 'Only the people of a batch that is no longer in the history.',
    noBatch: 'Not only this batch',
    noConditions: 'No conditions: everybody of this type who has an account.',
    group: 'Conditions',
    groupWithin: (place: string) => `Group ${place}`,
    join: 'How many must hold',
    joins: { AND: 'All of these hold (AND)', OR: 'At least one of these holds (OR)' },
    addCondition: 'Add a condition',
    addGroup: 'Add a group',
    removeGroup: (place: string) => `Remove group ${place}`,
    removeCondition: (place: string) => `Remove condition ${place}`,
    remove: 'Remove',
    condition: (place: string) => `Condition ${place}`,
    field: 'Field',
    fieldHint: 'Type part of a name, such as login or grade.',
    operator: 'Operator',
    operators: {
      '=': '= is',
      '<>': '<> is not',
      '>': '> more, or later',
      '>=': '>= at least, or from',
      '<': '< less, or before',
      '<=': '<= at most, or until',
      IN: 'IN one of',
      'NOT IN': 'NOT IN none of',
      LIKE: 'LIKE, with % for anything',
      'NOT LIKE': 'NOT LIKE, with % for anything',
      BETWEEN: 'BETWEEN',
      'IS NULL': 'IS NULL: empty',
      'IS NOT NULL': 'IS NOT NULL: filled in',
      '=TRUE': '=TRUE: yes',
      '=FALSE': '=FALSE: no',
    } satisfies Record<Operator, string>,
    value: 'Value',
    values: 'Values, one a line',
    from: 'From',
    to: 'To',
    when: 'When',
    whens: {
      day: 'A day',
      today: 'Today',
      hours: 'Hours ago',
      days: 'Days ago',
    },
    day: 'Day',
    amount: 'How many',
    trying: 'Counting ...',
    matching: (matching: number, all: number) =>
      `${n(matching)} of ${n(all)} people with an account ${matching === 1 ? 'matches' : 'match'}.`,
    first: (shown: number) =>
      shown === 1 ? 'The first person' : `The first ${n(shown)} people, by Person ID`,
    faults: 'This filter cannot be used yet:',
  },

  medium: {
    legend: 'How to tell them',
    message: 'By email: a message',
    letter: 'On paper: a letter',
    messages: 'Saved messages',
    letters: 'Saved account activation letters',
    edit: { message: 'See and change the message', letter: 'See and change the letter' },
    noPassword:
      'There is no field for passwords: what is mailed or printed is read by others, kept and passed on. Give the activation link, with which people set their own password.',
    subject: 'Subject',
    body: 'Text',
    insert: 'Insert a field',
    insertHint: 'It is put where you typed last.',
    formatting:
      '**bold**, *slanting*, lines that begin with - for a list, [words](address) for a link. An empty line begins a paragraph.',
    ownSignIn: 'Other words for people who sign in by LDAP or SAML',
    ownSignInHint:
      'They have no activation link: tell them how they sign in. Without it they are left out, and listed.',
    ownSubject: 'Subject for LDAP and SAML',
    ownBody: 'Text for LDAP and SAML',
    language: 'The language of this text',
    languageNames: { en: 'English', es: 'Spanish', '': 'Another' },
    languageHint:
      'Dates are written as in this language; in another as 2026-12-31. Behind the name of a date, .iso, .en or .es says how it is written.',
    languages: 'Other languages',
    languagesHint:
      'A column of your data says who reads which language; everybody else gets the text above.',
    languageField: 'The column that says the language',
    languageValue: 'Value in that column',
    languageValueHint: 'Such as es or Spanish, as it stands there; capitals do not matter.',
    languageSubject: (value: string) => `Subject for ${value === '' ? 'this language' : value}`,
    languageBody: (value: string) => `Text for ${value === '' ? 'this language' : value}`,
    languageOwn: (value: string) =>
      `Other words in ${value === '' ? 'this language' : value} for people who sign in by LDAP or SAML`,
    languageOwnHint: 'Without them they get the text for LDAP and SAML above.',
    languageOwnSubject: (value: string) =>
      `Subject for LDAP and SAML, for ${value === '' ? 'this language' : value}`,
    languageOwnBody: (value: string) =>
      `Text for LDAP and SAML, for ${value === '' ? 'this language' : value}`,
    addLanguage: 'Add a language',
    removeLanguage: (value: string) => `Remove ${value === '' ? 'this language' : value}`,
  },

  letter: {
    address: 'Address in the envelope’s window',
    addressHint: 'A line a line, with fields; empty prints none.',
    window: 'The envelope’s window',
    windows: { left: 'Left', right: 'Right', none: 'No window' },
    logo: 'Your school’s own picture',
    logoHint: 'PNG, JPEG, GIF or WebP, at most 300 kB.',
    logoChoose: 'Choose a picture',
    logoRemove: 'Remove the picture',
    logoIs: 'The picture on the letter',
    logoTooLarge: (name: string, kilobytes: number) =>
      `${name} has ${n(kilobytes)} kB: at most 300 kB can be used. Make it smaller first.`,
    logoKind: (name: string) => `${name} is no PNG, JPEG, GIF or WebP picture.`,
    paper: 'Paper',
    layout: 'On a page',
    layouts: {
      letter: 'One letter',
      'cards-8': '8 login cards',
      'cards-10': '10 login cards',
    } satisfies Record<LetterLayout, string>,
    bundles: 'Bundled by',
    bundleHint: 'Letters lie in this order.',
    bundle: { school: 'School', grade: 'Grade', homeroom: 'Homeroom' },
    coverSheets: 'A cover sheet with counts before each bundle',
  },

  tryOut: {
    open: 'See it as one person gets it',
    which: 'Who',
    nth: (at: number, all: number) => `${n(at)} of ${n(all)} who will be told`,
    before: 'Before',
    next: 'Next',
    personId: 'A Person ID',
    working: 'Merging ...',
    to: 'To',
    subject: 'Subject',
    frame: (person: string) => `As ${person} gets it`,
    asText: 'As plain text',
    nobody: 'Nobody would be told: there is nobody to show it as.',
    test: 'Test it on yourself',
    testTo: 'Your own address',
    testHint: 'It is addressed to you instead of this person, and noted nowhere.',
    testMake: 'Make the test',
    testing: 'Making the test',
  },

  date: {
    label: 'The links expire on',
    hint: 'From your system: this only tells people. They must use their link before this date; on the date itself it has expired. Leave it empty where the text shows no date.',
    tooEarly: 'Choose a date after today: on the date itself links have expired.',
  },

  reach: {
    working: 'Working out who can be told ...',
    faults: 'Nobody can be told yet:',
    summary: (told: number, all: number) =>
      told === all
        ? `All ${people(all)} will be told.`
        : `${n(told)} of ${people(all)} will be told.`,
    nobody: 'Nobody matches the filter.',
    pages: (pages: number) => `${s(pages, 'page')} of paper, cover sheets included.`,
    withoutCode: (count: number) =>
      count === 1
        ? '1 link is too long for a QR code: its letter shows it as text only.'
        : `${n(count)} links are too long for a QR code: their letters show them as text only.`,
    outcomes: {
      message: {
        'will-be-told': 'a message with their own link',
        'will-be-told-own-sign-in': 'a message with the words for LDAP or SAML',
        ...notTold,
        'own-sign-in': 'sign-in by LDAP or SAML: the message has no words for that',
      },
      letter: {
        'will-be-told': 'a letter with their own link',
        'will-be-told-own-sign-in': 'a letter with the words for LDAP or SAML',
        ...notTold,
        'own-sign-in': 'sign-in by LDAP or SAML: the letter has no words for that',
      },
    } satisfies Record<'message' | 'letter', Record<ReachOutcome, string>>,
    rowsOf: (outcome: string) => `People: ${outcome}`,
    toShared: 'Also tell people who share an address',
    again: 'Also tell people who were told before',
    take: 'Take all of it as reach.csv',
    taking: 'Making the file',
  },

  tell: {
    from: 'From',
    fromHint: 'The sender in the files; leave it empty to let your mail program choose.',
    makes: {
      'message files': 'Make message files',
      'mail-merge file': 'Make mail-merge file',
    } satisfies Record<MadeFiles, string>,
    makesHint: {
      'message files':
        'A zip with an .eml file for each person: your mail program opens them as drafts.',
      'mail-merge file':
        'A CSV file with a row for each person and everything merged, for Word, Outlook or a mailing service.',
    } satisfies Record<MadeFiles, string>,
    making: 'Making the messages',
    confirm: (told: number, how: MadeFiles) =>
      how === 'message files'
        ? `${s(told, 'message file')} will be made and downloaded in a zip. Nothing is sent: you send them.`
        : `A file with ${s(told, 'row')} will be made and downloaded. Nothing is sent: you send the messages.`,
    noted: (told: number) =>
      `Told will note that ${people(told)} ${told === 1 ? 'was' : 'were'} told today, so that nobody is told twice.`,
    makeNow: (told: number) => `Make ${told === 1 ? 'it' : `all ${n(told)}`} now`,
    done: 'Done',
    secrets:
      'The files hold personal activation links: keep them where only you can read them, and delete them once they are sent.',
    build: 'Build Letters',
    buildHint: (letters: number) =>
      `${s(letters, 'letter')} will be opened in a window of ${letters === 1 ? 'its' : 'their'} own, to look at and print. Told notes them when you say there that they are printed.`,
    faultsFirst: 'First mend what is said under Who will be told.',
    nobody: 'There is nobody to tell: change the filter, or look at the reasons above.',
  },

  told: {
    intro:
      'How far people with an account have come: told, then in. Their own numbers come from the data at hand: bring in a fresh export of User Accounts to see who has logged in since.',
    working: 'Counting ...',
    steps: {
      accounts: 'have an account',
      told: 'were told',
      linkExpired: 'of them have a link that has expired',
      loggedIn: 'have logged in',
      passwordChanged: 'have chosen a password of their own',
    },
    table: 'Told and in by school and grade',
    grade: 'Grade',
    allGrades: 'All grades',
    noSchool: 'No school',
    noGrade: 'No grade',
    columns: {
      accounts: 'Accounts',
      told: 'Told',
      linkExpired: 'Link expired',
      loggedIn: 'Logged in',
      passwordChanged: 'Password changed',
    },
    remind: (type: string) => `Remind those not in yet: ${type}`,
    remindHint: (count: number) => `${people(count)} ${are(count)} told and not in yet.`,
    nobodyOut: 'Nobody who was told is still out.',
    nobody: 'Nobody in the data has an account yet.',
    take: 'Take it as a file:',
    files: {
      'told-and-in.csv': 'each person',
      'told.csv': 'every telling',
      'reach.csv': 'who can be told',
    } satisfies Record<InformFile, string>,
  },
};

/** Every sentence of these screens, in one language. */
export type InformText = typeof inform;
