import { expect, test } from 'vitest';
import { answering, makeWorkbook } from '../../local/apps-script/index.ts';
import { canonicalTables } from '../../core/engine/index.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';

/* The menu, in whatever mode Google opens a spreadsheet, and what its entries make. */

const entries = [
  'Open wizard',
  'Make template tabs',
  'Load the sample district',
  'Undo a batch...',
  'Help',
];

function captions({ host }: Addon): string[] {
  return host.state.ui.menu.flatMap((entry) =>
    entry !== 'separator' && 'caption' in entry ? [entry.caption] : [],
  );
}

test.each(['NONE', 'LIMITED', 'FULL'] as const)('opened with %s, the menu is there', (mode) => {
  const addon = startAddon(makeWorkbook({}));
  const { status, refusals } = addon.host.open(mode);
  expect({ status, refusals }).toEqual({ status: 'done', refusals: [] });
  expect(captions(addon)).toEqual(entries);
});

test('installed, the menu is there at once', () => {
  const addon = startAddon(makeWorkbook({}));
  const { status, refusals } = addon.host.install();
  expect({ status, refusals }).toEqual({ status: 'done', refusals: [] });
  expect(captions(addon)).toEqual(entries);
});

test('template tabs: every table with its headings, help and lists; what is there stays', () => {
  const addon = startAddon(
    makeWorkbook({ tabs: [{ name: 'students', rows: [['Person ID'], ['007']] }] }),
  );
  addon.click('Make template tabs');
  expect(addon.tabs()).toEqual([
    'students',
    ...Object.values(canonicalTables)
      .map(({ label }) => label)
      .filter((label) => label !== 'Students'),
    'Settings',
  ]);
  expect(addon.tab('students')).toEqual([['Person ID'], ['007']]);
  for (const { label, columns } of Object.values(canonicalTables)) {
    if (label === 'Students') continue;
    expect(addon.tab(label)[0]).toEqual(Object.keys(columns));
    const sheet = addon.host.workbook.sheets.find(({ props }) => props.name === label)!;
    expect(sheet.props.frozenRows).toBe(1);
    const notes = sheet.rows[0]!.extras!;
    const without = Object.keys(columns).filter((_, c) => (notes.get(c)?.note ?? '') === '');
    expect(without).toEqual([]);
  }
  // What is pasted below keeps its leading zeros, and what is no choice is still let in.
  addon.host.type('User Accounts', 'A2', '007');
  addon.host.type('User Accounts', 'E2', 'yes');
  expect(addon.tab('User Accounts')[1]!.slice(0, 5)).toEqual(['007', '', '', '', 'yes']);
  expect(addon.host.state.ui.toasts.length).toBe(1);

  addon.click('Make template tabs');
  expect(addon.tabs()).toHaveLength(9);
});

test('the sample district asks before it takes the place of anything', () => {
  const addon = startAddon(makeWorkbook({}));
  addon.click('Load the sample district');
  expect(addon.tab('Students')).toHaveLength(1559);
  addon.host.type('Students', 'C2', 'Mine');

  const no = addon.fork({ answer: answering('NO') });
  no.click('Load the sample district');
  expect(no.tab('Students')[1]![2]).toBe('Mine');

  const yes = addon.fork({ answer: answering('YES') });
  yes.click('Load the sample district');
  expect(yes.tab('Students')[1]![2]).not.toBe('Mine');
  expect([...yes.tabs()].sort()).toEqual([...addon.tabs()].sort());
  expect(() => addon.call('loadSample', false)).toThrow(
    'The sample district would take the place of',
  );
});

test.each([
  ['en', false],
  ['es', true],
  ['es-419', true],
  ['et', false],
])('whose Google account speaks %s gets Spanish: %s', (userLocale, isSpanish) => {
  const addon = startAddon(makeWorkbook({}), { settings: { userLocale } });
  addon.click('Open wizard');
  const html = addon.host.state.ui.sidebar?.html ?? '';
  expect(html.includes('Ver la vista previa')).toBe(isSpanish);
});

test('undo and help', () => {
  const addon = startAddon(districtBook('test/scenarios/lincoln-grant/tables'));
  addon.click('Undo a batch...');
  expect(addon.host.state.ui.sidebar?.html).toContain('<div id="open-at" hidden>history</div>');
  addon.click('Open wizard');
  expect(addon.host.state.ui.sidebar?.html).not.toContain('id="open-at"');
  addon.click('Help');
  expect(addon.host.state.ui.dialog?.html).toContain('Preview Changes');
});
