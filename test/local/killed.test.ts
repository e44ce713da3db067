import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
 * The command line killed, as by a power cut, before everything that it does to the disk: files are
 * whole and old or new, what must not be lost is still there, and the last file to appear is the one
 * that counts. The next run in the folder sweeps up.
 */

const kill = testPath('local/kill-at.mjs');

/** Calls the command line and has it killed before the n-th thing it does; says whether it was. */
async function killed(
  thread: 'main' | 'worker',
  n: number,
  args: readonly string[],
): Promise<boolean> {
  const cli = testPath('../dist/local/cli.mjs');
  const env = { ...process.env, KILL_IN: thread, KILL_AT: String(n) };
  const call = ['--import', kill, cli, ...args];
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

const visible = (folder: string) => filesIn(folder).filter((name) => !name.startsWith('.'));

/** The files that a run leaves, with what is in them. */
function contentOf(folder: string): Map<string, string> {
  return new Map(
    visible(folder)
      .filter((name) => /\.(csv|json|zip)$/.test(name))
      .map((name) => [name, textOf(folder, name)]),
  );
}

/** Kills a command at every so many things it does in a thread, each time on a copy of the same folder. */
async function atEvery(
  [thread, step]: readonly ['main' | 'worker', number],
  folder: string,
  command: readonly string[],
  look: (out: string, n: number) => void,
): Promise<number> {
  for (let n = 1; ; n += step) {
    const out = copyOf(folder);
    if (!(await killed(thread, n, [...command, '--out', out]))) return n - 1;
    look(out, n);
  }
}

const students = (...rows: string[]): Tables => ({
  students: rows,
  enrollments: enrolled(...rows.map((row) => row.split(',')[0]!)),
  settings: { exports: [{ target: 'moodle', domain: 's.example' }] },
});

// A process for each moment, on a machine that has other things to do, too.
const timeout = 300_000;

describe.concurrent('a save into the folder of an earlier one', { timeout }, () => {
  let earlier: string;
  let before: Map<string, string>;
  let command: string[];

  beforeAll(async () => {
    earlier = (await save(students('1001,1,Doe,John'), createStudents, '--credentials')).out;
    before = contentOf(earlier);
    command = [
      ...['save', '--data', district(students('1001,1,Doe,John', '1002,2,Li,Amy'))],
      ...['--request', requestFile(createStudents), '--credentials'],
    ];
  });

  test('killed while it writes: everything is as it was', async () => {
    const points = await atEvery(['worker', 4], earlier, command, (out, n) => {
      expect(contentOf(out), `killed at ${n}`).toEqual(before);
    });
    expect(points).toBeGreaterThan(10);
  });

  test('killed while its files appear: nothing is lost, and the accounts come last', async () => {
    const saved: boolean[] = [];
    const points = await atEvery(['main', 1], earlier, command, (out, n) => {
      const now = contentOf(out);
      // What stands nowhere else still stands somewhere, and under its own name there is one.
      for (const name of ['journal.json', 'credentials.csv']) {
        expect([...now.values()], `${name}, killed at ${n}`).toContain(before.get(name));
        expect(now.has(name), `${name}, killed at ${n}`).toBe(true);
      }
      const isSaved = now.get('accounts.csv') !== before.get('accounts.csv');
      saved.push(isSaved);
      for (const name of ['accounts.csv', 'result.csv', 'credentials.csv']) {
        const rows = readCsv(join(out, name)).length;
        if (isSaved || name === 'accounts.csv')
          expect(rows, `${name} at ${n}`).toBe(isSaved ? 2 : 1);
        else expect([1, 2], `${name} at ${n}`).toContain(rows);
      }
      const { changes } = JSON.parse(now.get('journal.json')!) as { changes: unknown[] };
      if (isSaved) expect(changes, `killed at ${n}`).toHaveLength(2);
    });
<<<<<<< HEAD
    expect(points).toBeGreaterThan(10);
    const first = saved.indexOf(true);
    expect(first).toBeGreaterThan(0);
    expect(saved.slice(first)).not.toContain(false);
=======
    // Before the files appear, for room, and for each of them; only then is it saved.
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.filter(Boolean)).toEqual([]);
>>>>>>> main
  });

  test('the next run sweeps up and does all of it', async () => {
    const out = copyOf(earlier);
    expect(await killed('main', 5, [...command, '--out', out])).toBe(true);
    expect(filesIn(out).some((name) => name.startsWith('.'))).toBe(true);
    const { exitCode } = await callAccountBatch(...command, '--out', out);
    expect(exitCode).toBe(0);
    expect(filesIn(out).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readCsv(join(out, 'accounts.csv'))).toHaveLength(2);
    expect([...contentOf(out).values()]).toContain(before.get('credentials.csv'));
  });
});
<<<<<<< HEAD

describe.concurrent('messages and letters', { timeout }, () => {
  const school = (...people: readonly string[]): string => {
    const folder = join(newFolder(), 'data');
    mkdirSync(folder);
    const tables = {
      schools: ['School ID,School Name', 'L,Lincoln High'],
      students: [
        'Person ID,Student Number,Last Name,First Name,Grade,Email',
        ...people.map((id) => `${id},${id},Doe,John,09,${id}@s.example`),
      ],
      enrollments: ['Person ID,School ID,Start Date', ...people.map((id) => `${id},L,2025-08-11`)],
      accounts: [
        'Person ID,Username,Enabled,Force Password Change,Total Login Count,Created,Activation URL',
        ...people.map((id) => `${id},u${id},Yes,Yes,0,2025-08-17,https://c.example/a?t=${id}`),
      ],
    };
    for (const [name, rows] of Object.entries(tables))
      writeFileSync(join(folder, `${name}.csv`), rows.join('\n'));
    return folder;
  };

  test.each([
    ['message', ['--message', 'Activate your account'], 'messages.zip'],
    ['letters', ['--letter', 'Account activation letter'], 'letters.html'],
  ] as const)('%s: nothing is there that is not noted', async (name, words, made) => {
    const rest = [
      ...['--filter', 'New accounts, never logged in: students', ...words],
      ...['--now', '2025-08-18T06:00', '--expires', '2025-09-01'],
    ];
    const earlier = join(newFolder(), 'out');
    const first = [name, '--data', school('1001'), ...rest, '--out', earlier];
    expect(await callAccountBatch(...first)).toMatchObject({ exitCode: 0, stderr: '' });
    const madeBefore = textOf(earlier, made);
    const toldBefore = textOf(earlier, 'told.csv');
    const command = [name, '--data', school('1001', '1002'), ...rest];
    let news = 0;
    await atEvery(['main', 1], earlier, command, (out, n) => {
      const usernames = readCsv(join(out, 'told.csv')).map((row) => row['Username']);
      const isMade = textOf(out, made) !== madeBefore;
      if (isMade) news++;
      if (isMade) expect(usernames, `killed at ${n}`).toEqual(['u1001', 'u1002']);
      const kept = existsSync(join(out, 'told-1.csv')) ? ['told.csv', 'told-1.csv'] : ['told.csv'];
      expect(
        kept.map((file) => textOf(out, file)),
        `killed at ${n}`,
      ).toContain(toldBefore);
    });
    expect(news).toBeGreaterThan(0);
  });
});
=======
>>>>>>> main
