import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SaveAnswer, PreviewAnswer } from '../../core/host/wizard-client.ts';
import type { Step } from '../../sheets-addon/api/sheets-api.ts';
import { readJson } from '../helpers/cli.ts';
const sampleDistrict = 'local/sample-district';
import { districtBook, startAddon } from './addon.ts';

test('a batch from the menu to its tabs', () => {
  const addon = startAddon(districtBook(sampleDistrict));
  const request = readJson(join(sampleDistrict, 'requests/create-students.json'));
  const before = addon.tab('User Accounts');
  addon.click('Open wizard');
  console.log(JSON.stringify(addon.call('open')).slice(0, 600));
  const found = addon.call('readData');
  console.log(JSON.stringify(found).slice(0, 300));
  const answer = addon.call('preview', request) as PreviewAnswer;
  if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
  console.log(addon.tabs());
  const { fingerprint } = answer.preview.summary;
  const step = addon.run('save', [
    request,
    { expect: fingerprint, overrideThreshold: false, credentials: true },
  ]);
  console.log(step.callCount, step.elapsed, step.cellsRead, step.cellsWritten, step.calls);
  const saved = addon.answerOf(step) as Step<SaveAnswer>;
  console.log(JSON.stringify(saved).slice(0, 500));
  console.log(addon.tabs(), addon.tab('Batches'));
  expect(addon.tab('User Accounts').length).toBe(before.length + 217);
});
