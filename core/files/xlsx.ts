import * as faults from './faults.ts';
import type { Findings } from './findings.ts';
import { createBudget, finishSheet, startSheet, type Budget } from './sheet-table.ts';
import { hiddenNote } from './sheet-notes.ts';
import {
  readRelations,
  readWorkbook,
  type Relation,
  type SheetEntry,
  type Workbook,
} from './xlsx-book.ts';
import { readSheetRows, type CellContext } from './xlsx-sheet.ts';
import { readStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { unpack, type Zip } from './zip.ts';

/** Is this zip a document of an Office program? */
export function isOfficeZip(zip: Zip): boolean {
  return findPart(zip, '[Content_Types].xml') !== null || findPart(zip, defaultBook) !== null;
}

/** Reads each sheet of an .xlsx workbook as a table, hidden ones too, in the workbook's order. */
export function readXlsx(zip: Zip, source: string, findings: Findings): void {
  const book = openBook(zip, source);
  if ('fault' in book) {
    findings.faults.push(book.fault);
    return;
  }
  const known = findings.tables.length + findings.faults.length;
  for (const entry of book.workbook.sheets) {
    const { name, relation } = entry;
    const found = book.relations.find(({ id }) => id === relation);
    const sheetSource = `${source}, sheet ${name}`;
    // Sheets of charts and macros hold no cells.
    if (found !== undefined && found.type !== 'worksheet') findings.ignored.push(sheetSource);
    else readSheet(book, entry, sheetSource, found?.target ?? '', findings);
  }
  if (findings.tables.length + findings.faults.length === known) {
    findings.faults.push(faults.noTables(source));
  }
}

const defaultBook = 'xl/workbook.xml';

interface Book {
  readonly zip: Zip;
  readonly workbook: Workbook;
  readonly relations: readonly Relation[];
  readonly context: CellContext;
  readonly budget: Budget;
}

function openBook(zip: Zip, source: string): Book | { readonly fault: string } {
  const root = readPart(zip, '_rels/.rels', source);
  if (root !== null && 'fault' in root) return root;
  const main = root === null ? [] : readRelations(root.bytes, '');
  const path = main.find(({ type }) => type === 'officeDocument')?.target ?? defaultBook;
  const part = path.endsWith('.xml') ? readPart(zip, path, source) : null;
  if (part === null) return { fault: faults.noWorkbook(source) };
  if ('fault' in part) return part;
  const workbook = readWorkbook(part.bytes);
  if (workbook.fault !== 'none') return { fault: stopped(source, workbook.fault) };
  if (workbook.sheets.length === 0) return { fault: faults.noWorkbook(source) };
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const links = readPart(zip, `${folder}/_rels/${name}.rels`, source);
  if (links !== null && 'fault' in links) return links;
  const relations = links === null ? [] : readRelations(links.bytes, folder);
  const budget = createBudget();
  const context = readContext(zip, source, relations, workbook.from1904, budget);
  return 'fault' in context ? context : { zip, workbook, relations, context, budget };
}

function readContext(
  zip: Zip,
  source: string,
  relations: readonly Relation[],
  from1904: boolean,
  budget: Budget,
): CellContext | { readonly fault: string } {
  const target = (wanted: string) => relations.find(({ type }) => type === wanted)?.target ?? '';
  const styles = readPart(zip, target('styles'), source);
  if (styles !== null && 'fault' in styles) return styles;
  const { formats, fault } =
    styles === null ? { formats: [], fault: 'none' as const } : readStyles(styles.bytes);
  if (fault !== 'none') return { fault: stopped(source, fault) };
  const shared = readPart(zip, target('sharedStrings'), source);
  if (shared === null) return { strings: [], formats, from1904 };
  if ('fault' in shared) return shared;
  const strings = readStrings(shared.bytes, budget);
  if ('fault' in strings) return { fault: stopped(source, strings.fault) };
  return { strings: strings.strings, formats, from1904 };
}

function readSheet(
  book: Book,
  { name, isHidden }: SheetEntry,
  source: string,
  path: string,
  findings: Findings,
): void {
  const part = readPart(book.zip, path, source) ?? { fault: faults.damaged(source) };
  if ('fault' in part) {
    findings.faults.push(part.fault);
    return;
  }
  const sheet = startSheet(name, source, book.budget);
  if (isHidden) sheet.notes.push(hiddenNote(source));
  const reason = readSheetRows(part.bytes, book.context, sheet);
  const table = finishSheet(sheet);
  if (reason !== 'none') findings.faults.push(stopped(source, reason));
  else if (table === null) findings.ignored.push(source);
  else findings.tables.push(table);
}

function stopped(source: string, reason: 'damaged' | 'entities' | 'too-many'): string {
  if (reason === 'entities') return faults.declaresEntities(source);
  return reason === 'too-many' ? faults.tooManyCells(source) : faults.damaged(source);
}

function findPart(zip: Zip, path: string) {
  // Part names are the same in any case (OPC).
  const wanted = path.toLowerCase();
  return zip.entries.find((entry) => entry.path.toLowerCase() === wanted) ?? null;
}

function readPart(zip: Zip, path: string, source: string) {
  const entry = findPart(zip, path);
  return entry === null ? null : unpack(zip, entry, source);
}
