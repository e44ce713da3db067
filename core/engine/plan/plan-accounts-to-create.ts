import { warningBits } from '../changes/warnings.ts';
import { readEmail, type EmailCell } from '../credentials/census-email.ts';
import { composeName, putInCase } from '../credentials/compose-name.ts';
import { createPatternPassword } from '../credentials/pattern-password.ts';
import { claimName, findName } from '../credentials/taken-names.ts';
import { fitBase, giveUsername, tooLong } from '../credentials/unique-username.ts';
import { firstAccount } from '../eligibility/person-rules.ts';
import { passes, type PersonRule } from '../eligibility/rule.ts';
import type { SkipReason } from '../eligibility/skip-reasons.ts';
import { elements, type ElementId } from '../request/name-pattern.ts';
import { createByteList, pushBytes, readBytes, type ByteList } from '../tables/byte-list.ts';
import { findKey } from '../tables/key-index.ts';
import { createIntList, pushInt, type IntList } from '../tables/int-list.ts';
import { createReadAhead } from '../tables/read-ahead.ts';
import type { CreateWork } from './create-work.ts';
import { skipByPersonRule } from './plan-changes.ts';
import { pushChange, pushSkipped, type GrowingChanges, type GrowingSkipped } from './plan-lists.ts';

const sharedEmail = warningBits(['shared-email']);
const collisionResolved = warningBits(['collision-resolved']);

/** Plans a batch that creates accounts: a username, and the way to a password, for each person. */
export function planAccountsToCreate(
  work: CreateWork,
  people: Int32Array,
  rules: readonly PersonRule[],
  changes: GrowingChanges,
  skipped: GrowingSkipped,
): void {
  const { context } = work;
  const eligible = eligiblePeople(work, people, rules);
  const bases = work.byPattern === null ? null : composeBases(work, eligible);
  const readAhead = bases === null ? null : basesAhead(bases, people);
  for (let i = 0; i < people.length; i++) {
    const person = people[i]!;
    if (eligible[person] === 0) {
      skipByPersonRule(context, person, rules, skipped);
      continue;
    }
    readAhead?.(i);
    const outcome = bases === null ? nameByEmail(work, person) : nameByPattern(work, bases, person);
    const shared = work.emailSharers.has(person) ? sharedEmail : 0;
    if (outcome !== null) {
      const first = firstAccount(context.roster.accounts, person);
      pushSkipped(skipped, person, outcome.reason, outcome.detail, first, shared);
      continue;
    }
    const resolved = work.counter > 0 ? collisionResolved : 0;
    pushChange(changes, person, -1, -1, shared | resolved | work.sameForAll);
    pushInt(changes.counter, work.counter);
    pushBytes(changes.usernames, work.name.bytes, 0, work.name.length);
  }
}

/** 1 by person code: no rule speaks against an account of this person. */
function eligiblePeople(
  { context, rowOf }: CreateWork,
  people: Int32Array,
  rules: readonly PersonRule[],
): Uint8Array {
  const eligible = new Uint8Array(rowOf.length);
  for (const person of people) {
    let passed = true;
    for (const { holds } of rules) passed &&= holds(context, person) === passes;
    if (passed) eligible[person] = 1;
  }
  return eligible;
}

interface Refusal {
  readonly reason: SkipReason;
  readonly detail: number;
}

/** What patterns give, by person code: a name to be made unique, or why there is none. */
interface BaseNames {
  /** The place of the person's name in `names`, or `noName`. */
  readonly at: Int32Array;
  readonly names: ByteList;
  /** By place: where the part before the `@` ends. */
  readonly localEnds: IntList;
  readonly refusals: ReadonlyMap<number, Refusal>;
}

const noName = -1;

/**
 * Puts everybody's name together, in the order of their rows: read in the order of the file, a
 * million rows are there when they are wanted. Making names unique comes after, in Person ID order.
 */
function composeBases(work: CreateWork, eligible: Uint8Array): BaseNames {
  const { name, rowOf, personOf } = work;
  const at = new Int32Array(eligible.length).fill(noName);
  const names = createByteList(eligible.length);
  const localEnds = createIntList(eligible.length);
  const refusals = new Map<number, Refusal>();
  for (let row = 0; row < personOf.length; row++) {
    const person = personOf[row]!;
    if (person < 0 || eligible[person] === 0 || rowOf[person] !== row) continue;
    const refusal = composeBase(work, person, row);
    if (refusal !== null) {
      refusals.set(person, refusal);
      continue;
    }
    at[person] = names.length;
    pushBytes(names, name.bytes, 0, name.length);
    pushInt(localEnds, name.localEnd);
  }
  return { at, names, localEnds, refusals };
}

/** Looks ahead at the names of people. */
function basesAhead({ at, names, localEnds }: BaseNames, people: Int32Array) {
  return createReadAhead(people.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const place = at[people[i]!]!;
      if (place !== noName) sum += names.starts[place]! + localEnds.items[place]!;
    }
    for (let i = from; i < to; i++) {
      const place = at[people[i]!]!;
      if (place !== noName) sum += names.arena[names.starts[place]!]!;
    }
    return sum;
  });
}

function composeBase(work: CreateWork, person: number, row: number): Refusal | null {
  const { name, byPattern } = work;
  composeName(name, byPattern!.pattern, row, work.extras(person, row));
  if (name.lacks !== null) return missingElement(name.lacks, false);
  const noPassword = passwordRefusal(work, person, row);
  if (noPassword !== null) return noPassword;
  putInCase(name, byPattern!.letterCase);
  const fits = fitBase(name, byPattern!.giver.maxLength);
  return fits ? null : { reason: 'username-too-long', detail: 0 };
}

function nameByPattern(work: CreateWork, bases: BaseNames, person: number): Refusal | null {
  const { name, byPattern } = work;
  const place = bases.at[person]!;
  if (place === noName) return bases.refusals.get(person)!;
  readBytes(bases.names, place, name);
  name.localEnd = bases.localEnds.items[place]!;
  work.counter = giveUsername(byPattern!.giver, name, person);
  return work.counter === tooLong ? { reason: 'username-too-long', detail: 0 } : null;
}

function nameByEmail(work: CreateWork, person: number): Refusal | null {
  const { email, table, fold, names } = work;
  const row = work.rowOf[person]!;
  readEmail(email, table, row, work.emailColumn);
  if (email.state !== 'valid') return { reason: `email-${email.state}`, detail: 0 };
  const inUse = accountWithEmail(work, email);
  if (inUse >= 0) return { reason: 'email-in-use', detail: inUse };
  const end = work.excludeDomain ? email.at : email.end;
  const length = fold(table.bytes, email.start, end);
  const taken = findName(names, fold.bytes(), length);
  if (taken >= 0) return { reason: 'username-taken', detail: names.holders.items[taken]! };
  const noPassword = passwordRefusal(work, person, row);
  if (noPassword !== null) return noPassword;
  claimName(names, fold.bytes(), length, person);
  work.counter = 0;
  work.name.bytes = table.bytes.subarray(email.start, end);
  work.name.length = end - email.start;
  return null;
}

/** R182: the row of an account whose email or username is this email, or -1. */
function accountWithEmail({ context, table, fold, accountEmails }: CreateWork, email: EmailCell) {
  if (accountEmails === null) return -1;
  const { accounts } = context.roster;
  const length = fold(table.bytes, email.start, email.end);
  const byUsername = findKey(accounts.usernames, fold.bytes(), 0, length);
  if (byUsername >= 0) return accounts.holder[byUsername]!;
  const byEmail = findKey(accountEmails.index, fold.bytes(), 0, length);
  return byEmail < 0 ? -1 : accountEmails.rows[byEmail]!;
}

/** Passwords by pattern can fail, and then there is no account (D01). */
function passwordRefusal(work: CreateWork, person: number, row: number): Refusal | null {
  if (work.password === null) return null;
  const { pattern, numberColumn, minLength } = work.password;
  const made = createPatternPassword(
    pattern,
    row,
    numberColumn,
    minLength,
    work.extras(person, row),
  );
  if ('lacks' in made) return missingElement(made.lacks, true);
  if ('tooShort' in made) return { reason: 'password-too-short', detail: made.tooShort.length };
  return null;
}

const elementIds = Object.keys(elements) as readonly ElementId[];

function missingElement(
  { element, empty }: { readonly element: ElementId; readonly empty: boolean },
  inPassword: boolean,
): Refusal {
  const detail = elementIds.indexOf(element) * 4 + (inPassword ? 2 : 0) + (empty ? 1 : 0);
  return { reason: 'missing-element', detail };
}

/** What the detail of `missing-element` says. */
export function readMissingElement(detail: number): {
  readonly element: ElementId;
  readonly inPassword: boolean;
  readonly empty: boolean;
} {
  return {
    element: elementIds[detail >> 2]!,
    inPassword: (detail & 2) !== 0,
    empty: (detail & 1) !== 0,
  };
}
