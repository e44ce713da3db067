import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import { until, type View } from './browsers/view.ts';
import { newFolder } from '../helpers/cli.ts';
import { builtExtension, readCsvBytes } from './fixtures.ts';
import {
  bringSample,
  button,
  checkbox,
  confirmSaving,
  goOn,
  previewBatch,
  takeDownload,
} from './wizard.ts';

/*
 * Import files in the extension, on the sample district: systems are chosen, the preview says who
 * fits, and a save hands the files over. Numbers are those of the command line's test of the files.
 */

const domain = 'cedarridge.example';

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await bringSample(tab);
  });
  afterAll(() => browser.close());

  test('systems are chosen in the settings, and a fault stands beside its field', async () => {
    await tab.click(button('Settings'));
    await tab.click(checkbox('Google Workspace'));
    await tab.fill({ role: 'textbox', name: 'Domain of addresses' }, `@${domain}`);
    await tab.click(button('Save systems'));
    await tab.waitForText('Write it as students.example.org, without @.');
    await tab.waitForText('Not saved: 2 fields to mend, marked in red.');
    await tab.fill({ role: 'textbox', name: 'Domain of addresses' }, domain);
    await tab.fill({ role: 'textbox', name: 'Place' }, '/Students/{schoolId}');
    await tab.click(checkbox('Moodle'));
    await tab.fill({ role: 'textbox', name: 'Domain of addresses', nth: 1 }, domain);
    await tab.click(button('Save systems'));
    await tab.waitForText('Systems saved.');
    await tab.click(button('Close'));
  });

  test('a template that was downloaded gives its line of headings', async () => {
    const template = join(newFolder(), 'UserCreateTemplate.csv');
    const headings = 'Name [displayName] Required,User name [userPrincipalName] Required';
    writeFileSync(template, `\ufeffversion:v1.0\r\n${headings}\r\nChris Green,c@x.example\r\n`);
    await tab.click(button('Settings'));
    await tab.click(checkbox('Microsoft Entra'));
    await tab.setFiles({ css: '.system-card:last-of-type input[type=file]' }, [template]);
    const filled = await until(async () => {
      const { value } = await tab.state({
        role: 'textbox',
        name: 'Template 1',
      });
      return value === headings ? value : null;
    });
    expect(filled).toBe(headings);
    await tab.click(button('Close'));
    // Nothing was saved: the next look at the settings shows two systems.
    await tab.click(button('Settings'));
    await tab.waitFor(checkbox('Moodle'));
    expect((await tab.state(checkbox('Microsoft Entra'))).checked).toBe(false);
    await tab.click(button('Close'));
  });

  test('the preview says who fits into each file, and who does not', async () => {
    await previewBatch(tab, {
      accountType: 'Students',
      changeType: 'Create Account',
      async options(view) {
        await view.fill(
          { role: 'textbox', name: /^The pattern as text/ },
          '{firstName:1}{lastName}',
        );
        await view.choose({ role: 'combobox', name: /^Letter case/ }, ['Lower case (doe.john)']);
      },
      who: {
        label: 'Create user accounts for all students in the selected school(s)',
        places: ['Cedar Ridge High', 'Stony Creek Middle'],
      },
      asOf: '2026-08-17',
    });
    await tab.waitForText(/google-users\.csv\s*, 217 rows/);
    await tab.waitForText(/moodle-users\.csv\s*, 211 rows/);
    await tab.click(button(/^6\s+left out: who, and why/));
    await tab.waitForText(/row left out/);
  });

  test('a save hands the files over at once, the passwords the same in all of them', async () => {
    await goOn(tab, 'Save Changes');
    await tab.waitForText('Google Workspace: new accounts are taken only with their passwords.');
    await tab.click(checkbox('Also make credentials.csv'));
    await confirmSaving(tab);
    const files = unzipSync(new Uint8Array(await takeDownload(browser, 'account-batch.zip')));
    expect(Object.keys(files)).toEqual([
      'credentials.csv',
      'exports/google-workspace/google-users.csv',
      'exports/moodle/moodle-users.csv',
    ]);
    const rows = (path: string) => readCsvBytes(Buffer.from(files[path]!));
    const given = new Map(
      rows('credentials.csv').map((row) => [row['Person ID']!, row['Password']!]),
    );
    expect(new Set(given.values()).size).toBe(217);
    for (const row of rows('exports/google-workspace/google-users.csv')) {
      expect(row['Password [Required]']).toBe(given.get(row['Employee ID']!));
    }
    expect(rows('exports/moodle/moodle-users.csv').length).toBe(211);
    await tab.waitForText('Nothing has changed in Google Workspace, Moodle until you import');
  });

  test('they can be taken once more as long as the page is open', async () => {
    await tab.click(button('Download exports/moodle/moodle-users.csv'));
    const moodle = readCsvBytes(await takeDownload(browser, 'moodle-users.csv'));
    expect(moodle.length).toBe(211);
    expect(await tab.axe()).toEqual([]);
  });
});
