import { afterEach, expect, inject, test } from 'vitest';
import type { SheetsState, Unfinished } from '../../sheets-addon/api/sheets-api.ts';
import { shownIn, tabNames } from '../../local/apps-script/index.ts';
import { testPath } from '../helpers/cli.ts';
import { until } from '../e2e/browsers/view.ts';
import {
  button,
  checkbox,
  radio,
  takeDownload,
  unfold,
  waitForChecked,
  waitForPreview,
  waitForStep,
  type StepName,
} from '../e2e/wizard.ts';
import { type Addon, districtBook, startAddon } from './addon.ts';
import { confirming, preview, requestOf, save } from './saving.ts';
import { openSidebar, type OpenSidebar } from './sidebar.ts';
import { expectAccess } from './sidebar-access.ts';

/* The real sidebar, as clasp pushes it, against the stand-in: by keyboard alone, 300 pixels wide. */

const sample = testPath('../local/sample-district');
let open: OpenSidebar | null = null;

async function openSample(): Promise<OpenSidebar> {
  open = await openSidebar({ files: inject('addonFiles'), workbook: districtBook(sample) });
  expect(await open.view.evaluate<number>('window.innerWidth')).toBe(300);
  await open.view.waitForText(/8 tables with [\d,]+ rows/);
  return open;
}

afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

/** Goes from control to control with the Tab key until one is reached. */
async function tabTo({ view }: OpenSidebar, role: string, label: RegExp): Promise<void> {
  await view.waitFor({ role, name: label });
  const seen: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    await view.press('Tab');
    const focus = await view.focus();
    if (focus.role === role && label.test(focus.name)) return;
    seen.push(`${focus.role} ${focus.name}`);
  }
  throw new Error(`Tab does not reach ${role} ${String(label)}, but:\n${seen.join('\n')}`);
}

async function goOn(sidebar: OpenSidebar, next: StepName): Promise<void> {
  await tabTo(sidebar, 'button', /^(Next|Preview Changes)$/);
  await sidebar.view.press('Enter');
  await waitForStep(sidebar.view, next);
  expect(await sidebar.view.focus()).toMatchObject({ role: 'heading', name: next });
}

/** From the preview to the result. */
async function previewAndSave(sidebar: OpenSidebar): Promise<void> {
  const { view } = sidebar;
  await waitForPreview(view);
  await expectAccess(sidebar);
  await goOn(sidebar, 'Save Changes');
  await expectAccess(sidebar);
  await tabTo(sidebar, 'checkbox', /^I may do this/);
  await view.press('Space');
  await tabTo(sidebar, 'button', /^Save Changes$/);
  await view.press('Enter');
  await view.waitFor({ role: 'heading', name: 'What to do next' });
  await expectAccess(sidebar);
}

test('accounts for the students of a school, by keyboard alone', async () => {
  const sidebar = await openSample();
  const { view, playground } = sidebar;
  await expectAccess(sidebar);
  await view.evaluate('window.document.querySelector("h1").focus()');
  await goOn(sidebar, 'What');
  await tabTo(sidebar, 'radio', /^Students/);
  await view.press('Space');
  await tabTo(sidebar, 'radio', /^Create Account/);
  await view.press('Space');
  await expectAccess(sidebar);
  await goOn(sidebar, 'Options');
  await view.waitForText(/without an account would get a username/);
  await expectAccess(sidebar);
  await goOn(sidebar, 'Who');
  await tabTo(sidebar, 'checkbox', /^Cedar Ridge High/);
  await view.press('Space');
  await view.setDate({ css: 'input[type=date]' }, '2026-08-17');
  await expectAccess(sidebar);
  await goOn(sidebar, 'Preview Changes');
  const before = shownIn(playground.host.workbook, 'User Accounts').length;
  await previewAndSave(sidebar);
  await unfold(view, /tabs and files of this batch/, button('Download summary.json'));
  await view.click(button('Download summary.json'));
  const summary = await takeDownload(sidebar, 'summary.json');
  const { workbook } = playground.host;
  const results = shownIn(
    workbook,
    tabNames(workbook).find((name) => name.startsWith('Result - '))!,
  );
  expect(JSON.parse(summary.toString())).toMatchObject({ changed: results.length - 1 });
  expect(results.length - 1).toBeGreaterThan(0);
  expect(shownIn(workbook, 'User Accounts')).toHaveLength(before + results.length - 1);
});

test('a group for the staff of a school, by keyboard alone', async () => {
  const sidebar = await openSample();
  const { view, playground } = sidebar;
  await view.evaluate('window.document.querySelector("h1").focus()');
  await goOn(sidebar, 'What');
  await tabTo(sidebar, 'radio', /^(Students|Staff)/);
  await view.press('ArrowDown');
  await waitForChecked(view, radio('Staff'));
  await tabTo(sidebar, 'radio', /^Create Account/);
  await view.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await waitForChecked(view, radio('Add User Groups'));
  await goOn(sidebar, 'Options');
  await tabTo(sidebar, 'button', /Group$/);
  await view.press('Enter');
  await expectAccess(sidebar);
  await goOn(sidebar, 'Who');
  await tabTo(sidebar, 'checkbox', /^Cedar Ridge High/);
  await view.press('Space');
  await waitForChecked(view, checkbox('Cedar Ridge High'));
  await view.setDate({ css: 'input[type=date]' }, '2026-08-17');
  await goOn(sidebar, 'Preview Changes');
  await previewAndSave(sidebar);
  const { workbook } = playground.host;
  expect(tabNames(workbook).some((name) => name.startsWith('Result - Add User Groups'))).toBe(true);
});

test('the entry of the menu for undoing opens the history', async () => {
  open = await openSidebar({
    files: inject('addonFiles'),
    workbook: districtBook(sample),
    click: 'Undo a batch...',
  });
  await open.view.waitForText('For a batch that is no longer in this list.');
});

/** A save that was killed between two of its changes. */
function killedSave(): {
  readonly addon: Addon;
  readonly unfinished: Unfinished;
  /** User Accounts as the save would have left them. */
  readonly whole: string[][];
} {
  const addon = startAddon(districtBook(sample));
  const request = requestOf(testPath('../local/sample-district/requests/add-groups.json'));
  const undisturbed = addon.fork();
  save(undisturbed, request);
  const saving = [request, confirming(preview(addon, request))];
  const second = { method: 'RangeList.setValue', nth: 2 };
  const interruption = { at: second, when: 'before', act: 'kill', pending: 'kept' } as const;
  addon.run('save', saving, { interruptions: [interruption] });
  const { unfinished } = addon.call('open') as SheetsState;
  expect(unfinished?.done).toBeGreaterThan(0);
  expect(unfinished?.done).toBeLessThan(unfinished!.all);
  return { addon, unfinished: unfinished!, whole: undisturbed.tab('User Accounts') };
}

test('what has not finished is resumed, or undone, by keyboard alone', async () => {
  const { addon, unfinished, whole } = killedSave();
  const undone = addon.fork();
  const said = `${unfinished.done} are done.`;
  for (const { host } of [addon, undone]) {
    open = await openSidebar({ files: inject('addonFiles'), workbook: host.workbook });
    const sidebar = open;
    const { view } = sidebar;
    await view.waitForText(said);
    await expectAccess(sidebar);
    if (host === addon.host) {
      await tabTo(sidebar, 'button', /^Resume$/);
      await view.press('Enter');
      await view.waitForText('It is finished now.');
    } else {
      await tabTo(sidebar, 'button', /^Undo$/);
      await view.press('Enter');
      await view.waitFor({ role: 'button', name: /^Undo now/ });
      await expectAccess(sidebar);
      await tabTo(sidebar, 'button', /^Undo now/);
      await view.press('Enter');
      await view.waitForText('The batch is undone');
    }
    // The wizard asks anew after each of them.
    const isGone = async () => ((await view.text()).includes('has not finished') ? null : true);
    expect(await until(isGone)).toBe(true);
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
    open = null;
  }
  const before = shownIn(districtBook(sample), 'User Accounts');
  expect(whole).not.toEqual(before);
  expect(addon.tab('User Accounts')).toEqual(whole);
  expect(undone.tab('User Accounts')).toEqual(before);
});
