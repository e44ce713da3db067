type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** A cell holds at most so many characters. */
export declare const mostCharacters = 50000;
/** The text as it is written into a cell that is not formatted as plain text. */
export declare function quoted(text: string): string;
/** The first cell of an area, which is 1 based, and its texts. */
export interface TextArea {
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (readonly string[])[];
}
/** Writes texts into an area that may be formatted, such as rows of a tab of somebody's own. */
export declare function writeTexts(sheet: Sheet, { row, column, texts }: TextArea): void;
/** A cell's name, `B2`, of its 1 based place. */
export declare function cellName(row: number, column: number): string;
/** A column's letters, of its 1 based place. */
export declare function columnName(column: number): string;
export {};
