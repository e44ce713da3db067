/** A table as a page shows it. */
export interface PageTable {
  /** What the page calls it; '' if it does not. */
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows the page shows that were not read, because there are too many cells. */
  readonly rowsLeft: number;
  readonly pager: Pager;
}
/** What the page says about the part of a list that it shows; null where it says nothing. */
export interface Pager {
  readonly page: number | null;
  readonly pages: number | null;
  /** The rows of the whole list. */
  readonly all: number | null;
}
/**
 * Reads the tables that a page shows: headings and visible text, at most `mostCells` cells in all.
 * It runs inside the page, in every frame that may be read, so it is a function of its own that uses
 * nothing from outside itself. A page is hostile input: every count is bounded.
 */
export declare function readPageTables(mostCells: number): PageTable[];
