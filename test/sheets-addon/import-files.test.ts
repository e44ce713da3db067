import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileName, PreviewAnswer, SaveAnswer, Saved } from '../../core/host/wizard-client.ts';
import type { SheetsState, Step } from '../../sheets-addon/api/sheets-api.ts';
import { testPath } from '../helpers/cli.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';
import { confirming, requestOf, toTheEnd } from './saving.ts';

/*
 * Import files in a spreadsheet: those without passwords are kept and downloaded, those with some
 * stand in tabs that can be cleared. What they hold is compared with what the command line writes
 * of the sample district, where the tests of its files are.
 */

const request = requestOf(testPath('../local/sample-district/requests/create-students.json'));
const domain = 'cedarridge.example';
const exports = [
  { target: 'google-workspace', domain, orgUnitRule: '/Students/{schoolId}' },
  { target: 'active-directory', domain, orgUnitRule: 'OU={schoolId},DC=cedarridge,DC=example' },
  { target: 'csvde', domain, orgUnitRule: 'OU={schoolId},DC=cedarridge,DC=example' },
  { target: 'gam', domain, orgUnitRule: '/Students' },
];

/** A file as the server sends it, in pages: a line with its encoding and line ends, and its text. */
function fileOf(addon: Addon, name: FileName): { readonly how: string; readonly text: string } {
  let all = '';
  for (let from: number | null = 0; from !== null;) {
    const page = addon.call('fileText', { of: 'saved', name }, from) as {
      text: string;
      next: number | null;
    };
    all += page.text;
    from = page.next;
  }
  const end = all.indexOf('\n');
  return { how: all.slice(0, end), text: all.slice(end + 1) };
}

function save(addon: Addon, credentials: boolean): Saved {
  const answer = addon.call('preview', request) as PreviewAnswer;
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
  const confirmed = confirming(answer.preview.summary.fingerprint, { credentials });
  const step = addon.call('save', request, confirmed) as Step<SaveAnswer>;
  const end = toTheEnd(addon, step);
  if (!('saved' in end)) throw new Error(JSON.stringify(end));
  return end.saved;
}

const shown = (addon: Addon) => addon.tabs().map((name) => name.replace(/ - \d{4}.*$/, ''));

let fresh: Addon;
beforeAll(() => {
  fresh = startAddon(districtBook(testPath('../local/sample-district')));
  fresh.call('readData');
  const { settings } = (fresh.call('open') as SheetsState).settings;
  fresh.call('keepSettings', { ...settings, exports });
});

describe('with passwords', () => {
  let addon: Addon;
  let saved: Saved;
  beforeAll(() => {
    addon = fresh.fork();
    saved = save(addon, true);
  });

  test('the preview has a tab of the notes, and the files with passwords a tab each', () => {
    expect(shown(addon)).toContain('Import notes - Create Account');
    expect(shown(addon)).toContain('Credentials - Create Account');
    expect(shown(addon)).toContain('Import file - google-users.csv');
    expect(saved.files.filter(({ secret }) => secret === true).map(({ name }) => name)).toEqual([
      'credentials.csv',
      'exports/google-workspace/google-users.csv',
      'exports/active-directory/active-directory-create.csv',
      'exports/gam/gam-create-users.csv',
    ]);
  });

  test('the downloads are what the systems want', () => {
    const google = fileOf(addon, 'exports/google-workspace/google-users.csv');
    expect(google.how).toBe('utf-8-mark crlf');
    const rows = google.text.split('\n');
    // 217 accounts, the headings, and nothing after the last line end.
    expect(rows).toHaveLength(219);
    expect(rows[0]!.startsWith('First Name [Required],Last Name [Required],')).toBe(true);
    const csvde = fileOf(addon, 'exports/csvde/csvde-users.csv');
    expect(csvde.how).toBe('utf-16 crlf');
    expect(csvde.text).toContain('OU=CRHS,DC=cedarridge,DC=example');
    const script = fileOf(addon, 'exports/active-directory/active-directory-create.ps1');
    expect([script.how, script.text.split('\n')[0]]).toEqual(['utf-8 crlf', '<#']);
    const gam = fileOf(addon, 'exports/gam/gam-create-users-commands.txt');
    expect(gam.how).toBe('utf-8 lf');
    expect(gam.text).toMatch(/^gam csv gam-create-users\.csv gam create user [^\n]*\n$/);
  });

  test('the passwords are those of the tab Credentials, and in no hidden tab', () => {
    const name = addon.tabs().find((tab) => tab.startsWith('Credentials - '))!;
    const given = addon.tab(name).slice(1);
    const google = fileOf(addon, 'exports/google-workspace/google-users.csv');
    const { data } = Papa.parse<string[]>(google.text, { skipEmptyLines: true });
    expect(data.slice(1).map((cells) => cells[3])).toEqual(given.map(([, , password]) => password));
    const hidden = ['Wizard files', 'Wizard records'].map((tab) => JSON.stringify(addon.tab(tab)));
    for (const [, , password] of given.slice(0, 20)) {
      for (const text of hidden) expect(text).not.toContain(password);
    }
  });

  test('clearing the passwords clears their import files; the others stay', () => {
    const cleared = addon.fork();
    cleared.call('clearCredentials');
    expect(shown(cleared).filter((tab) => /^(Credentials|Import file)/.test(tab))).toEqual([]);
    expect((cleared.call('open') as SheetsState).credentialsTab).toBe('');
    expect(() => fileOf(cleared, 'exports/google-workspace/google-users.csv')).toThrow(
      'exports/google-workspace/google-users.csv is not kept here any more.',
    );
    expect(fileOf(cleared, 'exports/csvde/csvde-users.csv').text.length).toBeGreaterThan(1000);
  });
});

test('without passwords: what needs none is kept, and no tab holds an import file', () => {
  const addon = fresh.fork();
  const saved = save(addon, false);
  const files = saved.files.map(({ name }) => name).filter((name) => name.startsWith('exports/'));
  expect(files).toEqual([
    'exports/active-directory/active-directory-create.csv',
    'exports/active-directory/active-directory-create.ps1',
    'exports/csvde/csvde-users.csv',
    'exports/gam/gam-create-users.csv',
    'exports/gam/gam-create-users-commands.txt',
  ]);
  expect(saved.exports!.map(({ cannot }) => cannot !== null)).toEqual([true, false, false, false]);
  expect(shown(addon).some((tab) => tab.startsWith('Import file'))).toBe(false);
  expect(fileOf(addon, 'exports/gam/gam-create-users.csv').text.split('\n')[0]).toBe(
    'email,firstname,lastname,ou,personid',
  );
});

test('the notes are rows of their tab, system by system', () => {
  const addon = fresh.fork();
  addon.call('preview', request);
  const page = addon.call('rows', {
    ...{ of: 'preview', report: 'export-notes', from: 0, count: 50 },
    filter: { system: 'Active Directory' },
  }) as { rows: string[][]; total: number };
  expect(page.rows.length).toBe(page.total);
  expect(page.rows.map((cells) => [cells[2], cells[4]])).toContainEqual(['10159', 'row left out']);
  expect(new Set(page.rows.map(([system]) => system))).toEqual(new Set(['Active Directory']));
});
