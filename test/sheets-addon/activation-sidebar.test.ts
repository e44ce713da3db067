import { afterEach, expect, inject, test } from 'vitest';
import {
  makeTenant,
  makeWorkbook,
  readProjectFolder,
  shownIn,
} from '../../local/apps-script/index.ts';
import { until } from '../e2e/browsers/view.ts';
import { button } from '../e2e/wizard.ts';
import { accountRow, users } from './activation-story.ts';
import { openSidebar, type OpenSidebar } from './sidebar.ts';
import { expectAccess } from './sidebar-access.ts';

/* Activation links as an administrator makes them: the real sidebar against the stand-in. */

const ann = 'ann.bell@school.example';
let open: OpenSidebar | null = null;

afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

/** Unfolds a part by what it says. */
async function unfold({ view }: OpenSidebar, summary: string): Promise<void> {
  const open = `(([found]) => (found?.click(), found !== undefined))(
    [...window.document.querySelectorAll('summary')]
      .filter((one) => one.textContent === ${JSON.stringify(summary)}))`;
  expect(await until(async () => (await view.evaluate<boolean>(open)) || null)).toBe(true);
}

test('the page is set up, links are made, one is revoked', async () => {
  const headings = ['Person ID', 'Username', 'Homepage', 'Authentication Type', 'Enabled'];
  open = await openSidebar({
    files: readProjectFolder(inject('domainFolder')),
    workbook: makeWorkbook({
      owner: 'head@school.example',
      tabs: [
        {
          name: 'User Accounts',
          rows: [
            headings,
            accountRow('1001', ann).slice(0, 5),
            accountRow('77', 'gone@school.example').slice(0, 5),
          ],
        },
      ],
    }),
    tenant: makeTenant({ domains: ['school.example'], orgUnits: ['/Students'], users }),
  });
  const sidebar = open;
  const { view, playground, page } = sidebar;
  await view.click(button('Settings'));
  await view.waitForText('The page that links lead to');
  await view.waitForText('Not ready. Deploy the web app');
  await expectAccess(sidebar);

  await view.fill({ css: '#page-address' }, 'https://example.org/exec');
  await view.click(button('Prepare the check'));
  await view.waitForText('This is no address of a web app');
  const address = playground.host.state.webApp!;
  await view.fill({ css: '#page-address' }, address);
  await view.click(button('Prepare the check'));
  await view.waitFor({ role: 'link', name: 'Open the page once' });
  await view.click(button('I have opened it'));
  await view.waitForText('The page has not been reached yet.');
  const link = await view.evaluate<string>(
    '[...window.document.querySelectorAll("a")].find((a) => a.textContent === "Open the page once").href',
  );
  const { pathname, search } = new URL(link);
  const visitor = await page.browser().newPage();
  await visitor.goto(new URL(pathname + search, playground.url).href);
  const frame = await (await visitor.waitForSelector('#web-app-frame'))!.contentFrame();
  await frame.waitForFunction('document.body.innerText.includes("This page is ready")');
  await visitor.close();
  await page.bringToFront();
  await view.click(button('I have opened it'));
  await view.waitForText(`Ready: ${address}`);

  await view.fill({ css: '#page-school' }, 'Lincoln High');
  await view.click(button('Keep'));
  await view.waitForText('Kept.');
  await unfold(sidebar, 'Make links');
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  await view.setDate({ css: '#links-expires' }, day);
  await view.click(button('See for whom'));
  await view.waitForText('1 account would get a link.');
  await view.waitForText('1 get none: not in Google Workspace');
  await expectAccess(sidebar);
  await view.click(button('Make 1 link now'));
  await view.waitForText('1 link was written into User Accounts.');
  const [names, row] = shownIn(playground.host.workbook, 'User Accounts');
  expect(row![names!.indexOf('Activation URL')]).toContain(`${address}?t=`);
  expect(row![names!.indexOf('Activation URL Expires')]).toBe(day);

  await unfold(sidebar, 'Revoke or renew');
  await view.fill({ css: '#revoke-username' }, ann);
  await view.click(button('Revoke'));
  await view.waitForText('Every link of this account will lead nowhere.');
  await expectAccess(sidebar);
  await view.click(button('Revoke now'));
  await view.waitForText(`The links of ${ann} lead nowhere any more.`);
  const after = shownIn(playground.host.workbook, 'User Accounts')[1]!;
  expect(after[names!.indexOf('Activation URL')]).toBe('');
});
