import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { makeManifest } from './manifest.mjs';
import { makeZip } from './reproducible-zip.mjs';

/*
 * Builds the extension into dist/chrome (for Chrome and Edge) and dist/firefox: unminified, so that
 * reviewers can read it; nothing of the machine or of the time is in it.
 */

const here = import.meta.dirname;
const root = join(here, '..');
const sampleFolder = join(root, 'local/sample-district');

/** The browsers that are built for, with esbuild's name of the oldest that will do. */
export const targets = { chrome: 'chrome121', firefox: 'firefox142' };

/** The bundles, each built by itself: what two of them share is small beside what only one needs. */
export const bundles = [
  { main: 'page/main.tsx', page: 'page/page.css' },
  { letters: 'letters/letters-main.tsx' },
  { letters: 'letters/letters.css' },
  { worker: 'worker/worker.ts' },
  { background: 'background/background.ts' },
];

/** Texts as `_locales` holds them, without what only translators read. */
const texts = {
  name: 'texts',
  setup({ onLoad }) {
    onLoad({ filter: /messages\.json$/ }, ({ path }) => {
      const messages = Object.entries(readJson(path));
      const plain = messages.map(([key, { message }]) => [key, { message }]);
      return { contents: JSON.stringify(Object.fromEntries(plain)), loader: 'json' };
    });
  },
};

/** What esbuild is told to make of some entry points for a browser. */
export function bundle(entryPoints, browser, outdir) {
  const paths = Object.entries(entryPoints).map(([name, path]) => [name, join(here, path)]);
  return {
    bundle: true,
    entryPoints: Object.fromEntries(paths),
    plugins: [texts],
    absWorkingDir: root,
    format: 'esm',
    target: targets[browser],
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    outdir,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Names are kept and lines short: a place in somebody's message has to mean something.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
    charset: 'utf8', // so that reviewers can read the Spanish
    legalComments: 'inline',
    logLevel: 'warning',
  };
}

/** Builds the extension for a browser into a folder, which is emptied first. */
export async function buildExtension(browser, outdir) {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(join(outdir, 'sample'), { recursive: true });
  for (const entryPoints of bundles) await build(bundle(entryPoints, browser, outdir));
  cpSync(join(here, 'page/app.html'), join(outdir, 'app.html'));
  cpSync(join(here, 'letters/letters.html'), join(outdir, 'letters.html'));
  cpSync(join(here, '_locales'), join(outdir, '_locales'), { recursive: true });
  for (const icon of readdirSync(join(here, 'icons')).filter((name) => name.endsWith('.png')))
    cpSync(join(here, 'icons', icon), join(outdir, 'icons', icon));
  for (const notice of ['LICENSE', 'THIRD-PARTY-NOTICES.md'])
    cpSync(join(root, notice), join(outdir, notice));
  writeFileSync(join(outdir, 'sample/sample-district.zip'), sampleDistrict());
  writeJson(join(outdir, 'sample/requests.json'), sampleRequests());
  const source = readJson(join(here, 'manifest.json'));
  const { version } = readJson(join(root, 'package.json'));
  writeJson(join(outdir, 'manifest.json'), makeManifest(source, browser, version));
}

/** Builds the extension for all browsers. */
export async function buildExtensions() {
  for (const browser of Object.keys(targets))
    await buildExtension(browser, join(root, 'dist', browser));
}

function sampleDistrict() {
  const names = readdirSync(sampleFolder).filter(
    (name) => name.endsWith('.csv') || name === 'settings.json',
  );
  return makeZip(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(sampleFolder, name))])),
  );
}

/** The sample district's requests by name. */
function sampleRequests() {
  const folder = join(sampleFolder, 'requests');
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.json$/, ''), readJson(join(folder, name))]),
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
