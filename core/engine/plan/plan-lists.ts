import { skipReasons, type SkipReason } from '../eligibility/skip-reasons.ts';
import { createByteList } from '../tables/byte-list.ts';
import { createIntList, pushInt } from '../tables/int-list.ts';
import type { PlannedChanges, SkippedPeople } from './batch-plan.ts';

/** Planned changes that grow. */
export type GrowingChanges = PlannedChanges & { length: number };

/** Skipped people that grow. */
export type GrowingSkipped = SkippedPeople & { length: number };

/** No planned changes yet. */
export function createChanges(): GrowingChanges {
  return {
    length: 0,
    person: createIntList(),
    account: createIntList(),
    group: createIntList(),
    warnings: createIntList(),
    counter: createIntList(),
    usernames: createByteList(),
  };
}

/** No skipped people yet. */
export function createSkipped(): GrowingSkipped {
  return {
    length: 0,
    person: createIntList(),
    reason: createIntList(),
    detail: createIntList(),
    account: createIntList(),
    warnings: createIntList(),
  };
}

/** Appends a changed account. */
export function pushChange(
  changes: GrowingChanges,
  person: number,
  account: number,
  group: number,
  warnings: number,
): void {
  pushInt(changes.person, person);
  pushInt(changes.account, account);
  pushInt(changes.group, group);
  pushInt(changes.warnings, warnings);
  changes.length++;
}

/** Appends a person who is not changed. */
export function pushSkipped(
  skipped: GrowingSkipped,
  person: number,
  reason: SkipReason,
  detail: number,
  account: number,
  warnings = 0,
): void {
  pushInt(skipped.person, person);
  pushInt(skipped.reason, skipReasons.indexOf(reason));
  pushInt(skipped.detail, detail);
  pushInt(skipped.account, account);
  pushInt(skipped.warnings, warnings);
  skipped.length++;
}
