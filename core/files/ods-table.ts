import { readOdsText } from './ods-text.ts';
import { addRow, maxColumns, type Sheet } from './sheet-table.ts';
import { isoText, numberText } from './xlsx-number.ts';
import { isTag, nextTag, skipElement, type XmlScan } from './xml-scan.ts';
import { readAttributes } from './xml-text.ts';

/**
 * Reads the rows of the table whose tag was just read, and goes past its closing tag. False when
 * its cells are too many.
 */
export function readOdsTable(scan: XmlScan, sheet: Sheet): boolean {
  const cells: string[] = [];
  let number = 1;
  while (nextTag(scan)) {
    if (scan.closing) {
      if (isTag(scan, 'table')) break;
    } else if (isTag(scan, 'table-row')) {
      const repeated = count(readAttributes(scan), 'table:number-rows-repeated');
      if (!readCells(scan, cells)) return false;
      // Rows without text are repeated to the end of the sheet, by the million.
      for (let i = 0; cells.length > 0 && i < repeated; i++) {
        if (!addRow(sheet, cells, number + i)) return false;
      }
      number += repeated;
      cells.length = 0;
    } else if (isTag(scan, 'shapes') || isTag(scan, 'forms')) {
      skipElement(scan);
    }
  }
  return true;
}

/** Reads the cells of a row; trailing ones without text are left out. */
function readCells(scan: XmlScan, cells: string[]): boolean {
  let column = 0;
  while (nextTag(scan) && !scan.closing) {
    if (!isTag(scan, 'table-cell') && !isTag(scan, 'covered-table-cell')) {
      skipElement(scan);
      continue;
    }
    const attributes = readAttributes(scan);
    const text = cellText(attributes, readOdsText(scan));
    const repeated = count(attributes, 'table:number-columns-repeated');
    if (text !== '') {
      if (column + repeated > maxColumns) return false;
      while (cells.length < column) cells.push('');
      for (let i = 0; i < repeated; i++) cells.push(text);
    }
    column += repeated;
  }
  return true;
}

/** A cell as people see it, save that dates and Yes/No read the same in every language. */
function cellText(attributes: ReadonlyMap<string, string>, shown: string): string {
  switch (attributes.get('office:value-type') ?? '') {
    case 'date':
      return isoText(attributes.get('office:date-value') ?? '') ?? shown;
    case 'boolean':
      return (attributes.get('office:boolean-value') ?? shown).toUpperCase();
    case 'float':
      return floatText(attributes.get('office:value') ?? '', shown);
    case 'string':
      return shown === '' ? (attributes.get('office:string-value') ?? '') : shown;
    case 'percentage':
    case 'currency':
      return shown === '' ? (attributes.get('office:value') ?? '') : shown;
    default:
      return shown;
  }
}

/**
 * The number as it is shown, leading zeros and dashes too, unless that leaves out digits or puts
 * marks between thousands.
 */
function floatText(value: string, shown: string): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return shown;
  const isPlain = /^-?\d[\d-]*(\.\d+)?$/.test(shown);
  return isPlain && Number(shown.replace(/(\d)-/g, '$1')) === number ? shown : numberText(value);
}

function count(attributes: ReadonlyMap<string, string>, name: string): number {
  const value = Number(attributes.get(name) ?? 1);
  return Number.isInteger(value) && value > 0 && value < 2 ** 31 ? value : 1;
}
