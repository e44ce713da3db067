import { cellText, rowNumber, type Table } from '../tables/table.ts';

/** Every kind of problem a roster can have: how bad it is, and what to tell (contract, tables). */
export const problemKinds = {
  'too-many-cells': ['error', 'the row has more cells than there are headings'],
  'invalid-text': ['error', 'the row holds bytes that are no text in the encoding of the file'],
  'missing-person-id': ['error', 'Person ID is missing'],
  'missing-username': ['error', 'Username is missing'],
  'missing-id': ['error', 'the ID or name is missing'],
  'unreadable-enabled': ['error', 'cannot be read as yes or no, so the account is not changed'],
  'equal-row': ['warning', 'stands twice, equal in every cell: counted once'],
  'conflicting-row': ['error', 'stands more than once with different cells: none is used'],
  'username-twice': [
    'error',
    'the username stands more than once: none of these accounts is changed',
  ],
  'unknown-person': ['error', 'nobody in Students or Staff has this Person ID'],
  'account-of-unknown-person': [
    'warning',
    'nobody in Students or Staff has this Person ID: the account stays, its username is taken',
  ],
  'unknown-calendar': ['error', 'no usable calendar has this Calendar ID'],
  'unknown-school': ['error', 'no usable school has this School ID'],
  'unreadable-start': ['error', 'cannot be read as a date'],
  'unreadable-end': ['error', 'cannot be read as a date'],
  'unreadable-yes-no': ['error', 'cannot be read as yes or no'],
  'unreadable-optional': ['warning', 'cannot be read, so it counts as empty'],
  'missing-start': ['warning', 'Start Date is missing: the record makes nobody eligible'],
  'end-before-start': ['warning', 'ends before it starts: the record makes nobody eligible'],
  'open-in-ended-calendar': ['warning', 'has no End Date: it ended with its calendar'],
  'calendar-without-dates': ['error', 'a calendar needs a Start Date and an End Date after it'],
  'unknown-group': ['warning', 'User Groups has no such group: it is kept'],
  'unknown-school-access': ['warning', 'no school has this School ID'],
  'unknown-calendar-rights': ['warning', 'no calendar has this Calendar ID'],
  'column-missing': ['warning', 'the column is missing, so the table is not used'],
} as const satisfies Readonly<Record<string, readonly ['error' | 'warning', string]>>;

/** The code of a kind of problem. */
export type ProblemKind = keyof typeof problemKinds;

/** Something in the data that cannot be used as it stands: told, never dropped in silence. */
export interface RosterProblem {
  readonly kind: ProblemKind;
  readonly table: Table;
  /** What the table is called in the report. */
  readonly label: string;
  /** Index of the row, -1 for the table as a whole. */
  readonly row: number;
  /** Index of the column, -1 for the row as a whole. */
  readonly column: number;
  /** The value at fault where it is only part of the cell, or a column's name. */
  readonly part: string | null;
}

/** Is it an error (the row is left out) or a warning? */
export function severityOf(problem: RosterProblem): 'error' | 'warning' {
  return problemKinds[problem.kind][0];
}

/** The most characters of a cell that a report repeats. */
const longestValue = 200;

/** A problem as the cells of its report row: Severity, Table, Row, Column, Value, Problem. */
export function problemCells(problem: RosterProblem): readonly string[] {
  const { table, row, column } = problem;
  const value = problem.part ?? (row >= 0 && column >= 0 ? cellText(table, row, column) : '');
  return [
    severityOf(problem),
    problem.label,
    row < 0 ? '' : String(rowNumber(table, row)),
    column < 0 ? '' : (table.headings[column] ?? ''),
    value.length > longestValue ? `${value.slice(0, longestValue)}...` : value,
    problemKinds[problem.kind][1],
  ];
}
