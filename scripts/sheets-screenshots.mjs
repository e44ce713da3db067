import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../local/install.mjs';
import { importTs } from '../test/helpers/import-ts.mjs';
import {
  fading,
  folder,
  isOfSidebar,
  prepare,
  removeOld,
  shootCreating,
} from './screenshot-steps.mjs';

/*
 * npm run screenshots:sheets: builds the Google Sheets add-on and takes pictures of its sidebar in
 * the playground, on the sample district: every step, light and dark, 300 pixels wide, and some
 * with the tabs beside it, into docs/screens.
 */

/** The sidebar is shown whole up to this height. */
const highest = 1500;
const lowest = 620;

const wizard = await prepare();
const { createHost, loadDistrict, makeWorkbook, readProjectFolder } = await importTs(
  'local/apps-script/index.ts',
);
const { playgroundUser, tenantOfDistrict } = await importTs(
  'local/apps-script/directory/tenant-of-district.ts',
);
const { saveHighSchool, setUpProvisioning } = await importTs(
  'test/sheets-addon/provision-steps.ts',
);
const { openSidebar } = await importTs('test/sheets-addon/sidebar.ts');
const { button, checkbox, confirmSaving, goOn, radio, unfold } = wizard;

removeOld(folder, isOfSidebar);
const files = readProjectFolder(join(root, 'dist/sheets-addon'));

let sidebar = await openSidebar({
  files,
  workbook: makeWorkbook({ tabs: [{ name: 'Sheet1', rows: [] }] }),
});
let { view } = sidebar;
await view.waitForText('Make template tabs');
await shoot('empty');
await shootBeside('empty');
await sidebar.close();

const sample = join(root, 'local/sample-district');
const killed = loadDistrict(sample, { cells: 'text' });
beginSave(killed);
sidebar = await openSidebar({ files, workbook: killed });
({ view } = sidebar);
await view.waitFor(button('Resume'));
await shoot('unfinished');
await sidebar.close();

const workbook = loadDistrict(sample, { cells: 'text' });
sidebar = await openSidebar({ files, workbook });
({ view } = sidebar);
await view.waitForText('22 errors and 46 warnings');
await shoot('data');
await shootBeside('data');
await shootCreating(wizard, view, shoot);
await view.click(button(/^Show all/));
await sleep(1000);
await shootBeside('preview');
await goOn(view, 'Save Changes');
await view.click(checkbox('Also make a tab of the passwords'));
await shoot('save');
await confirmSaving(view);
await view.waitFor(button('Clear the tab of passwords'));
await shoot('saved');
await unfold(view, /tabs and files of this batch/, button(/^Open the tab Result/));
await view.click(button(/^Open the tab Result/));
await sleep(1000);
await shootBeside('saved');
await view.click(button('History'));
await view.click(button(/^Undo this batch/));
await view.waitFor(button(/^Undo now/));
await shoot('undo');
await view.click(button('Settings'));
await shoot('settings');
await sidebar.close();
await shootTelling();
await shootProvisioning();
console.log(`${readdirSync(folder).filter(isOfSidebar).length} pictures`);

/** Telling people, in the edition that sends mail. */
async function shootTelling() {
  const domain = readProjectFolder(join(root, 'dist/sheets-addon-domain'));
  const district = loadDistrict(sample, { cells: 'text' });
  sidebar = await openSidebar({ files: domain, workbook: district });
  ({ view } = sidebar);
  await view.waitForText('22 errors and 46 warnings');
  await view.click(button('Tell people'));
  await view.click(radio('Census/Staff (Staff Accounts)'));
  await view.setDate({ css: 'input[type=date]' }, '2027-06-30');
  await view.waitForText(/mails left today/);
  await shoot('tell');
  await view.click(button('Schedules'));
  await view.click(button('New schedule'));
  await view.fill({ role: 'textbox', name: 'Name' }, 'New students, every morning');
  await view.setDate({ css: 'form input[type=date]' }, '2027-01-11');
  await view.setDate(
    { css: 'form .field:has(+ .field input[max="365"]) input[type=date]' },
    '2027-06-30',
  );
  await shoot('schedule');
  await view.click(button('Keep it'));
  await view.waitForText('They run in your name');
  await shootBeside('schedules');
  await sidebar.close();
}

/** A batch on its way into Google Workspace, as docs/google-workspace.md says it. */
async function shootProvisioning() {
  const domain = readProjectFolder(join(root, 'dist/sheets-addon-domain'));
  const district = loadDistrict(sample, { cells: 'text', owner: playgroundUser });
  const tenant = tenantOfDistrict(district);
  sidebar = await openSidebar({ files: domain, workbook: district, tenant, click: 'Open wizard' });
  ({ view } = sidebar);
  await view.waitForText(/8 tables with/);
  await setUpProvisioning(view);
  await saveHighSchool(view);
  await view.waitForText('Google Workspace does not have this batch yet');
  await view.click(button('First 5, then pause'));
  await view.waitForText('5 rows done');
  await shoot('provision');
  await view.click(button('Open the tab'));
  await sleep(1000);
  await shootBeside('provision');
  await sidebar.close();
}

/** Begins a save that is killed between two of its changes. */
function beginSave(workbook) {
  const host = createHost({ files, workbook });
  const run = (method, args, options) =>
    host.run('api_call', [JSON.stringify({ method, args })], options);
  const request = JSON.parse(readFileSync(join(sample, 'requests/add-groups.json'), 'utf8'));
  const { preview } = JSON.parse(run('preview', [request]).value).value;
  const confirmed = {
    expect: preview.summary.fingerprint,
    overrideThreshold: false,
    credentials: false,
  };
  const at = { method: 'RangeList.setValue', nth: 2 };
  const interruption = { at, when: 'before', act: 'kill', pending: 'kept' };
  run('save', [request, confirmed], { interruptions: [interruption] });
}

/** The sidebar alone, as high as it is long. */
async function shoot(name) {
  for (const theme of ['light', 'dark']) {
    await sidebar.setTheme(theme);
    await view.resize(1280, lowest);
    await view.evaluate('window.scrollTo(0, 0)');
    await sleep(fading);
    const [length, shown] = await Promise.all([
      view.evaluate('window.document.documentElement.scrollHeight'),
      view.evaluate('window.innerHeight'),
    ]);
    await view.resize(1280, Math.min(highest, Math.max(lowest, lowest + length - shown)));
    await view.evaluate('window.scrollTo(0, 0)');
    await sleep(fading);
    await view.screenshot(join(folder, `sheets-300-${theme}-${name}.png`));
  }
  await sidebar.setTheme('light');
  await view.resize(1280, 800);
}

/** The whole playground, the tabs beside the sidebar. */
async function shootBeside(name) {
  await view.resize(1280, 800);
  await sleep(fading);
  await sidebar.page.screenshot({ path: join(folder, `sheets-1280-${name}.png`) });
}
