import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SheetsState } from '../../sheets-addon/api/sheets-api.ts';
import { contentsOf } from '../../local/apps-script/index.ts';
import { readCsv, testPath } from '../helpers/cli.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';
import { confirming, preview, requestOf, save } from './saving.ts';
import {
  confirming as confirmingMails,
  newcomers,
  pupils,
  schoolOf,
  sendOn,
  startDomain,
} from './inform/school.ts';

/* What stands where in a spreadsheet: passwords and links, and that nobody's data is anywhere else. */

const lincoln = testPath('scenarios/lincoln-grant');
const createStudents = requestOf(join(lincoln, 'requests/T01.json'));

/** The passwords of T01, typed by hand from the document. */
const passwords = readCsv(join(lincoln, 'expected/T01/credentials.csv')).map(
  (row) => row['Password']!,
);

/** The tabs, hidden ones too, that hold one of these texts in a cell. */
function tabsWith({ host: { workbook } }: Addon, texts: readonly string[]): string[] {
  return workbook.sheets
    .map(({ props }) => props.name)
    .filter((name) => {
      const cells = JSON.stringify(contentsOf(workbook, name));
      return texts.some((text) => cells.includes(text));
    });
}

/** What is kept beside the spreadsheet: properties and caches. */
function beside({ host: { state } }: Addon): string {
  const all = [...state.properties, ...state.caches].map(([, values]) => [...values]);
  return JSON.stringify([all, state.triggers]);
}

test('passwords stand in the tab Credentials until it is cleared, and nowhere else', () => {
  const addon = startAddon(districtBook(join(lincoln, 'tables')));
  save(addon, createStudents, { credentials: true });
  expect(passwords).toHaveLength(6);
  expect(tabsWith(addon, passwords)).toEqual([expect.stringMatching(/^Credentials - /)]);
  for (const text of [...passwords, 'Doe', '1001']) expect(beside(addon)).not.toContain(text);
  addon.call('clearCredentials');
  expect(tabsWith(addon, passwords)).toEqual([]);
});

test('a save that was killed before it began leaves no passwords, once somebody looks', () => {
  const begun = startAddon(districtBook(join(lincoln, 'tables')));
  const saving = [
    createStudents,
    confirming(preview(begun, createStudents), { credentials: true }),
  ];
  let left = 0;
  for (let nth = 1; ; nth++) {
    const killed = begun.fork();
    // Its tabs are hidden one after the other: the result, the passwords, what is to be changed.
    const at = { method: 'Sheet.hideSheet', nth };
    const interruption = { at, when: 'before', act: 'kill', pending: 'kept' } as const;
    const { status } = killed.run('save', saving, { interruptions: [interruption] });
    if (status !== 'killed') break;
    const had = tabsWith(killed, passwords).length > 0;
    const { unfinished, saved } = killed.call('open') as SheetsState;
    expect([unfinished, saved]).toEqual([null, null]);
    if (had) left++;
    expect(tabsWith(killed, passwords), `killed at tab ${nth}`).toEqual([]);
  }
  expect(left).toBeGreaterThan(0);
});

test('links that were mailed stand in User Accounts alone, and nobody beside the spreadsheet', () => {
  const addon = startDomain(schoolOf(pupils(3)));
  sendOn(addon, addon.call('send', newcomers, confirmingMails(3)) as never);
  expect(addon.host.state.mail.sent).toHaveLength(3);
  expect(addon.tab('Told')).toHaveLength(4);
  expect(tabsWith(addon, ['https://sis.s.org/a/'])).toEqual(['User Accounts']);
  for (const text of ['sis.s.org', 'p1@s.org', 'First1', 'user1']) {
    expect(beside(addon)).not.toContain(text);
  }
});
