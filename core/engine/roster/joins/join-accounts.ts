import { trimmedText, type Table } from '../../tables/table.ts';
import { findColumns, type FoundTable, type Workbook } from '../workbook.ts';
import { readStretch } from './cell-stretch.ts';
import { createFindPeople, createPossiblePeople, joinKeys, type JoinKey } from './find-person.ts';
import {
  candidatesOf,
  questionOf,
  type AnsweredJoin,
  type JoinAnswers,
  type JoinQuestion,
} from './join-question.ts';
import { readPeopleKeys, type PeopleKeys } from './people-keys.ts';
import { leaveAsItIs, tieToNobody, writePersonIds } from './write-person-ids.ts';

/**
 * Whose Person IDs are looked at: in our own table only those that are blank, which the contract
 * takes for "tied to nobody"; in a list of another system all, because it does not know ours.
 */
export type JoinScope = 'blank' | 'all';

/** What became of an account: joined by a key, or one of these. */
export type JoinOutcome = JoinKey | 'answer' | 'question' | 'nobody' | 'not looked at';

const outcomes: readonly JoinOutcome[] = [
  ...joinKeys,
  ...(['answer', 'question', 'nobody', 'not looked at'] as const),
];

/** User Accounts joined to people. */
export interface JoinedAccounts {
  /** User Accounts with the Person IDs of those they belong to. */
  readonly table: Table;
  /** User Accounts as they came. */
  readonly from: Table;
  readonly counts: Readonly<Record<JoinOutcome, number>>;
  /** What became of the account in a row. */
  readonly outcomeOf: (row: number) => JoinOutcome;
  /** The first questions that are still open; `counts` says how many there are. */
  readonly questions: readonly JoinQuestion[];
  /** The first that were answered, to be looked at again. */
  readonly answered: readonly AnsweredJoin[];
}

/** So many questions are put into words; the others come when these are answered. */
export const mostQuestions = 200;

/**
 * Joins User Accounts to people: by person ID, else by number, else by email; never by name. Where
 * that leaves several people, or where keys contradict each other, it is a question, and the account
 * belongs to nobody until somebody answers it. Null where there are no accounts or no people.
 */
export function joinAccounts(
  workbook: Workbook,
  scope: JoinScope,
  answers: JoinAnswers,
): JoinedAccounts | null {
  if (workbook.accounts === undefined) return null;
  const { found } = findColumns('accounts', workbook.accounts);
  const people = readPeopleKeys(workbook);
  if (people === null || found.column('Username') < 0) return null;
  const { table } = found;
  const persons = new Int32Array(table.rowCount).fill(leaveAsItIs);
  const outcomeOf = new Uint8Array(table.rowCount);
  const asked = decideRows(found, people, scope, answers, persons, outcomeOf);
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<
    JoinOutcome,
    number
  >;
  for (const outcome of outcomeOf) counts[outcomes[outcome]!]++;
  return {
    table: writePersonIds(table, found.column('Person ID'), persons, people.ids),
    from: table,
    counts,
    outcomeOf: (row) => outcomes[outcomeOf[row]!]!,
    ...asked,
  };
}

function decideRows(
  found: FoundTable,
  people: PeopleKeys,
  scope: JoinScope,
  answers: JoinAnswers,
  persons: Int32Array,
  outcomeOf: Uint8Array,
): Pick<JoinedAccounts, 'questions' | 'answered'> {
  const { table, column } = found;
  const findPeople = createFindPeople(found, people);
  const possible = createPossiblePeople();
  const cell = { start: 0, end: 0 };
  const questions: JoinQuestion[] = [];
  const answered: AnsweredJoin[] = [];
  const set = (row: number, person: number, outcome: JoinOutcome) => {
    persons[row] = person;
    outcomeOf[row] = outcomes.indexOf(outcome);
  };
  for (let row = 0; row < table.rowCount; row++) {
    if (scope === 'blank' && readStretch(cell, table, row, column('Person ID'))) {
      set(row, leaveAsItIs, 'not looked at');
      continue;
    }
    findPeople(possible, row);
    if (possible.surest < 0) {
      set(row, tieToNobody, 'nobody');
    } else if (!possible.conflict && possible.left.length === 1) {
      set(row, possible.left[0]!, joinKeys[possible.surest]!);
    } else {
      const candidates = candidatesOf(people, possible);
      const username = trimmedText(table, row, column('Username'));
      const question = questionOf(people, username, candidates, possible);
      const answer = answerTo(answers, question);
      if (answer === null) {
        set(row, tieToNobody, 'question');
        if (questions.length < mostQuestions) questions.push(question);
      } else {
        if (answer === 0) set(row, tieToNobody, 'nobody');
        else set(row, candidates[answer - 1]!, 'answer');
        if (answered.length < mostQuestions) answered.push({ ...question, answer });
      }
    }
  }
  return { questions, answered };
}

/** What somebody has answered, null if nothing or nothing that fits. */
function answerTo(answers: JoinAnswers, { key, candidates }: JoinQuestion): number | null {
  if (!Object.prototype.hasOwnProperty.call(answers, key)) return null;
  const answer = answers[key]!;
  return Number.isInteger(answer) && answer >= 0 && answer <= candidates.length ? answer : null;
}
