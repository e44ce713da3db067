import { createRuleContext } from '../eligibility/rule-context.ts';
import type { LetterTable } from '../credentials/fold-text.ts';
import { languageLetters } from '../credentials/language-letters.ts';
import { readRequest } from '../request/check-request.ts';
import { resolveRequest } from '../request/resolve-request.ts';
import type { Settings } from '../request/settings.ts';
import { tablesNeeded } from '../request/tables-needed.ts';
import { missingNeeds, readRoster } from '../roster/read-roster.ts';
import type { Roster } from '../roster/roster.ts';
import type { Workbook } from '../roster/workbook.ts';
import type { Day } from '../tables/dates.ts';
import type { BatchPlan } from './batch-plan.ts';
import { buildPlan } from './build-plan.ts';

/** All that a plan is made of. Today, and the letters that count, come from the host. */
export interface BatchInput {
  readonly workbook: Workbook;
  /** The request as parsed JSON. */
  readonly request: unknown;
  readonly settings: Settings;
  readonly today: Day;
  /** Wins over the request's own asOf; null if there is none. */
  readonly asOf: Day | null;
  readonly letters: LetterTable;
}

/** A plan, or what stands in its way: sentences about the request, and about the data. */
export type PlanOutcome =
  | { readonly plan: BatchPlan }
  | { readonly requestFaults: readonly string[]; readonly dataFaults: readonly string[] };

/**
 * Checks the request, reads the workbook as far as that stands nothing in its way, and plans the
 * batch. Nothing is changed. `rosterOf` gives the workbook's roster for a day where a host has read
 * it before.
 */
export function planBatch(
  input: BatchInput,
  rosterOf: (asOf: Day) => Roster = (asOf) => readRoster(input.workbook, asOf),
): PlanOutcome {
  const { workbook, settings, today, asOf, letters } = input;
  const checked = readRequest(input.request, settings, today, asOf);
  if (checked.faults !== null) return { requestFaults: checked.faults, dataFaults: [] };
  const { request } = checked;
  const missing = missingNeeds(workbook, tablesNeeded(request, workbook));
  if (missing.length > 0) return { requestFaults: [], dataFaults: missing };
  const roster = rosterOf(request.asOf);
  const resolved = resolveRequest(request, roster);
  if (resolved.faults !== null) return { requestFaults: resolved.faults, dataFaults: [] };
  const spelled = languageLetters(letters, settings.letters);
  return { plan: buildPlan(createRuleContext(resolved.request, settings, roster), spelled) };
}
