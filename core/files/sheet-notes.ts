import type { Sheet } from './sheet-table.ts';

/** Says that a sheet nobody sees is read like any other. */
export function hiddenNote(source: string): string {
  return `${source} is hidden in the workbook and read all the same: if it shall not count, say that it is not used`;
}

/** What to know about the cells of a sheet, once its headings are found. */
export function sheetNotes(sheet: Sheet): string[] {
  return [...uncalculatedNote(sheet), ...mergedNote(sheet)];
}

/** Formulas without results come from programs that compute nothing. */
function uncalculatedNote({ source, uncalculated }: Sheet): string[] {
  if (uncalculated === null) return [];
  const { cells, row, column } = uncalculated;
  const count =
    cells === 1
      ? '1 cell has a formula without its result, and is'
      : `${cells} cells have formulas without their results, and are`;
  return [
    `${source}: ${count} read as empty (first in ${letters(column)}${row}): open the workbook in a spreadsheet program and save it`,
  ];
}

/** Of cells that are merged below the headings only the first holds the text. */
function mergedNote({ source, merged }: Sheet): string[] {
  if (merged === null) return [];
  const { ranges, first } = merged;
  const count = ranges === 1 ? '1 cell is' : `${ranges} cells are`;
  return [
    `${source}: ${count} merged over several rows (first ${first}), and only the first of these rows has its text: unmerge them and fill the text in`,
  ];
}

/** The letters of a column, A for 0. */
function letters(column: number): string {
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
