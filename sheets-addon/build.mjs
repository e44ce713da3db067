import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFunctions, checkServerFile, checkSidebar, checkSize } from './build/checks.mjs';
import { bundleLateFunction, bundleServer } from './build/server-file.mjs';
import { packSample } from './build/sample-page.mjs';
import { editions } from './build/names.mjs';
import { makePage, makeSidebar } from './build/sidebar-page.mjs';

/*
 * Builds an edition of the Google Sheets add-on: just the files that clasp pushes. What Google
 * would refuse, or let pass and spoil, fails here.
 */

const here = import.meta.dirname;

/** The files of an edition by name, with what is wrong with them. */
export async function makeAddon(edition) {
  const letters = join(here, '../core/engine/credentials/every-letter.ts');
  const [server, lettersFile, { sidebar, spanish }] = await Promise.all([
    bundleServer(join(here, edition.entry)),
    bundleLateFunction('everyLetter_', letters, 'everyLetter'),
    makeSidebar(join(here, 'page'), edition.page),
  ]);
  const files = {
    'appsscript.json': readFileSync(join(here, edition.manifest), 'utf8'),
    'Code.js': server.code,
    'Letters.js': lettersFile,
    'Sidebar.html': sidebar,
    'Spanish.html': spanish,
    'Sample.html': packSample(),
    ...(edition.hasWebApp === true ? { 'Activation.html': await makeActivation() } : {}),
  };
  const faults = [
    ...checkFunctions(server.functions, edition),
    ...checkServerFile('Code.js', server.code, edition),
    ...checkServerFile('Letters.js', lettersFile, edition),
    ...checkSidebar('Sidebar.html', sidebar, edition),
    ...checkSidebar('Spanish.html', spanish, edition),
    ...(edition.hasWebApp === true
      ? checkSidebar('Activation.html', files['Activation.html'], edition)
      : []),
    ...Object.entries(files).flatMap(([name, text]) => checkSize(name, text, edition)),
  ];
  return { files, faults };
}

function makeActivation() {
  return makePage(join(here, 'activation-page'), 'main.ts', 'activation.html');
}

/**
 * Builds an edition, by its name, into a folder, which is emptied first. Throws for what must not
 * be pushed.
 */
export async function buildAddon(name, folder) {
  const edition = editions[name];
  const out = folder ?? join(here, '../dist', edition.folder);
  const { files, faults } = await makeAddon(edition);
  if (faults.length > 0) {
    throw new Error(`The Google Sheets add-on, ${name} edition:\n${faults.join('\n')}`);
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(out, file), text);
}
