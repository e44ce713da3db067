import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, readCsv, readJson, testPath } from '../helpers/cli.ts';
import { callAccountBatch } from '../local/small-district.ts';

/*
 * Every ready request of the sample district, all the way: previewed, saved, saved again, undone.
 */

const district = testPath('../local/sample-district');
const tables = readdirSync(district).filter((file) => file.endsWith('.csv'));
const requests = readdirSync(join(district, 'requests')).filter((file) => file.endsWith('.json'));

interface Summary {
  readonly considered: number;
  readonly changed: number;
  readonly notChanged: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly fingerprint: string;
}

/** A preview or save of the sample district, with its own accounts or with those of a save. */
async function run(command: 'preview' | 'save', request: string, out: string, accounts?: string): Promise<Summary> {
  const data =
    accounts === undefined
      ? [district]
      : [...tables.map((file) => join(district, file)), accounts].filter(
          (path) => path !== join(district, 'accounts.csv'),
        );
  const args = [
    command,
    ...data.flatMap((path) => ['--data', path]),
    ...['--request', join(district, 'requests', request), '--out', out],
  ];
  const first = await callAccountBatch(...args);
  const passed = command === 'save' && first.exitCode === 3;
  const { exitCode, stderr } = passed ? await callAccountBatch(...args, '--override-threshold') : first;
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return readJson(join(out, 'summary.json')) as Summary;
}

/** Rows without what tells a preview from a save. */
function withoutResult(rows: readonly Record<string, string>[]) {
  return rows.map((row) => ({ ...row, Result: '' }));
}

test('there is a request of every kind', () => {
  const kinds = new Set(
    requests.map((file) => {
      const { accountType, changeType, profile = 'none' } = readJson(
        join(district, 'requests', file),
      ) as Record<string, string>;
      return `${accountType!} ${changeType!} ${profile}`;
    }),
  );
  expect([...kinds].sort()).toEqual([
    'staff addUserGroups none',
    'staff createAccount none',
    'staff createAccount schoolrunner',
    'staff disableAccount none',
    'staff enableAccount none',
    'staff forcePasswordChange none',
    'staff removeUserGroups none',
    'students createAccount none',
    'students disableAccount none',
    'students enableAccount none',
    'students forcePasswordChange none',
  ]);
});

describe.concurrent.each(requests)('%s', (request) => {
  const folder = newFolder();
  const [previewed, saved, again, undone] = ['preview', 'save', 'again', 'undo'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  mkdirSync(previewed);

  test('is previewed and saved alike, saved twice without effect, and undone to the byte', async () => {
    const preview = await run('preview', request, previewed);
    expect(preview.changed).toBeGreaterThan(0);
    expect(preview.considered).toBe(preview.changed + preview.notChanged);
    const rows = readCsv(join(previewed, 'preview.csv'));
    expect(new Set(rows.map((row) => row['Person ID'])).size).toBe(preview.changed);
    const left = readCsv(join(previewed, 'not-changed.csv'));
    expect(new Set(left.map((row) => row['Person ID'])).size).toBe(left.length);
    expect(left).toHaveLength(preview.notChanged);
    const counted = Object.values(preview.reasons).reduce((sum, n) => sum + n, 0);
    expect(counted).toBe(preview.notChanged);

    const save = await run('save', request, saved);
    expect(save).toEqual(preview);
    expect(withoutResult(readCsv(join(saved, 'result.csv')))).toEqual(withoutResult(rows));
    expect(readCsv(join(saved, 'not-changed.csv'))).toEqual(left);
    const before = readFileSync(join(district, 'accounts.csv'));
    const after = readFileSync(join(saved, 'accounts.csv'));
    expect(after.equals(before)).toBe(false);

    const second = await run('save', request, again, join(saved, 'accounts.csv'));
    expect(second.changed).toBe(0);
    expect(second.considered).toBe(preview.considered);
    expect(readCsv(join(again, 'result.csv'))).toEqual([]);
    expect(readFileSync(join(again, 'accounts.csv')).equals(after)).toBe(true);

    const undo = await callAccountBatch(
      ...['undo', '--data', join(saved, 'accounts.csv')],
      ...['--journal', join(saved, 'journal.json'), '--out', undone, '--remove-unused'],
    );
    expect(undo.stderr).toBe('');
    expect(undo.exitCode).toBe(0);
    expect(readFileSync(join(undone, 'accounts.csv')).equals(before)).toBe(true);
    const results = readCsv(join(undone, 'undo-report.csv')).map((row) => row['Result']);
    expect(results.filter((result) => result !== 'put back' && result !== 'removed')).toEqual([]);
    const accounts = new Set(rows.map((row) => row['Username']));
    expect(results).toHaveLength(accounts.size);
  });
});
