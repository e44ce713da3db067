import type { BatchPlan } from '../plan/batch-plan.ts';
import type { ExportOptions } from '../request/export-options.ts';

/** A batch on its way into a system. */
export interface ExportBatch {
  readonly plan: BatchPlan;
  readonly options: ExportOptions;
  /** Does the batch make passwords, and were they asked for? */
  readonly withPasswords: boolean;
}
