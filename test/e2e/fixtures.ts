import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { testPath } from '../helpers/cli.ts';
import type { BrowserName } from './browsers/browser.ts';

/** The extension as it was built for a browser: a folder. */
export function builtExtension(browser: BrowserName): string {
  return testPath(`../dist/${browser === 'chromium' ? 'chrome' : 'firefox'}`);
}

/** The folder of the sample district. */
export const sampleDistrict = testPath('../local/sample-district');

/** The tables of a folder, and its settings if it has any. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') || name === 'settings.json')
    .map((name) => join(folder, name));
}

/** A CSV file's rows by heading, read by another CSV reader than ours. */
export function readCsvBytes(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
