import type { WrittenFile } from '../../../core/host/inform/inform-workbook.ts';
import { createRowsSink } from './rows-sink.ts';
import { mostCharacters, quoted } from './text-into-cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A spreadsheet holds at most so many cells. */
const mostCells = 10_000_000;

/** For smaller reports nobody counts the cells there are. */
const worthCounting = 100_000;

/** So many cells are written, and read back, at once. */
const blockCells = 200_000;

/** Longer text is cut in reports: `…` at its end says so. */
const longest = mostCharacters - 100;

/** The widest and narrowest column, in pixels. */
const widths = { least: 60, most: 320, character: 7.5, margin: 24 } as const;

/** Rows for a tab. */
export type ReportContent = Extract<WrittenFile['content'], { readonly fill: unknown }> & {
  /** Texts as long as the first columns will hold later on, for these to be wide enough. */
  readonly later?: readonly string[];
};

/** Colours of verdicts; the words beside them say the same. */
const verdictColours: readonly (readonly [RegExp, string])[] = [
  [/^(will be )?(created|enabled|added|put back)/, '#e6f4ea'],
  [/^(will be )?(disabled|removed)/, '#fce8e6'],
  [/^(will be )?forced/, '#fef7e0'],
];

/**
 * Writes a report into a new tab of its own, as text that stays as it is, reads it back and
 * compares. Throws if anything differs; the tab is gone then.
 */
export function writeReport(
  spreadsheet: Spreadsheet,
  name: string,
  { content }: { readonly content: WrittenFile['content'] | ReportContent },
): Sheet {
  if (!('fill' in content)) throw new Error(`What ${name} is to hold is no table.`);
  const rowCount = content.rows + 1;
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  try {
    let columnCount = 0;
    let row = 1;
    let sizes: number[] = [];
    let firstVerdict = '';
    const sink = createRowsSink(blockCells, (block) => {
      if (row === 1) {
        columnCount = block[0]!.length;
        resize(spreadsheet, sheet, rowCount, columnCount);
        sizes = widthsOf(block, 'later' in content ? content.later : []);
        firstVerdict = block[1]?.[0] ?? '';
      }
      writeBlock(sheet, row, block);
      row += block.length;
    });
    content.fill(sink);
    sink.finish();
    SpreadsheetApp.flush();
    dress(sheet, rowCount, columnCount, sizes, firstVerdict);
    return sheet;
  } catch (error) {
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
}

/** Rows and columns as many as there will be: an empty tab has 26,000 cells. */
function resize(spreadsheet: Spreadsheet, sheet: Sheet, rows: number, columns: number): void {
  if (rows * columns > worthCounting) checkRoom(spreadsheet, rows, columns);
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  // At least one row beside the frozen one.
  const wanted = Math.max(2, rows);
  if (maxRows < wanted) sheet.insertRowsAfter(maxRows, wanted - maxRows);
  else if (maxRows > wanted) sheet.deleteRows(wanted + 1, maxRows - wanted);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  else if (maxColumns > columns) sheet.deleteColumns(columns + 1, maxColumns - columns);
}

function checkRoom(spreadsheet: Spreadsheet, rows: number, columns: number): void {
  const there = spreadsheet
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  if (there + rows * columns <= mostCells) return;
  throw new Error(
    `There is no room for ${rows.toLocaleString('en-US')} more rows: a spreadsheet holds ` +
      '10,000,000 cells. Delete tabs of old previews, or rows and columns that are empty.',
  );
}

function writeBlock(sheet: Sheet, row: number, block: readonly (readonly string[])[]): void {
  const texts = block.map((cells) => cells.map(cut));
  const range = sheet.getRange(row, 1, texts.length, texts[0]!.length);
  range.setValues(texts.map((cells) => cells.map(quoted)));
  const shown = range.getDisplayValues();
  const formulas = range.getFormulas();
  for (let r = 0; r < texts.length; r++) {
    for (let c = 0; c < texts[r]!.length; c++) {
      if (shown[r]![c] === texts[r]![c] && formulas[r]![c] === '') continue;
      throw new Error(
        `The tab ${sheet.getName()} does not hold what was written into it (row ${row + r}, ` +
          `column ${c + 1}), so nothing was saved. Please report this.`,
      );
    }
  }
}

/** Cells keep no line ends but their own, and no more than so many characters. */
function cut(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}…`;
}

function widthsOf(block: readonly (readonly string[])[], later: readonly string[] = []): number[] {
  const sample = block.slice(0, 200);
  return block[0]!.map((_, column) => {
    const longestText = sample.reduce(
      (most, cells) => Math.max(most, Math.min(60, cells[column]!.length)),
      later[column]?.length ?? 0,
    );
    const wanted = Math.round(longestText * widths.character + widths.margin);
    return Math.max(widths.least, Math.min(widths.most, wanted));
  });
}

function dress(
  sheet: Sheet,
  rowCount: number,
  columnCount: number,
  sizes: readonly number[],
  verdict: string,
): void {
  sheet.getRange(1, 1, 1, columnCount).setFontWeight('bold').setBackground('#f1f3f4');
  sheet.setFrozenRows(1);
  sizes.forEach((size, column) => sheet.setColumnWidth(column + 1, size));
  if (rowCount < 2) return;
  sheet.getRange(1, 1, rowCount, columnCount).createFilter();
  const colour = verdictColours.find(([words]) => words.test(verdict))?.[1];
  // All rows of a report have the same verdict.
  if (colour !== undefined) sheet.getRange(2, 1, rowCount - 1, 1).setBackground(colour);
}
