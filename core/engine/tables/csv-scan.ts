import { filler, quotedEnd, type FileStyle, type RowDamage, type Table } from './table.ts';
import { endOfHeader, findDelimiter, longestHeader, skipLineEnds } from './csv-header.ts';
import { toUtf8 } from './text-encoding.ts';
import { decodeUtf8 } from './utf8.ts';

/** A CSV file read as a table, or why it cannot be one, as a sentence that names the place. */
export type ScannedCsv = { readonly table: Table } | { readonly fault: string };

const quote = 0x22;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Finds the cells of a CSV file (comma, semicolon or tab; RFC 4180 quoting; CRLF, LF or CR).
 * Reads the bytes where they are and keeps them: the caller hands them over, and cells with
 * doubled quotes are straightened in place.
 */
export function scanCsv(file: Uint8Array, name: string, source: string): ScannedCsv {
  const { bytes, invalidAt } = toUtf8(file);
  const from = skipLineEnds(bytes, 0);
  if (from === bytes.length)
    return { fault: `${source} is empty: a table needs a line of headings` };
  const headerEnd = endOfHeader(bytes, from);
  if (headerEnd - from > longestHeader) {
    return { fault: `${source}: its first line is longer than 1 MB, so it is no table` };
  }
  const delimiter = findDelimiter(bytes, from, headerEnd);
  const scan = startScan(bytes, delimiter, from);
  if (!scanRow(scan, null)) return { fault: `${source}: ${openQuote(scan, 0)}` };
  const headings = readHeadings(scan);
  const rows = scanRows(scan, headings.length);
  if (rows === null) return { fault: `${source}: ${openQuote(scan, scan.record)}` };
  const style: FileStyle = {
    delimiter: String.fromCharCode(delimiter) as FileStyle['delimiter'],
    lineEnd: bytes[headerEnd] === lineFeed ? '\n' : '\r\n',
    byteOrderMark: file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf,
  };
  const damage = [...rows.damage, ...damagedText(rows, headings.length, invalidAt, from)];
  damage.sort((a, b) => a.row - b.row);
  return {
    table: { name, source, headings, bytes, quoted: true, style, ...rows, damage },
  };
}

interface Scan {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  /** 1 at the bytes that end a plain cell. */
  readonly ends: Uint8Array;
  at: number;
  /** Cell starts of the rows so far, then of the row being read. */
  starts: Uint32Array;
  filled: number;
  /** Records read so far, blank ones too; the header is number 0. */
  record: number;
  /** Of the row just read: its number of cells, where it ended, where its surplus cells start. */
  cells: number;
  rowEnd: number;
  surplusStart: number;
  openedAt: number;
}

function startScan(bytes: Uint8Array, delimiter: number, from: number): Scan {
  const ends = new Uint8Array(256);
  ends[delimiter] = ends[lineFeed] = ends[carriageReturn] = 1;
  return {
    bytes,
    delimiter,
    ends,
    at: from,
    starts: new Uint32Array(4096),
    filled: 0,
    record: 0,
    cells: 0,
    rowEnd: 0,
    surplusStart: 0,
    openedAt: 0,
  };
}

/**
 * Reads one record and appends its cell starts; `columns` cells and one end mark where the number
 * of columns is known. False where a quotation mark is opened and never closed.
 */
function scanRow(scan: Scan, columns: number | null): boolean {
  const { bytes, ends, delimiter } = scan;
  const end = bytes.length;
  const most = columns ?? Infinity;
  let { starts, filled, at } = scan;
  let cells = 0;
  for (;;) {
    if (filled + 2 > starts.length) starts = scan.starts = enlarge(starts, at / end);
    if (cells <= most) starts[filled++] = at;
    if (cells === most) scan.surplusStart = at;
    cells++;
    if (bytes[at] === quote) {
      scan.openedAt = at;
      const close = closeQuote(bytes, at, ends, cells <= most);
      if (close < 0) return false;
      at = close;
    } else {
      while (at < end && ends[bytes[at]!] === 0) at++;
    }
    if (at < end && bytes[at] === delimiter) at++;
    else break;
  }
  scan.rowEnd = at;
  scan.cells = cells;
  for (let k = cells; k <= (columns ?? cells); k++) {
    if (filled + 2 > starts.length) starts = scan.starts = enlarge(starts, at / end);
    starts[filled++] = at + 1;
  }
  scan.filled = filled;
  if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++;
  scan.at = at + 1;
  return true;
}

/** Room for the rest of the file, going by how much of it is read. */
function enlarge(starts: Uint32Array, share: number): Uint32Array {
  const factor = share > 0.001 ? Math.min(4, Math.max(1.1, 1.03 / share)) : 4;
  const larger = new Uint32Array(Math.ceil(starts.length * factor) + 16);
  larger.set(starts);
  return larger;
}

/**
 * The position after the cell whose quote opens at `open`, or -1 if it never closes. A cell with
 * doubled quotes, or with text after its closing quote, is straightened in place if `keep`.
 */
function closeQuote(bytes: Uint8Array, open: number, ends: Uint8Array, keep: boolean): number {
  const end = bytes.length;
  let i = open + 1;
  let untidy = false;
  for (;;) {
    while (i < end && bytes[i] !== quote) i++;
    if (i >= end) return -1;
    if (i + 1 >= end || bytes[i + 1] !== quote) break;
    untidy = true;
    i += 2;
  }
  const close = i;
  let after = close + 1;
  while (after < end && ends[bytes[after]!] === 0) after++;
  if (keep && (untidy || after > close + 1)) straighten(bytes, open, close, after);
  return after;
}

/** Doubled quotes become single ones; text after the closing quote stays part of the cell. */
function straighten(bytes: Uint8Array, open: number, close: number, after: number): void {
  let to = open + 1;
  for (let from = open + 1; from < after; from++) {
    if (from === close) continue;
    bytes[to++] = bytes[from]!;
    if (from < close && bytes[from] === quote) from++;
  }
  bytes[to++] = quote;
  bytes.fill(filler, to, after);
}

function openQuote(scan: Scan, record: number): string {
  const place = record === 0 ? 'its line of headings' : `row ${record}`;
  const text = decodeUtf8(
    scan.bytes,
    scan.openedAt,
    Math.min(scan.openedAt + 30, scan.bytes.length),
  );
  return `in ${place} a quotation mark is opened and never closed: ${text.replace(/\s+/g, ' ')}`;
}

function readHeadings(scan: Scan): string[] {
  const headings: string[] = [];
  for (let c = 0; c < scan.cells; c++) {
    const start = scan.starts[c]!;
    const end = scan.starts[c + 1]! - 1;
    const quoted = scan.bytes[start] === quote && end > start;
    const text = quoted
      ? decodeUtf8(scan.bytes, start + 1, quotedEnd(scan.bytes, end))
      : decodeUtf8(scan.bytes, start, end);
    headings.push(text.trim());
  }
  scan.filled = 0;
  return headings;
}

interface ScannedRows {
  readonly rowCount: number;
  readonly starts: Uint32Array;
  readonly rowNumbers: Uint32Array | null;
  readonly damage: RowDamage[];
}

function scanRows(scan: Scan, columns: number): ScannedRows | null {
  const { bytes } = scan;
  const damage: RowDamage[] = [];
  const stride = columns + 1;
  const blankRecords: number[] = [];
  let rowCount = 0;
  while (scan.at < bytes.length) {
    const rowStart = scan.at;
    const firstCell = scan.filled;
    scan.record++;
    if (!scanRow(scan, columns)) return null;
    // A record that is nothing but delimiters and quotes is no row.
    if (scan.rowEnd - rowStart < scan.cells * 3 && isEmptyRecord(scan, rowStart)) {
      scan.filled = firstCell;
      blankRecords.push(scan.record);
      continue;
    }
    scan.filled = firstCell + stride;
    const surplus = { start: scan.surplusStart, end: scan.rowEnd };
    if (scan.cells > columns && hasText(scan, surplus.start, surplus.end)) {
      damage.push({ row: rowCount, kind: 'too-many-cells', surplus });
    }
    rowCount++;
  }
  const rowNumbers = numberRows(rowCount, blankRecords);
  return { rowCount, starts: scan.starts.subarray(0, scan.filled), rowNumbers, damage };
}

function isEmptyRecord(scan: Scan, rowStart: number): boolean {
  return !hasText(scan, rowStart, scan.rowEnd);
}

function hasText(scan: Scan, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = scan.bytes[i];
    if (byte !== scan.delimiter && byte !== quote) return true;
  }
  return false;
}

function numberRows(rowCount: number, blankRecords: readonly number[]): Uint32Array | null {
  if (blankRecords.every((record) => record > rowCount)) return null;
  const numbers = new Uint32Array(rowCount);
  let blank = 0;
  for (let row = 0, record = 1; row < rowCount; record++) {
    if (blankRecords[blank] === record) blank++;
    else numbers[row++] = record;
  }
  return numbers;
}

function damagedText(
  rows: ScannedRows,
  columns: number,
  invalidAt: readonly number[],
  from: number,
): RowDamage[] {
  const stride = columns + 1;
  const damage: RowDamage[] = [];
  for (const position of invalidAt) {
    if (position < from) continue;
    let low = 0;
    let high = rows.rowCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows.starts[middle * stride]! <= position) low = middle + 1;
      else high = middle;
    }
    const row = low - 1;
    if (row >= 0 && damage[damage.length - 1]?.row !== row) {
      damage.push({ row, kind: 'invalid-text', surplus: null });
    }
  }
  return damage;
}
