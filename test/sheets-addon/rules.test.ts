import { expect, test } from 'vitest';
import type { SaveAnswer } from '../../core/host/wizard-client.ts';
import type { SheetsState, Step } from '../../sheets-addon/api/sheets-api.ts';
import { requestFile, tablesOf } from '../helpers/worked-examples.ts';
import { districtBook, startAddon } from './addon.ts';
import { lincoln } from './districts.ts';
import {
  allCells,
  confirming,
  preview,
  refusal,
  requestOf,
  save,
  savedBatch,
  toTheEnd,
} from './saving.ts';

/* Who may save what and when, and what is kept of it. */

const request = requestOf(requestFile('T17'));

test('a cell that matters was changed since the preview: refused, by name, with the new preview', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  const [headings, first] = addon.tab(addon.tabs().find((tab) => tab.startsWith('Preview'))!);
  const username = first![headings!.indexOf('Username')]!;
  const accounts = addon.tab('User Accounts');
  const row = accounts.findIndex((cells) => cells.includes(username)) + 1;
  const column = 'ABCDEFGHIJKLM'[accounts[0]!.indexOf('Enabled')]!;
  addon.host.type('User Accounts', `${column}${row}`, 'No');
  const changed = addon.tab('User Accounts');
  const step = addon.call('save', request, confirming(fingerprint)) as Step<SaveAnswer>;
  const answer = toTheEnd(addon, step);
  if (!('refused' in answer)) throw new Error('It was saved.');
  expect(answer.refused).toBe('differs');
  expect(answer.sentences.join(' ')).toContain('in the preview, not in this plan');
  expect(answer.sentences.join(' ')).toContain(first![headings!.indexOf('Last Name')]);
  expect(answer.preview?.summary.fingerprint).not.toBe(fingerprint);
  expect(addon.tab('User Accounts')).toEqual(changed);
});

test('a cell that does not matter is changed meanwhile: saved all the same', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  addon.host.type('Staff', 'C2', 'Other');
  const step = addon.call('save', request, confirming(fingerprint)) as Step<SaveAnswer>;
  expect(toTheEnd(addon, step)).toHaveProperty('saved');
});

test('only those whom Settings names may save; everybody may preview', () => {
  const addon = lincoln();
  addon.host.type('Settings', 'A30', 'operators');
  addon.host.type('Settings', 'B30', 'head@example.org; boss@example.org');
  const fingerprint = preview(addon, request);
  const before = allCells(addon);
  for (const [method, ...args] of [
    ['save', request, confirming(fingerprint)],
    ['resume'],
    ['undo', { batch: { id: 'x' }, removeUnused: false }],
    ['keepSettings', {}],
    ['loadSample', true],
    ['clearCredentials'],
  ] as const) {
    expect(() => addon.call(method, ...args), method).toThrow(
      'head@example.org, boss@example.org may save, and you are owner@example.org',
    );
  }
  expect(() => addon.click('Load the sample district')).toThrow('may save, and you are');
  // Who asked is remembered; nothing else is written.
  const records = (cells: Readonly<Record<string, unknown>>) => ({
    ...cells,
    'Wizard records': '',
  });
  expect(records(allCells(addon))).toEqual(records(before));
  addon.host.type('Settings', 'B30', 'head@example.org; Owner@Example.org');
  const again = preview(addon, request);
  const step = addon.call('save', request, confirming(again)) as Step<SaveAnswer>;
  expect(toTheEnd(addon, step)).toHaveProperty('saved');
});

test('somebody else holds the lock: told so after a wait, and nothing happens', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  const before = allCells(addon);
  addon.host.holdLock('document', 60_000);
  expect(() => addon.call('save', request, confirming(fingerprint))).toThrow(
    'is using the wizard in this spreadsheet right now',
  );
  expect(allCells(addon)).toEqual(before);
});

test('a tab is renamed between preview and save: its name is no matter, its meaning is', () => {
  const addon = lincoln();
  const fingerprint = preview(addon, request);
  const sheet = addon.host.workbook.sheets.find(({ props }) => props.name === 'Schools')!;
  (sheet.props as { name: string }).name = 'Buildings';
  const said = refusal(addon, addon.call('save', request, confirming(fingerprint)));
  expect(said).toMatch(/Schools/);
});

test('passwords are in a tab of their own only where asked for, and go when they are cleared', () => {
  const addon = startAddon(districtBook(tablesOf('T01')));
  const creating = requestOf(requestFile('T12'));
  const without = startAddon(districtBook(tablesOf('T12')));
  save(without, creating);
  expect(without.tabs().filter((tab) => tab.startsWith('Credentials'))).toEqual([]);
  expect(JSON.stringify(allCells(without))).not.toMatch(/password":"[^"]/);

  const with_ = startAddon(districtBook(tablesOf('T12')));
  save(with_, creating, { credentials: true });
  const { credentialsTab } = with_.call('open') as SheetsState;
  expect(credentialsTab).toMatch(/^Credentials - Create Account - /);
  expect(with_.tab(credentialsTab)[0]).toEqual(['Person ID', 'Username', 'Password']);
  with_.call('clearCredentials');
  expect((with_.call('open') as SheetsState).credentialsTab).toBe('');
  expect(with_.tabs()).not.toContain(credentialsTab);
  expect(addon.tabs()).toContain('User Accounts');
});

test('old previews are offered for tidying, the last one and what was saved are not', () => {
  const addon = lincoln();
  preview(addon, request);
  addon.host.wait(120_000);
  const answer = save(addon, request);
  savedBatch(answer);
  addon.host.wait(120_000);
  preview(addon, requestOf(requestFile('T14-students')));
  const old = addon.call('oldTabs') as string[];
  expect(
    old.every((name) => /^(Preview|Not changed|Problems) - Force Password Change/.test(name)),
  ).toBe(true);
  const before = addon.tabs();
  expect(addon.call('deleteTabs', [...old, 'User Accounts'])).toEqual([]);
  expect(addon.tabs()).toEqual(before.filter((name) => !old.includes(name)));
});

test('whatever a page sends, nothing but a sentence comes of it', () => {
  const addon = lincoln();
  const before = allCells(addon);
  const tries: [string, ...unknown[]][] = [
    ['constructor'],
    ['__proto__'],
    ['save', {}, {}],
    ['save', null, null],
    ['rows', { of: 'data', report: 'problems', filter: {}, from: -1, count: 1e9 }],
    ['matchTable', 'Schools', 'nonsense'],
    ['deleteTabs', 'User Accounts'],
    ['goToTab', 7],
    ['undo', { batch: { id: '../x' }, removeUnused: 'yes' }],
    ['preview', 'x'],
  ];
  for (const [method, ...args] of tries) {
    expect(() => addon.call(method, ...args), method).toThrow(/^.{10,300}$/);
  }
  expect(() => addon.answerOf(addon.host.run('api_call', ['not json']))).toThrow();
  expect(allCells(addon)).toEqual(before);
});
