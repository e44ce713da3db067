import { expect, test } from 'vitest';
import { testPath } from '../helpers/cli.ts';
import { districtBook, startAddon } from './addon.ts';

/* The driver of the stories itself. */

const tabs = [
  ...['Schools', 'Calendars', 'User Groups', 'Students', 'Staff', 'Enrollments'],
  ...['District Assignments', 'User Accounts', 'Settings'],
];

test('a district’s folder becomes its canonical tabs, identifiers as they are', () => {
  const addon = startAddon(districtBook(testPath('../local/sample-district')));
  expect(addon.tabs()).toEqual(tabs);
  expect(addon.tab('Students')[1]!.slice(0, 4)).toEqual([
    '10001',
    '003007',
    'De Los Santos',
    'Sofía',
  ]);
  expect(addon.tab('Settings')).toEqual([
    ['Setting', 'Value'],
    ['configuredAuthentication', 'saml'],
    ['operator', 'ymorozov'],
    ['maxDisable', '500'],
    ['maxDisablePercent', '20'],
  ]);
});

test('calls go the page’s way: values come back, messages are thrown', () => {
  const addon = startAddon(districtBook(testPath('../local/sample-district')));
  expect(() => addon.call('no such method')).toThrow('no such method');
  expect(() => addon.click('No such entry')).toThrow('No entry "No such entry" in the menu.');
});

test('messages of more than 1 MB are refused, as nobody knows whether they travel', () => {
  const addon = startAddon(districtBook(testPath('../local/sample-district')));
  // An e with an accent is two bytes of UTF-8.
  expect(() => addon.call('open', 'é'.repeat(500_000))).toThrow('at most 1 MB travels');
});

test('an execution that ends half-way gives no answer', () => {
  const addon = startAddon(districtBook(testPath('../local/sample-district')));
  const outcome = addon.run('open', [], {
    interruptions: [{ at: 1, when: 'before', act: 'kill', pending: 'lost' }],
  });
  expect(() => addon.answerOf(outcome)).toThrow('Killed before call 1');
});
