import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import papaparse from 'papaparse';

const folder = join(import.meta.dirname, '../../local/sample-district');

const texts = readJson(join(import.meta.dirname, '../../extension/_locales/en/messages.json'));

/**
 * The sample district as a page that is never shown: JSON, packed, in base64. Apps Script reads
 * pages only when they are asked for, so it costs nothing until somebody wants it.
 */
export function packSample() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const tables = Object.fromEntries(names.map((name) => [basename(name, '.csv'), rowsOf(name)]));
  const requests = Object.fromEntries(
    readdirSync(join(folder, 'requests')).map((name) => [
      recipeName(basename(name, '.json')),
      readJson(join(folder, 'requests', name)),
    ]),
  );
  const settings = readJson(join(folder, 'settings.json'));
  const json = JSON.stringify({ tables, requests, settings });
  return gzipSync(json, { level: 9 }).toString('base64');
}

/** The recipes are called as in the extension. */
function recipeName(name) {
  return texts[`sample_${name.replaceAll('-', '_')}`].message;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function rowsOf(name) {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const { data } = papaparse.parse(text, { skipEmptyLines: true });
  return data;
}
