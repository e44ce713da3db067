import { warningBits } from '../changes/warnings.ts';
import { createEmailCell, readEmail, type EmailCell } from '../credentials/census-email.ts';
import { makeComposable, type ComposablePattern } from '../credentials/composable-pattern.ts';
import {
  createComposedName,
  type ComposedName,
  type PersonExtras,
} from '../credentials/compose-name.ts';
import type { LetterTable } from '../credentials/fold-text.ts';
import { takenNames, type TakenNames } from '../credentials/taken-names.ts';
import { createUsernameGiver, type UsernameGiver } from '../credentials/unique-username.ts';
import { eligibleRecordText } from '../eligibility/eligible-records.ts';
import { passes, type PersonRule, type RuleContext } from '../eligibility/rule.ts';
import type { NamePattern } from '../request/name-pattern.ts';
import { createCaseFolder, type CaseFolder } from '../roster/fold-case.ts';
import { compareAccounts } from '../roster/read-accounts.ts';
import type { UserAccounts } from '../roster/roster.ts';
import { readDayColumn } from '../tables/dates.ts';
import { addKey, createKeyIndex, type KeyIndex } from '../tables/key-index.ts';
import type { Table } from '../tables/table.ts';

/** Everything that creating accounts needs at hand, person after person. */
export interface CreateWork {
  readonly context: RuleContext;
  readonly table: Table;
  readonly rowOf: Int32Array;
  readonly personOf: Int32Array;
  readonly names: TakenNames;
  readonly fold: CaseFolder;
  /** The username being made, and the counter it got. */
  readonly name: ComposedName;
  counter: number;
  readonly byPattern: {
    readonly pattern: ComposablePattern;
    readonly giver: UsernameGiver;
    readonly letterCase: 'keep' | 'lower' | 'upper';
  } | null;
  readonly email: EmailCell;
  readonly emailColumn: number;
  readonly excludeDomain: boolean;
  readonly emailSharers: ReadonlyMap<number, number>;
  /** Emails of accounts, where an email in use keeps an account from being created (R182). */
  readonly accountEmails: { readonly index: KeyIndex; readonly rows: readonly number[] } | null;
  readonly password: PasswordWork | null;
  readonly extras: (person: number, row: number) => PersonExtras;
  /** Warnings that every created account carries: see `warningBits`. */
  readonly sameForAll: number;
}

/** What passwords by pattern need. */
export interface PasswordWork {
  readonly pattern: ComposablePattern;
  readonly numberColumn: number;
  readonly minLength: number;
}

/** Prepares the creation of accounts for these people. */
export function prepareCreation(
  context: RuleContext,
  people: Int32Array,
  rules: readonly PersonRule[],
  letters: LetterTable,
): CreateWork {
  const { request, roster } = context;
  const create = request.create!;
  const { found, rowOf, personOf } = roster.people[request.accountType];
  const { table, column } = found!;
  const { username } = create;
  const names = takenNames(roster.accounts, people.length);
  const parentPortal =
    request.accountType === 'students' && create.homepage === 'Campus Parent Portal';
  const work = {
    context,
    table,
    rowOf,
    personOf,
    names,
    fold: createCaseFolder(),
    name: createComposedName(),
    counter: 0,
    email: createEmailCell(),
    emailColumn: column('Email'),
  };
  return {
    ...work,
    byPattern:
      username.from === 'email'
        ? null
        : {
            pattern: makeComposable(username.pattern, found!, letters, context.settings),
            giver: createUsernameGiver(names, username.maxLength, separatorOf(username.pattern)),
            letterCase: username.letterCase,
          },
    excludeDomain: username.from === 'email' && username.excludeDomain,
    emailSharers: username.from === 'email' ? findSharers(work, people, rules) : new Map(),
    accountEmails: create.schoolrunner === null ? null : readAccountEmails(roster.accounts),
    password: preparePassword(context, letters),
    extras: personExtras(context),
    sameForAll: parentPortal ? warningBits(['parent-portal-homepage']) : 0,
  };
}

/** What passwords by pattern need, null where passwords come from elsewhere. */
export function preparePassword(context: RuleContext, letters: LetterTable): PasswordWork | null {
  const { request, roster } = context;
  const { found } = roster.people[request.accountType];
  const password = request.create?.password;
  if (password?.kind !== 'pattern') return null;
  const number = request.accountType === 'students' ? 'Student Number' : 'Staff Number';
  return {
    pattern: makeComposable(password.pattern, found!, letters, context.settings),
    numberColumn: found!.column(number),
    minLength: password.minLength,
  };
}

/** Values of a person that stand elsewhere than in plain cells of their row. */
export function personExtras(context: RuleContext): (person: number, row: number) => PersonExtras {
  const { found } = context.roster.people[context.request.accountType];
  let days: Int32Array | null = null;
  let person = 0;
  let row = 0;
  const extras: PersonExtras = {
    grade: () => eligibleRecordText(context, person, 'Grade'),
    birthDay: () => {
      days ??= readDayColumn(found!.table, found!.column('Birth Date'));
      return Math.max(0, days[row] ?? 0);
    },
  };
  return (nextPerson, nextRow) => {
    person = nextPerson;
    row = nextRow;
    return extras;
  };
}

/** D03: the pattern's first `.`, `_` or `-`, else a dot. */
export function separatorOf({ parts }: NamePattern): string {
  for (const part of parts) {
    const separator = 'literal' in part ? /[._-]/.exec(part.literal) : null;
    if (separator !== null) return separator[0];
  }
  return '.';
}

type EmailWork = Pick<CreateWork, 'context' | 'table' | 'rowOf' | 'fold' | 'email' | 'emailColumn'>;

/**
 * D04: who shares a valid email with somebody else who gets as far as the email rules. By person
 * code: the first other one in the order of people.
 */
function findSharers(
  { context, table, rowOf, fold, email, emailColumn }: EmailWork,
  people: Int32Array,
  rules: readonly PersonRule[],
): ReadonlyMap<number, number> {
  const index = createKeyIndex(people.length);
  const firstWith = new Int32Array(people.length);
  const sharers = new Map<number, number>();
  for (const person of people) {
    if (rules.some(({ holds }) => holds(context, person) !== passes)) continue;
    readEmail(email, table, rowOf[person]!, emailColumn);
    if (email.state !== 'valid') continue;
    const length = fold(table.bytes, email.start, email.end);
    const known = index.count;
    const code = addKey(index, fold.bytes(), 0, length);
    if (code === known) {
      firstWith[code] = person;
      continue;
    }
    const first = firstWith[code]!;
    sharers.set(person, first);
    if (!sharers.has(first)) sharers.set(first, person);
  }
  return sharers;
}

function readAccountEmails(accounts: UserAccounts): CreateWork['accountEmails'] {
  const { table, column } = accounts.found;
  const fold = createCaseFolder();
  const email = createEmailCell();
  const index = createKeyIndex(table.rowCount);
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    readEmail(email, table, row, column('Email'));
    if (email.state === 'missing') continue;
    const length = fold(table.bytes, email.start, email.end);
    const code = addKey(index, fold.bytes(), 0, length);
    // Which of several accounts is named must not depend on the order of rows.
    if (code === rows.length || compareAccounts(accounts, row, rows[code]!) < 0) rows[code] = row;
  }
  return { index, rows };
}
