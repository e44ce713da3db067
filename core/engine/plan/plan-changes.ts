import type { AccountChange } from '../changes/change-type.ts';
import { warningBits } from '../changes/warnings.ts';
import { groupsToChange } from '../eligibility/account-rules.ts';
import { firstAccount } from '../eligibility/person-rules.ts';
import {
  passes,
  type AccountRule,
  type PersonRule,
  type RuleContext,
} from '../eligibility/rule.ts';
import type { SkipReason } from '../eligibility/skip-reasons.ts';
import { pushChange, pushSkipped, type GrowingChanges, type GrowingSkipped } from './plan-lists.ts';

/** Plans a batch that changes accounts there are: each eligible account of each person. */
export function planAccountChanges(
  context: RuleContext,
  people: Int32Array,
  personRules: readonly PersonRule[],
  change: AccountChange,
  changes: GrowingChanges,
  skipped: GrowingSkipped,
): void {
  const rules = change.rules(context.request);
  for (const person of people) {
    const before = changes.length;
    if (skipByPersonRule(context, person, personRules, skipped)) continue;
    let first: FoundReason | null = null;
    const { starts, rows } = context.roster.accounts.ofPerson;
    for (let i = starts[person]!; i < starts[person + 1]!; i++) {
      const account = rows[i]!;
      const reason = findReason(context, account, rules);
      if (reason === null) pushAccount(context, person, account, change, changes);
      else first ??= { ...reason, account };
    }
    if (changes.length === before && first !== null) {
      pushSkipped(skipped, person, first.reason, first.detail, first.account);
    }
  }
}

interface FoundReason {
  readonly reason: SkipReason;
  readonly detail: number;
  readonly account: number;
}

/** Skips a person by the first rule that holds; false if none does. */
export function skipByPersonRule(
  context: RuleContext,
  person: number,
  rules: readonly PersonRule[],
  skipped: GrowingSkipped,
): boolean {
  for (const { reason, holds } of rules) {
    const detail = holds(context, person);
    if (detail === passes) continue;
    const first = firstAccount(context.roster.accounts, person);
    pushSkipped(skipped, person, reason, detail, reason === 'excluded-role' ? detail : first);
    return true;
  }
  return false;
}

function findReason(
  context: RuleContext,
  account: number,
  rules: readonly AccountRule[],
): { readonly reason: SkipReason; readonly detail: number } | null {
  for (const { reason, holds } of rules) {
    const detail = holds(context, account);
    if (detail !== passes) return { reason, detail };
  }
  return null;
}

function pushAccount(
  context: RuleContext,
  person: number,
  account: number,
  { edit, warnings }: AccountChange,
  changes: GrowingChanges,
): void {
  const groups = 'action' in edit ? groupsToChange(context, account, edit.action) : [-1];
  for (const group of groups) {
    const bits = warningBits(warnings(context, account, group));
    pushChange(changes, person, account, group, bits);
  }
}
