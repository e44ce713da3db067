import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PreviewAnswer, SaveAnswer } from '../../core/host/wizard-client.ts';
import type { Step } from '../../sheets-addon/api/sheets-api.ts';
import { readCsv } from '../helpers/cli.ts';
import {
  examples,
  expectedCells,
  expectedFolder,
  expectedSummary,
  fixedCells,
  refused,
  requestFile,
  tablesOf,
} from '../helpers/worked-examples.ts';
import { districtBook, startAddon, type Addon } from './addon.ts';
import { requestOf, savedBatch, toTheEnd, undo } from './saving.ts';

/* The worked examples (helpers/worked-examples.ts) through the add-on: tabs in, tabs out. */

function open(name: string): Addon {
  return startAddon(districtBook(tablesOf(name)));
}

/** A tab's rows by heading; the tab is the one whose name begins so. */
function rowsOf(addon: Addon, title: string): Record<string, string>[] {
  const name = addon.tabs().find((tab) => tab.startsWith(title));
  if (name === undefined) return [];
  const [headings, ...rows] = addon.tab(name);
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(headings!.map((heading, c) => [heading, cells[c]!])));
}

describe.each(examples)('%s', (name) => {
  const request = requestOf(requestFile(name));

  test('previewed, saved and undone', () => {
    const addon = open(name);
    const before = addon.tab('User Accounts');
    const answer = addon.call('preview', request) as PreviewAnswer;
    if (!('preview' in answer)) throw new Error(JSON.stringify(answer));
    const { summary } = answer.preview;
    expect(summary).toEqual({
      ...expectedSummary(name),
      fingerprint: expect.any(String) as string,
    });
    expect(fixedCells(name, rowsOf(addon, 'Preview - '))).toEqual(
      expectedCells(name, 'preview.csv'),
    );
    expect(fixedCells(name, rowsOf(addon, 'Not changed - '))).toEqual(
      expectedCells(name, 'not-changed.csv'),
    );
    expect(rowsOf(addon, 'Problems - ')).toHaveLength(
      summary.problems.error + summary.problems.warning,
    );

    const confirmed = {
      expect: summary.fingerprint,
      overrideThreshold: name === 'T15',
      credentials: true,
    };
    const step = addon.call('save', request, confirmed) as Step<SaveAnswer>;
    const saved = toTheEnd(addon, step);
    const results = rowsOf(addon, 'Result - ');
    expect(results).toHaveLength(rowsOf(addon, 'Preview - ').length);
    expect(results.filter(({ Result }) => Result!.startsWith('will be'))).toEqual([]);
    const accounts = join(expectedFolder(name), 'accounts.csv');
    if (existsSync(accounts)) {
      expect(rowsOf(addon, 'User Accounts')).toEqual(readCsv(accounts));
    }
    const credentials = join(expectedFolder(name), 'credentials.csv');
    if (existsSync(credentials)) {
      expect(rowsOf(addon, 'Credentials - ')).toEqual(readCsv(credentials));
    }
    expect(addon.tab('Batches')[1]).toContain(summary.fingerprint);

    const again = addon.call('preview', request) as PreviewAnswer;
    if (!('preview' in again)) throw new Error(JSON.stringify(again));
    expect(again.preview.summary.changed).toBe(0);

    undo(addon, savedBatch(saved));
    expect(addon.tab('User Accounts')).toEqual(before);
    // Where nothing was changed there is nothing to undo, nor to write down of it.
    if (summary.changed === 0) return;
    const [, row, undone] = addon.tab('Batches');
    expect(row).toContain(undone![0]);
    expect(undone![3]).toBe('Undo');
  });
});

test.each(refused)('%s is refused', (name) => {
  const answer = open(name).call('preview', requestOf(requestFile(name))) as PreviewAnswer;
  expect(answer).toMatchObject({ requestFaults: [expect.any(String)] });
});
