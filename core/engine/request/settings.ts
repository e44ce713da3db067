import { trimmedText, type Table } from '../tables/table.ts';
import type { AuthenticationType } from './batch-request.ts';
import { namePolicyChoices, type NamePolicy } from './name-policy.ts';
import { readExports } from './check-export-options.ts';
import type { ExportOptions } from './export-options.ts';
import { isRecord, type Tell } from './read-json.ts';

/** What holds for every batch of a district (contract, request). */
export interface Settings extends NamePolicy {
  readonly configuredAuthentication: readonly Exclude<AuthenticationType, 'local'>[];
  /** Username of the person who runs the batch: never their own account. */
  readonly operator: string;
  readonly thresholds: Thresholds;
  /** Which letters have a usable value in patterns: those of Latin script, or all. */
  readonly transliterate: 'latin' | 'all';
  /** The systems that a save writes import files for. */
  readonly exports: readonly ExportOptions[];
}

/** When a disable batch is refused until it is overridden. */
export interface Thresholds {
  readonly maxDisable: number;
  readonly maxDisablePercent: number;
}

/** The settings of a district that has set nothing. */
export const defaultSettings: Settings = {
  configuredAuthentication: [],
  operator: '',
  thresholds: { maxDisable: 500, maxDisablePercent: 20 },
  transliterate: 'latin',
  exports: [],
};

/** Settings as read: the faults stop a batch, the notes do not. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Takes a value over, or says what to write instead; the sentence goes on after the key. What is
 * wrong inside a value is told by its own key.
 */
type Take = (value: unknown, settings: MutableSettings, tell: Tell) => string | null;
type MutableSettings = { -readonly [K in keyof Settings]: Settings[K] };

/** Takes a key of the name policy; the contract's way is the same as saying nothing. */
function takePolicy(key: keyof NamePolicy): Take {
  const choices = namePolicyChoices[key];
  return (value, settings) => {
    if (typeof value !== 'string' || !choices.includes(value)) {
      return `must be ${choices.map((choice) => `"${choice}"`).join(' or ')}`;
    }
    if (value !== choices[0]) Object.assign(settings, { [key]: value });
    return null;
  };
}

const takers: Readonly<Record<keyof Required<Settings>, Take>> = {
  configuredAuthentication(value, settings) {
    const known = Array.isArray(value) && value.every((v) => v === 'ldap' || v === 'saml');
    if (!known) return 'must be a list of "ldap" and "saml", such as ["saml"]; [] for none';
    settings.configuredAuthentication = value as Settings['configuredAuthentication'];
    return null;
  },
  operator(value, settings) {
    if (typeof value !== 'string') return 'must be text in quotes, such as "jdoe"';
    settings.operator = value.trim();
    return null;
  },
  thresholds(value, settings) {
    if (!isRecord(value)) {
      return 'must be two numbers, such as { "maxDisable": 500, "maxDisablePercent": 20 }';
    }
    const { maxDisable, maxDisablePercent, ...others } = { ...settings.thresholds, ...value };
    const unknown = Object.keys(others);
    if (unknown.length > 0) {
      return `has no ${unknown.join(', ')}: write maxDisable and maxDisablePercent`;
    }
    if (!isAmount(maxDisable)) return 'needs a maxDisable that is a number, 0 or more, such as 500';
    if (!isAmount(maxDisablePercent)) {
      return 'needs a maxDisablePercent that is a number, 0 or more, such as 20';
    }
    settings.thresholds = { maxDisable, maxDisablePercent };
    return null;
  },
  transliterate(value, settings) {
    if (value !== 'all' && value !== 'latin') return 'must be "latin" or "all"';
    settings.transliterate = value;
    return null;
  },
  letters: takePolicy('letters'),
  particles: takePolicy('particles'),
  doubleSurnames: takePolicy('doubleSurnames'),
  singleNames: takePolicy('singleNames'),
  exports(value, settings, tell) {
    settings.exports = readExports(value, tell);
    return null;
  },
};

/** Reads settings from parsed JSON. `source` names their file in messages. */
export function readSettings(json: unknown, source: string): SettingsReading {
  const settings: MutableSettings = { ...defaultSettings };
  if (!isRecord(json)) {
    const fault = `${source}: settings must be a JSON object, such as { "operator": "jdoe" }`;
    return { settings, faults: [fault], notes: [] };
  }
  const faults: string[] = [];
  const notes: string[] = [];
  const tell: Tell = (key, sentence) => {
    faults.push(`${source}: ${key} ${sentence}`);
  };
  for (const [key, value] of Object.entries(json)) {
    if (!Object.prototype.hasOwnProperty.call(takers, key)) {
      const known = Object.keys(takers).join(', ');
      notes.push(
        `${source}: the setting ${key} is not known and has no effect; there are ${known}`,
      );
      continue;
    }
    const fault = takers[key as keyof Settings](value, settings, tell);
    if (fault !== null) tell(key, fault);
  }
  const { letters, transliterate } = settings;
  if (transliterate === 'latin' && (letters === 'bulgarian' || letters === 'ukrainian')) {
    notes.push(
      `${source}: letters "${letters}" has no effect without "transliterate": "all", because ` +
        'letters other than Latin ones are not used else',
    );
  }
  return { settings, faults, notes };
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/**
 * A Settings tab (columns Setting and Value) as the JSON that `readSettings` reads; lists are
 * separated by `;` or `,`; `exports` is written as in settings.json.
 */
export function settingsOfTable(table: Table): Readonly<Record<string, unknown>> {
  const json: Record<string, unknown> = {};
  const thresholds: Record<string, unknown> = {};
  for (let row = 0; row < table.rowCount; row++) {
    const key = trimmedText(table, row, 0);
    const value = table.headings.length > 1 ? trimmedText(table, row, 1) : '';
    if (key === '' || value === '') continue;
    if (key === 'maxDisable' || key === 'maxDisablePercent') thresholds[key] = Number(value);
    else if (key === 'configuredAuthentication') json[key] = value.toLowerCase().split(/[\s;,]+/);
    else json[key] = value;
  }
  return Object.keys(thresholds).length > 0 ? { ...json, thresholds } : json;
}
