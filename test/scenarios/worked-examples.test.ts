import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountBatch, newFolder, readCsv, readJson, testPath } from '../helpers/cli.ts';

/*
 * The worked examples T01-T22, T28 and T30 (lincoln-grant/README.md): expected files typed by hand
 * from the document. Wording (Note, Reason, Because) is free; all else is fixed.
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

function run(command: string, name: string, out: string, ...more: string[]) {
  const data = join(folder, tablesOf(name));
  const request = join(folder, 'requests', `${name}.json`);
  return accountBatch(command, '--data', data, '--request', request, '--out', out, ...more);
}

function fixedCells(path: string, name: string): unknown {
  return readCsv(path).map((row) =>
    Object.entries(row).filter(
      // Which records make somebody eligible there, the contract does not say.
      ([column]) => !free.has(column) && !(name === 'T28' && column === 'Schools'),
    ),
  );
}

const names = readdirSync(join(folder, 'requests')).map((file) => file.replace('.json', ''));

describe.each(names.filter((name) => !refused.has(name)))('%s', (name) => {
  const expected = join(folder, 'expected', name);

  test('the preview is as the document says', () => {
    const out = newFolder();
    const { exitCode, stderr } = run('preview', name, out);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    for (const file of ['preview.csv', 'not-changed.csv']) {
      expect(fixedCells(join(out, file), name)).toEqual(fixedCells(join(expected, file), name));
      const heading = readFileSync(join(expected, file), 'utf8').split(/\r?\n/)[0];
      expect(readFileSync(join(out, file), 'utf8').split('\r\n')[0]).toBe(heading);
    }
    const { fingerprint, ...summary } = readJson(join(out, 'summary.json')) as { fingerprint: string };
    expect(summary).toEqual(readJson(join(expected, 'summary.json')));
    expect(fingerprint).not.toBe('');
  });

  test('what is saved is what was previewed', () => {
    const out = newFolder();
    const override = name === 'T15' ? ['--override-threshold'] : [];
    const { exitCode } = run('save', name, out, '--credentials', ...override);
    expect(exitCode).toBe(0);
    const saved = readCsv(join(out, 'result.csv')).map(({ Result, ...row }) => {
      expect(Result).not.toMatch(/^will be/);
      return row;
    });
    const previewed = newFolder();
    run('preview', name, previewed);
    const planned = readCsv(join(previewed, 'preview.csv')).map(({ Result, ...row }) => {
      expect(Result).toMatch(/^will be/);
      return row;
    });
    expect(saved).toEqual(planned);
    for (const file of ['accounts.csv', 'credentials.csv']) {
      const path = join(expected, file);
      if (existsSync(path)) {
        expect(readFileSync(join(out, file), 'utf8').replace(/\r\n/g, '\n').trim()).toBe(
          readFileSync(path, 'utf8').replace(/\r\n/g, '\n').trim(),
        );
      }
    }
  });
});

test('T05: the order of rows changes nothing, not even the fingerprint', () => {
  const [a, b] = [newFolder(), newFolder()];
  run('preview', 'T05', a);
  run('preview', 'T05-reversed', b);
  expect(readFileSync(join(b, 'preview.csv'))).toEqual(readFileSync(join(a, 'preview.csv')));
  expect(readJson(join(b, 'summary.json'))).toEqual(readJson(join(a, 'summary.json')));
});

test.each([...refused])('%s: a group with all schools and all calendars is refused', (name) => {
  const { exitCode, stderr } = run('preview', name, newFolder());
  expect(exitCode).toBe(2);
  expect(stderr).toContain('District Admin');
});

test('T11: LDAP that is not configured is refused', () => {
  const { exitCode, stderr } = accountBatch(
    'preview',
    ...['--data', join(folder, 'tables')],
    ...['--request', join(folder, 'requests/T11.json')],
    ...['--out', newFolder()],
  );
  expect(exitCode).toBe(2);
  expect(stderr).toContain('authenticationType');
});

test('T12: 500 random passwords are all different and stand in no report', () => {
  const out = newFolder();
  run('save', 'T12', out, '--credentials');
  const passwords = readCsv(join(out, 'credentials.csv')).map((row) => row['Password']!);
  expect(passwords).toHaveLength(500);
  expect(new Set(passwords).size).toBe(500);
  for (const file of ['result.csv', 'accounts.csv', 'journal.json', 'summary.json']) {
    const text = readFileSync(join(out, file), 'utf8');
    expect(passwords.filter((password) => text.includes(password))).toEqual([]);
  }
});

test('T15: saving is refused where no student account would stay enabled', () => {
  const out = newFolder();
  const { exitCode, stderr } = run('save', 'T15', out);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('--override-threshold');
  expect(existsSync(join(out, 'preview.csv'))).toBe(true);
  expect(existsSync(join(out, 'accounts.csv'))).toBe(false);
});

test('T30: saving T01 twice creates nobody the second time', () => {
  const [first, second] = [newFolder(), newFolder()];
  run('save', 'T01', first);
  const data = ['schools', 'calendars', 'students', 'enrollments', 'staff', 'assignments', 'groups'];
  const { exitCode } = accountBatch(
    'save',
    ...data.flatMap((table) => ['--data', join(folder, 'tables', `${table}.csv`)]),
    ...['--data', join(first, 'accounts.csv')],
    ...['--request', join(folder, 'requests/T30.json')],
    ...['--out', second],
  );
  expect(exitCode).toBe(0);
  expect(readJson(join(second, 'summary.json'))).toMatchObject({ changed: 0, notChanged: 12 });
  expect(readFileSync(join(second, 'accounts.csv'))).toEqual(readFileSync(join(first, 'accounts.csv')));
});
