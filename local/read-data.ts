import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  canonicalTables,
  defaultSettings,
  tableIdNamed,
  type Settings,
  type Table,
  type Workbook,
} from '../core/engine/index.ts';
import { isToldTable } from '../core/engine/inform/index.ts';
import { openFiles, type NamedFile, type OpenedFiles } from '../core/files/open-files.ts';
import { assembleData, type AssembledData } from '../core/host/assemble-data.ts';
import { isSettingsTable } from '../core/host/find-settings.ts';
import { matchOf, type Matches } from '../core/host/table-matches.ts';
import { isFile, isFolder, readFileAt, readingFault } from './read-file.ts';
import { readMappingFile } from './read-mapping.ts';

/** The data of a call: a workbook and its settings, or what stands in the way. */
export interface ReadData {
  readonly workbook: Workbook;
  /** The workbook with all that is known about where it comes from. */
  readonly data: AssembledData;
  /** The tables as they came. */
  readonly tables: readonly Table[];
  /** What the mapping says. */
  readonly matches: Matches;
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
  .join(', ')}, or say what it is in a mapping, which inspect --out writes`;

/**
 * Reads everything that `--data` names, as `--mapping` says, and repairs it as asked for. A file named
 * itself wins over one in a folder.
 */
export function readData(
  paths: readonly string[],
  mapping: string | null,
  tell: (stage: string) => void,
  repairs: readonly string[] = [],
): ReadData {
  const faults: string[] = [];
  const folders = paths.filter(isFolder);
  const named = paths.filter((path) => !isFolder(path));
  const inFolders = [...new Set(folders.flatMap((folder) => filesIn(folder, faults)))];
  const beside = named.flatMap((path) => settingsIn(dirname(path)));
  const settingsFiles = inFolders.some(isSettingsFile) ? [] : [...new Set(beside)];
  const first = open([...inFolders, ...settingsFiles], faults, tell);
  const second = open([...new Set(named)], faults, tell);
  const { tables, replaced } = replaceTables(first.tables, second.tables, named);
  const { matches, ...said } = readMappingFile(mapping, tables, faults);
  const data = assembleData(
    {
      tables,
      savedAccounts: null,
      settings: [...first.settings, ...second.settings],
      ignored: [...first.ignored, ...second.ignored],
      faults,
      notes: [...replaced, ...said.notes],
    },
    { ...matches, repairs },
  );
  const unknown = data.others.filter(
    (table) => named.includes(table.source) && matchOf(matches, table)?.table !== null,
  );
  return {
    workbook: data.workbook,
    data,
    tables: tables.filter((table) => !isSettingsTable(table) && !isToldTable(table)),
    matches,
    settings: data.settings?.settings ?? defaultSettings,
    faults: [...data.faults, ...unknown.map(({ source }) => `${source}: ${unknownTable}`)],
    notes: data.notes,
    inputs: new Set(
      [...inFolders, ...settingsFiles, ...named, ...(mapping === null ? [] : [mapping])].flatMap(
        realPath,
      ),
    ),
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
  return isFile(path) ? [path] : [];
}

function realPath(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
