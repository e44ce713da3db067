import { bufferText } from '../credentials/clean-name.ts';
import {
  composeName,
  createComposedName,
  makeComposable,
  putInCase,
} from '../credentials/compose-name.ts';
import { holderOf, type NameHolder } from '../credentials/taken-names.ts';
import { candidateText, fitBase, type BaseName } from '../credentials/unique-username.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { personExtras, separatorOf } from '../plan/create-work.ts';
import { readBytes, textAt } from '../tables/byte-list.ts';

/** A username that was tried and could not be given, and who holds it. */
export interface TriedUsername {
  readonly username: string;
  readonly holder: NameHolder;
}

/** Why a created account has its username. */
export interface WhyUsername {
  readonly username: string;
  readonly from: 'email' | 'pattern';
  /** What the email or pattern gave, before a counter was needed. */
  readonly base: string;
  /** How many usernames were tried before this one. */
  readonly tries: number;
  /** The first of them, in the order in which they were tried. */
  readonly tried: readonly TriedUsername[];
}

/**
 * Reads the names that a pattern gave created accounts before a counter was appended, into a buffer
 * of its own, which it hands out: good until the next one is read.
 */
export function baseReader(plan: BatchPlan): (change: number) => BaseName {
  const { context, changes, naming } = plan;
  const username = context.request.create?.username;
  const name = createComposedName();
  if (username?.from !== 'pattern' || username.maxLength === null) {
    const separator = username?.from === 'pattern' ? separatorOf(username.pattern) : '';
    return (change) => {
      readBytes(changes.usernames, change, name);
      dropCounter(name, changes.counter.items[change]!, separator.charCodeAt(0));
      return name;
    };
  }
  // It may have been shortened for its counter: put it together anew.
  const { found, rowOf } = context.roster.people[context.request.accountType];
  const pattern = makeComposable(username.pattern, found!, naming!.letters);
  const extras = personExtras(context);
  return (change) => {
    const person = changes.person.items[change]!;
    const row = rowOf[person]!;
    composeName(name, pattern, row, extras(person, row));
    fitBase(name, username.maxLength);
    putInCase(name, username.letterCase);
    return name;
  };
}

const at = 0x40;

/** Takes the counter, and the separator that stands before it after a digit, out of a username. */
function dropCounter(name: BaseName, counter: number, separator: number): void {
  const { bytes, length } = name;
  name.localEnd = 0;
  while (name.localEnd < length && bytes[name.localEnd] !== at) name.localEnd++;
  if (counter === 0) return;
  let end = name.localEnd - String(counter).length;
  const before = bytes[end - 2] ?? 0;
  if (bytes[end - 1] === separator && before >= 0x30 && before <= 0x39) end--;
  bytes.copyWithin(end, name.localEnd, length);
  name.length = length - (name.localEnd - end);
  name.localEnd = end;
}

/**
 * Why a created account has its username: the names tried before it and who holds each, the first
 * `most` of them (R054, D03).
 */
export function whyUsername(plan: BatchPlan, change: number, most = 20): WhyUsername {
  const { context, changes, naming } = plan;
  const source = context.request.create!.username;
  const username = textAt(changes.usernames, change);
  const name = baseReader(plan)(change);
  const base = bufferText(name);
  const counter = changes.counter.items[change]!;
  const tried: TriedUsername[] = [];
  if (source.from === 'pattern') {
    const rule = { maxLength: source.maxLength, separator: separatorOf(source.pattern) };
    for (let n = 1; n < counter && tried.length < most; n++) {
      const candidate = n === 1 ? base : candidateText(rule, name, n);
      const holder = holderOf(naming!.names, candidate);
      if (holder !== null) tried.push({ username: candidate, holder });
    }
  }
  return { username, from: source.from, base, tries: Math.max(0, counter - 1), tried };
}
