import { changeTypes } from '../changes/index.ts';
import { hasWarning, warnings, type Warning } from '../changes/warnings.ts';
import type { LetterTable } from '../credentials/fold-text.ts';
import { consideredPeople } from '../eligibility/scope.ts';
import type { RuleContext } from '../eligibility/rule.ts';
import { skipReasons, type SkipReason } from '../eligibility/skip-reasons.ts';
import type { IntList } from '../tables/int-list.ts';
import type { BatchPlan, Naming, SkippedPeople } from './batch-plan.ts';
import { prepareCreation } from './create-work.ts';
import { planAccountsToCreate } from './plan-accounts-to-create.ts';
import { planAccountChanges } from './plan-changes.ts';
import { createChanges, createSkipped } from './plan-lists.ts';

/**
 * Plans a batch: everybody who is considered either changes or is not changed for exactly one
 * reason. The same data and request give the same plan, whatever the order of their rows.
 */
export function buildPlan(context: RuleContext, letters: LetterTable): BatchPlan {
  const { request, roster } = context;
  const type = changeTypes[request.changeType];
  const people = consideredPeople(request, roster, context.records);
  const rules = type.personRules(request);
  const changes = createChanges();
  const skipped = createSkipped();
  let naming: Naming | null = null;
  if (type.accounts === null) {
    const work = prepareCreation(context, people, rules, letters);
    planAccountsToCreate(work, people, rules, changes, skipped);
    naming = { names: work.names, letters, emailSharers: work.emailSharers };
  } else {
    planAccountChanges(context, people, rules, type.accounts, changes, skipped);
  }
  return {
    context,
    changes,
    skipped,
    considered: people.length,
    changed: people.length - skipped.length,
    notChanged: skipped.length,
    reasons: countReasons(skipped),
    warnings: countWarnings(changes.warnings, skipped.warnings),
    naming,
  };
}

function countReasons({ reason }: SkippedPeople): ReadonlyMap<SkipReason, number> {
  const counts = new Int32Array(skipReasons.length);
  for (let i = 0; i < reason.length; i++) counts[reason.items[i]!]!++;
  return new Map(
    skipReasons.flatMap((code, index): [SkipReason, number][] =>
      counts[index]! > 0 ? [[code, counts[index]!]] : [],
    ),
  );
}

function countWarnings(...lists: readonly IntList[]): ReadonlyMap<Warning, number> {
  const rowsWith = new Int32Array(1 << warnings.length);
  for (const { items, length } of lists) for (let i = 0; i < length; i++) rowsWith[items[i]!]!++;
  const counts = new Map<Warning, number>();
  for (const code of warnings) {
    const count = rowsWith.reduce(
      (sum, rows, bits) => sum + (hasWarning(bits, code) ? rows : 0),
      0,
    );
    if (count > 0) counts.set(code, count);
  }
  return counts;
}
