import { afterEach, expect, inject, test } from 'vitest';
import { shownIn, tabNames } from '../../local/apps-script/index.ts';
import { testPath } from '../helpers/cli.ts';
import { checkbox, radio, waitForPreview, waitForStep, type StepName } from '../e2e/wizard.ts';
import { districtBook } from './addon.ts';
import { openSidebar, type OpenSidebar } from './sidebar.ts';

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
  const errors = open?.errors;
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

/** Axe finds nothing, light or dark, and nothing is cut off at the side. */
async function expectAccess({ view, setTheme }: OpenSidebar): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(theme);
    expect(await view.axe(), theme).toEqual([]);
  }
  await setTheme('light');
  const overflow = 'window.document.documentElement.scrollWidth - window.innerWidth';
  expect(await view.evaluate<number>(overflow)).toBe(0);
}

/** Goes from control to control with the Tab key until one is reached. */
async function tabTo({ view }: OpenSidebar, role: string, label: RegExp): Promise<void> {
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
  const { workbook } = playground.host;
  const results = shownIn(
    workbook,
    tabNames(workbook).find((name) => name.startsWith('Result - '))!,
  );
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
  expect((await view.state(radio('Staff'))).checked).toBe(true);
  await tabTo(sidebar, 'radio', /^Create Account/);
  await view.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  expect((await view.state(radio('Add User Groups'))).checked).toBe(true);
  await goOn(sidebar, 'Options');
  await tabTo(sidebar, 'button', /Group$/);
  await view.press('Enter');
  await expectAccess(sidebar);
  await goOn(sidebar, 'Who');
  await tabTo(sidebar, 'checkbox', /^Cedar Ridge High/);
  await view.press('Space');
  expect((await view.state(checkbox('Cedar Ridge High'))).checked).toBe(true);
  await view.setDate({ css: 'input[type=date]' }, '2026-08-17');
  await goOn(sidebar, 'Preview Changes');
  await previewAndSave(sidebar);
  const { workbook } = playground.host;
  expect(tabNames(workbook).some((name) => name.startsWith('Result - Add User Groups'))).toBe(true);
});
