import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { builtExtension } from './fixtures.ts';
import { bringFiles, bringSample, button, onwards, waitForFocus, waitForStep } from './wizard.ts';

/* Somebody who opens the wizard for the first time, makes mistakes, and comes back another day. */

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
  });
  afterAll(() => browser.close());

  const folder = newFolder();
  function fileOf(file: string, text: string): string {
    const path = join(folder, file);
    writeFileSync(path, text);
    return path;
  }

  /** Which of two parts of the page stands above the other, by the headings or names they begin with. */
  async function isAbove(first: string, second: string): Promise<boolean> {
    const place = (selector: string) =>
      `window.document.querySelector('${selector}').getBoundingClientRect().top`;
    return tab.evaluate(`${place(first)} < ${place(second)}`);
  }

  /** Whether it comes to that: a page may draw what it says before the rest. */
  async function becomes(ask: () => Promise<boolean>, wanted = true): Promise<boolean> {
    return (await until(async () => (await ask()) === wanted || null)) === true;
  }

  const isOnwardsDisabled = async () => (await tab.state(onwards)).disabled;
  const isFolded = () => tab.evaluate<boolean>(`!window.document.querySelector('.sources').open`);

  test('the first step says what to bring', async () => {
    await tab.waitForText('Bring in exports of your student information system (SIS)');
    await tab.waitForText('First bring in your data.');
    expect(await becomes(isFolded, false)).toBe(true);
  });

  test('a PDF is left out, and it says what can be read', async () => {
    await tab.setFiles({ css: '.sources input[type=file]' }, [fileOf('list.pdf', '%PDF-1.7')]);
    await tab.waitForText('1 file was left out, because it is no table by its name: list.pdf.');
    await tab.waitForText('CSV, .xlsx, .ods and .zip files can be read');
  });

  test('a table that nobody knows says what to do, and the sources wait below it', async () => {
    await bringFiles(tab, [fileOf('fruit.csv', 'Fruit,Price\nApple,3\n')]);
    await tab.waitForText('Choose what it is, or leave it unused.');
    expect(await becomes(() => isAbove('#tables-heading', '.sources'))).toBe(true);
    expect(await becomes(isFolded)).toBe(true);
    await waitForFocus(tab, 'What was found', 'heading');
    expect(await becomes(isOnwardsDisabled)).toBe(true);
  });

  test('tables given twice: what is in the way stands above, and the files to take away are open', async () => {
    const row = 'Person ID,Student Number,Last Name,First Name\n1,1,A,B\n';
    const second = fileOf('roster.csv', row);
    await bringFiles(tab, [fileOf('students.csv', row), second]);
    await tab.choose({ role: 'combobox', name: 'What roster.csv is' }, ['Students']);
    await tab.waitForText(/Students (is|are) given twice/);
    expect(await becomes(isFolded, false)).toBe(true);
    await tab.click(button('Remove roster.csv'));
    await tab.waitForText('roster.csv was removed from here.');
    await tab.waitFor(onwards);
  });

  test('another day, what was found stands first', async () => {
    await tab.click(button('Remove students.csv'));
    await tab.waitForText('students.csv was removed from here.');
    await tab.click(button('Remove fruit.csv'));
    await bringSample(tab);
    await tab.waitForText('22 errors and 46 warnings');
    await tab.reload();
    await waitForStep(tab, 'Data');
    await tab.waitForText('22 errors and 46 warnings');
    expect(await becomes(() => isAbove('#tables-heading', '.sources'))).toBe(true);
    expect(await becomes(isFolded)).toBe(true);
    expect(await becomes(isOnwardsDisabled, false)).toBe(true);
  });
});
