/*
 * What cells hold, as the text that the engine reads: what a person sees in them, but days as
 * YYYY-MM-DD in the spreadsheet's time zone, yes and no in no language, and whole numbers unrounded.
 */

/** Rows as text, and what to say about how they were read. */
export interface TextRows {
  readonly rows: readonly (readonly string[])[];
  /** By heading: cells that show a rounded number (1.23E+08) and were read as what they hold. */
  readonly unrounded: ReadonlyMap<string, number>;
}

/** Reads rows of values with what they show; the first row holds the headings. */
export function textRows(
  values: readonly (readonly unknown[])[],
  shown: readonly (readonly string[])[],
  dayOf: (date: Date) => string,
): TextRows {
  const unrounded = new Map<string, number>();
  const rows = shown.map((cells) => [...cells]);
  const headings = rows[0] ?? [];
  for (let column = 0; column < headings.length; column++) {
    const isDays = mostAreDates(values, column);
    for (let row = 1; row < rows.length; row++) {
      const value = values[row]![column];
      if (typeof value === 'boolean') rows[row]![column] = value ? 'TRUE' : 'FALSE';
      else if (isDays && isDate(value)) rows[row]![column] = dayOf(value);
      else if (typeof value === 'number' && isRounded(shown[row]![column]!, value)) {
        rows[row]![column] = String(value);
        const heading = headings[column]!;
        unrounded.set(heading, (unrounded.get(heading) ?? 0) + 1);
      }
    }
  }
  return { rows, unrounded };
}

/**
 * Rows of a whole tab without what is no row of it: boxes go down to the end of many a tab, and one
 * that holds nothing but empty boxes is blank.
 */
export function withoutBoxRows(
  rows: readonly (readonly string[])[],
  values: readonly (readonly unknown[])[],
): readonly (readonly string[])[] {
  const isBlank = (row: number) => values[row]!.every((value) => value === '' || value === false);
  return rows.map((cells, row) => (isBlank(row) ? cells.map(() => '') : cells));
}

/** A cell as the engine reads it: without the `'` that our own reports protect it with (contract). */
export function asEngineReads(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** Is a value a date? `instanceof` says no for those of other scripts (Apps Script's guide). */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A column of days has dates in half of its cells: elsewhere a date is what Sheets made of an ID. */
function mostAreDates(values: readonly (readonly unknown[])[], column: number): boolean {
  let dates = 0;
  let filled = 0;
  for (let row = 1; row < values.length; row++) {
    const value = values[row]![column];
    if (value === '' || value === null) continue;
    filled++;
    if (isDate(value)) dates++;
  }
  return dates * 2 >= filled && dates > 0;
}

/** Numbers are exact up to 15 digits; beyond that nobody knows what was typed. */
const exact = 1e15;

function isRounded(shown: string, value: number): boolean {
  return /\dE[+-]?\d/i.test(shown) && Number.isInteger(value) && Math.abs(value) < exact;
}

/** Days in a time zone. Days of a school year repeat: each is worked out once. */
export function createDayOf(timeZone: string): (date: Date) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const known = new Map<number, string>();
  return (date) => {
    const at = date.getTime();
    const before = known.get(at);
    if (before !== undefined) return before;
    const part = (wanted: string) =>
      format.formatToParts(date).find(({ type }) => type === wanted)!.value;
    const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
    known.set(at, day);
    return day;
  };
}
