/** Rows as text, and what to say about how they were read. */
export interface TextRows {
  readonly rows: readonly (readonly string[])[];
  /** By heading: cells that show a rounded number (1.23E+08) and were read as what they hold. */
  readonly unrounded: ReadonlyMap<string, number>;
}
/** Reads rows of values with what they show; the first row holds the headings. */
export declare function textRows(
  values: readonly (readonly unknown[])[],
  shown: readonly (readonly string[])[],
  dayOf: (date: Date) => string,
): TextRows;
/**
 * Rows of a whole tab without what is no row of it: boxes go down to the end of many a tab, and one
 * that holds nothing but empty boxes is blank.
 */
export declare function withoutBoxRows(
  rows: readonly (readonly string[])[],
  values: readonly (readonly unknown[])[],
): readonly (readonly string[])[];
/** A cell as the engine reads it: without the `'` that our own reports protect it with (contract). */
export declare function asEngineReads(text: string): string;
/** Is a value a date? `instanceof` says no for those of other scripts (Apps Script's guide). */
export declare function isDate(value: unknown): value is Date;
/** Days in a time zone. Days of a school year repeat: each is worked out once. */
export declare function createDayOf(timeZone: string): (date: Date) => string;
