import { afterEach, expect, inject, test } from 'vitest';
import type { RequestJson } from '../../core/host/wizard-client.ts';
import {
  playgroundUser,
  tenantOfDistrict,
} from '../../local/apps-script/directory/tenant-of-district.ts';
import { loadDistrict, readProjectFolder, shownIn } from '../../local/apps-script/index.ts';
import { until } from '../e2e/browsers/view.ts';
import { button, checkbox, unfold } from '../e2e/wizard.ts';
import { testPath } from '../helpers/cli.ts';
import { startAddon } from './addon.ts';
import {
  createAll,
  deleteTab,
  membersOf,
  people,
  provision,
  saveOf,
  schoolBook,
  schoolTenant,
  startDomain,
  usersOf,
} from './domain.ts';
import { saveHighSchool, setUpProvisioning } from './provision-steps.ts';
import { undo } from './saving.ts';
import { openSidebar, type OpenSidebar } from './sidebar.ts';
import { expectAccess } from './sidebar-access.ts';

/* The sidebar of the edition for one's own domain, in a real browser, 300 pixels wide. */

let open: OpenSidebar | null = null;

afterEach(async () => {
  const errors = open?.errors ?? [];
  await open?.close();
  open = null;
  expect(errors).toEqual([]);
});

test('a saved batch is tried on one, sent, undone and put back', async () => {
  const tenant = schoolTenant();
  const workbook = schoolBook({ students: people(12) });
  const files = readProjectFolder(inject('domainFolder'));
  const settings = { user: 'head@school.example' };
  // Saved before the sidebar is opened: what it says then is all there is to know.
  const addon = startDomain(workbook, tenant);
  const batch = saveOf(addon, createAll);
  open = await openSidebar({ files, workbook, tenant, settings, click: 'Open wizard' });
  const { view } = open;
  await view.waitForText('Google Workspace: accounts to create, for 12 people');
  await view.waitForText('13 requests to Google: about 10 seconds, 1 part.');
  await view.waitForText('must change it at the first sign-in');
  await expectAccess(open);

  await view.click(button('Try on one person'));
  await view.waitForText('1 row done');
  expect(Object.keys(usersOf(tenant))).toEqual(['head', 'ana1.lee1']);
  await view.click(button('Send all 11'));
  await view.waitForText('Google Workspace: everything was sent');
  expect(tenant.users.size).toBe(13);
  await expectAccess(open);

  undo(startAddon(workbook, { files, tenant, settings }), batch);
  await open.close();
  open = await openSidebar({ files, workbook, tenant, settings, click: 'Open wizard' });
  await open.view.waitForText('this batch was undone here');
  await open.view.click(button('Put it back in Google Workspace...'));
  await open.view.waitForText('to be put back for 12 people');
  await open.view.click(button('Send all 12'));
  await open.view.waitForText('the batch is put back');
  expect(
    Object.values(usersOf(tenant)).filter((user) => (user as { suspended: boolean }).suspended),
  ).toHaveLength(12);
  expect(membersOf(tenant, 'everybody')).toEqual([]);
});

test('tabs that somebody has deleted or changed are told of, and nothing can be sent for them', async () => {
  const accounts = ['00001', '00002'].map((id, at) => ({
    ...{ id, username: `ana${at + 1}.lee${at + 1}`, enabled: true, mustChange: false },
  }));
  const tenant = schoolTenant({
    users: accounts.map(({ id, username }) => ({
      ...{ email: `${username}@school.example`, givenName: 'Ana', familyName: 'Lee', personId: id },
    })),
  });
  const workbook = schoolBook({ students: people(2), accounts });
  const addon = startDomain(workbook, tenant);
  const change = (changeType: string, who: readonly string[]) => {
    addon.host.wait(60_000);
    const scope = { people: who };
    return saveOf(addon, { accountType: 'students', changeType, scope } as RequestJson);
  };
  change('disableAccount', ['00001', '00002']);
  const { tab } = provision(addon, change('enableAccount', ['00001']));
  deleteTab(addon, tab);
  open = await openSidebar({
    ...{ files: readProjectFolder(inject('domainFolder')), workbook, tenant },
    ...{ settings: { user: 'head@school.example' }, click: 'Open wizard' },
  });
  const { view } = open;
  await view.waitForText(/Nothing more of this is sent: the tab of what was saved or undone on/);
  expect(await view.state(button('Send all 2'))).toMatchObject({ disabled: true });
  await expectAccess(open, 'deleted');
  await open.close();

  const left = addon.tabs().find((name) => name.startsWith('Google Workspace - Disable'))!;
  const status = addon.tab(left)[0]!.indexOf('Status');
  addon.host.type(left, `${String.fromCharCode(65 + status)}2`, 'checked');
  open = await openSidebar({
    ...{ files: readProjectFolder(inject('domainFolder')), workbook, tenant },
    ...{ settings: { user: 'head@school.example' }, click: 'Open wizard' },
  });
  await open.view.waitForText('Google Workspace: a tab cannot be read');
  await open.view.waitForText(`Row 2 of the tab ${left} was changed`);
  expect(await open.view.count(button('Send all 2'))).toBe(0);
  await expectAccess(open, 'changed');
});

test('users are read beside User Accounts, and taken over; protected units are kept', async () => {
  const tenant = schoolTenant({
    users: [
      {
        email: 'ana1.lee1@school.example',
        givenName: 'Ana1',
        familyName: 'Lee1',
        personId: '00001',
        orgUnit: '/People/Alpha',
      },
      { email: 'guest@school.example', givenName: 'Guest', familyName: 'G', orgUnit: '/Staff' },
    ],
  });
  const workbook = schoolBook({ students: people(3) });
  open = await openSidebar({
    files: readProjectFolder(inject('domainFolder')),
    workbook,
    tenant,
    settings: { user: 'head@school.example' },
  });
  const { view } = open;
  await view.waitForText(/tables with/);
  await unfold(view, /Users of Google Workspace/, button('Read users'));
  await view.click(button('Read users'));
  await view.waitForText('3 users read into the tab');
  await view.waitForText('1 new: your people, without such an account here');
  await view.waitForText(
    'Google has, and this spreadsheet has not: guest@school.example, head@school.example.',
  );
  await expectAccess(open);
  await view.click(button('Take over 1 new and 0 changed'));
  await view.click(button('Take over now'));
  await view.waitForText('User Accounts: 1 row added, 0 cells changed. History can undo it.');
  await view.click(button('History'));
  await view.waitForText('Users of Google Workspace taken over');
  await view.click(button(/^Undo this batch/));
  await view.waitForText('1 row would be removed from User Accounts again');
  await expectAccess(open);
  await view.click(button('Undo now: 1 change'));
  await view.waitForText('1 row is removed from User Accounts again');
  expect(shownIn(workbook, 'User Accounts')).toHaveLength(1);

  await view.click(button('Settings'));
  await view.click(checkbox('Provision saved batches in Google Workspace'));
  await view.fill({ role: 'textbox', name: 'Protected organizational units' }, 'Staff');
  await view.waitForText('"Staff" is no organizational unit');
  await view.fill({ role: 'textbox', name: 'Protected organizational units' }, '/Staff');
  await view.click(button('Keep'));
  await view.waitForText('Kept.');
  await expectAccess(open);
});

test('an older batch says what it leaves to a newer one', async () => {
  const account = { enabled: true, mustChange: false };
  const workbook = schoolBook({
    students: people(3),
    accounts: people(3).map(({ id }, at) => ({
      ...{ ...account, id, username: `ana${at + 1}.lee${at + 1}` },
    })),
  });
  const tenant = schoolTenant({
    users: people(3).map(({ id, first, last }) => ({
      ...{ email: `${first}.${last}@school.example`.toLowerCase(), personId: id },
      ...{ givenName: first, familyName: last, orgUnit: '/People/Alpha' },
    })),
  });
  const addon = startDomain(workbook, tenant);
  const change = (changeType: string, ids: readonly string[]) => {
    addon.host.wait(60_000);
    const scope = { people: ids };
    return saveOf(addon, { accountType: 'students', changeType, scope } as RequestJson);
  };
  change('disableAccount', ['00001', '00002', '00003']);
  provision(addon, change('enableAccount', ['00001', '00002']));
  open = await openSidebar({
    ...{ files: readProjectFolder(inject('domainFolder')), workbook, tenant },
    settings: { user: 'head@school.example' },
  });
  const { view } = open;
  await view.waitForText('Google Workspace: accounts to suspend, for 3 people');
  await view.waitForText(/2 rows will be left out: the batch of .*, which is newer, has changed/);
  await expectAccess(open);
  await view.click(button('Send all 3'));
  await view.waitForText('2 rows left out; the tab says why');
  expect(usersOf(tenant)).toMatchObject({
    'ana1.lee1': { suspended: false },
    'ana2.lee2': { suspended: false },
    'ana3.lee3': { suspended: true },
  });
});

test('as docs/google-workspace.md says it, on the sample district', async () => {
  const workbook = loadDistrict(testPath('../local/sample-district'), {
    ...{ cells: 'text', owner: playgroundUser },
  });
  const tenant = tenantOfDistrict(workbook);
  const before = tenant.users.size;
  open = await openSidebar({
    ...{ files: readProjectFolder(inject('domainFolder')), workbook, tenant },
    click: 'Open wizard',
  });
  const { view } = open;
  await view.waitForText(/8 tables with/);
  // 3. What the Google Workspace is like.
  await setUpProvisioning(view);
  // 5. A batch, tried on one, on five, on all.
  await saveHighSchool(view);
  await view.waitForText('Google Workspace does not have this batch yet for 159 people.');
  await expectAccess(open);
  expect(tenant.users.size).toBe(before);
  await view.click(button('Try on one person'));
  await view.waitForText('1 row done');
  expect(tenant.users.size).toBe(before + 1);
  await view.click(button('First 5, then pause'));
  await view.waitForText('6 rows done');
  await view.click(button(/^Send all/));
  await view.waitForText('Google Workspace: everything was sent');
  const gone = await until(async () => (await view.count(button('Send it, above'))) === 0 || null);
  expect(gone).toBe(true);
  await expectAccess(open);
  expect(tenant.users.size).toBeGreaterThan(before + 50);
});
