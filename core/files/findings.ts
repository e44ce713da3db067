import type { Table } from '../engine/tables/table.ts';

/** What the files have given so far; every reader adds to it. */
export interface Findings {
  readonly tables: Table[];
  readonly settings: { readonly source: string; readonly text: string }[];
  readonly ignored: string[];
  readonly faults: string[];
}
