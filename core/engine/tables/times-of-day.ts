const moment =
  /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})[T ]\d{1,2}:\d\d(:\d\d([.,]\d+)?)?( ?[ap]\.?m\.?)?( ?(Z|UTC|[+-]\d\d:?\d\d))?$/i;

/**
 * The date of a date with a time of day (`2025-08-18T00:00:00Z`, `8/18/2025 12:00 AM`) as it is
 * written, whatever the time zone; null for any other text.
 */
export function dateOfMoment(text: string): string | null {
  return moment.exec(text.trim())?.[1] ?? null;
}
