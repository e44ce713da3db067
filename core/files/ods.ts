import { decodeUtf8 } from '../engine/tables/utf8.ts';
import * as faults from './faults.ts';
import type { Findings } from './findings.ts';
import { readOdsTable } from './ods-table.ts';
import { createBudget, finishSheet, startSheet } from './sheet-table.ts';
import { hiddenNote } from './sheet-notes.ts';
import { isTag, nextTag, skipElement, startXml } from './xml-scan.ts';
import { readAttributes } from './xml-text.ts';
import { unpack, type Zip } from './zip.ts';

const manifestPath = 'META-INF/manifest.xml';

/** Is this zip a document of LibreOffice or another OpenDocument program? */
export function isOpenDocument(zip: Zip): boolean {
  // With a password, newer programs pack the whole document once more.
  const hasContent = has(zip, 'content.xml') || has(zip, 'encrypted-package');
  return hasContent && (has(zip, 'mimetype') || has(zip, manifestPath));
}

/** Reads each sheet of an .ods workbook as a table, hidden ones too, in the workbook's order. */
export function readOds(zip: Zip, source: string, findings: Findings): void {
  const manifest = readPart(zip, manifestPath, source);
  if (manifest !== null && 'bytes' in manifest && isEncrypted(manifest.bytes)) {
    findings.faults.push(faults.passwordProtected(source));
    return;
  }
  const content = readPart(zip, 'content.xml', source);
  if (content === null || 'fault' in content) {
    findings.faults.push(content?.fault ?? faults.passwordProtected(source));
    return;
  }
  const found = readContent(content.bytes, source);
  if (typeof found === 'string') {
    findings.faults.push(found);
    return;
  }
  if (found.tables.length === 0) findings.faults.push(faults.noTables(source));
  findings.tables.push(...found.tables);
  findings.ignored.push(...found.ignored);
}

type Sheets = Pick<Findings, 'tables' | 'ignored'>;

/** The sheets of the document, or why none of them can be used. */
function readContent(bytes: Uint8Array, source: string): Sheets | string {
  const scan = startXml(bytes);
  const budget = createBudget();
  const sheets: Sheets = { tables: [], ignored: [] };
  let isSpreadsheet = false;
  let style = '';
  const hiddenStyles = new Set<string>();
  while (nextTag(scan)) {
    if (!scan.closing && !isSpreadsheet && isTag(scan, 'style')) {
      style = readAttributes(scan).get('style:name') ?? '';
    } else if (!scan.closing && !isSpreadsheet && isTag(scan, 'table-properties')) {
      if (readAttributes(scan).get('table:display') === 'false') hiddenStyles.add(style);
    } else if (isTag(scan, 'spreadsheet')) {
      if (scan.closing) return sheets;
      isSpreadsheet = true;
    } else if (!scan.closing && (isTag(scan, 'tracked-changes') || isTag(scan, 'dde-links'))) {
      // They hold earlier cells and cells of other files.
      skipElement(scan);
    } else if (!scan.closing && isSpreadsheet && isTag(scan, 'table')) {
      const attributes = readAttributes(scan);
      const name = attributes.get('table:name') ?? '';
      const sheet = startSheet(name, `${source}, sheet ${name}`, budget);
      if (hiddenStyles.has(attributes.get('table:style-name') ?? '')) {
        sheet.notes.push(hiddenNote(sheet.source));
      }
      if (!readOdsTable(scan, sheet)) return faults.tooManyCells(sheet.source);
      const table = finishSheet(sheet);
      if (table === null) sheets.ignored.push(sheet.source);
      else sheets.tables.push(table);
    }
  }
  if (scan.fault === 'entities') return faults.declaresEntities(source);
  const isOther = scan.fault === 'none' && !isSpreadsheet;
  return isOther ? faults.noWorkbook(source) : faults.damaged(source);
}

function isEncrypted(manifest: Uint8Array): boolean {
  return decodeUtf8(manifest, 0, manifest.length).includes('encryption-data');
}

function has(zip: Zip, path: string): boolean {
  return zip.entries.some((entry) => entry.path === path);
}

function readPart(zip: Zip, path: string, source: string) {
  const entry = zip.entries.find((one) => one.path === path);
  return entry === undefined ? null : unpack(zip, entry, source);
}
