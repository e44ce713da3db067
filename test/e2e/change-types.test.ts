import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountBatch, newFolder, readCsv } from '../helpers/cli.ts';
import { browserNames, type Browser } from './browsers/browser.ts';
import { startBrowser } from './browsers/index.ts';
import type { View } from './browsers/view.ts';
import { builtExtension, sampleDistrict } from './fixtures.ts';
import { sampleBatches } from './sample-batches.ts';
import { bringSample, download, newBatch, previewBatch, saveBatch, undoLast } from './wizard.ts';

/*
 * Every change type once, on the sample district: chosen on the screens, previewed, saved, and
 * undone from the history. The same request through the command line gives the same fingerprint and
 * the same bytes.
 */

describe.each(browserNames)('%s', (name) => {
  let browser: Browser;
  let tab: View;

  beforeAll(async () => {
    browser = await startBrowser(name, { extension: builtExtension(name) });
    tab = await browser.openView('tab');
    await bringSample(tab);
  });
  afterAll(() => browser.close());

  test.each(sampleBatches.map((batch) => [batch.name, batch] as const))(
    '%s',
    async (_name, { choices, request }) => {
      await previewBatch(tab, choices);
      const previewed = summaryIn(await download(browser, tab, 'summary.json'));
      const expected = saveOnCommandLine(request);
      expect(previewed).toEqual(expected.summary);
      expect(previewed['changed']).toBeGreaterThan(0);

      await saveBatch(tab);
      for (const file of ['result.csv', 'not-changed.csv', 'problems.csv', 'accounts.csv']) {
        const ours = await download(browser, tab, file);
        expect(ours.equals(expected.file(file)), file).toBe(true);
      }

      const created = request['changeType'] === 'createAccount';
      await undoLast(tab, { accounts: expected.accounts, created });
      const undone = await download(browser, tab, 'accounts.csv');
      expect(undone.equals(readFileSync(join(sampleDistrict, 'accounts.csv')))).toBe(true);
      await newBatch(tab);
    },
  );

  test('nothing was asked of the network, and nothing went wrong unseen', () => {
    expect(browser.network.requests).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});

function summaryIn(bytes: Buffer): Record<string, unknown> {
  return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
}

function saveOnCommandLine(request: unknown) {
  const out = newFolder();
  const path = join(newFolder(), 'request.json');
  writeFileSync(path, JSON.stringify(request));
  const { exitCode, stderr } = accountBatch(
    ...['save', '--data', sampleDistrict, '--request', path, '--out', out],
  );
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  const file = (name: string) => readFileSync(join(out, name));
  const usernames = readCsv(join(out, 'result.csv')).map((row) => row['Username']);
  return { summary: summaryIn(file('summary.json')), file, accounts: new Set(usernames).size };
}
