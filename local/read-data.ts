import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  canonicalTables,
  defaultSettings,
  readFormats,
  recogniseTables,
  tableIdNamed,
  type Settings,
  type Table,
  type Workbook,
} from '../core/engine/index.ts';
import { findSettings, isSettingsTable } from '../core/host/find-settings.ts';
import { openFiles, type NamedFile, type OpenedFiles } from '../core/files/open-files.ts';

/** The data of a call: a workbook and its settings, or what stands in the way. */
export interface ReadData {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly faults: readonly string[];
  /** What to know about the data, in words. */
  readonly notes: readonly string[];
  /** The files that were read: nothing may be written over them. */
  readonly inputs: ReadonlySet<string>;
  /** The folders that were read whole: nothing is written into them either. */
  readonly folders: ReadonlySet<string>;
}

/** What to do with a file that was meant and cannot be used. */
const unknownTable = `its name says no table: call it ${Object.values(canonicalTables)
  .map(({ file }) => file)
  .join(', ')}`;

/** Reads everything that `--data` names. A file named itself wins over one in a folder. */
export function readData(paths: readonly string[], tell: (stage: string) => void): ReadData {
  const faults: string[] = [];
  const folders = paths.filter(isFolder);
  const named = paths.filter((path) => !isFolder(path));
  const inFolders = [...new Set(folders.flatMap((folder) => filesIn(folder, faults)))];
  const beside = named.flatMap((path) => settingsIn(dirname(path)));
  const settingsFiles = inFolders.some(isSettingsFile) ? [] : [...new Set(beside)];
  const first = open([...inFolders, ...settingsFiles], faults, tell);
  const second = open([...new Set(named)], faults, tell);
  const { tables, replaced } = replaceTables(first.tables, second.tables, named);
  const converted = readFormats(tables.filter((table) => !isSettingsTable(table)));
  const { workbook, others, faults: repeated } = recogniseTables(converted.tables);
  faults.push(...converted.faults, ...repeated);
  const unknown = others.filter(({ source }) => named.includes(source));
  faults.push(...unknown.map(({ source }) => `${source}: ${unknownTable}`));
  const found = findSettings([...first.settings, ...second.settings], tables);
  faults.push(...found.faults);
  const ignored = [...others.map(({ source }) => source), ...first.ignored, ...second.ignored];
  const notes = ignored.length === 0 ? [] : [`not used, no table of ours: ${ignored.join(', ')}`];
  return {
    workbook,
    settings: found.settings ?? defaultSettings,
    faults,
    notes: [
      ...replaced,
      ...tables.flatMap((table) => table.notes),
      ...converted.notes,
      ...notes,
      ...found.notes,
    ],
    inputs: new Set([...inFolders, ...settingsFiles, ...named].flatMap(realPath)),
    folders: new Set(folders.flatMap(realPath)),
  };
}

function open(
  paths: readonly string[],
  faults: string[],
  tell: (stage: string) => void,
): OpenedFiles {
  const files: NamedFile[] = [];
  for (const path of paths) {
    tell(`Reading ${path}`);
    const bytes = readFileAt(path, faults);
    if (bytes !== null) files.push({ path, bytes });
  }
  const opened = openFiles(files);
  faults.push(...opened.faults);
  return opened;
}

/** The tables of folders, but where a CSV file named itself gives the same table. */
function replaceTables(
  inFolders: readonly Table[],
  named: readonly Table[],
  paths: readonly string[],
): { readonly tables: readonly Table[]; readonly replaced: readonly string[] } {
  const replaced: string[] = [];
  const what = ({ name }: Table) => tableIdNamed(name) ?? name.toLowerCase();
  // A table of a zip or workbook has a longer source than the path.
  const single = named.filter(({ source }) => paths.includes(source));
  const kept = inFolders.filter((table) => {
    const other = single.find((one) => what(one) === what(table));
    if (other !== undefined && other.source !== table.source)
      replaced.push(`${other.source} is used instead of ${table.source}`);
    return other === undefined;
  });
  return { tables: [...kept, ...named], replaced };
}

function isSettingsFile(path: string): boolean {
  return basename(path).toLowerCase() === 'settings.json';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Reads a file, or tells why not. */
export function readFileAt(path: string, faults: string[]): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    faults.push(`${path}: ${readingFault(error)}`);
    return null;
  }
}

/** The files of a folder that may hold tables, and its settings. */
function filesIn(folder: string, faults: string[]): string[] {
  try {
    const names = readdirSync(folder).filter(
      (name) => /\.(csv|tsv|txt)$/i.test(name) && !name.startsWith('.'),
    );
    if (names.length === 0) faults.push(`${folder}: the folder has no .csv files`);
    return [...names.sort().map((name) => join(folder, name)), ...settingsIn(folder)];
  } catch (error) {
    faults.push(`${folder}: ${readingFault(error)}`);
    return [];
  }
}

function settingsIn(folder: string): string[] {
  const path = join(folder, 'settings.json');
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? [path] : [];
}

function readingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'it cannot be read: you have no permission';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than 2 GB: split it';
  return `it cannot be read: ${message}`;
}

function realPath(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
