import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAccess, expectFits } from './access.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import type { View } from './browsers/view.ts';
import { builtExtension } from './fixtures.ts';
import {
  bringSample,
  button,
  checkbox,
  confirmSaving,
  goOn,
  openStep,
  previewBatch,
  radio,
  waitForFocus,
  waitForPreview,
  waitForStep,
} from './wizard.ts';

/*
 * For everybody, beside the plain steps: what is folded in them is opened, people are told, files are
 * made for other systems, in English and Spanish. Axe finds nothing, and nothing is cut off in the
 * narrowest view, a sidebar of 300 pixels.
 */

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await bringSample(tab);
    await tab.waitForText('22 errors and 46 warnings');
  });
  afterAll(() => browser.close());

  /** In a wide view and in the narrowest. */
  async function expectGood(view = tab): Promise<void> {
    await expectAccess(browser, view);
    await view.resize(300, 800);
    await expectAccess(browser, view);
    await expectFits(view);
    await view.resize(1280, 900);
  }

  test('Data: sources, columns and rows of problems unfolded', async () => {
    await tab.click({ css: '.sources > summary' });
    await tab.click(button('Paste a table'));
    await tab.click({ ...button('11 of 12 columns matched'), nth: 0 });
    await tab.waitFor({ role: 'combobox', name: /Last Name/ });
    await tab.click({ ...button('Show 4 rows'), nth: 0 });
    await tab.waitFor({ role: 'grid' });
    await expectGood();
  });

  test('import files: their settings, a fault in them, and what the preview says', async () => {
    await tab.click(button('Settings'));
    await tab.click(checkbox('Google Workspace'));
    await tab.click(checkbox('Moodle'));
    await tab.click(button('Save systems'));
    await tab.waitForText(/^Not saved: \d+ fields? to mend/m);
    await expectGood();
    await tab.fill({ role: 'textbox', name: 'Domain of addresses' }, 'cedarridge.example');
    await tab.fill({ role: 'textbox', name: 'Place' }, '/Students/{schoolId}');
    await tab.fill({ role: 'textbox', name: 'Domain of addresses', nth: 1 }, 'cedarridge.example');
    await tab.click(button('Save systems'));
    await tab.waitForText('Systems saved.');
    await tab.click(button('Close'));
    await previewBatch(tab, {
      accountType: 'Students',
      changeType: 'Create Account',
      who: {
        label: 'Create user accounts for all students in the selected school(s)',
        places: ['Cedar Ridge High'],
      },
      asOf: '2026-08-17',
    });
    await tab.click(button('Download the reports'));
    await tab.click(button('Keep this batch as a recipe'));
    await expectGood();
    await tab.click({ css: '.rows-body button' });
    await tab.waitFor({ css: 'dialog[open]' });
    await expectAccess(browser, tab);
    await tab.press('Escape');
    await goOn(tab, 'Save Changes');
    await tab.click(checkbox('Also make credentials.csv'));
    await confirmSaving(tab);
    await expectGood();
  });

  test('telling people: conditions, a message and its words, one person, told and in', async () => {
    await tab.click(button('Tell people'));
    await tab.click(radio('Census/Staff (Staff Accounts)'));
    await tab.waitForText('3 of 124 people with an account match.');
    await tab.click(button('See and change the conditions'));
    await tab.click(button('Add a condition'));
    await tab.waitFor({ role: 'combobox', name: /^Field/, nth: -1 });
    await expectGood();
    await tab.click(button('See and change the conditions'));
    await tab.setDate({ css: 'input.day' }, '2099-09-01');
    await tab.click(button('See and change the message'));
    await tab.click(button('See it as one person gets it'));
    await tab.waitFor({ css: 'iframe.page-frame' });
    await expectGood();
    await tab.click(radio('On paper: a letter'));
    await tab.waitForText('3 letters will be opened');
    await expectGood();
    await tab.click(button('Build Letters'));
    const letters = await browser.waitForPage(/letters\.html/);
    await letters.waitForText('Letters 1 to 3 of 3');
    await expectAccess(browser, letters);
    await letters.close();
    await tab.show();
    await tab.click(button('Told and in'));
    await tab.waitForText('have logged in');
    await expectGood();
    await tab.click(button('Close'));
  });

  test('a threshold, and undoing row by row', async () => {
    await tab.click(button('New batch'));
    await waitForStep(tab, 'What');
    await tab.click(button('Saved recipes (13)'));
    await expectGood();
    await tab.click(radio('Students'));
    await tab.click(radio('Disable Account'));
    await goOn(tab, 'Options');
    await goOn(tab, 'Who');
    await tab.setDate({ css: 'input[type=date]' }, '2026-08-17');
    await tab.click(button('Select all'));
    await expectGood();
    await goOn(tab, 'Preview Changes');
    await waitForPreview(tab);
    await goOn(tab, 'Save Changes');
    await tab.waitFor({ role: 'textbox', name: /^Type the number/ });
    await tab.click({ ...button('Save Changes'), within: { role: 'contentinfo' } });
    await tab.waitFor({ role: 'alert' });
    await expectGood();
    await tab.click(button('History'));
    await tab.click({ ...button(/^Undo this batch/), nth: 0 });
    await tab.waitFor(button(/^Undo now/));
    await expectGood();
  });

  test('another language is chosen where one stands, and Settings stay open', async () => {
    await openStep(tab, 'Who');
    await tab.click(button('Settings'));
    await tab.choose({ role: 'combobox', name: /Idioma/ }, ['Español']);
    await tab.waitFor({ role: 'heading', name: 'Configuración' });
    await tab.waitFor({ role: 'combobox', name: 'Idioma / Language' });
    await waitForFocus(tab, 'Idioma / Language', 'combobox');
    await expectGood();
    await tab.click(button('Cerrar'));
    await tab.waitFor({ role: 'heading', name: 'Quiénes' });
    await expectGood();
    await tab.click({ ...button(/^Datos/), within: { role: 'navigation' } });
    await tab.waitForText('22 errores y 46 advertencias');
    await expectGood();
    // Settings are not opened a second time.
    await tab.reload();
    await tab.waitFor({ role: 'heading', name: 'Datos' });
  });
});
