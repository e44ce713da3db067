import type { Warning } from '../changes/warnings.ts';
import type { LetterTable } from '../credentials/fold-text.ts';
import type { TakenNames } from '../credentials/taken-names.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import type { SkipReason } from '../eligibility/skip-reasons.ts';
import type { ByteList } from '../tables/byte-list.ts';
import type { IntList } from '../tables/int-list.ts';

/**
 * What saving a batch would do, person by person, and why it does nothing to the others. Rows are
 * numbers in columns of numbers; reports turn them into words.
 */
export interface BatchPlan {
  readonly context: RuleContext;
  readonly changes: PlannedChanges;
  readonly skipped: SkippedPeople;
  /** Numbers of people. */
  readonly considered: number;
  readonly changed: number;
  readonly notChanged: number;
  readonly reasons: ReadonlyMap<SkipReason, number>;
  readonly warnings: ReadonlyMap<Warning, number>;
  /** What made the usernames of a batch that creates accounts; null for all others. */
  readonly naming: Naming | null;
}

/** The accounts that change, one row each (groups: one for each account and group). */
export interface PlannedChanges {
  readonly length: number;
  readonly person: IntList;
  /** The account's row; -1 for one that is created. */
  readonly account: IntList;
  /** An index into the request's groups, or -1. */
  readonly group: IntList;
  /** See `warningBits`. */
  readonly warnings: IntList;
  /** Of a created account: the counter that made its username unique, 0 for none. */
  readonly counter: IntList;
  /** Of a created account: its username. */
  readonly usernames: ByteList;
}

/** The people who are considered and not changed, each with one reason. */
export interface SkippedPeople {
  readonly length: number;
  readonly person: IntList;
  /** An index into `skipReasons`. */
  readonly reason: IntList;
  /** What the reason is about: an account's or record's row, a date, a holder. */
  readonly detail: IntList;
  /** The account that gives the reason, else the person's first, else -1. */
  readonly account: IntList;
  /** See `warningBits`. */
  readonly warnings: IntList;
}

/** What usernames of created accounts came from, for "why this username". */
export interface Naming {
  readonly names: TakenNames;
  readonly letters: LetterTable;
  /** Of people who share an email, by person: another one who has it. */
  readonly emailSharers: ReadonlyMap<number, number>;
}
