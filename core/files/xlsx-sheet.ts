import { addRow, maxColumns, startTable, type Sheet } from './sheet-table.ts';
import { isoText, numberCell } from './xlsx-number.ts';
import { readRichText, unescapeText } from './xlsx-strings.ts';
import type { NumberFormat } from './xlsx-styles.ts';
import {
  isTag,
  isWord,
  nextAttribute,
  nextTag,
  skipElement,
  startXml,
  stop,
  type XmlScan,
} from './xml-scan.ts';
import { asciiText, elementText, plainContent, readAttributes, readText } from './xml-text.ts';

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly (NumberFormat | null)[];
  readonly from1904: boolean;
}

/** Reads the rows of a worksheet's XML into a sheet; says what stopped it, if anything did. */
export function readSheetRows(
  bytes: Uint8Array,
  context: CellContext,
  sheet: Sheet,
): 'none' | 'damaged' | 'entities' | 'too-many' {
  const scan = startXml(bytes);
  const cells: string[] = [];
  let inData = false;
  let row = 0;
  while (nextTag(scan)) {
    if (isTag(scan, 'c')) {
      if (!scan.closing && inData && !readCell(scan, context, cells)) {
        sheet.uncalculated ??= { cells: 0, row, column: cells.length - 1 };
        sheet.uncalculated.cells++;
      }
    } else if (isTag(scan, 'row')) {
      if (!inData) continue;
      if (scan.closing) {
        if (!addRow(sheet, cells, row)) return 'too-many';
        cells.length = 0;
      } else {
        row = readRowNumber(scan, row + 1);
      }
    } else if (isTag(scan, 'sheetData')) {
      if (scan.closing) {
        readMerged(scan, sheet);
        return 'none';
      }
      inData = true;
    }
  }
  return scan.fault === 'none' ? 'damaged' : scan.fault;
}

/** Counts the ranges below the headings that are merged over several rows: they stand behind these. */
function readMerged(scan: XmlScan, sheet: Sheet): void {
  if (sheet.builder === null && startTable(sheet) === null) return;
  while (nextTag(scan)) {
    if (scan.closing || !isTag(scan, 'mergeCell')) continue;
    const range = readAttributes(scan).get('ref') ?? '';
    const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
    if (Number(first) <= sheet.headerRow || !(Number(last) > Number(first))) continue;
    sheet.merged ??= { ranges: 0, first: range };
    sheet.merged.ranges++;
  }
}

/** Some programs leave out the numbers of rows and cells: then each is the next one. */
function readRowNumber(scan: XmlScan, next: number): number {
  let row = next;
  while (nextAttribute(scan)) {
    if (isAttribute(scan, 0x72)) row = readDigits(scan.bytes, scan.valueStart, scan.valueEnd);
  }
  return row >= next && row < 2 ** 32 ? row : next;
}

type CellType = 'number' | 'shared' | 'inline' | 'text' | 'boolean' | 'date';

/** Appends a cell; false if it has a formula and no result. */
function readCell(scan: XmlScan, context: CellContext, cells: string[]): boolean {
  const { bytes } = scan;
  let column = cells.length;
  let style = 0;
  let type: CellType = 'number';
  while (nextAttribute(scan)) {
    // r, s, t
    if (isAttribute(scan, 0x72)) column = readColumn(bytes, scan.valueStart, scan.valueEnd, column);
    else if (isAttribute(scan, 0x73)) style = readDigits(bytes, scan.valueStart, scan.valueEnd);
    else if (isAttribute(scan, 0x74)) type = readType(scan);
  }
  if (column >= maxColumns) {
    stop(scan, 'damaged');
    return true;
  }
  let text = '';
  let hasFormula = false;
  while (nextTag(scan) && !scan.closing) {
    if (isTag(scan, 'v')) text = readValue(scan, context, type, style);
    else if (isTag(scan, 'is')) text = readRichText(scan);
    else {
      hasFormula ||= isTag(scan, 'f');
      skipElement(scan);
    }
  }
  while (cells.length < column) cells.push('');
  cells[column] = text;
  // The result of a formula may be an empty text.
  return !hasFormula || text !== '' || type !== 'number';
}

function readValue(scan: XmlScan, context: CellContext, type: CellType, style: number): string {
  const isPlain = plainContent(scan);
  const { bytes, valueStart, valueEnd } = scan;
  const format = context.formats[style] ?? null;
  if (
    isPlain &&
    type === 'number' &&
    format === null &&
    isPlainInteger(bytes, valueStart, valueEnd)
  ) {
    return asciiText(bytes, valueStart, valueEnd);
  }
  if (isPlain && type === 'shared') {
    const string = context.strings[readDigits(bytes, valueStart, valueEnd)];
    if (string === undefined) stop(scan, 'damaged');
    return string ?? '';
  }
  const text = isPlain ? readText(bytes, valueStart, valueEnd) : elementText(scan);
  return cellText(text, context, type, format);
}

function cellText(
  text: string,
  context: CellContext,
  type: CellType,
  format: NumberFormat | null,
): string {
  switch (type) {
    case 'number':
      return numberCell(text, format, context.from1904);
    case 'shared':
      return context.strings[Number(text)] ?? '';
    case 'boolean':
      return text.trim() === '1' ? 'TRUE' : text.trim() === '0' ? 'FALSE' : text;
    case 'date':
      return isoText(text) ?? text;
    case 'inline':
    case 'text':
      return unescapeText(text);
  }
}

function readType(scan: XmlScan): CellType {
  const { bytes, valueStart, valueEnd } = scan;
  if (valueEnd - valueStart > 1) {
    return isWord(bytes, valueStart, valueEnd, 'inlineStr') ? 'inline' : 'text';
  }
  switch (bytes[valueStart]!) {
    case 0x73:
      return 'shared';
    case 0x62:
      return 'boolean';
    case 0x64:
      return 'date';
    case 0x65:
      return 'text';
    default:
      return 'number';
  }
}

function isAttribute(scan: XmlScan, letter: number): boolean {
  const { attributeFirst, attributeEnd } = scan;
  return attributeEnd - attributeFirst === 1 && scan.bytes[attributeFirst] === letter;
}

/** The column of `AB12`, 0 for A; `next` where there are no letters. */
function readColumn(bytes: Uint8Array, start: number, end: number, next: number): number {
  let column = 0;
  let i = start;
  for (; i < end && column <= maxColumns; i++) {
    const letter = (bytes[i]! & 0xdf) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return i === start ? next : column - 1;
}

/** A number of plain digits; NaN if it is none. */
function readDigits(bytes: Uint8Array, start: number, end: number): number {
  let value = start === end ? NaN : 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function isPlainInteger(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end || (bytes[start] === 0x30 && end - start > 1)) return false;
  for (let i = start; i < end; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return false;
  return true;
}
