import { filler, quotedEnd } from './table.ts';
import { decodeUtf8 } from './utf8.ts';

const quote = 0x22;
const equals = 0x3d;
const lineFeed = 10;
const carriageReturn = 13;

/** Where the reading of a CSV file stands, and what was read last. */
export interface Scan {
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

/** Gets ready to read records from a position on. */
export function startScan(bytes: Uint8Array, delimiter: number, from: number): Scan {
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
export function scanRow(scan: Scan, columns: number | null): boolean {
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
      if (bytes[at + 1] === equals && cells <= most) unwrapText(bytes, at + 1, close);
      at = close;
    } else {
      const start = at;
      while (at < end && ends[bytes[at]!] === 0) at++;
      if (bytes[start] === equals) unwrapText(bytes, start, at);
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

/** The cells of the only record whose starts are kept, which are dropped then. */
export function takeCells(scan: Scan): string[] {
  const cells: string[] = [];
  for (let c = 0; c < scan.cells; c++) {
    const start = scan.starts[c]!;
    const end = scan.starts[c + 1]! - 1;
    const quoted = scan.bytes[start] === quote && end > start;
    const text = quoted
      ? decodeUtf8(scan.bytes, start + 1, quotedEnd(scan.bytes, end))
      : decodeUtf8(scan.bytes, start, end);
    cells.push(text.trim());
  }
  scan.filled = 0;
  return cells;
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

/**
 * `="0471"`, by which programs make Excel keep text as it is, becomes the quoted cell `"0471"`, in
 * place. `from` is the place of its `=`, right after the quote where the cell is quoted already.
 */
function unwrapText(bytes: Uint8Array, from: number, end: number): void {
  const isQuoted = bytes[from - 1] === quote;
  const last = (isQuoted ? quotedEnd(bytes, end) : end) - 1;
  // Only where nothing but that text stands there: ="A"&B1 is a formula.
  if (bytes[from + 1] !== quote || bytes.indexOf(quote, from + 2) !== last) return;
  const start = isQuoted ? from - 1 : from;
  bytes[start] = quote;
  bytes.copyWithin(start + 1, from + 2, last + 1);
  bytes.fill(filler, start + last - from, end);
}
