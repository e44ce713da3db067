import { warningBits } from '../changes/warnings.ts';
import { readEmail, type EmailCell } from '../credentials/census-email.ts';
import { composeName } from '../credentials/compose-name.ts';
import { createPatternPassword } from '../credentials/pattern-password.ts';
import { claimName, findName } from '../credentials/taken-names.ts';
import { fitBase, giveUsername, tooLong } from '../credentials/unique-username.ts';
import { firstAccount } from '../eligibility/person-rules.ts';
import type { PersonRule } from '../eligibility/rule.ts';
import type { SkipReason } from '../eligibility/skip-reasons.ts';
import { elements, type ElementId } from '../request/name-pattern.ts';
import { pushBytes } from '../tables/byte-list.ts';
import { findKey } from '../tables/key-index.ts';
import { pushInt } from '../tables/int-list.ts';
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
  for (const person of people) {
    if (skipByPersonRule(context, person, rules, skipped)) continue;
    const outcome =
      work.byPattern === null ? nameByEmail(work, person) : nameByPattern(work, person);
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

interface Refusal {
  readonly reason: SkipReason;
  readonly detail: number;
}

function nameByPattern(work: CreateWork, person: number): Refusal | null {
  const { name, byPattern } = work;
  const row = work.rowOf[person]!;
  composeName(name, byPattern!.pattern, row, work.extras(person, row));
  if (name.lacks !== null) return missingElement(name.lacks, false);
  const noPassword = passwordRefusal(work, person, row);
  if (noPassword !== null) return noPassword;
  putInCase(work);
  const { giver } = byPattern!;
  if (!fitBase(name, giver.maxLength)) return { reason: 'username-too-long', detail: 0 };
  work.counter = giveUsername(giver, name, person);
  return work.counter === tooLong ? { reason: 'username-too-long', detail: 0 } : null;
}

function putInCase({ name, byPattern }: CreateWork): void {
  const { letterCase } = byPattern!;
  if (letterCase === 'keep') return;
  for (let i = 0; i < name.length; i++) {
    const byte = name.bytes[i]!;
    const letter = byte | 0x20;
    if (letter < 0x61 || letter > 0x7a) continue;
    name.bytes[i] = letterCase === 'lower' ? letter : letter & 0xdf;
  }
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
