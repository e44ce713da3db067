import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportId, RequestJson, RowsPage } from '../../core/host/wizard-client.ts';
import { readCsv, readJson, testPath } from '../helpers/cli.ts';
import { openFolder, previewOf, restart, taken, type Wizard } from './wizard.ts';

/*
 * The worked examples (test/scenarios/lincoln-grant) through the service: the same expected files,
 * typed by hand from the document. Wording (Note, Reason, Because) is free; all else is fixed.
 */

const folder = testPath('scenarios/lincoln-grant');
const free = new Set(['Note', 'Reason', 'Because']);
const onAfterT01 = new Set(['T06-after-T01', 'T30']);
const refused = new Set(['T13-refused', 'T21-refused']);

function tablesOf(name: string): string {
  if (onAfterT01.has(name)) return 'tables-after-T01';
  if (name === 'T17-again') return 'tables-after-T17';
  if (name.startsWith('T09')) return 'tables-T09';
  return existsSync(join(folder, `tables-${name}`)) ? `tables-${name}` : 'tables';
}

function open(name: string): Wizard {
  return openFolder(join(folder, tablesOf(name)));
}

function requestOf(name: string): RequestJson {
  return readJson(join(folder, 'requests', `${name}.json`)) as RequestJson;
}

function fixed(rows: readonly Readonly<Record<string, string>>[], name: string): unknown {
  return rows.map((row) =>
    Object.entries(row).filter(
      // Which records make somebody eligible there, the contract does not say.
      ([column]) => !free.has(column) && !(name === 'T28' && column === 'Schools'),
    ),
  );
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

const names = readdirSync(join(folder, 'requests')).map((file) => file.replace('.json', ''));

describe.each(names.filter((name) => !refused.has(name)))('%s', (name) => {
  const expected = join(folder, 'expected', name);

  test('previewed, saved by a service started anew, and undone', async () => {
    const wizard = open(name);
    const request = requestOf(name);
    const { summary, threshold } = await previewOf(wizard, request);
    expect(summary).toEqual({
      ...(readJson(join(expected, 'summary.json')) as object),
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
      expect(fixed(rows, name)).toEqual(fixed(readCsv(join(expected, file)), name));
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
      const path = join(expected, file);
      if (!existsSync(path)) continue;
      const written = (await taken(again, 'saved', file)).toString('utf8');
      expect(written.replace(/\r\n/g, '\n').trim()).toBe(
        readFileSync(path, 'utf8').replace(/\r\n/g, '\n').trim(),
      );
    }

    const before = readFileSync(join(folder, tablesOf(name), 'accounts.csv'));
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

test.each([...refused])('%s: a group with all schools and calendars is refused', async (name) => {
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
