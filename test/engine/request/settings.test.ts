import { expect, test } from 'vitest';
import { readSettings } from '../../../core/engine/index.ts';

const faultsOf = (json: unknown) => readSettings(json, 'settings.json').faults;

test('a setting that is wrong is told with what to write', () => {
  expect(faultsOf({ operator: 7 })).toEqual([
    'settings.json: operator must be text in quotes, such as "jdoe"',
  ]);
  expect(faultsOf({ configuredAuthentication: 'ldap' })).toEqual([
    'settings.json: configuredAuthentication must be a list of "ldap" and "saml", such as ["saml"]; [] for none',
  ]);
  expect(faultsOf({ transliterate: 'none' })).toEqual([
    'settings.json: transliterate must be "latin" or "all"',
  ]);
  expect(faultsOf([])).toEqual([
    'settings.json: settings must be a JSON object, such as { "operator": "jdoe" }',
  ]);
});

test('thresholds say which of the two numbers is wrong', () => {
  expect(faultsOf({ thresholds: 500 })).toEqual([
    'settings.json: thresholds must be two numbers, such as { "maxDisable": 500, "maxDisablePercent": 20 }',
  ]);
  expect(faultsOf({ thresholds: { maxDisable: '500' } })).toEqual([
    'settings.json: thresholds needs a maxDisable that is a number, 0 or more, such as 500',
  ]);
  expect(faultsOf({ thresholds: { maxDisablePercent: -1 } })).toEqual([
    'settings.json: thresholds needs a maxDisablePercent that is a number, 0 or more, such as 20',
  ]);
  expect(faultsOf({ thresholds: { maximum: 5 } })).toEqual([
    'settings.json: thresholds has no maximum: write maxDisable and maxDisablePercent',
  ]);
});

test('an unknown setting stops nothing, and the note lists those there are', () => {
  const { faults, notes } = readSettings({ operater: 'jdoe' }, 'settings.json');
  expect(faults).toEqual([]);
  expect(notes).toEqual([
    'settings.json: the setting operater is not known and has no effect; there are ' +
      'configuredAuthentication, operator, thresholds, transliterate, letters, particles, ' +
      'doubleSurnames, singleNames, exports',
  ]);
});

test("what is said about names counts, the contract's own way is as if nothing were said", () => {
  const read = (json: unknown) => readSettings(json, 'settings.json');
  const plain = read({}).settings;
  expect(read({ letters: 'any', particles: 'keep', singleNames: 'report' }).settings).toEqual(
    plain,
  );
  expect(read({ letters: 'german', doubleSurnames: 'first' }).settings).toEqual({
    ...plain,
    letters: 'german',
    doubleSurnames: 'first',
  });
  expect(faultsOf({ letters: 'dutch', particles: true })).toEqual([
    'settings.json: letters must be "any" or "bulgarian" or "danish" or "german" or "norwegian" or "swedish" or "ukrainian"',
    'settings.json: particles must be "keep" or "drop"',
  ]);
  expect(read({ letters: 'ukrainian' }).notes).toEqual([
    'settings.json: letters "ukrainian" has no effect without "transliterate": "all", because letters other than Latin ones are not used else',
  ]);
  expect(read({ letters: 'ukrainian', transliterate: 'all' }).notes).toEqual([]);
});
