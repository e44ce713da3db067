import { scanCsv } from '../engine/tables/csv-scan.ts';
import { toUtf8 } from '../engine/tables/text-encoding.ts';
import { decodeUtf8 } from '../engine/tables/utf8.ts';
import * as faults from './faults.ts';
import type { Findings } from './findings.ts';
import { baseName, unpack, type Zip } from './zip.ts';

/** Longer settings are none: ours are a few kilobytes. */
const longestSettings = 10_000_000;

/** Reads the tables and settings of a zip of CSV files, in any of its folders. */
export function readZipTables(zip: Zip, source: string, findings: Findings): void {
  const known = findings.tables.length + findings.settings.length + findings.faults.length;
  for (const entry of zip.entries) {
    const name = baseName(entry.path);
    if (name === '' || isHidden(entry.path)) continue;
    const entrySource = `${source}, ${name}`;
    if (!isTableName(name) && !isSettingsName(name)) {
      findings.ignored.push(entrySource);
      continue;
    }
    const file = unpack(zip, entry, entrySource);
    if ('fault' in file) findings.faults.push(file.fault);
    else if (isSettingsName(name)) addSettings(file.bytes, entrySource, findings);
    else addTable(file.bytes, name, entrySource, findings);
  }
  if (findings.tables.length + findings.settings.length + findings.faults.length === known) {
    findings.faults.push(faults.noTables(source));
  }
}

/** Is a file of this name read as CSV? */
export function isTableName(name: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(name);
}

/** Is this the file that carries a request's settings? */
export function isSettingsName(name: string): boolean {
  return name.toLowerCase() === 'settings.json';
}

/** Reads a CSV file; its bytes are handed over. */
export function addTable(
  bytes: Uint8Array,
  name: string,
  source: string,
  findings: Findings,
): void {
  if (isZip(bytes) || isOldWorkbook(bytes)) {
    findings.faults.push(faults.noText(source));
    return;
  }
  const scanned = scanCsv(bytes, name.replace(/\.[^.]*$/, ''), source);
  if ('fault' in scanned) findings.faults.push(scanned.fault);
  else findings.tables.push(scanned.table);
}

/** Keeps the text of a settings file; what it says is not looked at here. */
export function addSettings(bytes: Uint8Array, source: string, findings: Findings): void {
  if (bytes.length > longestSettings) {
    findings.faults.push(faults.tooLarge(source, '10 MB'));
    return;
  }
  const text = toUtf8(bytes).bytes;
  findings.settings.push({ source, text: decodeUtf8(text, 0, text.length) });
}

/** Does the file start as a zip does, an empty one too? */
export function isZip(bytes: Uint8Array): boolean {
  const isEntry = bytes[2] === 3 && bytes[3] === 4;
  const isEnd = bytes[2] === 5 && bytes[3] === 6;
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (isEntry || isEnd);
}

/** Does the file start as .xls files and workbooks with a password do? */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** What a Mac or a version control system puts beside the files that people see. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));
}
