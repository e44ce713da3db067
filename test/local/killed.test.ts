import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, readCsv, testPath } from '../helpers/cli.ts';
import {
  callAccountBatch,
  callProgram,
  createStudents,
  district,
  enrolled,
  filesIn,
  requestFile,
  save,
  textOf,
  type Tables,
} from './small-district.ts';

/*
 * A save killed, as by a power cut, while it writes and while its files appear: they are whole, and
 * old or new, what must not be lost is still there, and the accounts come last. The next call into
 * the folder finishes it. (Telling people: stopped-telling.test.ts.)
 */

const killer = pathToFileURL(testPath('helpers/kill-at.mjs')).href;

/** Calls the command line and has it killed (kill-at.mjs); says whether it was. */
async function killed(at: string, args: readonly string[]): Promise<boolean> {
  const cli = testPath('../dist/local/cli.mjs');
  const call = ['--import', killer, cli, ...args];
  const env = { ...process.env, KILL_AT: at };
  const { exitCode, stderr } = await callProgram(process.execPath, call, { env });
  if (exitCode !== -1) expect([exitCode, stderr]).toEqual([0, '']);
  return exitCode === -1;
}

/** A copy of a folder, to be spoiled. */
function copyOf(folder: string): string {
  const copy = join(newFolder(), 'out');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

const hidden = (folder: string) => filesIn(folder).filter((name) => name.startsWith('.'));

/** The files that can be seen in a folder, with what is in them. */
function contentOf(folder: string): Map<string, string> {
  const names = filesIn(folder).filter((name) => /^[^.].*\.(csv|json)$/.test(name));
  return new Map(names.map((name) => [name, textOf(folder, name)]));
}

const students = (...rows: string[]): Tables => ({
  students: rows,
  enrollments: enrolled(...rows.map((row) => row.split(',')[0]!)),
  settings: { exports: [{ target: 'moodle', domain: 's.example' }] },
});

const john = '1001,1,Doe,John';
const amy = '1002,2,Li,Amy';

describe.concurrent('a save into the folder of an earlier one', () => {
  let earlier: string;
  let before: Map<string, string>;
  let command: string[];

  beforeAll(async () => {
    earlier = (await save(students(john), createStudents, '--credentials')).out;
    before = contentOf(earlier);
    command = [
      ...['save', '--data', district(students(john, amy))],
      ...['--request', requestFile(createStudents), '--credentials'],
    ];
  });

  /** Kills it at every so many calls of a function, each time on a copy of the earlier folder. */
  async function atEvery(
    name: string,
    step: number,
    look: (out: string, n: number) => void,
  ): Promise<number> {
    for (let n = 1; ; n += step) {
      const out = copyOf(earlier);
      if (!(await killed(`${name} ${n}`, [...command, '--out', out]))) return n - 1;
      look(out, n);
    }
  }

  test.each([
    ['writeSync', 3],
    ['fsyncSync', 3],
  ])('killed while it writes (%s): everything is as it was', async (name, step) => {
    const points = await atEvery(name, step, (out, n) => {
      expect(contentOf(out), `killed at ${n}`).toEqual(before);
    });
    expect(points).toBeGreaterThan(6);
  });

  test('killed while its files appear: nothing is lost, and the accounts come last', async () => {
    const saved: boolean[] = [];
    await atEvery('renameSync', 1, (out, n) => {
      const now = contentOf(out);
      // What stands nowhere else still stands somewhere.
      for (const name of ['journal.json', 'credentials.csv'])
        expect([...now.values()], `${name}, killed at ${n}`).toContain(before.get(name));
      const isSaved = now.get('accounts.csv') !== before.get('accounts.csv');
      saved.push(isSaved);
      expect(readCsv(join(out, 'accounts.csv')).length, `killed at ${n}`).toBe(isSaved ? 2 : 1);
      const { changes } = JSON.parse(now.get('journal.json') ?? '{}') as { changes?: unknown[] };
      if (isSaved) expect(changes, `killed at ${n}`).toHaveLength(2);
    });
    // Before the files appear, for room, and for each of them; only then is it saved.
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.filter(Boolean)).toEqual([]);
  });

  test('the next call into the folder finishes it, and nothing of either is lost', async () => {
    const out = copyOf(earlier);
    expect(await killed('renameSync 8', [...command, '--out', out])).toBe(true);
    expect(hidden(out)).toHaveLength(1);
    const { exitCode } = await callAccountBatch(...command, '--out', out);
    expect(exitCode).toBe(0);
    expect(hidden(out)).toEqual([]);
    expect(readCsv(join(out, 'accounts.csv'))).toHaveLength(2);
    const kept = [...contentOf(out).keys()];
    for (const stem of ['journal', 'credentials']) {
      const all = kept.filter((name) => name.startsWith(stem));
      expect(all, stem).toHaveLength(3);
    }
    expect([...contentOf(out).values()]).toContain(before.get('credentials.csv'));
  });
});
