import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPdfTools } from '../browsers.mjs';
import { newFolder, testPath } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { builtExtension, filesOf, readCsvBytes } from './fixtures.ts';
import { bringFiles, button, checkbox, radio, takeDownload } from './wizard.ts';

/*
 * People are told about their accounts: by message files, then by letters in a window of their own;
 * then who was told and who is in. Who is in which number was worked out by hand from the tables of
 * test/scenarios/telling-people: Ann and Bo can be mailed, Cy has no email, Di's account is disabled,
 * Fi has no link; Ed has logged in.
 */

const tables = filesOf(testPath('scenarios/telling-people'));
const expires = '2099-09-01';
/** The same as an English text says it. */
const expiresInWords = 'September 1, 2099';

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;
  let letters: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await bringFiles(tab, tables);
  });
  afterAll(() => browser.close());

  async function expectAccess(view: View): Promise<void> {
    for (const theme of ['light', 'dark'] as const) {
      await browser.setTheme(theme);
      // A page that changes its colours meanwhile has the contrasts of neither theme.
      const isShown = `window.matchMedia('(prefers-color-scheme: ${theme})').matches`;
      await until(async () => (await view.evaluate<boolean>(isShown)) || null);
      expect(await view.axe(), theme).toEqual([]);
    }
    await browser.setTheme('light');
  }

  /** All that stands on the letters: sheets out of sight count as not seen. */
  function lettersText(): Promise<string> {
    return letters.evaluate(`window.document.getElementById('letters').textContent`);
  }

  /** What comes out of the printer. */
  async function printed(view: View): Promise<{ pages: number; size: string; text: string }> {
    const pdf = join(newFolder(), 'letters.pdf');
    await view.print(pdf);
    const { pdfinfo, pdftotext } = findPdfTools();
    const read = (program: string, ...args: readonly string[]) =>
      spawnSync(program, args, { encoding: 'utf8' }).stdout;
    const about = read(pdfinfo, pdf);
    return {
      pages: Number(/^Pages: +(\d+)$/m.exec(about)?.[1]),
      size: /^Page size: +(.*)$/m.exec(about)?.[1] ?? '',
      text: read(pdftotext, pdf, '-'),
    };
  }

  test('it begins with those who never logged in, and says what is missing', async () => {
    await tab.click(button('Tell people'));
    await tab.waitForText('5 of 6 people with an account match.');
    await tab.waitForText('the Account Activation URL Expiration Date is missing');
    await expectAccess(tab);
  });

  test('a filter is put together with a field that is looked for by its name', async () => {
    await tab.click(button('See and change the conditions'));
    await tab.click(button('Add a condition'));
    const field = { role: 'combobox', name: /^Field/, nth: -1 };
    await tab.fill(field, 'person.grad');
    await tab.waitForText('the nearest is person.grade');
    await tab.fill(field, 'person.grade');
    await tab.fill({ role: 'textbox', name: /^Value/, nth: -1 }, '09');
    // Ann, Cy and Fi.
    await tab.waitForText('3 of 6 people with an account match.');
    await tab.fill({ role: 'textbox', name: /^Save it under a name/ }, 'Ninth');
    await tab.click(button('Save'));
    await tab.waitForText('Saved as Ninth.');
    await tab.click(radio('New accounts, never logged in'));
    await tab.waitForText('5 of 6 people with an account match.');
    await tab.click(button('See and change the conditions'));
  });

  test('messages are made, downloaded in a zip, and those who get one are noted', async () => {
    await tab.setDate({ css: 'input.day' }, expires);
    await tab.waitForText('2 of 5 people will be told.');
    await tab.click(button('See it as one person gets it'));
    await tab.waitForText('1 of 2 who will be told');
    await tab.waitFor({ css: 'iframe.page-frame' });
    const shown = await until(() =>
      tab.evaluate<string | null>(
        `window.document.querySelector('iframe.page-frame').contentDocument.querySelector('a')?.href ?? null`,
      ),
    );
    expect(shown).toBe('https://sis.s.org/activate/1');
    await expectAccess(tab);
    await tab.click(button('Make message files'));
    await tab.waitForText('2 message files will be made and downloaded in a zip.');
    await tab.click(button('Make all 2 now'));
    await tab.waitForText('Told notes these people as told today.');
    const files = unzipSync(await takeDownload(browser, 'messages.zip'));
    expect(Object.keys(files)).toEqual(['1 Smith Ann.eml', '2 Smith Bo.eml']);
    const mail = await PostalMime.parse(files['2 Smith Bo.eml']!);
    expect(mail.to).toEqual([{ name: 'Bo Smith', address: 'bo@s.org' }]);
    expect(mail.text).toContain('bsmith');
    expect(mail.text).toContain('https://sis.s.org/activate/2');
    expect(mail.text).toContain(expiresInWords);
    await tab.waitForText('0 of 5 people will be told.');
    await tab.waitForText('told this before, of the same account');
  });

  test('whoever closes it half-way finds it as it was', async () => {
    await tab.reload();
    await tab.waitForText('0 of 5 people will be told.');
    expect((await tab.state({ css: 'input.day' })).value).toBe(expires);
  });

  test('letters open in a window of their own, are noted there, and printed again', async () => {
    await tab.click(radio('On paper: a letter'));
    // Ann and Bo were told by another message; a letter needs no email.
    await tab.waitForText('3 of 5 people will be told. 5 pages of paper, cover sheets included.');
    await tab.click(button('See and change the letter'));
    await tab.choose({ role: 'combobox', name: /^Paper/ }, ['A4']);
    await tab.waitForText('3 letters will be opened in a window of their own');
    await tab.click(button('Build Letters'));
    letters = await browser.waitForPage(/letters\.html/);
    await letters.waitForText('Letters 1 to 3 of 3, on 5 pages in all, cover sheets included.');
    const text = await lettersText();
    for (const word of ['asmith', 'bsmith', 'cnunez', expiresInWords]) expect(text).toContain(word);
    expect(text).not.toContain('dpoe');
    const sizes = await letters.evaluate<number[]>(
      `[...window.document.querySelectorAll('#letters > .s')].map((sheet) => Math.round(sheet.getBoundingClientRect().width))`,
    );
    // 210 millimetres, of which 25.4 are 96 pixels.
    expect(sizes).toEqual([794, 794, 794, 794, 794]);
    await expectAccess(letters);
    const paper = await printed(letters);
    expect(paper.pages).toBe(5);
    expect(paper.size).toContain('A4');
    for (const word of ['asmith', 'cnunez']) expect(paper.text).toContain(word);
    // What stands above the letters on the screen is not printed.
    expect(paper.text).not.toContain('Print some again');
    await letters.click(button('Mark these 3 letters as printed'));
    await letters.waitForText('Told notes 3 letters as printed today.');
    await letters.fill({ role: 'combobox', name: /^Print some again/ }, 'Smith, Bo (2)');
    await letters.click(button('Show only these'));
    await letters.waitForText('1 letter, to be printed again.');
    expect(await lettersText()).not.toContain('asmith');
    await letters.reload();
    await letters.waitForText('There is nobody who gets a letter');
    await letters.close();
  });

  test('told and in: with numbers, as files, and a reminder for those who are not in', async () => {
    await tab.show();
    await tab.waitForText('0 of 5 people will be told.');
    await tab.click(button('Told and in'));
    await tab.waitForText('have logged in');
    await expectAccess(tab);
    await tab.click(button(/^told\.csv/));
    const told = readCsvBytes(await takeDownload(browser, 'told.csv'));
    expect(told.map((row) => [row['Username'], row['How'], row['Link Expires']])).toEqual([
      ['asmith', 'message file', expires],
      ['bsmith', 'message file', expires],
      ['asmith', 'letter', expires],
      ['bsmith', 'letter', expires],
      ['cnunez', 'letter', expires],
    ]);
    await tab.click(button('Remind those not in yet: Student'));
    await tab.waitForText('3 of 6 people with an account match.');
    expect((await tab.state(checkbox('Also tell people who were told before'))).checked).toBe(true);
  });

  test('what several windows save at the same moment is all kept', async () => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    const saved = await tab.evaluate<string[]>(`Promise.all(${JSON.stringify(names)}.map((name) =>
      new Promise((resolve) => {
        const worker = new window.Worker('worker.js?language=en', { type: 'module' });
        worker.onmessage = ({ data }) => {
          if (data.kind !== 'result' && data.kind !== 'error') return;
          worker.terminate();
          resolve(data.kind === 'result' ? name : data.message);
        };
        const where = { join: 'AND', of: [] };
        const filter = { name, type: 'students', where, batch: null };
        worker.postMessage({ kind: 'call', id: 1, method: 'saveFilter', args: [filter] });
      })))`);
    expect(saved).toEqual(names);
    await tab.reload();
    for (const name of [...names, 'Ninth']) await tab.waitFor(radio(name));
  });

  test('nothing was complained of', () => {
    expect(browser.errors).toEqual([]);
  });
});
