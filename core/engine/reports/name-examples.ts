import { hasWarning } from '../changes/warnings.ts';
import { makeComposable } from '../credentials/composable-pattern.ts';
import { composeName, createComposedName } from '../credentials/compose-name.ts';
import { skipReasons, type SkipReason } from '../eligibility/skip-reasons.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { personExtras } from '../plan/create-work.ts';
import { personLine, type PersonLine } from '../search/person-line.ts';
import { textAt } from '../tables/byte-list.ts';
import { cellEnd, cellStart } from '../tables/table.ts';
import { patternPasswords } from './credentials-report.ts';
import { policyExamples } from './policy-examples.ts';
import { noteWriter, reasonSentence } from './sentences.ts';
import { whyUsername } from './why-username.ts';

/** What one person would get. */
export interface NameExample {
  readonly person: PersonLine;
  /** '' where no account would be created. */
  readonly username: string;
  /** What the pattern password would be; '' for all other kinds. */
  readonly password: string;
  /** Why it is hard, or why there is none, in words; '' for an ordinary one. */
  readonly note: string;
}

/** The reasons that lie in a person's name, number or email, not in who they are. */
export const nameReasons: readonly SkipReason[] = [
  'email-missing',
  'email-invalid',
  'email-in-use',
  'username-taken',
  'missing-element',
  'password-too-short',
  'username-too-long',
];

/**
 * Examples of the usernames that a plan creates, the hardest first: one for each reason why there is
 * none, the highest counters, shared emails, shortened names, names that the settings change,
 * letters beyond A-Z, the longest; then ordinary ones.
 */
export function nameExamples(plan: BatchPlan, most: number): NameExample[] {
  const notes = new Map<number, string>();
  const add = (changes: readonly number[], noteOf: (change: number) => string) => {
    for (const change of changes) if (!notes.has(change)) notes.set(change, noteOf(change));
  };
  add(highestCounters(plan, 3), (change) => counterNote(plan, change));
  add(firstShared(plan, 1), (change) => noteText(plan, change));
  add(firstShortened(plan, 2), (change) => {
    const { length } = textAt(plan.changes.usernames, change);
    return `shortened to ${length} characters`;
  });
  const byPolicy = policyExamples(plan);
  add([...byPolicy.keys()], (change) => byPolicy.get(change)!);
  add(firstBeyondAscii(plan, 2), () => 'letters other than A-Z are written in A-Z');
  add(longest(plan), (change) => {
    const { length } = textAt(plan.changes.usernames, change);
    return `the longest: ${length} characters`;
  });
  const skipped = skippedExamples(plan).slice(0, most);
  add(ordinary(plan, notes, most - skipped.length - notes.size), () => '');
  const passwordOf = patternPasswords(plan);
  const created = [...notes].slice(0, most - skipped.length).map(([change, note]) => ({
    person: lineOf(plan, plan.changes.person.items[change]!),
    username: textAt(plan.changes.usernames, change),
    password: passwordOf === null ? '' : passwordOf(change),
    note,
  }));
  return [...skipped, ...created];
}

function lineOf({ context }: BatchPlan, person: number): PersonLine {
  const { found, rowOf } = context.roster.people[context.request.accountType];
  return personLine(found!, rowOf[person]!);
}

/** The first person of each reason that lies in their name. */
function skippedExamples(plan: BatchPlan): NameExample[] {
  const { skipped } = plan;
  const first = new Map<SkipReason, number>();
  for (let row = 0; row < skipped.length; row++) {
    const reason = skipReasons[skipped.reason.items[row]!]!;
    if (!first.has(reason)) first.set(reason, row);
  }
  return nameReasons.flatMap((reason) => {
    const row = first.get(reason);
    if (row === undefined) return [];
    const about = {
      person: skipped.person.items[row]!,
      detail: skipped.detail.items[row]!,
      account: skipped.account.items[row]!,
      warnings: skipped.warnings.items[row]!,
    };
    const note = reasonSentence(plan, reason, about);
    return [{ person: lineOf(plan, about.person), username: '', password: '', note }];
  });
}

function highestCounters({ changes }: BatchPlan, most: number): number[] {
  const { items } = changes.counter;
  const highest: number[] = [];
  for (let change = 0; change < changes.length; change++) {
    if (items[change] === 0) continue;
    const last = highest[most - 1];
    if (last !== undefined && items[change]! <= items[last]!) continue;
    highest.push(change);
    highest.sort((a, b) => items[b]! - items[a]!);
    highest.length = Math.min(highest.length, most);
  }
  return highest;
}

function counterNote(plan: BatchPlan, change: number): string {
  const { base, tries } = whyUsername(plan, change, 1);
  const taken = tries > 1 ? `${base} and ${tries - 1} more are taken` : `${base} is taken`;
  return `${taken}: a counter was added`;
}

function noteText(plan: BatchPlan, change: number): string {
  let note = '';
  noteWriter(plan)(change, {
    cell: (text) => (note = text),
    bytes: () => undefined,
    same: () => undefined,
    endRow: () => undefined,
  });
  return note;
}

function firstShared({ changes }: BatchPlan, most: number): number[] {
  return firstThat(changes.length, most, (change) =>
    hasWarning(changes.warnings.items[change]!, 'shared-email'),
  );
}

/** Names that the pattern gives longer than a username may be. */
function firstShortened(plan: BatchPlan, most: number): number[] {
  const { context, changes, naming } = plan;
  const username = context.request.create?.username;
  if (username?.from !== 'pattern' || username.maxLength === null) return [];
  const { maxLength } = username;
  const { found, rowOf } = context.roster.people[context.request.accountType];
  const pattern = makeComposable(username.pattern, found!, naming!.letters, context.settings);
  const extras = personExtras(context);
  const name = createComposedName();
  return firstThat(changes.length, most, (change) => {
    const { starts } = changes.usernames;
    if (starts[change + 1]! - starts[change]! < maxLength) return false;
    const person = changes.person.items[change]!;
    const row = rowOf[person]!;
    composeName(name, pattern, row, extras(person, row));
    return name.length > maxLength;
  });
}

/** Names whose letters a pattern has to fold. */
function firstBeyondAscii({ context, changes }: BatchPlan, most: number): number[] {
  if (context.request.create?.username.from !== 'pattern') return [];
  const { found, rowOf } = context.roster.people[context.request.accountType];
  const { table, column } = found!;
  const columns = ['Last Name', 'First Name', 'Preferred First Name']
    .map(column)
    .filter((at) => at >= 0);
  return firstThat(changes.length, most, (change) => {
    const row = rowOf[changes.person.items[change]!]!;
    return columns.some((at) => {
      const end = cellEnd(table, row, at);
      for (let i = cellStart(table, row, at); i < end; i++)
        if (table.bytes[i]! >= 0x80) return true;
      return false;
    });
  });
}

function longest({ changes }: BatchPlan): number[] {
  const { starts } = changes.usernames;
  const lengthOf = (change: number) => starts[change + 1]! - starts[change]!;
  let found = -1;
  for (let change = 0; change < changes.length; change++) {
    if (found < 0 || lengthOf(change) > lengthOf(found)) found = change;
  }
  return found < 0 ? [] : [found];
}

/** Some that are not hard, from all over the list. */
function ordinary(
  { changes }: BatchPlan,
  hard: ReadonlyMap<number, string>,
  wanted: number,
): number[] {
  const chosen = new Set<number>();
  for (let n = 0; n < wanted; n++) {
    let change = Math.floor((n * changes.length) / wanted);
    const isHard = () =>
      hard.has(change) || chosen.has(change) || changes.counter.items[change]! > 0;
    while (change < changes.length && isHard()) change++;
    if (change < changes.length) chosen.add(change);
  }
  return [...chosen].sort((a, b) => a - b);
}

function firstThat(count: number, most: number, fits: (change: number) => boolean): number[] {
  const found: number[] = [];
  for (let change = 0; change < count && found.length < most; change++) {
    if (fits(change)) found.push(change);
  }
  return found;
}
