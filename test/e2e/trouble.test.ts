import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, testPath } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startChromium, type ChromiumBrowser } from './browsers/chromium.ts';
import { startBrowser } from './browsers/index.ts';
import type { View } from './browsers/view.ts';
import { builtExtension, filesOf, readCsvBytes } from './fixtures.ts';
import {
  bringFiles,
  button,
  checkbox,
  download,
  eraseEverything,
  goOn,
  onwards,
  openStep,
  previewBatch,
  saveBatch,
  waitForPreview,
  waitForStep,
  waitForWorkerGone,
  type BatchChoices,
} from './wizard.ts';

/* Files made to do harm, a full storage, a lost worker: said in words, and nothing is lost. */

const lincoln = filesOf(testPath('scenarios/lincoln-grant/tables'));

const createAtLincoln: BatchChoices = {
  accountType: 'Students',
  changeType: 'Create Account',
  who: {
    label: 'Create user accounts for all students in the selected school(s)',
    places: ['Lincoln High'],
  },
  asOf: '2025-08-18',
};

const folder = newFolder();
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(mkdtempSync(`${folder}/`), name);
  writeFileSync(path, bytes);
  return path;
}

/** Lincoln's tables with another one in the place of its students. */
function withStudents(rows: readonly string[], encoding: BufferEncoding = 'utf8'): string[] {
  const heading = 'Person ID,Student Number,Last Name,First Name,Grade,Email';
  const text = [heading, ...rows].join('\r\n');
  const marked = encoding === 'utf16le' ? `\ufeff${text}` : text;
  return [
    ...lincoln.filter((path) => !path.endsWith('students.csv')),
    fileOf('students.csv', Buffer.from(marked, encoding)),
  ];
}

describe.each(browserNames)('hostile files, %s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
  });
  afterAll(() => browser.close());

  test('200 MB in a single line are refused by name', async () => {
    const path = fileOf('students.csv', Buffer.alloc(200_000_000, 'a'));
    await tab.setFiles({ css: '.sources input[type=file]' }, [path]);
    await tab.waitForText(/students\.csv\b.*\n?.*\bheadings\b|students\.csv.*line/i);
    await tab.waitForText('First bring in your data.');
  });

  test('a zip that unpacks to a thousand times its size is refused by name', async () => {
    const bomb = zipSync({ 'students.csv': new Uint8Array(30_000_000).fill(0x61) });
    await tab.setFiles({ css: '.sources input[type=file]' }, [fileOf('roster.zip', bomb)]);
    await tab.waitForText(/roster\.zip.* unpacks to more than \d+ times its size/);
  });

  test('what is no table is refused, and what can be used beside it is taken', async () => {
    const page = fileOf('roster.xlsx', '<html>Sign in</html>');
    await tab.setFiles({ css: '.sources input[type=file]' }, [page, ...lincoln]);
    await tab.waitForText('roster.xlsx is not what its name says');
    await tab.waitForText(/8 tables with \d+ rows/);
    await eraseEverything(tab);
  });

  test('names that are markup or formulas are shown and written as text', async () => {
    const script = `<img src=x onerror=window.hacked=1><script>window.hacked=1</script>`;
    const rows = [
      `1001,1,"${script}",John,09,`,
      `1002,2,"=HYPERLINK(""http://evil.example"")",Nate,10,`,
      '1003,3,"@SUM(1+1)",Amy,09,',
    ];
    await bringFiles(tab, withStudents(rows));
    await previewBatch(tab, createAtLincoln);
    await tab.waitForText(script);
    await tab.waitForText('=HYPERLINK("http://evil.example")');
    expect(await tab.evaluate('window.hacked === undefined')).toBe(true);
    expect(
      await tab.evaluate(`window.document.querySelectorAll('main img, main script').length`),
    ).toBe(0);
    const bytes = await download(browser, tab, 'preview.csv');
    // Our reports put an apostrophe before what a spreadsheet would compute (contract, Reports).
    expect(readCsvBytes(bytes).map((row) => row['Last Name'])).toEqual([
      script,
      `'=HYPERLINK("http://evil.example")`,
      "'@SUM(1+1)",
    ]);
    await eraseEverything(tab);
  });

  test.each([
    ['UTF-16 with its mark', 'utf16le'],
    ['Windows-1252, as spreadsheets still write it', 'latin1'],
  ] as const)('%s is read as it was meant', async (_what, encoding) => {
    await bringFiles(tab, withStudents(['1001,1,Núñez,José,09,'], encoding));
    await previewBatch(tab, createAtLincoln);
    await tab.waitForText('Nunez.Jose.1');
    await tab.waitForText('Núñez');
    await eraseEverything(tab);
  });

  test('nothing was asked of the network', () => {
    expect(browser.network.requests).toEqual([]);
  });
});

/** Fills what room there is with bytes that do not compress, in a database beside the wizard's. */
async function fillStorage(view: View): Promise<void> {
  const full = await view.evaluate<string>(`(async () => {
    const database = await new Promise((done) => {
      const opening = window.indexedDB.open('filler');
      opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
      opening.onsuccess = () => done(opening.result);
    });
    const fill = (bytes) => new Promise((done) => {
      const transaction = database.transaction('filler', 'readwrite');
      const noise = window.crypto.getRandomValues(new Uint8Array(bytes));
      transaction.objectStore('filler').put(noise, window.crypto.randomUUID());
      transaction.oncomplete = () => done('');
      transaction.onabort = () => done(String(transaction.error?.name));
    });
    let error = '';
    for (const bytes of [50_000, 1000]) while ((error = await fill(bytes)) === '');
    database.close();
    return error;
  })()`);
  expect(full).toBe('QuotaExceededError');
}

describe('short of storage or memory, chromium', () => {
  let browser: ChromiumBrowser;
  let tab: View;

  beforeAll(async () => {
    browser = await startChromium({
      extension: builtExtension('chromium'),
      // With unlimitedStorage there is no limit to come up against but the disk itself.
      manifest: { permissions: ['storage', 'activeTab', 'scripting', 'sidePanel'] },
    });
    await browser.limitStorage(3_000_000);
    tab = await browser.openView('tab');
    await bringFiles(tab, lincoln);
    await previewBatch(tab, createAtLincoln);
  });
  afterAll(() => browser.close());

  test('a save that cannot be stored changes nothing, and says why', async () => {
    await fillStorage(tab);
    await goOn(tab, 'Save Changes');
    await tab.click(checkbox('I may do this'));
    await tab.click({ ...onwards, ...button('Save Changes') });
    await tab.waitForText(/The storage of the browser is full.*Nothing was changed or lost/);
    await tab.click(button('History'));
    await tab.waitForText('No batch has been saved here yet.');
    await tab.click(button('Close'));
    await waitForStep(tab, 'Save Changes');
  });

  test('files that cannot be stored are refused, and those that were there stay', async () => {
    await openStep(tab, 'Data');
    const staff = 'Person ID,Staff Number,Last Name,First Name\r\n1,1,A,B\r\n';
    await tab.setFiles({ css: '.sources input[type=file]' }, [fileOf('staff.csv', staff)]);
    await tab.waitForText(/The storage of the browser is full/);
    await tab.reload();
    await tab.waitForText('8 tables with 70 rows');
  });

  test('once there is room, the same batch is saved', async () => {
    await browser.limitStorage(null);
    await openStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    await saveBatch(tab);
    expect(readCsvBytes(await download(browser, tab, 'result.csv'))).toHaveLength(6);
  });

  test('a worker that dies is replaced by another', async () => {
    await openStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    const before = await download(browser, tab, 'not-changed.csv');
    await browser.endWorker(tab);
    await waitForWorkerGone(tab);
    expect(await download(browser, tab, 'not-changed.csv')).toEqual(before);
    await browser.endWorker(tab);
    await tab.reload();
    await waitForStep(tab, 'Preview Changes');
    expect(await download(browser, tab, 'not-changed.csv')).toEqual(before);
  });
});
