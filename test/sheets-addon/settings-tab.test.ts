import { expect, test } from 'vitest';
import { makeWorkbook } from '../../local/apps-script/index.ts';
import { startAddon } from './addon.ts';

test('a new Settings tab names every setting, and says nothing by itself', () => {
  const addon = startAddon(makeWorkbook({}));
  addon.call('makeTemplateTabs');
  const [headings, ...rows] = addon.tab('Settings');
  expect(headings).toEqual(['Setting', 'Value', 'What it means']);
  expect(rows.map(([key, value]) => `${key} ${value}`.trim())).toEqual([
    ...['operators', 'operator', 'configuredAuthentication', 'maxDisable 500'],
    ...['maxDisablePercent 20', 'transliterate latin', 'letters any', 'particles keep'],
    ...['doubleSurnames both', 'singleNames report'],
  ]);
});
