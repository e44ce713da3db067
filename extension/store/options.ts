import type { Storage } from 'webextension-polyfill';
import { defaultKeepDays, longestKeepDays } from './expiry.ts';

/** What is chosen for the extension itself, kept apart from all data. */
export interface Options {
  /** Days that data is kept after it was last used. */
  readonly keepDays: number;
  readonly language: 'browser' | 'en' | 'es';
}

const defaults: Options = { keepDays: defaultKeepDays, language: 'browser' };

/** Reads the options; whatever is not as it should be counts as not chosen. */
export async function readOptions(storage: Storage.StorageArea): Promise<Options> {
  return checkOptions(await storage.get(null));
}

/** Keeps some of the options. */
export async function keepOptions(
  storage: Storage.StorageArea,
  options: Partial<Options>,
): Promise<void> {
  await storage.set(options);
}

/** Options out of what is stored. */
export function checkOptions({ keepDays, language }: Readonly<Record<string, unknown>>): Options {
  return {
    keepDays: isKeepDays(keepDays) ? keepDays : defaults.keepDays,
    language: language === 'en' || language === 'es' ? language : defaults.language,
  };
}

/** Is it a number of days that data can be kept: a whole number from 1 to 366? */
export function isKeepDays(days: unknown): days is number {
  return Number.isInteger(days) && (days as number) >= 1 && (days as number) <= longestKeepDays;
}
