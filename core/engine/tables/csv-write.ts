import {
  cellEnd,
  cellStart,
  startsFormula,
  trimEnd,
  trimStart,
  type FileStyle,
  type Table,
} from './table.ts';
import { writeUtf8 } from './utf8.ts';

/** Takes the cells of a report, row by row: a CSV file, a hash, a screen. */
export interface CellSink {
  /** The next cell, as text. */
  cell(text: string): void;
  /** The next cell, as a stretch of UTF-8 bytes. */
  bytes(bytes: Uint8Array, start: number, end: number): void;
  /** The next cells, which are the same in many rows: always the same array for the same cells. */
  same(texts: readonly string[]): void;
  endRow(): void;
}

/** The next cell as it stands in a table; empty where the table has no such column. */
export function copyCell(sink: CellSink, table: Table, row: number, column: number): void {
  if (column < 0) sink.cell('');
  else sink.bytes(table.bytes, cellStart(table, row, column), cellEnd(table, row, column));
}

/** The next cell as it stands in a table, without outer blanks: numbers and usernames. */
export function copyTrimmed(sink: CellSink, table: Table, row: number, column: number): void {
  if (column < 0) {
    sink.cell('');
    return;
  }
  const end = cellEnd(table, row, column);
  const start = trimStart(table.bytes, cellStart(table, row, column), end);
  if (start < 0) sink.cell('');
  else sink.bytes(table.bytes, start, trimEnd(table.bytes, start, end));
}

/** Takes the bytes of a file in pieces; a piece is only good until the call returns. */
export type WriteBytes = (piece: Uint8Array) => void;

/** A sink that writes CSV (RFC 4180), and its end: `finish` hands over what is left. */
export interface CsvSink extends CellSink {
  finish(): void;
  /** The bytes of the file so far. */
  size(): number;
}

/**
 * What becomes of a cell that a spreadsheet would take for a formula: `protect` writes a `'` before
 * it (contract, Reports), `keep` writes it as it is, for systems to which the `'` would be a letter.
 */
export type FormulaCells = 'protect' | 'keep';

const pieceLength = 65_536;
const quote = 0x22;

/** Writes cells as CSV. A cell is quoted where it must be. */
export function createCsvSink(
  write: WriteBytes,
  style: FileStyle,
  formulas: FormulaCells = 'protect',
): CsvSink {
  let buffer = new Uint8Array(pieceLength + 4096);
  let end = 0;
  let written = 0;
  let inRow = false;
  const encoded = new Map<readonly string[], Uint8Array>();
  const delimiter = style.delimiter.charCodeAt(0);
  const needsQuotes = new Uint8Array(256);
  needsQuotes[delimiter] = needsQuotes[quote] = needsQuotes[10] = needsQuotes[13] = 1;
  if (style.byteOrderMark) {
    buffer.set([0xef, 0xbb, 0xbf]);
    end = 3;
  }

  function startCell(room: number): void {
    // Worst case: every byte a quote, which doubles, and the protecting mark, delimiter and quotes.
    if (end + room * 2 + 8 > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, end + room * 2 + 8));
      larger.set(buffer.subarray(0, end));
      buffer = larger;
    }
    if (inRow) buffer[end++] = delimiter;
    inRow = true;
  }

  /** Puts in quotes and protection what needs them in the cell that starts at `start`. */
  function settleCell(start: number, special: boolean): void {
    if (formulas === 'protect' && end > start && startsFormula(buffer[start]!)) {
      buffer.copyWithin(start + 1, start, end++);
      buffer[start] = 0x27;
    }
    if (!special) return;
    let quotes = 0;
    for (let i = start; i < end; i++) if (buffer[i] === quote) quotes++;
    quoteCell(start, quotes);
  }

  function quoteCell(start: number, quotes: number): void {
    let to = end + quotes + 1;
    buffer[to--] = quote;
    for (let from = end - 1; from >= start; from--) {
      const byte = buffer[from]!;
      buffer[to--] = byte;
      if (byte === quote) buffer[to--] = quote;
    }
    buffer[start] = quote;
    end += quotes + 2;
  }

  function flush(): void {
    write(buffer.subarray(0, end));
    written += end;
    end = 0;
  }

  return {
    cell(text) {
      startCell(text.length * 3);
      const start = end;
      end = writeUtf8(text, buffer, end);
      let special = false;
      for (let i = start; i < end; i++) special ||= needsQuotes[buffer[i]!] === 1;
      settleCell(start, special);
    },
    bytes(bytes, from, to) {
      startCell(to - from);
      const start = end;
      let special = 0;
      for (let i = from, at = end; i < to; i++, at++) {
        const byte = bytes[i]!;
        buffer[at] = byte;
        special |= needsQuotes[byte]!;
      }
      end += to - from;
      settleCell(start, special !== 0);
    },
    same(texts) {
      let known = encoded.get(texts);
      if (known === undefined) {
        known = encodeCells(texts, style, formulas);
        encoded.set(texts, known);
      }
      startCell(known.length);
      buffer.set(known, end);
      end += known.length;
    },
    endRow() {
      if (style.lineEnd === '\r\n') buffer[end++] = 13;
      buffer[end++] = 10;
      inRow = false;
      if (end >= pieceLength) flush();
    },
    finish() {
      if (end > 0) flush();
    },
    size: () => written + end,
  };
}

/** Cells as they stand in a row, delimiters between. */
function encodeCells(
  texts: readonly string[],
  style: FileStyle,
  formulas: FormulaCells,
): Uint8Array {
  let bytes = new Uint8Array(0);
  const sink = createCsvSink(
    (row) => {
      bytes = row.slice(0, -1);
    },
    { ...style, lineEnd: '\n', byteOrderMark: false },
    formulas,
  );
  for (const text of texts) sink.cell(text);
  sink.endRow();
  sink.finish();
  return bytes;
}
