import { n, s } from './words.ts';

/** The Data step in English. */
export const data = {
  intro: 'Bring in your rosters and accounts. They stay on this computer.',
  none: 'No data yet',
  found: (tables: number, rows: number) => `${s(tables, 'table')} with ${s(rows, 'row')}`,
  noneKnown: (tables: number) => `${s(tables, 'table')}, none of them known`,
  format: (name: string) => `Recognised as ${name}.`,
  tablesHeading: 'What was found',
  rows: (count: number) => s(count, 'row'),
  notOurs: 'not used: no table of ours',
  matchTable: (source: string) => `What ${source} is`,
  noTable: 'not used',
  notHere: (names: string) => `Not here: ${names}. A batch says so if it needs one.`,
  columns: (found: number, all: number) => `${found} of ${all} columns matched`,
  columnsMissing: (names: string) => `missing: ${names}`,
  matchColumns: (source: string) => `Match the columns of ${source}`,
  column: 'Column',
  heading: 'Heading in your data',
  needed: 'needed',
  noHeading: 'none',
  matchedByYou: 'chosen by you',
  matchedRemembered: 'What you choose here is remembered for files of the same name.',
  problemsHeading: 'Problems in the data',
  noProblems: 'No problems found in the tables that can be used.',
  columnsGone: (columns: readonly string[]) =>
    columns.length === 1
      ? `the column ${columns.join()} is missing, so no batch can use the table; match it above`
      : `the columns ${columns.join(', ')} are missing, so no batch can use the table; match them above`,
  problemsFound: (errors: number, warnings: number) =>
    `${s(errors, 'error')} and ${s(warnings, 'warning')}. Rows with an error are left out; all others go on.`,
  error: 'Error',
  warning: 'Warning',
  show: (count: number) => `Show ${s(count, 'row')}`,
  showAllKinds: (count: number) => `Show all ${n(count)} kinds of problems`,
  checking: 'Checking the data',
  notes: 'Good to know',
  changedBy: (change: string, when: string) =>
    `User Accounts are as the batch "${change}" of ${when} left them. Import accounts.csv into your SIS, then bring in fresh exports.`,
  changedByUndo: (change: string, when: string) =>
    `User Accounts are as undoing the batch "${change}" of ${when} left them. If you had imported the accounts.csv of the batch into your SIS, import the one of the undo as well; then bring in fresh exports.`,
  reading: 'Reading the data',
  rowsHeading: (what: string) => `Rows: ${what}`,
};
