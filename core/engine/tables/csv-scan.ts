import { findHeader } from './csv-header.ts';
import { scanRow, startScan, takeCells, type Scan } from './csv-row.ts';
import type { FileStyle, RowDamage, Table } from './table.ts';
import { toUtf8 } from './text-encoding.ts';
import { onlyRows } from './totals-row.ts';
import { decodeUtf8 } from './utf8.ts';

/** A CSV file read as a table, or why it cannot be one, as a sentence that names the place. */
export type ScannedCsv = { readonly table: Table } | { readonly fault: string };

const quote = 0x22;
const lineFeed = 10;

/**
 * Finds the cells of a CSV file (comma, semicolon, tab or bar; RFC 4180 quoting; CRLF, LF or CR).
 * Reads the bytes where they are and keeps them: the caller hands them over, and cells with
 * doubled quotes are straightened in place.
 */
export function scanCsv(file: Uint8Array, name: string, source: string): ScannedCsv {
  const { bytes, invalidAt, encoding } = toUtf8(file);
  const header = findHeader(bytes, source);
  if (typeof header === 'string') return { fault: `${source}${header}` };
  const scan = startScan(bytes, header.delimiter, header.from);
  if (!scanRow(scan, null)) return { fault: `${source}: ${openQuote(scan, 0)}` };
  const upper = takeCells(scan);
  if (header.merged !== null) scan.at = header.rowsFrom;
  const headings = header.merged ?? upper;
  const rows = scanRows(scan, headings.length);
  if (typeof rows === 'string') return { fault: `${source}: ${rows}` };
  const style: FileStyle = {
    delimiter: String.fromCharCode(header.delimiter) as FileStyle['delimiter'],
    lineEnd: bytes[header.lineEnd] === lineFeed ? '\n' : '\r\n',
    byteOrderMark: file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf,
  };
  const damage = [...rows.damage, ...damagedText(rows, headings.length, invalidAt, header.from)];
  damage.sort((a, b) => a.row - b.row);
  // It was told by its letters, not by a mark: somebody should look at the names.
  const guessed =
    encoding === 'Mac Roman'
      ? [
          `${source}: read as Mac Roman, as Excel on a Mac saves CSV; if names look wrong, save it as CSV UTF-8`,
        ]
      : [];
  const notes = [...header.notes, ...guessed];
  return {
    table: onlyRows({
      name,
      source,
      headings,
      bytes,
      quoted: true,
      style,
      ...rows,
      damage,
      notes,
    }),
  };
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

interface ScannedRows {
  readonly rowCount: number;
  readonly starts: Uint32Array;
  readonly rowNumbers: Uint32Array | null;
  readonly damage: RowDamage[];
}

/** No row of a table is longer; its cells become texts, which cannot be of any length. */
const longestRow = 2 ** 24;

/** Finds the cells of all rows, or says why there are none. */
function scanRows(scan: Scan, columns: number): ScannedRows | string {
  const { bytes } = scan;
  const damage: RowDamage[] = [];
  const stride = columns + 1;
  const blankRecords: number[] = [];
  let rowCount = 0;
  while (scan.at < bytes.length) {
    const rowStart = scan.at;
    const firstCell = scan.filled;
    scan.record++;
    if (!scanRow(scan, columns)) return openQuote(scan, scan.record);
    if (scan.rowEnd - rowStart > longestRow) {
      return `row ${scan.record} is longer than 16 MB: look whether a quotation mark or a line end is missing there`;
    }
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
