import { cellText, type Table } from '../../../core/engine/index.ts';
import { openFiles, type NamedFile } from '../../../core/files/open-files.ts';
import { typedText } from '../cells/typed-text.ts';
import { automatic } from '../cells/cell.ts';
import { typingContext, type Workbook, type WorkbookFacts } from './book.ts';
import { makeWorkbook, type CellValue } from './make.ts';
import { setContents, setStyles } from './cells-of.ts';

/** How cells come out of files. */
export interface LoadFacts extends WorkbookFacts {
  /**
   * `text`: as text, whatever it looks like. `typed`: as if somebody had typed it, so that an
   * identifier loses its leading zeros.
   */
  readonly cells: 'text' | 'typed';
  /** The day on which it was typed. */
  readonly now?: Date;
}

/** A spreadsheet with a tab for each table in the files. Throws for what cannot be read. */
export function loadWorkbook(files: readonly NamedFile[], facts: LoadFacts): Workbook {
  const opened = openFiles(files);
  if (opened.faults.length > 0) throw new Error(opened.faults.join('\n'));
  const names = new Set<string>();
  const book = makeWorkbook({
    ...facts,
    tabs: opened.tables.map((table) => ({
      name: freeName(table.name, names),
      rows: rowsOf(table),
    })),
  });
  if (facts.cells === 'typed') typeEverything(book, facts.now ?? new Date());
  return book;
}

function rowsOf(table: Table): CellValue[][] {
  const rows: CellValue[][] = [[...table.headings]];
  for (let row = 0; row < table.rowCount; row++) {
    rows.push(table.headings.map((_, column) => cellText(table, row, column)));
  }
  return rows;
}

/** Two tables of one name cannot be two tabs of one. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}

/** Headings stay text. */
function typeEverything(book: Workbook, now: Date): void {
  const context = typingContext(book, now.getTime());
  for (const sheet of book.sheets) {
    const { length } = sheet.rows;
    const width = sheet.rows[0]?.cells.length ?? 0;
    if (length < 2 || width === 0) continue;
    const typed = sheet.rows.map((row) =>
      row?.cells.map((content) => typedText(content as string, automatic, context)),
    );
    const area = { top: 1, left: 0, height: length - 1, width };
    setContents(book, sheet, area, (row, column) => typed[row]![column]!.content);
    setStyles(book, sheet, area, (row, column) => {
      const { format } = typed[row]![column]!;
      return format === null ? null : { numberFormat: format };
    });
  }
}
