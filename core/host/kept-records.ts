import { defaultSettings, readSettings } from '../engine/index.ts';
import { readMatches, type Matches } from './table-matches.ts';
import type {
  DataOverview,
  FileName,
  Preview,
  Recipe,
  Saved,
  SavedBatch,
  SettingsJson,
  SettingsState,
  WizardDraft,
} from './wizard-client.ts';

/** The small records that a host keeps, by key, and what each holds. */
export interface KeptRecords {
  readonly draft: WizardDraft | null;
  readonly recipes: readonly Recipe[];
  /** Newest first, at most `mostBatches`. */
  readonly history: readonly SavedBatch[];
  /** By batch: which of its files are kept. */
  readonly files: Readonly<Record<string, readonly FileName[]>>;
  readonly settings: SettingsJson | null;
  readonly matches: Matches;
  readonly overview: KeptOverview | null;
  readonly preview: KeptPreview | null;
  readonly saved: KeptSaved | null;
}

/** The data as it was found last, and the settings it gives (null: none). */
export interface KeptOverview {
  readonly overview: DataOverview;
  readonly settings: SettingsOfData | null;
}

/** Settings that come with the data. */
export type SettingsOfData = Omit<SettingsState, 'exportsSource'>;

/** A preview and the settings it was planned with. */
export interface KeptPreview {
  readonly preview: Preview;
  readonly settings: SettingsJson;
}

/** A saved batch and the version of the data that its save left; '' while nobody knows it yet. */
export interface KeptSaved {
  readonly saved: Saved;
  readonly version: string;
}

/** The history holds so many batches. */
export const mostBatches = 20;

/** Reads the records of a host; one that is not as this program writes it counts as none. */
export function readKept(records: Readonly<Record<string, unknown>>): KeptRecords {
  const one = (key: keyof KeptRecords, within: string | null = null): unknown => {
    const value = records[key];
    return isObject(value) && (within === null || isObject(value[within])) ? value : null;
  };
  const list = (key: keyof KeptRecords): readonly unknown[] => {
    const value = records[key];
    return Array.isArray(value) ? value.filter(isObject) : [];
  };
  return {
    draft: one('draft', 'request') as WizardDraft | null,
    recipes: list('recipes') as readonly Recipe[],
    history: list('history') as readonly SavedBatch[],
    files: (one('files') ?? {}) as KeptRecords['files'],
    settings: keptSettings(records['settings']),
    matches: readMatches(records['matches']),
    overview: keptOverview(one('overview', 'overview')),
    preview: one('preview', 'preview') as KeptPreview | null,
    saved: one('saved', 'saved') as KeptSaved | null,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An earlier version's lacks what screens rely on: the data is then read again. */
function keptOverview(value: unknown): KeptOverview | null {
  const kept = value as KeptOverview | null;
  const recognised: unknown = kept?.overview.recognised;
  const isRead =
    kept?.overview.isRead === true &&
    Array.isArray(recognised) &&
    recognised.every((taken) => isObject(taken) && Array.isArray(taken['columns']));
  return isRead ? kept : null;
}

function keptSettings(value: unknown): SettingsJson | null {
  if (!isObject(value)) return null;
  const { settings, faults } = readSettings(value, 'settings');
  return faults.length === 0 ? settings : null;
}

/** What was found of this version of the data, null if it has not been read. */
export function overviewOfVersion({ overview }: KeptRecords, version: string): KeptOverview | null {
  return overview?.overview.version === version ? overview : null;
}

/**
 * The settings in force: those that come with the data, else those kept here, else the defaults.
 * Systems for import files are kept here too where the data's settings name none.
 */
export function settingsInForce(
  kept: SettingsJson | null,
  ofData: SettingsOfData | null,
): SettingsState {
  if (ofData === null) {
    return { settings: kept ?? defaultSettings, source: '', exportsSource: '' };
  }
  const { settings, source } = ofData;
  if (settings.exports.length > 0) return { settings, source, exportsSource: source };
  const exports = kept?.exports ?? [];
  return { settings: { ...settings, exports }, source, exportsSource: '' };
}
