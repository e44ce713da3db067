import { expect, test } from 'vitest';
import type { DataDamage } from '../../core/host/wizard-client.ts';
import { makeWorkbook } from '../../local/apps-script/index.ts';
import { startAddon } from './addon.ts';
import { enrolled, oneSchool } from './districts.ts';
import { confirming, preview, save, savedBatch, undo } from './saving.ts';

/* What stands in cells: formulas, dates, boxes, what Sheets makes of identifiers, very long text. */

test('formulas, dates, boxes, hidden rows: read as what they show, and left as they are', () => {
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        oneSchool,
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ['1', '001', 'Ash', 'Ann'],
            ['2', '002', 'Birch', 'Bo'],
          ],
        },
        {
          name: 'Enrollments',
          rows: [
            ['Person ID', 'School ID', 'Start Date', 'End Date'],
            ['1', 'A', '2025-08-01', ''],
            ['2', 'A', '2025-08-01', ''],
          ],
        },
        {
          name: 'User Accounts',
          rows: [
            ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'Note'],
            ['1', 'ann', 'Yes', 'No', ''],
            ['2', 'bo', 'Yes', '', ''],
            ['', '', '', '', ''],
          ],
        },
      ],
    }),
  );
  const { host } = addon;
  // Typed, Sheets makes dates of them; C2 and D3 are boxes; E2 is a formula.
  host.type('Enrollments', 'C2', '8/1/2025');
  host.type('Enrollments', 'C3', '8/1/2025');
  host.type('User Accounts', 'C2', 'TRUE');
  host.type('User Accounts', 'D3', 'FALSE');
  host.type('User Accounts', 'D4', 'FALSE');
  host.type('User Accounts', 'E2', '=1+1');
  const sheet = host.workbook.sheets.find(({ props }) => props.name === 'User Accounts')!;
  // Hidden, by hand or by a filter: they count like all others.
  (sheet as { props: typeof sheet.props }).props = { ...sheet.props, hiddenRows: new Set([1, 2]) };
  const answer = save(addon, {
    accountType: 'students',
    changeType: 'forcePasswordChange',
    scope: { schools: ['A'] },
    asOf: '2025-08-18',
  });
  expect(answer).toHaveProperty('saved');
  expect(
    addon
      .tab('User Accounts')
      .slice(1, 3)
      .map((cells) => cells.slice(0, 4)),
  ).toEqual([
    ['1', 'ann', 'TRUE', 'Yes'],
    ['2', 'bo', 'Yes', 'TRUE'],
  ]);
  undo(addon, savedBatch(answer));
  expect(
    addon
      .tab('User Accounts')
      .slice(1, 3)
      .map((cells) => cells.slice(0, 4)),
  ).toEqual([
    ['1', 'ann', 'TRUE', 'No'],
    ['2', 'bo', 'Yes', 'FALSE'],
  ]);
});

test('what Sheets has made of identifiers is told, with what to do', () => {
  // Half of them still begin with zeros, as text.
  const numbers = Array.from({ length: 40 }, (_, n) =>
    n < 20 ? String(n + 1).padStart(6, '0') : String(120_000 + n),
  );
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ...numbers.map((number, n) => [`p${n}`, number, `Last${n}`, `First${n}`]),
            ['p90', '', 'Zero', 'Zoe'],
            ['p91', '', 'Large', 'Lou'],
            ['p92', '', 'Day', 'Dan'],
          ],
        },
        { name: 'Schools', rows: [['School ID', 'School Name']] },
      ],
    }),
  );
  const { host } = addon;
  host.type('Students', 'B42', '004711');
  host.type('Students', 'B43', '123456789012345678');
  host.type('Students', 'B44', '3-4');
  const { findings } = addon.call('findDamage') as DataDamage;
  const kinds = findings!.map(({ kind }) => kind);
  expect(kinds).toContain('lost-zeros');
  expect(kinds).toContain('date-in-identifier');
});

test('a name of 50,000 letters is shortened in reports, and says so; a username of it is refused', () => {
  const long = 'x'.repeat(50_000);
  const addon = startAddon(
    makeWorkbook({
      tabs: [
        oneSchool,
        {
          name: 'Students',
          rows: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ['1', '1', long, long],
          ],
        },
        enrolled(['1']),
        { name: 'User Accounts', rows: [['Person ID', 'Username', 'Enabled']] },
      ],
    }),
  );
  const both = {
    accountType: 'students',
    changeType: 'createAccount',
    scope: { schools: ['A'] },
    asOf: '2025-08-18',
    username: { from: 'pattern', pattern: '{lastName}{firstName}' },
  } as const;
  const fingerprint = preview(addon, both);
  const tab = addon.tabs().find((name) => name.startsWith('Preview - '))!;
  const shown = addon.tab(tab)[1]!.find((cell) => cell.startsWith('xxx'))!;
  expect(shown).toHaveLength(49_901);
  expect(shown.endsWith('…')).toBe(true);
  const before = addon.tab('User Accounts');
  expect(() => addon.call('save', both, confirming(fingerprint))).toThrow(
    'a cell of User Accounts holds at most 50,000 characters',
  );
  expect(addon.tab('User Accounts')).toEqual(before);
  const short = { ...both, username: { ...both.username, maxLength: 20 } };
  expect(save(addon, short)).toHaveProperty('saved');
});
