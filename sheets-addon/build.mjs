import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFunctions, checkServerFile, checkSidebar, checkSize } from './build/checks.mjs';
import { bundleLateFunction, bundleServer } from './build/server-file.mjs';
import { packSample } from './build/sample-page.mjs';
import { makeSidebar } from './build/sidebar-page.mjs';

/*
 * Builds the Google Sheets add-on into dist/sheets-addon: just the files that clasp pushes. What
 * Google would refuse, or let pass and spoil, fails here.
 */

const here = import.meta.dirname;

/** The files of the add-on by name, with what is wrong with them. */
export async function makeAddon(source = here) {
  const letters = join(here, '../core/engine/credentials/every-letter.ts');
  const [server, lettersFile, sidebar] = await Promise.all([
    bundleServer(join(source, 'server/entry.ts')),
    bundleLateFunction('everyLetter_', letters, 'everyLetter'),
    makeSidebar(join(source, 'page')),
  ]);
  const files = {
    'appsscript.json': readFileSync(join(here, 'appsscript.json'), 'utf8'),
    'Code.js': server.code,
    'Letters.js': lettersFile,
    'Sidebar.html': sidebar,
    'Sample.html': packSample(),
  };
  const faults = [
    ...checkFunctions(server.functions),
    ...checkServerFile('Code.js', server.code),
    ...checkServerFile('Letters.js', lettersFile),
    ...checkSidebar('Sidebar.html', sidebar),
    ...Object.entries(files).flatMap(([name, text]) => checkSize(name, text)),
  ];
  return { files, faults };
}

/** Builds the add-on into a folder, which is emptied first. Throws for what must not be pushed. */
export async function buildAddon(folder = join(here, '../dist/sheets-addon')) {
  const { files, faults } = await makeAddon();
  if (faults.length > 0) throw new Error(`The Google Sheets add-on:\n${faults.join('\n')}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
