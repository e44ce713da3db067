import type { BatchPlan } from '../plan/batch-plan.ts';
import type { AccountType } from '../request/account-type.ts';
import type { ChangeTypeId } from '../request/batch-request.ts';
import { severityOf } from '../roster/problems.ts';
import { formatDay } from '../tables/dates.ts';

/** The numbers of a batch: summary.json (contract, Reports). */
export interface Summary {
  readonly accountType: AccountType;
  readonly changeType: ChangeTypeId;
  readonly asOf: string;
  /** People. */
  readonly considered: number;
  readonly changed: number;
  readonly notChanged: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly problems: { readonly error: number; readonly warning: number };
  readonly fingerprint: string;
}

/** Sums up a plan. */
export function summaryOf(plan: BatchPlan, fingerprint: string): Summary {
  const { request, roster } = plan.context;
  const errors = roster.problems.filter((problem) => severityOf(problem) === 'error').length;
  return {
    accountType: request.accountType,
    changeType: request.changeType,
    asOf: formatDay(roster.asOf),
    considered: plan.considered,
    changed: plan.changed,
    notChanged: plan.notChanged,
    reasons: Object.fromEntries(plan.reasons),
    warnings: Object.fromEntries(plan.warnings),
    problems: { error: errors, warning: roster.problems.length - errors },
    fingerprint,
  };
}
