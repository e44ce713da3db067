import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, targets } from './build.mjs';
import { filesBelow, makeZip } from './reproducible-zip.mjs';

/*
 * Makes the zips for the stores, in dist/packages: one for Chrome, one for Edge, one for Firefox, and
 * one of the source that they are built from. The same source gives the same bytes.
 *
 *   node extension/package.mjs [firefox]
 */

const root = join(import.meta.dirname, '..');

/** Each store's zip, and the build that goes into it. */
const stores = { chrome: 'chrome', edge: 'chrome', firefox: 'firefox' };

/** What the extension is built from, and what is built with it; the rest is tests and papers. */
const sourceFolders = ['core', 'extension', 'local', 'sheets-addon'];
const sourceFiles = [
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.md',
  'esbuild.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
];

/** The files that the extension is built from, by path. */
export function sourceOf(folder) {
  const files = Object.fromEntries(
    sourceFiles.map((name) => [name, readFileSync(join(folder, name))]),
  );
  for (const part of sourceFolders)
    for (const [path, bytes] of Object.entries(filesBelow(join(folder, part))))
      if (!path.endsWith('.tsbuildinfo')) files[`${part}/${path}`] = bytes;
  return files;
}

async function packageFor(wanted) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'dist/packages');
  mkdirSync(folder, { recursive: true });
  const write = (what, zip) => {
    const path = join(folder, `${name}-${version}-${what}.zip`);
    writeFileSync(path, zip);
    console.log(`${path.slice(root.length + 1)} ${zip.length.toLocaleString('en')} bytes`);
  };
  for (const browser of Object.keys(targets)) {
    const built = Object.keys(stores).filter(
      (store) => stores[store] === browser && (wanted === undefined || wanted === store),
    );
    if (built.length === 0) continue;
    await buildExtension(browser, join(root, 'dist', browser));
    const zip = makeZip(filesBelow(join(root, 'dist', browser)));
    for (const store of built) write(store, zip);
  }
  write('source', makeZip(sourceOf(root)));
}

if (process.argv[1] === import.meta.filename) await packageFor(process.argv[2]);
