import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { openFiles } from '../../core/files/open-files.ts';
// @ts-expect-error plain JavaScript of the build
import * as builder from '../../extension/build.mjs';
// @ts-expect-error plain JavaScript of the build
import { makeManifest } from '../../extension/manifest.mjs';
// @ts-expect-error plain JavaScript of the build
import * as packages from '../../extension/package.mjs';
// @ts-expect-error plain JavaScript of the build
import * as zips from '../../extension/reproducible-zip.mjs';

/* What goes to the stores: one build for each browser, and zips that anybody can make again. */

type Files = Record<string, Uint8Array>;
const { buildExtension } = builder as {
  buildExtension: (browser: string, outdir: string) => Promise<void>;
};
const { makeZip, filesBelow } = zips as {
  makeZip: (files: Files) => Uint8Array;
  filesBelow: (folder: string) => Files;
};
const { sourceOf } = packages as { sourceOf: (folder: string) => Files };
const root = join(import.meta.dirname, '../..');
/** The packages that are part of the extension. */
const shipped = ['fflate', 'idb', 'preact', 'webextension-polyfill'];
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function built(browser: string): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'account-batch-build-'));
  folders.push(folder);
  await buildExtension(browser, join(folder, 'out'));
  return filesBelow(join(folder, 'out'));
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes!).toString('utf8');
const source = JSON.parse(readFileSync(join(root, 'extension/manifest.json'), 'utf8')) as object;
const manifest = (browser: string) =>
  (makeManifest as (s: object, b: string, v: string) => Record<string, unknown>)(
    source,
    browser,
    '1.2.3',
  );

test('the manifest of Chrome and Edge holds what they know and nothing of Firefox', () => {
  const chrome = manifest('chrome');
  expect(chrome).toMatchObject({
    manifest_version: 3,
    version: '1.2.3',
    minimum_chrome_version: '121',
    background: { service_worker: 'background.js', type: 'module' },
    side_panel: { default_path: 'app.html?view=side' },
  });
  expect(chrome['permissions']).toEqual([
    ...['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'sidePanel'],
  ]);
  for (const key of ['chrome', 'firefox', 'sidebar_action', 'browser_specific_settings'])
    expect(chrome).not.toHaveProperty(key);
});

test('the manifest of Firefox holds what it knows and nothing of Chrome', () => {
  const firefox = manifest('firefox');
  expect(firefox).toMatchObject({
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: { default_panel: 'app.html?view=side' },
    browser_specific_settings: {
      gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  });
  expect(firefox['permissions']).toEqual([
    ...['storage', 'unlimitedStorage', 'activeTab', 'scripting'],
  ]);
  for (const key of ['chrome', 'firefox', 'side_panel', 'minimum_chrome_version'])
    expect(firefox).not.toHaveProperty(key);
});

test('no page of the extension may connect anywhere', () => {
  for (const browser of ['chrome', 'firefox']) {
    const made = manifest(browser);
    const { extension_pages: rules } = made['content_security_policy'] as Record<string, string>;
    const parts = rules!.split('; ');
    for (const rule of ["default-src 'self'", "connect-src 'self'", "form-action 'none'"])
      expect(parts).toContain(rule);
    expect(rules).not.toMatch(/unsafe|https?:|\*/);
    expect(made).not.toHaveProperty('host_permissions');
    expect(made['optional_host_permissions']).toEqual(['https://docs.google.com/*']);
  }
});

test('the same source gives the same bytes, and nothing of the machine is in them', async () => {
  const [first, second] = [await built('firefox'), await built('firefox')];
  expect(Object.keys(first)).toEqual(Object.keys(second));
  const zip = makeZip(first);
  expect(Buffer.compare(zip, makeZip(second))).toBe(0);
  for (const [path, bytes] of Object.entries(first)) {
    expect(text(bytes).includes(root), path).toBe(false);
    expect(text(bytes).includes(tmpdir() + '/'), path).toBe(false);
  }
});

test('what goes to the reviewers as the source builds the same by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'account-batch-source-'));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(sourceOf(root))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
    // The place of a package behind a link would stand in what is built of it.
    if (shipped.includes(name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  // What `npm ci` runs when it has installed the packages.
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(filesBelow(join(folder, 'dist/firefox'))).toEqual(await built('firefox'));
});

test('a zip does not depend on the order of its files, the time or the time zone', () => {
  const files = { b: new Uint8Array([1]), a: new Uint8Array([2]) };
  vi.stubEnv('TZ', 'Asia/Tokyo');
  const there = makeZip(files);
  vi.stubEnv('TZ', 'America/Denver');
  const here = makeZip({ a: files.a, b: files.b });
  vi.unstubAllEnvs();
  expect(Buffer.compare(there, here)).toBe(0);
});

test('everything the manifest and the page name is there, and the page stays small', async () => {
  const files = await built('chrome');
  const named = JSON.stringify(manifest('chrome')).matchAll(/[\w/]+\.(?:js|html|png)/g);
  const page = text(files['app.html']).matchAll(/(?:href|src)="([^"]+)"/g);
  for (const name of [...[...named].map(([path]) => path), ...[...page].map((m) => m[1]!)])
    expect(Object.keys(files)).toContain(name);
  for (const language of ['en', 'es'])
    expect(Object.keys(files)).toContain(`_locales/${language}/messages.json`);
  // What is loaded at once in English: the page's script, the parts that it imports statically,
  // and the texts.
  const main = text(files['main.js']);
  const parts = [...main.matchAll(/\b(?:from|import)\s*"\.\/(parts\/[^"]+)"/g)];
  expect(parts.length).toBeGreaterThan(0);
  const texts = /import\("\.\/(parts\/messages-[^"]+)"\)/.exec(main)![1]!;
  const loaded = ['main.js', ...parts.map(([, path]) => path!), texts];
  const sizes = loaded.map((path) => gzipSync(files[path]!, { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(100_000);
});

test('the sample district in it is whole', async () => {
  const files = await built('chrome');
  const bytes = new Uint8Array(files['sample/sample-district.zip']!);
  const { tables, settings, faults, ignored } = openFiles([{ path: 'sample.zip', bytes }]);
  expect(faults).toEqual([]);
  expect(ignored).toEqual([]);
  expect(tables.map(({ name }) => name).sort()).toEqual([
    ...['accounts', 'assignments', 'calendars', 'enrollments'],
    ...['groups', 'schools', 'staff', 'students'],
  ]);
  expect(settings).toHaveLength(1);
  const requests = JSON.parse(text(files['sample/requests.json'])) as Record<string, unknown>;
  expect(requests['create-students']).toMatchObject({ changeType: 'createAccount' });
});
