type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** The records there are, by key. */
export type StoredRecords = ReadonlyMap<string, unknown>;
/** Reads all records; whatever somebody has spoilt counts as none. */
export declare function readRecords(spreadsheet: Spreadsheet): Map<string, unknown>;
/** Writes all records, in one call; the others go. */
export declare function writeRecords(spreadsheet: Spreadsheet, records: StoredRecords): void;
/** A text in pieces that fit into cells; surrogate pairs stay together. */
export declare function partsOf(text: string): string[];
export {};
