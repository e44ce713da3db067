import { readSettings, settingsOfTable, type Settings, type Table } from '../engine/index.ts';
import { parseJson } from './parse-json.ts';

/** The settings that come with the data, and what to say about them. */
export interface FoundSettings {
  /** Null where the data gives none that can be used. */
  readonly settings: Settings | null;
  /** The file or tab that gives them, '' for none. */
  readonly source: string;
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Is it a Settings tab and no roster table? */
export function isSettingsTable({ name }: Table): boolean {
  return name.trim().toLowerCase() === 'settings';
}

/** Reads the settings of settings.json files and Settings tabs; more than one is a fault. */
export function findSettings(
  files: readonly { readonly source: string; readonly text: string }[],
  tables: readonly Table[],
): FoundSettings {
  const sources = [
    ...files.map(({ source, text }) => ({ source, json: parseJson(text, source) })),
    ...tables
      .filter(isSettingsTable)
      .map((table) => ({ source: table.source, json: { value: settingsOfTable(table) } })),
  ];
  const [first] = sources;
  if (first === undefined) return { settings: null, source: '', faults: [], notes: [] };
  const faults: string[] = [];
  if (sources.length > 1) {
    const names = sources.map(({ source }) => source).join(' and ');
    faults.push(`settings are given more than once, in ${names}: keep one`);
  }
  const { source, json } = first;
  if ('fault' in json) {
    return { settings: null, source, faults: [...faults, json.fault], notes: [] };
  }
  const read = readSettings(json.value, source);
  faults.push(...read.faults);
  return { settings: read.settings, source, faults, notes: read.notes };
}
