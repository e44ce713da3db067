import { afterEach, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import {
  readProjectFolder,
  shownIn,
  tabNames,
  type Workbook,
} from '../../../local/apps-script/index.ts';
import { button, radio } from '../../e2e/wizard.ts';
import { until } from '../../e2e/browsers/view.ts';
import { openSidebar, type OpenSidebar } from '../sidebar.ts';
import { expectAccess as expectSidebarAccess } from '../sidebar-access.ts';
import { pupils, schoolOf } from './school.ts';

/* Telling people from the real sidebar, 300 pixels wide, against the stand-in. */

/** A year that has not begun yet, whenever this runs. */
const year = new Date().getFullYear() + 1;
const shots = process.env['SHOTS'];
let open: OpenSidebar | null = null;

async function openSchool(edition: 'domain' | 'public'): Promise<OpenSidebar> {
  const files =
    edition === 'domain' ? readProjectFolder(inject('domainFolder')) : inject('addonFiles');
  open = await openSidebar({ files, workbook: schoolOf(pupils(12)) });
  await open.view.waitForText(/4 tables with/);
  await open.view.click(button('Tell people'));
  await open.view.setDate({ css: 'input[type=date]' }, `${year}-06-30`);
  await open.view.waitForText('All 12 people will be told.');
  return open;
}

afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

async function expectAccess(open: OpenSidebar, name: string): Promise<void> {
  await expectSidebarAccess(open, name);
  if (shots !== undefined) await open.page.screenshot({ path: `${shots}/${name}.png` });
}

/** The name of a tab, once it is there. */
async function tabNamed(workbook: Workbook, name: RegExp): Promise<string> {
  const found = await until(() =>
    Promise.resolve(tabNames(workbook).find((one) => name.test(one)) ?? null),
  );
  if (found === null) throw new Error(`No tab ${String(name)}.`);
  return found;
}

/** The window that opened last. */
async function lettersWindow({ page }: OpenSidebar, text: string): Promise<Page> {
  const found = await until(async () => {
    for (const one of await page.browser().pages()) {
      if (!one.url().startsWith('blob:')) continue;
      // Nobody answers for an empty window that is just becoming the one of the letters.
      const shown = await one.evaluate('document.body.textContent').catch(() => '');
      if (String(shown).includes(text)) return one;
    }
    return null;
  });
  if (found === null) throw new Error(`No window of letters says ${text}.`);
  return found;
}

test('mail, letters, a schedule, and who is in', async () => {
  const sidebar = await openSchool('domain');
  const { view, playground } = sidebar;
  const { host } = playground;
  await view.waitForText(/12 people, 1,500 mails left today: all of them today/);
  await view.fill({ role: 'textbox', name: 'Sender name' }, 'Alpha School');
  await expectAccess(sidebar, 'send');
  await view.click(button('Send to 12 people'));
  await view.waitForText('12 mails will be sent in your name.');
  await expectAccess(sidebar, 'send-asked');
  await view.click(button('Send all 12 now'));
  await view.waitForText('12 of 12 people were mailed.');
  expect(host.state.mail.sent.map(({ to, name }) => [to[0], name])).toEqual(
    Array.from({ length: 12 }, (_, index) => [`p${index + 1}@s.org`, 'Alpha School']),
  );
  await view.waitForText('0 of 12 people will be told.');
  await expectAccess(sidebar, 'sent');

  await view.click(button('Mail'));
  await view.waitForText(/You can send 1,488 more mails today/);
  await expectAccess(sidebar, 'mail-part');

  await view.click(button('Schedules'));
  await view.click(button('New schedule'));
  await view.fill({ role: 'textbox', name: 'Name' }, 'Every morning');
  await view.setDate({ css: 'form input[type=date]' }, `${year}-01-01`);
  await view.setDate(
    { css: 'form .field:has(+ .field input[max="365"]) input[type=date]' },
    `${year}-06-30`,
  );
  await expectAccess(sidebar, 'schedule-form');
  await view.click(button('Keep it'));
  await view.waitForText(`Next run: ${year}-01-01 06:00`);
  await view.waitForText('They run in your name, once an hour');
  await expectAccess(sidebar, 'schedules');
  expect(shownIn(host.workbook, 'Schedules')[1]!.slice(0, 1)).toEqual(['Every morning']);
  expect(host.state.triggers).toHaveLength(1);

  await view.click(button('Told and in'));
  await view.waitForText('were told');
  await view.click(button(/^told-and-in\.csv/));
  await tabNamed(host.workbook, /^Told and in$/);
  expect(shownIn(host.workbook, 'Told and in').slice(0, 2)).toEqual([
    ['School', 'Grade', 'Accounts', 'Told', 'Link Expired', 'Logged In', 'Password Changed'],
    ['Alpha', '09', '12', '12', '0', '0', '0'],
  ]);
  await expectAccess(sidebar, 'told');
});

test('letters in a window of their own, noted once they are printed, and printed again', async () => {
  const sidebar = await openSchool('public');
  const { view, playground } = sidebar;
  const { workbook } = playground.host;
  await view.waitForText(/This edition of the add-on sends no mail/);
  await view.click(radio('On paper'));
  await view.waitForText(/12 letters will be opened/);
  await view.click(button('Build Letters'));
  await view.waitForText(/12 letters on \d+ pages opened in a window of their own/);
  const letters = await lettersWindow(sidebar, 'user12');
  expect(
    await letters.evaluate('document.querySelectorAll("body > .s").length'),
  ).toBeGreaterThanOrEqual(12);
  expect(await letters.evaluate('document.querySelectorAll("svg").length')).toBe(12);
  expect(tabNames(workbook)).not.toContain('Told');
  await expectAccess(sidebar, 'letters');
  await view.click(button('Mark as printed'));
  await view.click(button('They are printed'));
  await view.waitForText('Told notes 12 letters as printed today.');
  expect(
    shownIn(workbook, 'Told')
      .slice(1)
      .map((cells) => [cells[3], cells[7]]),
  ).toEqual(Array.from({ length: 12 }, () => ['letter', 'told']));
  await letters.close();
  await view.fill({ role: 'textbox', name: 'Print some again' }, '1003, 1005');
  await view.click(button('Open them'));
  await view.waitForText(/2 letters on 2 pages opened/);
  const again = await lettersWindow(sidebar, 'user5');
  expect(await again.evaluate('document.body.textContent')).not.toContain('user12');
  expect(shownIn(workbook, 'Told')).toHaveLength(13);
});

test('a mail merge in the edition that sends nothing', async () => {
  const sidebar = await openSchool('public');
  const { view, playground } = sidebar;
  const { workbook } = playground.host;
  await view.click(button('Make the tab Messages'));
  await view.click(button('Make all 12 now'));
  const name = await tabNamed(workbook, /^Messages - /);
  expect(shownIn(workbook, name)).toHaveLength(13);
  expect(shownIn(workbook, name)[1]!.slice(0, 3)).toEqual(['p1@s.org', 'First1', 'Last1']);
  expect(shownIn(workbook, 'Told')[1]!.slice(3, 5)).toEqual([
    'mail-merge file',
    expect.any(String),
  ]);
  await expectAccess(sidebar, 'merged');
});
