import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountBatch, newFolder, readCsv, readJson } from '../helpers/cli.ts';
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

/* The worked examples (helpers/worked-examples.ts) through the command line. */

function run(command: string, name: string, out: string, ...more: string[]) {
  return accountBatch(
    ...[command, '--data', tablesOf(name), '--request', requestFile(name), '--out', out, ...more],
  );
}

describe.each(examples)('%s', (name) => {
  const expected = expectedFolder(name);

  test('the preview is as the document says', () => {
    const out = newFolder();
    const { exitCode, stderr } = run('preview', name, out);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    for (const file of ['preview.csv', 'not-changed.csv']) {
      expect(fixedCells(name, readCsv(join(out, file)))).toEqual(expectedCells(name, file));
      const heading = readFileSync(join(expected, file), 'utf8').split(/\r?\n/)[0];
      expect(readFileSync(join(out, file), 'utf8').split('\r\n')[0]).toBe(heading);
    }
    const { fingerprint, ...summary } = readJson(join(out, 'summary.json')) as { fingerprint: string };
    expect(summary).toEqual(expectedSummary(name));
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

test.each(refused)('%s: a group with all schools and all calendars is refused', (name) => {
  const { exitCode, stderr } = run('preview', name, newFolder());
  expect(exitCode).toBe(2);
  expect(stderr).toContain('District Admin');
});

test('T11: LDAP that is not configured is refused', () => {
  const { exitCode, stderr } = accountBatch(
    'preview',
    ...['--data', join(folder, 'tables')],
    ...['--request', requestFile('T11')],
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
    ...['--request', requestFile('T30')],
    ...['--out', second],
  );
  expect(exitCode).toBe(0);
  expect(readJson(join(second, 'summary.json'))).toMatchObject({ changed: 0, notChanged: 12 });
  expect(readFileSync(join(second, 'accounts.csv'))).toEqual(readFileSync(join(first, 'accounts.csv')));
});
