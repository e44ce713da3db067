import { decodeUtf8 } from './utf8.ts';

/**
 * A table as it was read: one buffer of UTF-8 text and where each cell starts in it. Nothing is
 * made of a cell until somebody reads it, so a million rows cost four bytes a cell.
 */
export interface Table {
  /** The table's name as its file or tab says it: `students`, `User Accounts`. */
  readonly name: string;
  /** Where it came from, for messages: `students.csv`, `roster.xlsx, sheet Students`. */
  readonly source: string;
  readonly headings: readonly string[];
  /** Further names of columns, in plain form, by the column that is read under them too. */
  readonly alsoNamed?: ReadonlyMap<string, number>;
  readonly rowCount: number;
  readonly bytes: Uint8Array;
  /** A row's cell starts, then one past the position after its last cell. */
  readonly starts: Uint32Array;
  /** Cells that start with a quotation mark are quoted (CSV); else it is text like any other. */
  readonly quoted: boolean;
  /** Rows as the file counts them (1 = the first under the header), null if none was blank. */
  readonly rowNumbers: Uint32Array | null;
  /** Rows that are damaged as rows, ascending; their readable cells are still here. */
  readonly damage: readonly RowDamage[];
  /** How the file wrote its rows, so that they can be written back the same way. */
  readonly style: FileStyle;
  /** What of the file is not used as it stands, a sentence each: titles above the headings. */
  readonly notes: readonly string[];
}

/** A row that is damaged as a row, whatever its columns mean. */
export interface RowDamage {
  /** Index in the table, 0 = the first. */
  readonly row: number;
  readonly kind: 'too-many-cells' | 'invalid-text';
  /** The bytes of the cells that are too many. */
  readonly surplus: { readonly start: number; readonly end: number } | null;
}

/** What a CSV file looks like beside its cells. */
export interface FileStyle {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\r\n' | '\n';
  readonly byteOrderMark: boolean;
}

/** How our own reports and tables are written: for Excel and RFC 4180 (contract, Reports). */
export const reportStyle: FileStyle = { delimiter: ',', lineEnd: '\r\n', byteOrderMark: true };

const quote = 0x22;
const apostrophe = 0x27;

/** Where the text of a cell starts, without its quotes and without our own protecting `'`. */
export function cellStart(table: Table, row: number, column: number): number {
  const at = row * (table.headings.length + 1) + column;
  const start = table.starts[at]!;
  const first = table.bytes[start];
  return first === quote || first === apostrophe ? markedStart(table, at) : start;
}

/** The start of a cell that begins with a mark: apart, so that what most cells need stays short. */
function markedStart({ bytes, starts, quoted }: Table, at: number): number {
  let start = starts[at]!;
  if (quoted && bytes[start] === quote) start++;
  const hasMore = start + 1 < starts[at + 1]! - 1;
  if (bytes[start] === apostrophe && hasMore && startsFormula(bytes[start + 1]!)) start++;
  return start;
}

/** Where the text of a cell ends; never before its start. */
export function cellEnd(table: Table, row: number, column: number): number {
  const at = row * (table.headings.length + 1) + column;
  const start = table.starts[at]!;
  const end = table.starts[at + 1]! - 1;
  if (end > start && table.bytes[start] !== quote) return end;
  if (end <= start) return cellStart(table, row, column);
  return table.quoted ? quotedEnd(table.bytes, end) : end;
}

/** Fills up a quoted cell that was shortened in place; no text holds this byte. */
export const filler = 0xff;

/** Where the text between quotes ends, given where the cell ends. */
export function quotedEnd(bytes: Uint8Array, end: number): number {
  let close = end - 1;
  while (bytes[close] === filler) close--;
  return close;
}

/** Is the cell empty, blanks not counting? */
export function isBlank(table: Table, row: number, column: number): boolean {
  const start = cellStart(table, row, column);
  return trimStart(table.bytes, start, cellEnd(table, row, column)) === -1;
}

/** The text of a cell. A column of -1 (a column the table does not have) reads as empty. */
export function cellText(table: Table, row: number, column: number): string {
  if (column < 0) return '';
  return decodeUtf8(table.bytes, cellStart(table, row, column), cellEnd(table, row, column));
}

/** The text of a cell without outer blanks: how identifiers, usernames and emails are read. */
export function trimmedText(table: Table, row: number, column: number): string {
  return cellText(table, row, column).trim();
}

/** All cells of a row as one text: tells rows apart that are the same by all that has a meaning. */
export function rowText(table: Table, row: number): string {
  return table.headings.map((_, column) => cellText(table, row, column)).join('\t');
}

/** A row as its file counts it: 1 = the first row under the header. */
export function rowNumber(table: Table, row: number): number {
  return table.rowNumbers === null ? row + 1 : table.rowNumbers[row]!;
}

/** Would a spreadsheet take a cell that starts with this byte for a formula, or lose it? */
export function startsFormula(byte: number): boolean {
  // = + - @ tab CR
  return (
    byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40 || byte === 9 || byte === 13
  );
}

/** The first byte in the stretch that is no blank, or -1 if all are. */
export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end) {
    const blank = blankLength(bytes, i);
    if (blank === 0) return i;
    i += blank;
  }
  return -1;
}

/** The position after the last byte that is no blank; `start` if all are. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start) {
    const last = bytes[i - 1]!;
    if (last < 0x80) {
      if (!isAsciiBlank(last)) return i;
      i--;
    } else {
      const two = i - start >= 2 && blankLength(bytes, i - 2) === 2;
      const three = i - start >= 3 && blankLength(bytes, i - 3) === 3;
      if (!two && !three) return i;
      i -= two ? 2 : 3;
    }
  }
  return start;
}

function isAsciiBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 9 && byte <= 13);
}

/** The bytes of the blank that starts here, as `String.trim` knows blanks; 0 if none does. */
function blankLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return isAsciiBlank(first) ? 1 : 0;
  if (first === 0xc2) return bytes[i + 1] === 0xa0 ? 2 : 0;
  if (first !== 0xe1 && first !== 0xe2 && first !== 0xe3 && first !== 0xef) return 0;
  return decodeUtf8(bytes, i, i + 3).trim() === '' ? 3 : 0;
}
