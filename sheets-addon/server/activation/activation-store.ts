import { sameJson } from '../../../core/host/same-json.ts';
import type { PageWords } from '../../api/activation-page-api.ts';
import { passwordLimits } from '../../api/activation-page-api.ts';
import { createRandomBytes } from '../random-bytes.ts';

/*
 * What the page needs and cannot read anywhere else: a visitor of a web app has no spreadsheet open,
 * and the rights of this project reach no other. So it stands in the properties of the script, which
 * in one's own domain belong to whoever may edit the script. Nothing of it is about people.
 */

/** How the page is set up. */
export interface PageSettings extends PageWords {
  /** The web app's address, proven to lead to this page; '' before. */
  readonly address: string;
  /** The shortest password that the domain takes. */
  readonly leastLength: number;
  /** Organizational units whose accounts no link may touch; the spreadsheet has them, too. */
  readonly protectedUnits: readonly string[];
}

const names = { key: 'activation key', page: 'activation page' } as const;

/** Nothing is set up. */
export const noSettings: PageSettings = {
  address: '',
  leastLength: passwordLimits.least,
  protectedUnits: [],
  school: '',
  signInAt: 'https://accounts.google.com/',
  help: '',
};

function store(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}

/** How the page is set up now. */
export function readPageSettings(): PageSettings {
  const kept = store().getProperty(names.page);
  return kept === null ? noSettings : { ...noSettings, ...(JSON.parse(kept) as object) };
}

/** Changes how the page is set up. */
export function changePageSettings(changes: Partial<PageSettings>): PageSettings {
  const settings = { ...readPageSettings(), ...changes };
  store().setProperty(names.page, JSON.stringify(settings));
  return settings;
}

/** Tells the page which organizational units are protected, as the spreadsheet has it. */
export function protectOnPage(units: readonly string[]): void {
  const { protectedUnits } = readPageSettings();
  if (!sameJson(protectedUnits, units)) changePageSettings({ protectedUnits: units });
}

/** The key that links are signed with, null before the first one. */
export function readKey(): string | null {
  return store().getProperty(names.key);
}

/** The key; made where there is none. */
export function keyForSigning(): string {
  return readKey() ?? inTurn(() => readKey() ?? newKey());
}

/** Another key: every link there is leads nowhere from now on. */
export function replaceKey(): void {
  inTurn(newKey);
}

function newKey(): string {
  const bytes = [...createRandomBytes()(32)].map((byte) => (byte << 24) >> 24);
  const key = Utilities.base64Encode(bytes);
  store().setProperty(names.key, key);
  return key;
}

/** Nobody else's execution of the script is in the middle of such work. */
export function inTurn<T>(work: () => T): T {
  const lock = LockService.getScriptLock();
  lock.waitLock(10_000);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
