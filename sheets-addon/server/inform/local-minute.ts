import type { Session } from '../session.ts';

/** Now on the wall clock where the data lives, `YYYY-MM-DDTHH:MM`. */
export function localMinute({ spreadsheet }: Session): string {
  return Utilities.formatDate(
    new Date(),
    spreadsheet.getSpreadsheetTimeZone(),
    "yyyy-MM-dd'T'HH:mm",
  );
}
