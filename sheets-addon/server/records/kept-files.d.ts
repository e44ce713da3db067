type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** Reads a file, null if it is not there. */
export declare function readKeptFile(spreadsheet: Spreadsheet, key: string): string | null;
/** Adds files, replacing those of the same names; of the others, those stay that `isKept` says. */
export declare function changeKeptFiles(
  spreadsheet: Spreadsheet,
  added: ReadonlyMap<string, string>,
  isKept: (key: string) => boolean,
): void;
export {};
