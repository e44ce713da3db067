import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** A made-up district of this many students; made once, a few seconds for a million. */
export function largeDistrict(students: number): string {
  const folder = join(tmpdir(), `account-batch-e2e-${students}-1`);
  if (existsSync(folder)) return folder;
  const script = testPath('bench/make-district.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, folder, String(students)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

/** A CSV file's rows by heading, read by another CSV reader than ours. */
export function readCsvBytes(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
