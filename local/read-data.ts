import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  defaultSettings,
  readSettings,
  recogniseTables,
  settingsOfTable,
  type Settings,
  type Table,
  type Workbook,
} from '../core/engine/index.ts';
import { openFiles, type NamedFile } from '../core/files/open-files.ts';

/** The data of a call: a workbook and its settings, or what stands in the way. */
export interface ReadData {
  readonly workbook: Workbook;
  readonly settings: Settings;
  readonly faults: readonly string[];
  /** What to know about the data, in words. */
  readonly notes: readonly string[];
  /** The files that were read: nothing may be written over them. */
  readonly inputs: ReadonlySet<string>;
}

/** Reads everything that `--data` names. */
export function readData(paths: readonly string[], tell: (stage: string) => void): ReadData {
  const faults: string[] = [];
  const files = [...new Set(paths.flatMap((path) => filesOf(path, faults)))];
  const named: NamedFile[] = [];
  for (const path of files) {
    tell(`Reading ${path}`);
    const bytes = readFileAt(path, faults);
    if (bytes !== null) named.push({ path, bytes });
  }
  const opened = openFiles(named);
  faults.push(...opened.faults);
  const isSettings = (table: Table) => table.name.trim().toLowerCase() === 'settings';
  const {
    workbook,
    others,
    faults: repeated,
  } = recogniseTables(opened.tables.filter((table) => !isSettings(table)));
  faults.push(...repeated);
  const sources = opened.settings.map(({ source, text }) => ({
    source,
    json: parseJson(text, source),
  }));
  for (const table of opened.tables.filter(isSettings)) {
    sources.push({ source: table.source, json: { value: settingsOfTable(table) } });
  }
  const settings = mergeSettings(sources, faults);
  const ignored = [...others.map((table) => table.source), ...opened.ignored];
  const notes = ignored.length === 0 ? [] : [`not used, no table of ours: ${ignored.join(', ')}`];
  return {
    workbook,
    settings: settings.settings,
    faults,
    notes: [...notes, ...settings.notes],
    inputs: new Set(files.flatMap(realPath)),
  };
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

/** A JSON text parsed, or a sentence with the place where it is broken. */
export function parseJson(text: string, source: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const before = position === undefined ? text : text.slice(0, Number(position));
    const lines = before.split('\n');
    const place = `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
    return {
      fault: `${source}: ${place}: this is no JSON (${message.replace(/ in JSON at.*$/s, '')})`,
    };
  }
}

/** The files that a path stands for; settings.json beside a file counts with it. */
function filesOf(path: string, faults: string[]): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path, ...settingsIn(dirname(path))];
    const names = readdirSync(path).filter(
      (name) => /\.(csv|tsv|txt)$/i.test(name) && !name.startsWith('.'),
    );
    if (names.length === 0) faults.push(`${path}: the folder has no .csv files`);
    return [...names.sort().map((name) => join(path, name)), ...settingsIn(path)];
  } catch (error) {
    faults.push(`${path}: ${readingFault(error)}`);
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

function mergeSettings(
  sources: readonly { source: string; json: { value: unknown } | { fault: string } }[],
  faults: string[],
): { settings: Settings; notes: readonly string[] } {
  if (sources.length > 1) {
    const names = sources.map(({ source }) => source).join(' and ');
    faults.push(`settings are given more than once, in ${names}: keep one`);
  }
  const [first] = sources;
  if (first === undefined) return { settings: defaultSettings, notes: [] };
  if ('fault' in first.json) {
    faults.push(first.json.fault);
    return { settings: defaultSettings, notes: [] };
  }
  const read = readSettings(first.json.value, first.source);
  faults.push(...read.faults);
  return read;
}

function realPath(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
