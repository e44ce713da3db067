import { n, s } from './words.ts';

/** The Data step in English. */
export const data = {
  intro:
    'Bring in exports of your student information system (SIS): schools, students or staff, their enrollments or assignments, and all user accounts. They stay on this computer.',
  none: 'No data yet',
  unread: 'Your data is still to be read.',
  found: (tables: number, rows: number) => `${s(tables, 'table')} with ${s(rows, 'row')}`,
  noneKnown: (tables: number) => `${s(tables, 'table')}, none of them known`,
  format: (name: string) => `Recognised as ${name}.`,
  tablesHeading: 'What was found',
  rows: (count: number) => s(count, 'row'),
  matchTable: (source: string) => `What ${source} is`,
  noTable: 'not used',
  ofOthers: 'Of other systems',
  notHere: (names: string) => `Not here: ${names}. A batch says so if it needs one.`,
  columns: (found: number, all: number) => `${found} of ${all} columns matched`,
  columnsMissing: (names: string) => `missing: ${names}`,
  matchColumns: (source: string) => `Match the columns of ${source}`,
  needed: 'needed',
  noHeading: 'none',
  matchedByYou: 'chosen by you',
  matchedRemembered: 'What you choose here is remembered for every file with these headings.',
  asRecognised: 'as recognised',
  /** The rest of the sentence is the engine's. */
  certainBy: (why: string) => `Certain, by ${why}.`,
  likelyBy: (why: string) => `Probably, by ${why}.`,
  allSure: (why: string) => `Each table is certain, by ${why}.`,
  untold:
    'None of the tables that are known by name or columns. Choose what it is, or leave it unused.',
  namedByYou: 'You said what it is.',
  howRecognised: (files: number) => `How ${s(files, 'file')} of other systems were recognised`,
  useAs: (source: string) => `Use ${source} as`,
  answeredByYou: 'You said so.',
  askAgain: 'Ask again',
  askAgainAbout: (what: string) => `Ask again about ${what}`,
  columnsMade: (found: number, all: number) => `See ${found} of ${all} columns`,
  headings: (count: number) => s(count, 'heading'),
  samples: (examples: readonly string[]) => `for example ${examples.join(' · ')}`,
  noSamples: 'empty',
  questions: {
    heading: 'Questions about your data',
    open: (count: number) =>
      `${s(count, 'question')} about your data ${count === 1 ? 'is' : 'are'} open`,
    tablesFirst: (count: number) =>
      `${s(count, 'file')} may be one of several things. Say which, before a batch can be previewed.`,
    accounts: (count: number) =>
      `${s(count, 'account')} may belong to one of several people. Until you say to whom, a batch takes them for nobody’s.`,
    first: 'First answer the questions about your data.',
    answer: 'Answer',
    answered: 'Answered',
    answerTo: (question: string) => `Answer: ${question}`,
    go: 'Go to the questions',
    whatIs: (source: string) => `What is ${source}?`,
    whoseIs: (username: string) => `Whose is the account ${username}?`,
    untold:
      'Its columns and values do not tell. Your answer is remembered for every file with these headings.',
    remembered: 'Your answer is remembered as long as the account and these people are the same.',
    nobody: 'none of them',
    by: { 'person ID': 'the same person ID', number: 'the same number', email: 'the same email' },
    id: (id: string) => `ID ${id}`,
    number: (number: string) => `number ${number}`,
    showAll: (count: number) => `Show all ${n(count)} questions`,
    more: (count: number) => `${s(count, 'more question')} when these are answered.`,
  },
  accounts: {
    heading: 'Accounts and people',
    /** The rest of the sentence is the engine's: 200 by number, 90 by email. */
    joined: (source: string, by: string) => `${source}: joined to people: ${by}.`,
    noneJoined: (source: string) => `${source}: no account could be joined to a person.`,
    nobody: (count: number) =>
      `${s(count, 'account')} ${count === 1 ? 'belongs' : 'belong'} to nobody on the roster. No batch changes them, but their usernames are taken.`,
    show: (count: number) => `Show ${s(count, 'account')}`,
    nobodyRows: 'Accounts that belong to nobody on the roster',
    proposal: (source: string, blank: number) =>
      `${source}: ${s(blank, 'account')} ${blank === 1 ? 'has' : 'have'} no Person ID, so no batch knows whose they are.`,
    would: (by: string) => `They could be joined to people: ${by}.`,
    wouldAsk: (count: number) => `About ${s(count, 'account')} you would be asked.`,
    join: 'Join them to people',
    leave: 'Do not join them any more',
  },
  damage: {
    heading: 'Damaged data',
    looking: 'Looking for damage',
    found: (count: number) => `${s(count, 'thing looks', 'things look')} damaged.`,
    repaired: (count: number) => `${n(count)} of them ${count === 1 ? 'is' : 'are'} repaired.`,
    row: (row: number) => `row ${n(row)}`,
    repair: (what: string) => `Repair: ${what}`,
    onlyHere: 'only in the wizard; the file stays as it is',
    ofAccounts: 'only in the wizard; a save writes User Accounts as repaired',
    working: 'Repairing',
    readRepaired: (count: number) =>
      `${s(count, 'cell')} ${count === 1 ? 'is' : 'are'} read repaired, as you chose.`,
    staysAsItIs: 'What you brought in stays as it is.',
    accountsToo: 'What you brought in stays as it is, but a save writes User Accounts as repaired.',
    look: 'See what is repaired',
  },
  problemsHeading: 'Problems in the data',
  noProblems: 'No problems found in the tables that can be used.',
  columnsGone: (columns: readonly string[]) =>
    columns.length === 1
      ? `the column ${columns.join()} is missing, so no batch can use the table; match it above`
      : `the columns ${columns.join(', ')} are missing, so no batch can use the table; match them above`,
  problemsFound: (errors: number, warnings: number) => {
    if (errors === 0) return `${s(warnings, 'warning')}. All rows go on.`;
    const also = warnings === 0 ? '' : ` and ${s(warnings, 'warning')}`;
    return `${s(errors, 'error')}${also}. Rows with an error are left out; all others go on.`;
  },
  error: 'Error',
  warning: 'Warning',
  show: (count: number) => `Show ${s(count, 'row')}`,
  showAllKinds: (count: number) => `Show all ${n(count)} kinds of problems`,
  checking: 'Checking the data',
  notes: (count: number) => `Good to know (${n(count)})`,
  changedBy: (change: string, when: string) =>
    `User Accounts are as the batch "${change}" of ${when} left them. Import accounts.csv into your SIS, then bring in fresh exports.`,
  changedByUndo: (change: string, when: string) =>
    `User Accounts are as undoing the batch "${change}" of ${when} left them. If you had imported the accounts.csv of the batch into your SIS, import the one of the undo as well; then bring in fresh exports.`,
  reading: 'Reading the data',
  rowsHeading: (what: string) => `Rows: ${what}`,
};
