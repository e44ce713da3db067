import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../local/install.mjs';

const page = `<!doctype html>
<html lang="en">
  <title>papaparse</title>
  <input type="file" multiple />
  <p id="state">waiting</p>
  <script type="module" src="page.js"></script>
</html>`;

const script = `
const state = document.querySelector('#state');
document.querySelector('input').onchange = ({ target }) => {
  const from = performance.now();
  const worker = new Worker('worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => {
    state.textContent = JSON.stringify({ wall: (performance.now() - from) / 1000, rows: data });
  };
  worker.postMessage([...target.files]);
};`;

const worker = `
import Papa from 'papaparse';
self.onmessage = async ({ data: files }) => {
  let rows = 0;
  for (const file of files) {
    await new Promise((complete, error) => {
      Papa.parse(file, {
        skipEmptyLines: true,
        chunk: ({ data }) => { rows += data.length; },
        complete,
        error,
      });
    });
  }
  self.postMessage(rows);
};`;

/** Writes an extension that parses files with papaparse, in pieces, in a worker; gives its folder. */
export async function writeParseExtension() {
  const folder = mkdtempSync(join(tmpdir(), 'account-batch-parse-'));
  const manifest = {
    manifest_version: 3,
    name: 'papaparse',
    version: '1',
    action: { default_popup: 'page.html?view=popup' },
    browser_specific_settings: { gecko: { id: 'parse@bench' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(join(folder, 'page.js'), script);
  await build({
    stdin: { contents: worker, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    outfile: join(folder, 'worker.js'),
    logLevel: 'warning',
  });
  return folder;
}
