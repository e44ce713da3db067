import type { Recipient } from './sending.ts';
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
/** Writes the list, and compares what is there then. */
export declare function writeSendingList(
  spreadsheet: Spreadsheet,
  name: string,
  recipients: readonly Recipient[],
): void;
/** Reads the list; null where it is gone. */
export declare function readSendingList(spreadsheet: Spreadsheet, name: string): Recipient[] | null;
/** Takes the list away, where there is one. */
export declare function discardSendingList(spreadsheet: Spreadsheet, name: string): void;
export {};
