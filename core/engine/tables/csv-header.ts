import { scanRow, startScan, takeCells } from './csv-row.ts';
import { findHeadingRows, headingNotes, sampleRows, type HeadingRows } from './heading-rows.ts';
import { decodeUtf8 } from './utf8.ts';

const quote = 0x22;
const lineFeed = 10;
const carriageReturn = 13;

/** No table has a line of headings longer than this; a file without line ends does. */
const longestHeader = 1_000_000;

/** The first byte from a position on that ends no line. */
function skipLineEnds(bytes: Uint8Array, from: number): number {
  let i = from;
  while (i < bytes.length && (bytes[i] === lineFeed || bytes[i] === carriageReturn)) i++;
  return i;
}

/** Where the line of headings ends, quoted line ends not counting; past `longestHeader` if far. */
function endOfHeader(bytes: Uint8Array, from: number): number {
  const most = Math.min(bytes.length, from + longestHeader + 1);
  let inQuotes = false;
  let i = from;
  for (; i < most; i++) {
    const byte = bytes[i];
    if (byte === quote) inQuotes = !inQuotes;
    else if (!inQuotes && (byte === lineFeed || byte === carriageReturn)) return i;
  }
  return i;
}

/** The signs that may stand between cells, the likeliest first: comma, semicolon, tab, bar. */
const delimiters: readonly number[] = [0x2c, 0x3b, 9, 0x7c];

/** Where the headings of a CSV file stand, and what tells its cells apart. */
export interface CsvHeader {
  readonly delimiter: number;
  /** Where the record of headings starts. */
  readonly from: number;
  /** The end of a line, which shows how the file ends its lines. */
  readonly lineEnd: number;
  /** The headings made of two records, and where the rows start then; null of one record. */
  readonly merged: readonly string[] | null;
  readonly rowsFrom: number;
  /** What is not used of the first lines, in words. */
  readonly notes: readonly string[];
}

/** Finds the headings of a CSV file, or says why there are none, to be read after the file's name. */
export function findHeader(bytes: Uint8Array, source: string): CsvHeader | string {
  let from = skipLineEnds(bytes, 0);
  let lineEnd = endOfHeader(bytes, from);
  const said = saidDelimiter(bytes, from, lineEnd);
  if (said !== null) {
    from = skipLineEnds(bytes, lineEnd);
    lineEnd = endOfHeader(bytes, from);
  }
  if (from >= bytes.length) return ' is empty: a table needs a line of headings';
  if (lineEnd - from > longestHeader) {
    return ': its first line is longer than 1 MB, so it is no table';
  }
  const delimiter = said ?? mostFrequent(bytes, from, lineEnd);
  const plain = lookWith(bytes, from, lineEnd, delimiter);
  const others = said === null ? delimiters.filter((one) => one !== delimiter) : [];
  const { lines, rows, ...look } = others
    .map((other) => lookWith(bytes, from, lineEnd, other))
    .filter(isEven)
    .reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one), plain);
  const upper = lines[rows.first];
  if (upper === undefined) {
    return { delimiter, from, lineEnd, merged: null, rowsFrom: from, notes: [] };
  }
  const merged = rows.count === 2 ? rows.headings : null;
  const rowsFrom = lines[rows.first + rows.count - 1]!.end;
  const notes = headingNotes(source, rows, lines);
  return { delimiter: look.delimiter, from: upper.start, lineEnd, merged, rowsFrom, notes };
}

/** The delimiter that the file itself names in a first line `sep=;`, as Excel reads it. */
function saidDelimiter(bytes: Uint8Array, from: number, lineEnd: number): number | null {
  if (lineEnd - from > 10) return null;
  const match = /^"?sep=([,;|\t])"?[,;|\t]?$/i.exec(decodeUtf8(bytes, from, lineEnd));
  return match === null ? null : match[1]!.charCodeAt(0);
}

/** The sign that stands most often in a line, quoted ones not counting. */
function mostFrequent(bytes: Uint8Array, from: number, lineEnd: number): number {
  const counts = new Map(delimiters.map((byte) => [byte, 0]));
  let inQuotes = false;
  for (let i = from; i < lineEnd; i++) {
    const byte = bytes[i]!;
    if (byte === quote) inQuotes = !inQuotes;
    const count = counts.get(byte);
    if (!inQuotes && count !== undefined) counts.set(byte, count + 1);
  }
  let best = delimiters[0]!;
  for (const [byte, count] of counts) if (count > counts.get(best)!) best = byte;
  return best;
}

interface Line {
  /** As the file counts its records: 1 = the first. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** What the first lines of a file are when one delimiter tells their cells apart. */
interface Look {
  readonly delimiter: number;
  readonly lines: readonly Line[];
  readonly rows: HeadingRows;
}

/** More of a file than this is not looked at for its headings, the first line not counting. */
const sampleLength = 65_536;

/** Reads the first lines that say anything, in a copy: reading straightens quoted cells. */
function lookWith(bytes: Uint8Array, from: number, lineEnd: number, delimiter: number): Look {
  // `slice` of Node's own kind of byte array makes no copy.
  const sample = new Uint8Array(bytes.subarray(from, lineEnd + sampleLength));
  const isWhole = from + sample.length === bytes.length;
  const scan = startScan(sample, delimiter, 0);
  const lines: Line[] = [];
  let number = countLines(bytes, from);
  while (scan.at < sample.length && lines.length < sampleRows) {
    const start = from + scan.at;
    if (!scanRow(scan, null) || (scan.at >= sample.length && !isWhole)) break;
    const cells = takeCells(scan);
    number++;
    if (cells.some((cell) => cell !== '')) {
      lines.push({ number, start, end: from + scan.at, cells });
    }
  }
  return { delimiter, lines, rows: findHeadingRows(lines.map(({ cells }) => cells)) };
}

function countLines(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let i = 0; i < end; i++) {
    if (bytes[i] === lineFeed || (bytes[i] === carriageReturn && bytes[i + 1] !== lineFeed))
      count++;
  }
  return count;
}

/** Headings under titles that do not hold the delimiter, and nearly all rows as wide as they. */
function isEven({ lines, rows }: Look): boolean {
  if (rows.first === 0) return false;
  const width = rows.headings.length;
  const below = lines.slice(rows.first + rows.count);
  const wide = below.filter(({ cells }) => cells.length === width);
  return (
    lines.slice(0, rows.first).every(({ cells }) => cells.length === 1) &&
    wide.length * 5 >= below.length * 4
  );
}

/** How many headings there are; two for one where they may be a title. */
function widthOf({ lines, rows }: Look): number {
  return rows.first > 0 ? rows.headings.length : 2 * (lines[0]?.cells.length ?? 0);
}
