import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readCsv, testPath } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import type { View } from './browsers/view.ts';
import { builtExtension, filesOf, readCsvBytes } from './fixtures.ts';
import {
  bringFiles,
  button,
  checkbox,
  confirmSaving,
  confirmUndo,
  download,
  eraseEverything,
  goOn,
  onwards,
  previewBatch,
  radio,
  type BatchChoices,
} from './wizard.ts';

/*
 * The worked examples T01 and T15 (test/scenarios/lincoln-grant) on the screens: the expected files
 * were typed by hand from the document. Wording (Note) is free.
 */

const folder = testPath('scenarios/lincoln-grant');
const expected = join(folder, 'expected', 'T01');
const tables = filesOf(join(folder, 'tables'));
const asOf = '2025-08-18';
/** What was downloaded after saving. */
const saved = newFolder();

/** Students of Lincoln High get accounts, usernames as proposed, passwords of their names. */
const createAtLincoln: BatchChoices = {
  accountType: 'Students',
  changeType: 'Create Account',
  async options(view) {
    await view.click(radio('Use a pattern to generate password'));
    await view.fill(
      { role: 'textbox', name: /^The pattern as text/, nth: -1 },
      '{lastName}{firstName}',
    );
    await view.fill({ role: 'spinbutton', name: /^At least this many characters/ }, '10');
  },
  who: {
    label: 'Create user accounts for all students in the selected school(s)',
    places: ['Lincoln High'],
  },
  asOf,
};

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await bringFiles(tab, tables);
  });
  afterAll(() => browser.close());

  test('the preview shows who gets which account, and nobody else', async () => {
    await previewBatch(tab, createAtLincoln);
    await tab.waitForText(/\b6 of 12 students will be created\./);
    const rows = readCsv(join(expected, 'preview.csv'));
    const shown = await tab.text();
    for (const row of rows) expect(shown).toContain(row['Username']);
    for (const row of readCsv(join(expected, 'not-changed.csv'))) {
      expect(shown).not.toContain(`${row['Last Name']!}.${row['First Name']!}`);
    }
  });

  test('saving gives the files of the document', async () => {
    await goOn(tab, 'Save Changes');
    await tab.click(checkbox('Also make credentials.csv'));
    await confirmSaving(tab);
    const result = readCsvBytes(await download(browser, tab, 'result.csv'));
    expect(result.map(withoutNote)).toEqual(
      readCsv(join(expected, 'preview.csv')).map((row) => ({
        ...withoutNote(row),
        Result: 'created',
      })),
    );
    for (const file of ['accounts.csv', 'credentials.csv']) {
      const bytes = await download(browser, tab, file);
      writeFileSync(join(saved, file), bytes);
      expect(unified(bytes)).toBe(unified(readFileSync(join(expected, file))));
    }
    writeFileSync(join(saved, 'journal.json'), await download(browser, tab, 'journal.json'));
  });

  test('saving the same again has nobody left to change', async () => {
    await tab.click(button('New batch'));
    await previewBatch(tab, createAtLincoln);
    await tab.waitForText(/\b0 of 12 students will be created\./);
    // 3 had an account before, 6 have one now (not-changed.csv of the document).
    await tab.waitForText(/\b9\s+have an account already/);
  });

  test('a journal file undoes the batch where the history knows nothing of it', async () => {
    await eraseEverything(tab);
    const others = tables.filter((path) => !path.endsWith('accounts.csv'));
    await bringFiles(tab, [...others, join(saved, 'accounts.csv')]);
    await tab.click(button('History'));
    await tab.waitForText('No batch has been saved here yet.');
    await tab.setFiles({ css: 'main input[type=file]' }, [join(saved, 'journal.json')]);
    await confirmUndo(tab, { accounts: 6, created: true });
    const undone = await download(browser, tab, 'accounts.csv');
    expect(undone.equals(readFileSync(join(folder, 'tables', 'accounts.csv')))).toBe(true);
    await tab.click(button('Close'));
  });

  test('disabling the last enabled accounts asks for their number (T15)', async () => {
    await previewBatch(tab, {
      accountType: 'Students',
      changeType: 'Disable Account',
      who: {
        label: 'Disable user accounts for all students in the selected calendar(s)',
        places: ['24-25 Lincoln High'],
      },
      asOf,
    });
    await tab.waitForText(/\b2 of 4 students will be disabled\./);
    await goOn(tab, 'Save Changes');
    await tab.click(checkbox('I may do this'));
    const save = { ...onwards, ...button('Save Changes') };
    await tab.click(save);
    await tab.waitForText('Type 2 here, in digits, to save.');
    await tab.fill({ role: 'textbox', name: /^Type the number of accounts/ }, '3');
    await tab.click(save);
    expect(await tab.count({ role: 'heading', name: 'What to do next' })).toBe(0);
    await tab.fill({ role: 'textbox', name: /^Type the number of accounts/ }, '2');
    await tab.click(save);
    await tab.waitFor({ role: 'heading', name: 'What to do next' });
    const result = readCsvBytes(await download(browser, tab, 'result.csv'));
    expect(result.map((row) => [row['Person ID'], row['Username'], row['Becomes']])).toEqual([
      ['1007', 'omar.reed@s.org', 'Disabled'],
      ['1009', 'Vale.Tom.204823', 'Disabled'],
    ]);
  });
});

function withoutNote(row: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...row, Note: '' };
}

function unified(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\r\n/g, '\n').trim();
}
