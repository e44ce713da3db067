/*
 * Text into cells so that it stays what it is: Sheets takes what is written for typed, and makes
 * numbers, dates and formulas of it. An apostrophe in front keeps text and is no part of it; in a
 * column of plain text ('@') it would be (nobody has shown what becomes of it there), and there text
 * stays by itself, unless it begins like a formula.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell holds at most so many characters. */
export const mostCharacters = 50_000;

/** The text as it is written into a cell that is not formatted as plain text. */
export function quoted(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** The first cell of an area, which is 1 based, and its texts. */
export interface TextArea {
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (readonly string[])[];
}

/** Writes texts into an area that may be formatted, such as rows of a tab of somebody's own. */
export function writeTexts(sheet: Sheet, { row, column, texts }: TextArea): void {
  const range = sheet.getRange(row, column, texts.length, texts[0]!.length);
  const formats = range.getNumberFormats();
  const unsafe: string[] = [];
  const cells = texts.map((cells, r) =>
    cells.map((text, c) => {
      if (formats[r]![c] !== '@') return quoted(text);
      if (!/^[=+\-']/.test(text)) return text;
      unsafe.push(cellName(row + r, column + c));
      return quoted(text);
    }),
  );
  if (unsafe.length > 0) sheet.getRangeList(unsafe).setNumberFormat('General');
  range.setValues(cells);
}

/** A cell's name, `B2`, of its 1 based place. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** A column's letters, of its 1 based place. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
