import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readJson } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { builtExtension, filesOf, readCsvBytes, sampleDistrict } from './fixtures.ts';
import {
  bringFiles,
  button,
  checkbox,
  continueHere,
  download,
  goOn,
  newBatch,
  openStep,
  radio,
  saveBatch,
  tick,
  unfold,
  waitForPreview,
  waitForStep,
} from './wizard.ts';

/*
 * A wizard closed half-way comes back where it was: reloaded in every step, closed in the popup,
 * taken over by another view. Recipes and selected people live through all of it.
 */

const schoolsLabel = 'Enable user accounts for all students in the selected school(s)';

/** From now on the worker of this page hears nothing, as one that is stuck or about to die. */
async function deafenWorker(view: View): Promise<void> {
  await view.evaluate('(window.Worker.prototype.postMessage = () => undefined, null)');
}

/** Waits until the database has the draft, so that the page has erased its own copy. */
async function waitForNothingAhead(view: View): Promise<void> {
  const settled = await until(async () =>
    (await view.evaluate('window.localStorage.length')) === 0 ? true : null,
  );
  expect(settled).toBe(true);
}

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
  });
  afterAll(() => browser.close());

  test('data and choices are there again after a reload in every step', async () => {
    await bringFiles(tab, filesOf(sampleDistrict));
    await tab.reload();
    await waitForStep(tab, 'Data');
    await tab.waitForText(/8 tables with [\d,]+ rows/);

    await openStep(tab, 'What');
    await tab.click(radio('Students'));
    await tab.click(radio('Enable Account'));
    await tab.reload();
    await waitForStep(tab, 'What');
    expect((await tab.state(radio('Students'))).checked).toBe(true);
    expect((await tab.state(radio('Enable Account'))).checked).toBe(true);

    await goOn(tab, 'Options');
    await tab.reload();
    await waitForStep(tab, 'Options');

    await goOn(tab, 'Who');
    await tab.click(radio(schoolsLabel));
    await tick(tab, ['Cedar Ridge High']);
    await tab.setDate({ css: 'input[type=date]' }, '2026-08-17');
    await tab.reload();
    await waitForStep(tab, 'Who');
    expect((await tab.state(checkbox('Cedar Ridge High'))).checked).toBe(true);
    expect((await tab.state(checkbox('Stony Creek Middle'))).checked).toBe(false);
    expect((await tab.state({ css: 'input[type=date]' })).value).toBe('2026-08-17');

    await goOn(tab, 'Preview Changes');
    await waitForPreview(tab);
    const verdict = /\d+ of [\d,]+ students will be enabled\./;
    await tab.waitForText(verdict);
    const before = verdict.exec(await tab.text())![0];
    await tab.reload();
    await waitForStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    await tab.waitForText(before);

    await goOn(tab, 'Save Changes');
    await tab.click(checkbox('I may do this'));
    await tab.reload();
    await waitForStep(tab, 'Save Changes');
    // What was confirmed is not kept: it holds for the moment only.
    expect((await tab.state(checkbox('I may do this'))).checked).toBe(false);
  });

  test('a saved batch shows its result again after a reload', async () => {
    await openStep(tab, 'Preview Changes');
    await saveBatch(tab);
    const done = /\d+ accounts? (was|were) enabled\./;
    await tab.waitForText(done);
    const said = done.exec(await tab.text())![0];
    await tab.reload();
    await waitForStep(tab, 'Save Changes');
    await tab.waitForText(said);
    await newBatch(tab);
  });

  test('a recipe brings every choice back', async () => {
    const request = readJson(join(sampleDistrict, 'requests/create-staff.json')) as object;
    const path = join(newFolder(), 'New teachers.json');
    writeFileSync(path, JSON.stringify(request));
    await tab.setFiles({ css: 'main input[type=file]' }, [path]);
    await openStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    const recipeName = { role: 'textbox', name: /Name of the recipe/ };
    await unfold(tab, /recipe/, recipeName);
    await tab.fill(recipeName, 'New teachers');
    await tab.click(button('Save recipe'));
    await tab.waitForText('The recipe "New teachers" is saved.');

    await openStep(tab, 'What');
    await tab.click(radio('Students'));
    await tab.click(radio('Force Password Change'));
    await tab.reload();
    await waitForStep(tab, 'What');
    await tab.click(button(/^New teachers/));
    await openStep(tab, 'Preview Changes');
    await waitForPreview(tab);
    const kept = JSON.parse(
      (await download(browser, tab, 'request.json')).toString('utf8'),
    ) as object;
    expect(kept).toMatchObject(request);
    await openStep(tab, 'What');
    await tab.click(button('Delete the recipe New teachers'));
    await tab.click(button('Delete'));
    const gone = await until(async () => (await tab.count(button(/^New teachers/))) === 0 || null);
    expect(gone).toBe(true);
  });

  test('selected people are found district-wide, listed, taken off and previewed', async () => {
    await openStep(tab, 'What');
    await tab.click(radio('Students'));
    await tab.click(radio('Create Account'));
    await openStep(tab, 'Who');
    await tab.click(radio('Create user accounts for selected students'));
    // New and enrolled; a no-show; one that has an account (README of the sample district).
    for (const person of ['10018', '10417', '10010']) {
      await tab.fill({ role: 'searchbox', name: /^Person ID or Student Number/ }, person);
      await tab.waitForText(/\b1 student found/);
      const found = { role: 'list', name: /^B\. Select a person/ };
      await tab.click({ ...button(new RegExp(person)), within: found });
    }
    await tab.waitForText('3 people on the list');
    const chosen = { role: 'list', name: /^C\. Click on a person/ };
    await tab.click({ ...button(/10010/), within: chosen });
    await tab.waitForText('2 people on the list');
    await tab.setDate({ css: 'input[type=date]' }, '2026-08-17');
    await goOn(tab, 'Preview Changes');
    await waitForPreview(tab);
    const left = readCsvBytes(await download(browser, tab, 'not-changed.csv'));
    expect(left.map((row) => [row['Person ID'], row['Reason Code']])).toContainEqual([
      '10417',
      'no-show',
    ]);
    expect(left.map((row) => row['Person ID'])).not.toContain('10010');
  });

  test('the popup is another view: it says where the wizard is, and takes over', async () => {
    const popup = await browser.openView('popup', tab);
    await popup.waitForText('The wizard is open in a tab.');
    await continueHere(popup);
    await waitForStep(popup, 'Preview Changes');
    await waitForPreview(popup);
    await tab.waitForText('The wizard is open in the popup of a window.');
    await popup.close();
    await tab.show();
    await waitForStep(tab, 'Preview Changes');
    await waitForPreview(tab);
  });

  test('a second tab takes the wizard over, and gives it back when it closes', async () => {
    const second = await browser.openView('side');
    await second.waitForText('The wizard is open in a tab.');
    await continueHere(second);
    await waitForStep(second, 'Preview Changes');
    await tab.show();
    await tab.waitForText('The wizard is open at the side of a window.');
    await second.close();
    await waitForStep(tab, 'Preview Changes');
  });

  test.each(['tab', 'side'] as const)(
    'a choice is kept at once, whatever becomes of the worker and the page: %s',
    async (kind) => {
      const view = kind === 'tab' ? tab : await browser.openView(kind);
      if (view !== tab) {
        await continueHere(view);
      }
      await openStep(view, 'What');
      for (const choice of [radio('Staff'), radio('Disable Account')]) {
        await deafenWorker(view);
        await view.click(choice);
        await view.reload();
        await waitForStep(view, 'What');
        expect((await view.state(choice)).checked).toBe(true);
      }
      // From now on it is in the database, and nowhere else.
      await waitForNothingAhead(view);
      if (view !== tab) await view.close();
    },
  );

  test('a popup that closes right after a choice has kept it', async () => {
    await tab.show();
    await openStep(tab, 'What');
    const popup = await browser.openView('popup', tab);
    await continueHere(popup);
    await waitForStep(popup, 'What');
    await deafenWorker(popup);
    await popup.click(radio('Students'));
    await popup.click(radio('Enable Account'));
    await popup.close();
    await tab.show();
    await waitForStep(tab, 'What');
    expect((await tab.state(radio('Students'))).checked).toBe(true);
    expect((await tab.state(radio('Enable Account'))).checked).toBe(true);
    await waitForNothingAhead(tab);
  });

  test('nothing was asked of the network, and nothing went wrong unseen', () => {
    expect(browser.network.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
