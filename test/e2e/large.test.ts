import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountBatch, newFolder } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startChromium, type ChromiumBrowser } from './browsers/chromium.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { district } from '../bench/prepare.mjs';
import { builtExtension, filesOf } from './fixtures.ts';
import {
  bringFiles,
  button,
  confirmSaving,
  continueHere,
  download,
  goOn,
  openStep,
  saveBatch,
  undoLast,
  waitForPreview,
  waitForStep,
  waitForWorkerGone,
} from './wizard.ts';

/* Districts of 100,000 and 1,000,000 students, made up (test/bench/make-district.mjs). */

/** Opens the district's request.json as a recipe, and goes on to its preview. */
async function previewDistrict(view: View, folder: string): Promise<void> {
  await openStep(view, 'What');
  await view.setFiles({ css: 'main input[type=file]' }, [join(folder, 'request.json')]);
  await view.waitForText('Create Account, Students');
  await openStep(view, 'Preview Changes');
  await waitForPreview(view);
}

/** What the command line writes. */
const out = newFolder();
afterAll(() => {
  rmSync(out, { recursive: true });
});

/** Has the command line do the same. */
function doOnCommandLine(command: 'preview' | 'save', folder: string): void {
  const { stderr, exitCode } = accountBatch(
    ...[command, '--data', folder, '--request', join(folder, 'request.json'), '--out', out],
  );
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
}

function readSummary(bytes: Buffer): { readonly changed: number; readonly considered: number } {
  return JSON.parse(bytes.toString('utf8')) as ReturnType<typeof readSummary>;
}

/** Presses Stop in the moment in which it appears. */
const stopAtOnce = `(new window.MutationObserver((_changes, observer) => {
  const stop = [...window.document.querySelectorAll('button')].find(
    (one) => one.textContent === 'Stop',
  );
  if (stop === undefined) return;
  observer.disconnect();
  stop.click();
  window.hasStopped = true;
}).observe(window.document.body, { childList: true, subtree: true }), null)`;

const grouped = (count: number) => count.toLocaleString('en-US');

describe.each(browserNames)('100,000 students, %s', (name) => {
  let folder: string;
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    folder = await district(100_000);
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await bringFiles(tab, filesOf(folder));
  });
  afterAll(() => browser.close());

  test('are previewed, saved and undone as on the command line', async () => {
    doOnCommandLine('save', folder);
    const expected = readSummary(readFileSync(join(out, 'summary.json')));
    await previewDistrict(tab, folder);
    expect(readSummary(await download(browser, tab, 'summary.json'))).toEqual(expected);
    await saveBatch(tab);
    for (const file of ['result.csv', 'accounts.csv']) {
      const ours = await download(browser, tab, file);
      expect(ours.equals(readFileSync(join(out, file))), file).toBe(true);
    }
    await undoLast(tab, { accounts: expected.changed, created: true });
    const undone = await download(browser, tab, 'accounts.csv');
    expect(undone.equals(readFileSync(join(folder, 'accounts.csv')))).toBe(true);
    await tab.click(button('Close'));
  });

  test('any row of the preview can be reached, and a person found', async () => {
    await openStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    const { changed } = readSummary(await download(browser, tab, 'summary.json'));
    await tab.fill({ role: 'spinbutton', name: /^Go to row/ }, String(changed));
    await tab.click(button('Go'));
    await tab.waitForText(new RegExp(`Rows [\\d,]+ to ${grouped(changed)} of ${grouped(changed)}`));
    const rows = (await download(browser, tab, 'preview.csv'))
      .toString('utf8')
      .trimEnd()
      .split('\r\n');
    const last = rows.at(-1)!.split(',')[3]!; // the Person ID
    await tab.waitForText(last);
    await tab.fill({ role: 'searchbox', name: /^Find a person/ }, last);
    await tab.waitForText(`1 of ${grouped(changed)} rows match`);
  });

  test('the popup may close while it works: nothing is lost', async () => {
    const popup = await browser.openView('popup', tab);
    await continueHere(popup);
    await waitForStep(popup, 'Preview Changes');
    await popup.click(button(/^Preview Changes again/));
    await popup.close();
    await tab.show();
    await waitForStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    await goOn(tab, 'Save Changes');
    await confirmSaving(tab);
  });
});

describe('1,000,000 students, chromium', () => {
  let folder: string;
  let browser: ChromiumBrowser;
  let tab: View;

  beforeAll(async () => {
    folder = await district(1_000_000);
    browser = await startChromium({ extension: builtExtension('chromium') });
    tab = await browser.openView('tab');
  });
  afterAll(() => browser.close());

  test('are read', async () => {
    await bringFiles(tab, filesOf(folder));
    await tab.waitForText(/5 tables with 2,06\d,\d{3} rows/);
  });

  test('a preview can be stopped and made again; it is what the command line makes', async () => {
    await openStep(tab, 'What');
    await tab.setFiles({ css: 'main input[type=file]' }, [join(folder, 'request.json')]);
    // Stopped by the page itself, however late this test comes to look.
    await tab.evaluate(stopAtOnce);
    await openStep(tab, 'Preview Changes');
    const isStopped = () => tab.evaluate<boolean>('window.hasStopped === true');
    expect(await until(async () => (await isStopped()) || null)).toBe(true);
    await tab.waitForText('There is no preview yet.');
    await tab.click({ ...button('Preview Changes'), within: { role: 'main' } });
    await waitForPreview(tab);
    doOnCommandLine('preview', folder);
    const expected = readSummary(readFileSync(join(out, 'summary.json')));
    await tab.waitForText(`${grouped(expected.changed)} of 1,000,000 students will be created.`);
    expect(readSummary(await download(browser, tab, 'summary.json'))).toEqual(expected);
  });

  test('the last of the rows can be seen', async () => {
    await tab.click({ role: 'spinbutton', name: /^Go to row/ });
    await tab.type('700000');
    await tab.press('Enter');
    await tab.waitForText(/Rows 7\d\d,\d{3} to 7\d\d,\d{3} of 7\d\d,\d{3}/);
  });

  test('a worker that the browser ends is started again', async () => {
    const before = await download(browser, tab, 'summary.json');
    await browser.endWorker(tab);
    await waitForWorkerGone(tab);
    expect(await download(browser, tab, 'summary.json')).toEqual(before);
  });
});
