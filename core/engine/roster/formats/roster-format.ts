import type { Table } from '../../tables/table.ts';

/** A layout in which rosters come: how its tables are known and turned into the canonical ones. */
export interface RosterFormat {
  readonly id: string;
  readonly label: string;
  /** Its tables among others, by headings and values, never by file name alone; null if none. */
  readonly find: (tables: readonly Table[]) => readonly Table[] | null;
  readonly convert: (tables: readonly Table[]) => ConvertedTables;
}

/** What became of the tables of a format. */
export interface ConvertedTables {
  /** The layout the tables came in, as people call it: `OneRoster 1.1`; '' for none but our own. */
  readonly format: string;
  /** Canonical tables, named by their labels. */
  readonly tables: readonly Table[];
  /** What was inferred or left out, in plain words with numbers. */
  readonly notes: readonly string[];
  /** What stands in the way: names the file and the remedy. */
  readonly faults: readonly string[];
}
