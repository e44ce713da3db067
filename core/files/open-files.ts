import type { Table } from '../engine/tables/table.ts';
import * as faults from './faults.ts';
import type { Findings } from './findings.ts';
import { isOpenDocument, readOds } from './ods.ts';
import { isOfficeZip, readXlsx } from './xlsx.ts';
import { baseName, openZip } from './zip.ts';
import {
  addSettings,
  addTable,
  isOldWorkbook,
  isSettingsName,
  isTableName,
  isZip,
  readZipTables,
} from './zip-tables.ts';

/** A file that somebody chose or that a folder holds; its path names it in messages. */
export interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the files hold. */
export interface OpenedFiles {
  /** One for each CSV file and each sheet, named as its file or its tab. */
  readonly tables: readonly Table[];
  /** The text of each settings.json. */
  readonly settings: readonly { readonly source: string; readonly text: string }[];
  /** What is no table: other files in a zip, empty sheets. */
  readonly ignored: readonly string[];
  /** For each file that cannot be used: what is wrong with it and what to do. */
  readonly faults: readonly string[];
}

/**
 * Reads the tables of CSV files, .xlsx and .ods workbooks and zips of CSV files. Never throws: what
 * cannot be read is a fault. The bytes of the files are handed over.
 */
export function openFiles(files: readonly NamedFile[]): OpenedFiles {
  const findings: Findings = { tables: [], settings: [], ignored: [], faults: [] };
  for (const { path, bytes } of files) {
    try {
      openFile(bytes, path, findings);
    } catch {
      // Above all: no memory left for what the file holds.
      findings.faults.push(faults.unreadable(path));
    }
  }
  return findings;
}

/** The content says what a file is; its name only tells texts from the rest. */
function openFile(bytes: Uint8Array, source: string, findings: Findings): void {
  const name = baseName(source);
  if (isOldWorkbook(bytes)) {
    findings.faults.push(faults.oldOrProtectedWorkbook(source));
  } else if (isZip(bytes)) {
    openArchive(bytes, source, findings);
  } else if (isSettingsName(name)) {
    addSettings(bytes, source, findings);
  } else if ((isTableName(name) && !isPdf(bytes)) || bytes.length === 0) {
    addTable(bytes, name, source, findings);
  } else if (/\.(xls|xlsx|xlsm|ods|zip)$/i.test(name)) {
    findings.faults.push(faults.misnamed(source));
  } else {
    findings.faults.push(faults.unknownKind(source));
  }
}

/** Does it start as PDF files do? Some come under the name of a table, and are text for the most part. */
function isPdf(bytes: Uint8Array): boolean {
  return [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, at) => bytes[at] === byte);
}

function openArchive(bytes: Uint8Array, source: string, findings: Findings): void {
  const opened = openZip(bytes, source);
  if ('fault' in opened) findings.faults.push(opened.fault);
  else if (isOfficeZip(opened.zip)) readXlsx(opened.zip, source, findings);
  else if (isOpenDocument(opened.zip)) readOds(opened.zip, source, findings);
  else readZipTables(opened.zip, source, findings);
}
