import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from '../local/install.mjs';
import { ensureBrowsers } from '../test/browsers.mjs';
import { importTs } from '../test/helpers/import-ts.mjs';

/* What the pictures of the extension and those of the sidebar have in common. */

/** Where both are put. */
export const folder = join(root, 'docs/screens');
/** Colours take this long to change, in milliseconds. */
export const fading = 300;

/** Builds what is to be shown, and gives the helpers that go through the wizard's steps. */
export async function prepare() {
  ensureInstalled();
  ensureBrowsers();
  if (run(process.execPath, ['esbuild.config.mjs']) !== 0) process.exit(1);
  return importTs('test/e2e/wizard.ts');
}

/** Is it a picture of the sidebar? */
export function isOfSidebar(name) {
  return name.startsWith('sheets-');
}

/**
 * Makes room in a folder.
 * @param ours which pictures, by their file names, are to be made anew
 */
export function removeOld(from, ours) {
  mkdirSync(from, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.endsWith('.png') && ours(name)) rmSync(join(from, name));
  }
}

/**
 * Goes from What to Preview Changes of Create Account, on the sample district, with a picture of
 * each step.
 */
export async function shootCreating({ radio, goOn, openStep, tick, waitForPreview }, view, shoot) {
  await openStep(view, 'What');
  await view.click(radio('Students'));
  await view.click(radio('Create Account'));
  await shoot('what');
  await goOn(view, 'Options');
  await view.fill({ role: 'textbox', name: /^The pattern as text/ }, '{firstName:1}{lastName}');
  await view.choose({ role: 'combobox', name: /^Letter case/ }, ['Lower case (doe.john)']);
  await view.waitForText(/would get a counter/);
  await shoot('options');
  await goOn(view, 'Who');
  await view.setDate({ css: 'input[type=date]' }, '2026-08-17');
  await view.click(radio('Create user accounts for selected students'));
  await view.fill({ role: 'searchbox', name: 'Last Name' }, 'gar');
  await view.waitForText(/Garc/);
  await shoot('people');
  await view.click(radio('Create user accounts for all students in the selected school(s)'));
  await tick(view, ['Cedar Ridge High', 'Stony Creek Middle']);
  await shoot('who');
  await goOn(view, 'Preview Changes');
  await waitForPreview(view);
  await shoot('preview');
}
