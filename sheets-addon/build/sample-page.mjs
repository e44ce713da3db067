import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import papaparse from 'papaparse';

const folder = join(import.meta.dirname, '../../local/sample-district');

/**
 * The sample district as a page that is never shown: JSON, packed, in base64. Apps Script reads
 * pages only when they are asked for, so it costs nothing until somebody wants it.
 */
export function packSample() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const tables = Object.fromEntries(names.map((name) => [basename(name, '.csv'), rowsOf(name)]));
  const requests = Object.fromEntries(
    readdirSync(join(folder, 'requests')).map((name) => [
      basename(name, '.json'),
      JSON.parse(readFileSync(join(folder, 'requests', name), 'utf8')),
    ]),
  );
  const json = JSON.stringify({ tables, requests });
  return gzipSync(json, { level: 9 }).toString('base64');
}

function rowsOf(name) {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const { data } = papaparse.parse(text, { skipEmptyLines: true });
  return data;
}
