import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder } from '../helpers/cli.ts';
import { usablePeople as people } from './refused.ts';
import {
  callAccountBatch,
  createStudents as students,
  district,
  filesIn,
  requestFile,
  runBatch,
} from './small-district.ts';

/*
 * A command line that cannot be understood is refused, and nothing is written.
 */

let usable: string;

beforeAll(() => {
  usable = district(people);
});

describe.concurrent('a command line that cannot be understood is refused', () => {
  const call = async (...args: string[]) => {
    const run = await callAccountBatch(...args);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    return run.stderr;
  };

  test.each(['yesterday', '2025-02-29', '', '8/18/2025'])('as of "%s"', async (day) => {
    const run = await runBatch('preview', usable, students, '--as-of', day);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('--as-of');
    expect(filesIn(run.out)).toEqual([]);
  });

  test('an option there is not', async () => {
    expect(await call('preview', '--data', usable, '--frobnicate')).toContain('--frobnicate');
  });

  test('a command there is not', async () => {
    expect(await call('delete', '--data', usable)).toContain('delete');
  });

  test('options that are missing are named, all of them', async () => {
    const stderr = await call('preview');
    for (const option of ['--data', '--request', '--out']) expect(stderr).toContain(option);
    expect(await call('undo', '--data', usable, '--out', 'nowhere')).toContain('--journal');
  });

  test('an option that belongs to another command', async () => {
    const request = requestFile(students);
    const batch = ['--data', usable, '--request', request, '--out', 'nowhere'];
    expect(await call('preview', ...batch, '--remove-unused')).toContain('--remove-unused');
    expect(await call('save', ...batch, '--journal', 'j')).toContain('--journal');
    expect(existsSync('nowhere')).toBe(false);
  });

  test('an option without its value', async () => {
    expect(await call('preview', '--data', usable, '--request', 'r.json', '--out')).toContain(
      '--out',
    );
  });

  test('an option without its value before another one, and one that is empty', async () => {
    expect(await call('preview', '--data', '--request', 'r.json', '--out', 'nowhere')).toBe(
      'account-batch: --data is missing its value\naccount-batch: account-batch --help shows how it is used\n',
    );
    const empty = await call(
      'save',
      '--data',
      usable,
      '--request',
      ' ',
      '--out',
      '',
      '--expect',
      '',
    );
    for (const option of ['--request', '--out', '--expect']) {
      expect(empty).toContain(`account-batch: ${option} is empty\n`);
    }
  });

  test('an option that stands twice, of which only one could count', async () => {
    const request = requestFile(students);
    const twice = await call(
      ...['preview', '--data', usable, '--data', usable, '--request', request],
      ...['--out', 'nowhere', '--request', request, '--json', '--json'],
    );
    expect(twice).toContain('account-batch: --request stands more than once\n');
    expect(twice).toContain('account-batch: --json stands more than once\n');
    expect(twice).not.toContain('--data');
    expect(existsSync('nowhere')).toBe(false);
  });

  test('a request, a journal and data that are not there', async () => {
    const out = join(newFolder(), 'out');
    const stderr = await call(
      'save',
      '--data',
      'no-data',
      '--request',
      'no-request.json',
      '--out',
      out,
    );
    expect(stderr).toContain('no-data');
    expect(stderr).toContain('no-request.json');
    expect(
      await call('undo', '--data', usable, '--journal', 'no-journal.json', '--out', out),
    ).toContain('no-journal.json');
    expect(existsSync(out)).toBe(false);
  });
});
