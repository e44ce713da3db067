import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportId, RequestJson, RowsPage } from '../../core/host/wizard-client.ts';
import { readJson } from '../helpers/cli.ts';
import {
  examples,
  expectedCells,
  expectedFolder,
  expectedSummary,
  fixedCells,
  folder,
  refused,
  requestFile,
  tablesOf,
} from '../helpers/worked-examples.ts';
import { openFolder, previewOf, restart, taken, type Wizard } from './wizard.ts';

/* The worked examples (helpers/worked-examples.ts) through the service. */

function open(name: string): Wizard {
  return openFolder(tablesOf(name));
}

function requestOf(name: string): RequestJson {
  return readJson(requestFile(name)) as RequestJson;
}

/** All rows of a report, asked for in windows as a screen does. */
async function allRows({ client }: Wizard, of: 'preview' | 'saved', report: ReportId) {
  const rows: Record<string, string>[] = [];
  let page: RowsPage;
  do {
    page = await client.rows({ of, report, filter: {}, from: rows.length, count: 200 });
    const { columns } = page;
    rows.push(
      ...page.rows.map((cells) => Object.fromEntries(cells.map((cell, c) => [columns[c]!, cell]))),
    );
  } while (rows.length < page.total);
  return rows;
}

describe.each(examples)('%s', (name) => {
  test('previewed, saved by a service started anew, and undone', async () => {
    const wizard = open(name);
    const request = requestOf(name);
    const { summary, threshold } = await previewOf(wizard, request);
    expect(summary).toEqual({
      ...expectedSummary(name),
      fingerprint: expect.stringMatching(
        /^[0-9a-f]{16}-[0-9a-f]{16}-\d{8}-[0-9a-f]{32}$/,
      ) as string,
    });
    expect(threshold !== null).toBe(name === 'T15');
    const again = restart(wizard);
    for (const [report, file] of [
      ['changes', 'preview.csv'],
      ['not-changed', 'not-changed.csv'],
    ] as const) {
      const rows = await allRows(again, 'preview', report);
      expect(fixedCells(name, rows)).toEqual(expectedCells(name, file));
    }

    const answer = await again.client.save(request, {
      expect: summary.fingerprint,
      overrideThreshold: name === 'T15',
      credentials: true,
    });
    if (!('saved' in answer)) throw new Error(answer.sentences.join('\n'));
    const results = await allRows(again, 'saved', 'changes');
    expect(results.filter(({ Result }) => Result!.startsWith('will be'))).toEqual([]);
    for (const file of ['accounts.csv', 'credentials.csv'] as const) {
      const path = join(expectedFolder(name), file);
      if (!existsSync(path)) continue;
      const written = (await taken(again, 'saved', file)).toString('utf8');
      expect(written.replace(/\r\n/g, '\n').trim()).toBe(
        readFileSync(path, 'utf8').replace(/\r\n/g, '\n').trim(),
      );
    }

    const before = readFileSync(join(tablesOf(name), 'accounts.csv'));
    const undone = await restart(again).client.undo({
      batch: { id: answer.saved.batch.id },
      removeUnused: true,
    });
    if (!('undo' in undone)) throw new Error(undone.faults.join('\n'));
    expect(undone.undo.done).toBe(summary.changed > 0);
    const { accounts } = await accountsNow(again);
    if (summary.changed > 0) expect(accounts.equals(before)).toBe(true);
  });
});

/** User Accounts as the workbook has them, whoever wrote them. */
async function accountsNow({ workbook }: Wizard): Promise<{ accounts: Buffer }> {
  const { savedAccounts } = await workbook.readTables(() => undefined);
  return { accounts: Buffer.from(savedAccounts!.bytes) };
}

test.each(refused)('%s: a group with all schools and calendars is refused', async (name) => {
  const answer = await open(name).client.preview(requestOf(name));
  expect(answer).toMatchObject({
    requestFaults: [expect.stringContaining('District Admin') as string],
    dataFaults: [],
  });
});

test('T11: LDAP that is not configured is refused', async () => {
  const wizard = openFolder(join(folder, 'tables'));
  expect(await wizard.client.preview(requestOf('T11'))).toMatchObject({
    requestFaults: [expect.stringContaining('authenticationType') as string],
  });
});

test('T05: the order of rows changes nothing, not even the fingerprint', async () => {
  const [a, b] = [open('T05'), open('T05-reversed')];
  const one = await previewOf(a, requestOf('T05'));
  const two = await previewOf(b, requestOf('T05-reversed'));
  expect(two.summary).toEqual(one.summary);
  expect(two.firstRows).toEqual(one.firstRows);
});

test('T15: saving is refused where no student account would stay enabled', async () => {
  const wizard = open('T15');
  const { summary } = await previewOf(wizard, requestOf('T15'));
  const answer = await wizard.client.save(requestOf('T15'), {
    expect: summary.fingerprint,
    overrideThreshold: false,
    credentials: false,
  });
  expect(answer).toMatchObject({ refused: 'threshold', preview: { summary } });
  expect((await wizard.client.open()).history).toEqual([]);
});
