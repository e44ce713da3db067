/** What the first two numbers of a date with slashes or dots can be. */
export interface DateOrder {
  /** The first can only be the day. */
  readonly dayFirst: boolean;
  /** The second can only be the day. */
  readonly monthFirst: boolean;
}

/**
 * Of a date with slashes or dots: which number the day has to be; null for any other text. Before
 * dots a day stands first, wherever such dates are written.
 */
export function dateOrder(text: string): DateOrder | null {
  const match = /^(\d{1,2})([./])(\d{1,2})\2\d{4}$/.exec(text);
  if (match === null) return null;
  const [one, two] = [Number(match[1]), Number(match[3])];
  const isDotted = match[2] === '.';
  return {
    dayFirst: isDayOfYear(two, one) && (one > 12 || isDotted),
    monthFirst: isDayOfYear(one, two) && two > 12,
  };
}

/** Can the numbers be a month and a day? */
export function isDayOfYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** `17/08/2026` or `17.8.2026` as `2026-08-17`; a text that is no such date stays as it is. */
export function readDayFirst(text: string): string {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  if (match === null || Number(match[2]) > 12 || Number(match[1]) > 31) return text;
  const two = (digits: string) => digits.padStart(2, '0');
  return `${match[3]!}-${two(match[2]!)}-${two(match[1]!)}`;
}
