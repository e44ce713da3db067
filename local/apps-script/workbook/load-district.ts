import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalTables, encodeUtf8 } from '../../../core/engine/index.ts';
import type { NamedFile } from '../../../core/files/open-files.ts';
import type { Workbook } from './book.ts';
import { loadWorkbook, type LoadFacts } from './load.ts';

/**
 * A district's folder of CSV files as a spreadsheet of the canonical tabs, under the names and in
 * the order of the contract; a settings.json becomes a tab named Settings. Files of other names are
 * left out.
 */
export function loadDistrict(folder: string, facts: LoadFacts): Workbook {
  const tables = Object.values(canonicalTables).filter(({ file }) =>
    existsSync(join(folder, file)),
  );
  const files = tables.map(({ label, file }): NamedFile => ({
    path: `${label}.csv`,
    bytes: readFileSync(join(folder, file)),
  }));
  const settings = join(folder, 'settings.json');
  if (existsSync(settings)) files.push(settingsTab(readFileSync(settings, 'utf8')));
  return loadWorkbook(files, facts);
}

/** The settings as the lines of a Settings tab: thresholds one by one, lists with `;` between. */
function settingsTab(text: string): NamedFile {
  const { thresholds, ...others } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const lines = Object.entries({ ...others, ...(thresholds as object | undefined) }).map(
    ([key, value]) => `${key},${Array.isArray(value) ? value.join(';') : String(value)}`,
  );
  return { path: 'Settings.csv', bytes: encodeUtf8(['Setting,Value', ...lines].join('\r\n')) };
}
