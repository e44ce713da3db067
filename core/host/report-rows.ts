import type { ProblemKind, SkipReason, Warning } from '../engine/index.ts';

/** A report's name on the screens. */
export type ReportId = 'changes' | 'not-changed' | 'problems' | 'export-notes';

/** Which rows of which report. */
export interface RowsQuery {
  /** `data`: the problems of all tables; else the batch previewed or saved last. */
  readonly of: 'data' | 'preview' | 'saved';
  /** `nobody`, of the data: accounts that belong to nobody on the roster. */
  readonly report: ReportId | 'nobody';
  readonly filter: RowsFilter;
  readonly from: number;
  readonly count: number;
}

/** What rows must have; a key that is absent counts for nothing. */
export interface RowsFilter {
  readonly reason?: SkipReason;
  readonly warning?: Warning;
  /** A kind of problem and its table, as `DataProblems` names them. */
  readonly problem?: { readonly kind: ProblemKind; readonly table: string };
  /** A system by its label, in the notes on import files. */
  readonly system?: string;
  /** The beginning of a last name, first name, Person ID, number or username, without case. */
  readonly text?: string;
}

/** Rows of a report as text. */
export interface RowsPage {
  readonly columns: readonly string[];
  /** Rows that match the filter. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
  /** Each row's number in the whole report, for `why`. */
  readonly numbers: readonly number[];
}
