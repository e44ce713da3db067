import type { BatchPlan } from '../plan/batch-plan.ts';
import { isEnabled } from '../eligibility/person-rules.ts';

/** Why saving a disable batch is refused until it is overridden, in words; null if it is not. */
export function passedThreshold(plan: BatchPlan): string | null {
  const { request, settings } = plan.context;
  const disabling = plan.changes.length;
  if (request.changeType !== 'disableAccount' || disabling === 0) return null;
  const { enabled } = countAccounts(plan);
  const { maxDisable, maxDisablePercent } = settings.thresholds;
  const who = request.accountType === 'students' ? 'student' : 'staff';
  if (enabled - disabling < 1) {
    return `it would disable ${disabling} of ${enabled} enabled ${who} accounts and leave none enabled`;
  }
  // Multiplied, not divided: 7 of 100 is 7 %, and not a little more.
  if (disabling <= maxDisable || disabling * 100 <= maxDisablePercent * enabled) return null;
  const share = ((disabling / enabled) * 100).toFixed(1);
  return (
    `it would disable ${disabling} of ${enabled} enabled ${who} accounts (${share} %): ` +
    `more than ${maxDisable} accounts and more than ${maxDisablePercent} %`
  );
}

/** How many accounts of the batch's account type there are and how many of them are enabled. */
export interface AccountCounts {
  readonly all: number;
  readonly enabled: number;
}

/** Counts the accounts of the batch's account type; rows in error do not count. */
export function countAccounts({ context }: BatchPlan): AccountCounts {
  const { accounts, people } = context.roster;
  const { rowOf } = people[context.request.accountType];
  let all = 0;
  let enabled = 0;
  accounts.person.forEach((person, row) => {
    if (person < 0 || rowOf[person]! < 0 || accounts.inError[row] === 1) return;
    all++;
    if (isEnabled(accounts, row)) enabled++;
  });
  return { all, enabled };
}
