import type { ResolvedRequest } from '../request/resolve-request.ts';
import type { Settings } from '../request/settings.ts';
import type { Roster } from '../roster/roster.ts';
import type { RecordRule } from './counting-records.ts';
import type { SkipReason } from './skip-reasons.ts';

/** All that decides about a batch. */
export interface RuleContext {
  readonly request: ResolvedRequest;
  readonly settings: Settings;
  readonly roster: Roster;
  /** Which records make people eligible; null where records decide nothing. */
  readonly records: RecordRule | null;
  /** The codes of the schools, calendars or people in scope. */
  readonly targets: ReadonlySet<number>;
  /** The selected calendars of each school, where the scope is calendars. */
  readonly calendarsOfSchool: ReadonlyMap<number, readonly number[]>;
  /** The row of the operator's own account, -1 if none is known. */
  readonly ownAccount: number;
}

/** What a rule answers where it does not hold. */
export const passes = -1;

/**
 * A reason not to change somebody. `holds` answers `passes`, or with the detail of the reason: the
 * row of the account or record it is about, a date, or 0.
 */
export interface PersonRule {
  readonly reason: SkipReason;
  readonly holds: (context: RuleContext, person: number) => number;
}

/** A reason not to change an account, by its row; answers as a person rule does. */
export interface AccountRule {
  readonly reason: SkipReason;
  readonly holds: (context: RuleContext, account: number) => number;
}
