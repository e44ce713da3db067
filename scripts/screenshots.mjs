import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, run } from '../local/install.mjs';
import { importTs } from '../test/helpers/import-ts.mjs';
import {
  fading,
  folder,
  isOfSidebar,
  prepare,
  removeOld,
  shootCreating,
} from './screenshot-steps.mjs';

/*
 * npm run screenshots: builds the extension and takes pictures of every step, in a real browser on
 * the sample district: three widths, light and dark, into docs/screens; and those for the stores
 * into docs/store.
 */

const widths = [300, 420, 1280];
const themes = ['light', 'dark'];
/** A screen is shown whole up to this height. */
const highest = 1300;
const store = join(root, 'docs/store');

/** What is shown, in the order in which it is come to. */
const screens = {
  empty: 'Data, before there is any',
  data: 'Data: what was found',
  what: 'What',
  options: 'Options of Create Account',
  who: 'Who: schools',
  people: 'Who: selected students',
  preview: 'Preview Changes',
  why: 'Why this username',
  save: 'Save Changes',
  saved: 'After saving',
  undo: 'What undoing would do',
  disable: 'Who: calendars, to disable',
  threshold: 'A threshold asks once more',
  history: 'History',
  settings: 'Settings',
  tell: 'Tell people',
  'tell-filter': 'Tell people: the conditions of a filter',
  'tell-message': 'Tell people: a message, and whom it reaches',
  letters: 'Letters in a tab of their own',
  told: 'Told and in',
};

/** The steps, shown in every width and theme; the others in two. */
const everywhere = new Set([
  ...['data', 'what', 'options', 'who', 'preview', 'save', 'saved', 'tell', 'tell-message'],
]);
const twice = ['1280-light', '420-dark'];

const storeScreens = ['preview', 'options', 'who', 'saved', 'data'];

const wizard = await prepare();
const { startBrowser } = await importTs('test/e2e/browsers/index.ts');
const { button, radio, goOn, openStep } = wizard;

// Those of the sidebar are made by sheets-screenshots.mjs.
for (const old of [folder, store]) removeOld(old, (name) => !isOfSidebar(name));
const browser = await startBrowser('chromium', { extension: join(root, 'dist/chrome') });
const view = await browser.openView('tab');
await shoot('empty');
await wizard.bringSample(view);
await view.waitForText('22 errors and 46 warnings');
await shoot('data');
await shootCreating(wizard, view, shoot);
await view.click({ css: '.rows-body button' });
await view.waitFor({ css: 'dialog[open]' });
await shoot('why');
await view.press('Escape');
await goOn(view, 'Save Changes');
await shoot('save');
await wizard.confirmSaving(view);
await shoot('saved');
await view.click(button(/^Undo this batch/));
await view.waitFor(button(/^Undo now/));
await shoot('undo');
await view.click(button('New batch'));
await openStep(view, 'What');
await view.click(radio('Students'));
await view.click(radio('Disable Account'));
await goOn(view, 'Options');
await goOn(view, 'Who');
await view.setDate({ css: 'input[type=date]' }, '2026-08-17');
await view.click(button('Select all'));
await shoot('disable');
await goOn(view, 'Preview Changes');
await wizard.waitForPreview(view);
await goOn(view, 'Save Changes');
await view.waitFor({ role: 'textbox', name: /^Type the number/ });
await shoot('threshold');
await view.click(button('History'));
await shoot('history');
await view.click(button('Settings'));
await shoot('settings');
await view.click(button('Tell people'));
await view.click(radio('Census/Staff (Staff Accounts)'));
await view.waitForText('3 of 124 people with an account match.');
await shoot('tell');
await view.click(button('See and change the conditions'));
await view.waitFor(button('Add a condition'));
await shoot('tell-filter');
await view.click(button('See and change the conditions'));
await view.setDate({ css: 'input.day' }, '2099-09-01');
await view.click(button('See it as one person gets it'));
await view.waitFor({ css: 'iframe.page-frame' });
await view.waitForText('All 3 people will be told.');
await shoot('tell-message', { from: 'details[open]' });
await view.click(radio('On paper: a letter'));
await view.waitForText('3 letters will be opened');
await view.click(button('Build Letters'));
const letters = await browser.waitForPage(/letters\.html/);
await letters.waitForText('Letters 1 to 3 of 3');
// The first with a link: after the cover sheet and letter of one school, and the next cover sheet.
await shoot('letters', { page: letters, from: '#letters > .s:nth-child(4)' });
await letters.click(button('Mark these 3 letters as printed'));
await letters.waitForText('Told notes 3 letters');
await letters.close();
await view.show();
await view.click(button('Told and in'));
await view.waitForText('have logged in');
await shoot('told');
await browser.close();
writeIndex();

/** Takes a screen's pictures, from the element that a selector finds on where it is long. */
async function shoot(name, { page = view, from = null } = {}) {
  for (const theme of themes) {
    await browser.setTheme(theme);
    await sleep(fading);
    for (const width of widths) {
      if (!everywhere.has(name) && !twice.includes(`${width}-${theme}`)) continue;
      await page.resize(width, 820);
      const height = await page.evaluate('window.document.documentElement.scrollHeight');
      await page.resize(width, Math.min(highest, Math.max(600, height)));
      if (from !== null) {
        const element = `window.document.querySelector(${JSON.stringify(from)})`;
        await page.evaluate(`${element}.scrollIntoView({ block: 'start' })`);
      }
      await page.screenshot(join(folder, `${width}-${theme}-${name}.png`));
    }
  }
  await browser.setTheme('light');
  await sleep(fading);
  await page.resize(1280, 800);
  const place = storeScreens.indexOf(name);
  if (place >= 0) await page.screenshot(join(store, `${place + 1}-${name}.png`));
}

function writeIndex() {
  const rows = Object.entries(screens).filter(([name]) =>
    readdirSync(folder).includes(`1280-light-${name}.png`),
  );
  const picture = (name, width, theme) => `![](${width}-${theme}-${name}.png)`;
  const sections = rows.map(([name, title]) =>
    everywhere.has(name)
      ? `## ${title}\n\n${picture(name, 1280, 'light')}\n\n| 420 px, light | 420 px, dark | 300 px, light | 300 px, dark |\n| --- | --- | --- | --- |\n| ${picture(name, 420, 'light')} | ${picture(name, 420, 'dark')} | ${picture(name, 300, 'light')} | ${picture(name, 300, 'dark')} |\n\n${picture(name, 1280, 'dark')}\n`
      : `## ${title}\n\n${picture(name, 1280, 'light')}\n\n${picture(name, 420, 'dark')}\n`,
  );
  writeFileSync(
    join(folder, 'README.md'),
    `# The wizard's screens\n\nMade by \`npm run screenshots\` on the sample district, whose people are made up. Do not edit by hand.\n\n${sections.join('\n')}`,
  );
  run('npx', ['prettier', '--write', '--log-level', 'warn', join(folder, 'README.md')]);
  const bytes = readdirSync(folder).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  console.log(`${readdirSync(folder).length - 1} pictures, ${(bytes / 1e6).toFixed(1)} MB`);
}
