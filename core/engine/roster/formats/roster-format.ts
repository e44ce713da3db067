import type { Table } from '../../tables/table.ts';
import type { LayoutColumn, SaidHeadings } from './headings.ts';

/** A layout in which rosters come: how its tables are known and turned into the canonical ones. */
export interface RosterFormat {
  readonly id: string;
  readonly label: string;
  /** Its parts, of which somebody may say that a table is one. */
  readonly parts: readonly Pick<FoundPart, 'part' | 'label'>[];
  /**
   * Its tables among others, by headings and values, never by file name alone; none if it is not
   * there. A table that may be either of two parts stands twice, once as each. `isThere`: somebody
   * said that another table is of it.
   */
  readonly find: (tables: readonly Table[], isThere: boolean) => readonly FoundPart[];
  /** What the columns of a part are. */
  readonly columns: (part: FoundPart) => readonly LayoutColumn[];
  /** Makes canonical tables of what `find` gave; by now no table stands twice. */
  readonly convert: (parts: readonly FoundPart[]) => ConvertedTables;
}

/** A table taken for one part of a format. */
export interface FoundPart {
  readonly table: Table;
  /** Which of the format's tables it is, as its system calls it: `users`. */
  readonly part: string;
  /** What people call such a table, where its format is many layouts of one table: `student sheet`. */
  readonly label?: string;
  /**
   * Of two formats that want a table, the one that is certain gets it. A table with the name and the
   * columns of one of ours goes only to a format that is certain of it.
   */
  readonly confidence: Confidence;
  /** What somebody said about its columns; nothing where that is absent. */
  readonly said?: SaidHeadings;
  /** By what it is known: `its columns sourcedId, enabledUser, givenName, familyName`. */
  readonly why: string;
}

/** How sure it is that a table is what it is taken for. */
export type Confidence = 'certain' | 'likely';

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
