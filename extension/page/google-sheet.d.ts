/** A Google Sheet that is open in a tab. */
export interface OpenSheet {
  readonly tabId: number;
  readonly title: string;
  /** Where Google gives it as an .xlsx file. */
  readonly exportUrl: string;
}
/** A sheet's file, or that Google did not hand it over. */
export type FetchedSheet =
  | {
      readonly file: Blob;
    }
  | {
      readonly refused: true;
    };
/** The sheet that a tab shows; null if it shows none. */
export declare function sheetOf(tabId: number, url: string, title: string): OpenSheet | null;
/** The file's name of a sheet, of letters that every system allows. */
export declare function sheetFileName({ title }: OpenSheet): string;
/** Asks the person to let the extension see open sheets. To be called first in a click. */
export declare function askForSheets(): Promise<boolean>;
/** The sheets that are open in any window; needs `askForSheets`. */
export declare function openSheets(): Promise<OpenSheet[]>;
/**
 * Fetches a sheet from within its own page, as the person who is signed in there. Google may send
 * the page on to another of its servers that refuses pages; then there is no file.
 */
export declare function fetchSheet({ tabId, exportUrl }: OpenSheet): Promise<FetchedSheet>;
