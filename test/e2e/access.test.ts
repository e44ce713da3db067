import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccess as expectAccessOf } from './access.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { builtExtension, readCsvBytes } from './fixtures.ts';
import { sampleBatches } from './sample-batches.ts';
import {
  bringSample,
  button,
  checkbox,
  confirmSaving,
  continueHere,
  eraseEverything,
  goOn,
  makeChoices,
  openStep,
  radio,
  takeDownload,
  waitForChecked,
  waitForPreview,
  waitForStep,
} from './wizard.ts';

/** So many Tab keys have done their work in the page: a key is let go after the focus has moved. */
const countTabs = `(window.tabsTaken ??= (
  window.addEventListener('keyup', ({ key }) => key === 'Tab' && window.tabsTaken++, true), 0
))`;

/* For everybody: axe finds nothing in any step, light or dark; the keyboard alone is enough. */

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
  });
  afterAll(() => browser.close());

  const expectAccess = (view = tab) => expectAccessOf(browser, view);

  /** Goes from control to control with the Tab key until one is reached. */
  async function tabTo(role: string, label: RegExp): Promise<void> {
    // Whoever sets out before it is there comes to the end of the page, and into the browser's own.
    await tab.waitFor({ role, name: label });
    const seen: string[] = [];
    for (let presses = 0; presses < 120; presses++) {
      const before = await tab.evaluate<number>(countTabs);
      await tab.press('Tab');
      // A busy browser takes the key later: whoever goes on before that is moved on by it afterwards.
      const isTaken = `${countTabs} > ${before}`;
      expect(await until(async () => (await tab.evaluate<boolean>(isTaken)) || null)).toBe(true);
      const focus = await tab.focus();
      if (focus.role === role && label.test(focus.name)) return;
      seen.push(`${focus.role} ${focus.name}`);
    }
    throw new Error(`Tab does not reach ${role} ${String(label)}, but:\n${seen.join('\n')}`);
  }

  /** A step opens with the focus on its heading, so that it is read from its beginning. */
  async function expectFocusOnHeading(
    step: 'What' | 'Options' | 'Who' | 'Preview Changes' | 'Save Changes',
  ) {
    await waitForStep(tab, step);
    expect(await tab.focus()).toMatchObject({ role: 'heading', name: step });
  }

  test('a whole batch by keyboard alone', async () => {
    // A new tab has its focus in the address bar; from here on there is only the keyboard.
    await tab.click({ role: 'heading', name: 'Data' });
    await tabTo('button', /^Load the sample district$/);
    await tab.press('Enter');
    await tab.waitForText(/8 tables with [\d,]+ rows/);
    await tabTo('button', /^Next$/);
    await tab.press('Enter');
    await expectFocusOnHeading('What');
    await tabTo('radio', /^Students/);
    await tab.press('Space');
    await waitForChecked(tab, radio('Students'));
    await tabTo('radio', /^Create Account/);
    await tab.press('Space');
    await waitForChecked(tab, radio('Create Account'));
    await tab.press('ArrowDown');
    await waitForChecked(tab, radio('Enable Account'));
    await tabTo('button', /^Next$/);
    await tab.press('Enter');
    await expectFocusOnHeading('Options');
    await tabTo('button', /^Next$/);
    await tab.press('Enter');
    await expectFocusOnHeading('Who');
    await tabTo('checkbox', /^Cedar Ridge High/);
    await tab.press('Space');
    await waitForChecked(tab, checkbox('Cedar Ridge High'));
    await tabTo('checkbox', /^Stony Creek Middle/);
    await tab.press('Space');
    await waitForChecked(tab, checkbox('Stony Creek Middle'));
    await tab.press('Space');
    await waitForChecked(tab, checkbox('Stony Creek Middle'), false);
    await tab.setDate({ css: 'input[type=date]' }, '2026-08-17');
    await tabTo('button', /^Preview Changes$/);
    await tab.press('Enter');
    await expectFocusOnHeading('Preview Changes');
    await waitForPreview(tab);
    await tabTo('button', /^(Next|Save Changes)$/);
    await tab.press('Enter');
    await expectFocusOnHeading('Save Changes');
    await tabTo('checkbox', /^I may do this/);
    await tab.press('Space');
    await waitForChecked(tab, checkbox('I may do this'));
    await tabTo('button', /^Save Changes$/);
    await tab.press('Enter');
    await tab.waitFor({ role: 'heading', name: 'What to do next' });
    await tabTo('button', /^Download accounts\.csv$/);
    await tab.press('Enter');
    const accounts = readCsvBytes(await takeDownload(browser, 'accounts.csv'));
    expect(accounts).toHaveLength(1093); // as many as the sample district has
  });

  test('a saved batch, its history, undoing it, and the settings', async () => {
    await expectAccess();
    await tab.click(button('History'));
    await expectAccess();
    await tab.click({ ...button(/^Undo this batch/), nth: 0 });
    await tab.waitFor(button(/^Undo now/));
    await expectAccess();
    await tab.click(button('Settings'));
    await tab.waitFor(button('Erase everything…'));
    await expectAccess();
    await eraseEverything(tab);
    await expectAccess();
  });

  test.each(sampleBatches.slice(0, 2).map((batch) => [batch.name, batch.choices] as const))(
    'every step of a batch that %s',
    async (_name, choices) => {
      if ((await tab.count(button('Load the sample district'))) > 0) await bringSample(tab);
      else await openStep(tab, 'Data');
      await tab.waitForText(/errors? and \d+ warnings?/);
      await expectAccess();
      await makeChoices(tab, choices);
      await expectAccess();
      await openStep(tab, 'What');
      await expectAccess();
      await openStep(tab, 'Options');
      await expectAccess();
      await openStep(tab, 'Who');
      await tab.click(
        radio(
          choices.accountType === 'Students'
            ? 'Create user accounts for selected students'
            : 'Create user accounts for all selected staff',
        ),
      );
      const found = { role: 'list', name: /^B\. Select a person/ };
      await tab.waitFor({ role: 'button', within: found });
      await expectAccess();
      await tab.click(radio(choices.who.label));
      await goOn(tab, 'Preview Changes');
      await waitForPreview(tab);
      await expectAccess();
      await goOn(tab, 'Save Changes');
      await expectAccess();
      await confirmSaving(tab);
      await expectAccess();
    },
  );

  test('narrow views: at the side, and while the wizard is open elsewhere', async () => {
    const side = await browser.openView('side');
    await side.waitForText('The wizard is open in a tab.');
    await expectAccess(side);
    await continueHere(side);
    await waitForStep(side, 'Save Changes');
    await side.resize(300, 800);
    await expectAccess(side);
    // Nothing is cut off: a page never scrolls sideways.
    const fits = 'window.document.documentElement.scrollWidth <= 300';
    expect(await until(async () => (await side.evaluate<boolean>(fits)) || null)).toBe(true);
    await side.close();
  });
});
