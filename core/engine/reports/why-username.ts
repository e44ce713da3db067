import { bufferText } from '../credentials/clean-name.ts';
import { holderOf, type NameHolder } from '../credentials/taken-names.ts';
import { candidateText } from '../credentials/unique-username.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import { separatorOf } from '../plan/create-work.ts';
import { textAt } from '../tables/byte-list.ts';
import { baseReader } from './base-reader.ts';
import { holderName } from './sentences.ts';

/** A username that was tried and could not be given, and who holds it. */
export interface TriedUsername {
  readonly username: string;
  readonly holder: NameHolder;
  /** Its holder in words: "the account of person 1009", "1003 Li, Amy in this run". */
  readonly heldBy: string;
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
      if (holder === null) continue;
      const heldBy = holderName(context, holder);
      tried.push({ username: candidate, holder, heldBy });
    }
  }
  return { username, from: source.from, base, tries: Math.max(0, counter - 1), tried };
}
