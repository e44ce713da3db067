/** A record about what goes on in one spreadsheet. */
export interface OfDocument {
  /** Google's ID of the spreadsheet; absent in records of older versions. */
  readonly document?: string;
}

/**
 * Is a record of this spreadsheet? Hidden tabs are copied with it; triggers are not, and what is under
 * way goes on in the other.
 */
export function isOfHere(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { document }: OfDocument,
): boolean {
  return document === undefined || document === spreadsheet.getId();
}
