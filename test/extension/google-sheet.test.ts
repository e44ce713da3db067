import { expect, test, vi } from 'vitest';

// The package refuses to be loaded outside an extension; what is tested here does not use it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const { sheetFileName, sheetOf } = await import('../../extension/page/google-sheet.ts');

const id = '1aB_-cdefghijklmnop';

test.each([
  [`https://docs.google.com/spreadsheets/d/${id}/edit#gid=0`, `d/${id}`],
  [`https://docs.google.com/spreadsheets/d/${id}`, `d/${id}`],
  [`https://docs.google.com/spreadsheets/u/1/d/${id}/edit`, `u/1/d/${id}`],
])('%s', (url, place) => {
  expect(sheetOf(3, url, 'Roster - Google Sheets')).toEqual({
    tabId: 3,
    title: 'Roster',
    exportUrl: `https://docs.google.com/spreadsheets/${place}/export?format=xlsx`,
  });
});

test.each([
  'https://docs.google.com/spreadsheets/u/0/',
  `https://docs.google.com/document/d/${id}/edit`,
  `https://evil.example/https://docs.google.com/spreadsheets/d/${id}`,
  `https://docs.google.com.evil.example/spreadsheets/d/${id}`,
  `http://docs.google.com/spreadsheets/d/${id}`,
  '',
])('no sheet: %s', (url) => {
  expect(sheetOf(3, url, '')).toBeNull();
});

test.each([
  ['Roster 2026 - 27 - Google Sheets', 'Roster 2026 - 27.xlsx'],
  ['Liste – Hojas de cálculo de Google', 'Liste.xlsx'],
  ['../../etc: a/b\\c*?"<>| - Google Sheets', '.. .. etc a b c.xlsx'],
  ['', 'Google Sheet.xlsx'],
  ['x'.repeat(300), `${'x'.repeat(80)}.xlsx`],
])('the file of %j', (title, name) => {
  const sheet = sheetOf(1, `https://docs.google.com/spreadsheets/d/${id}`, title);
  expect(sheetFileName(sheet!)).toBe(name);
});
