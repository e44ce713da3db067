import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  watch,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, testPath } from '../helpers/cli.ts';
import {
  callProgram,
  createStudents as students,
  district,
  enrolled,
  filesIn,
  requestFile,
  save,
  textOf,
} from './small-district.ts';

/*
 * A save that somebody stops: everything appears, or nothing does.
 */

describe('Ctrl-C leaves nothing half done', () => {
  const files = [
    ...['accounts.csv', 'journal.json', 'not-changed.csv', 'problems.csv'],
    ...['result.csv', 'summary.json'],
  ];
  let data: string;
  let request: string;
  let whole: string;
  let duration: number;

  beforeAll(async () => {
    const ids = Array.from({ length: 100_000 }, (_, n) => String(100_000 + n));
    data = district({
      students: ids.map((id) => `${id},${id},Lastname${id},First,a${id}@s.org`),
      enrollments: enrolled(...ids),
    });
    request = requestFile(students);
    const started = Date.now();
    whole = (await save(data, students)).out;
    duration = Date.now() - started;
  });

  afterAll(() => {
    for (const folder of [data, whole]) rmSync(folder, { recursive: true });
  });

  /** Saves, stopped as `stop` says; gives the exit code that a shell would show. */
  async function stopped(stop: (interrupt: () => void, out: string) => void) {
    const out = join(newFolder(), 'out');
    mkdirSync(out);
    const cli = testPath('../dist/local/cli.mjs');
    const child = spawn(
      process.execPath,
      [cli, 'save', '--data', data, '--request', request, '--out', out],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
    stop(() => child.kill('SIGINT'), out);
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    return { out, stderr, code: signal === 'SIGINT' ? 130 : code };
  }

  /** All of it with exit code 0, or nothing with exit code 130. */
  function expectAllOrNothing(run: Awaited<ReturnType<typeof stopped>>): void {
    if (run.code === 130) {
      expect(filesIn(run.out)).toEqual([]);
    } else {
      expect(run.code).toBe(0);
      expect(run.stderr).toBe('');
      expect(filesIn(run.out)).toEqual(files);
      for (const file of ['accounts.csv', 'result.csv', 'not-changed.csv', 'summary.json']) {
        expect(textOf(run.out, file) === textOf(whole, file)).toBe(true);
      }
    }
    rmSync(run.out, { recursive: true });
  }

  test('at many moments', async () => {
    const moments = 6;
    const codes: (number | null)[] = [];
    for (let n = 0; n < moments; n++) {
      // Spread over the whole run, each at a random moment of its share; the first before anything.
      const delay = n === 0 ? 0 : ((n + Math.random()) / moments) * duration * 1.05;
      const run = await stopped((interrupt) => setTimeout(interrupt, delay));
      codes.push(run.code);
      expectAllOrNothing(run);
    }
    expect(codes).toContain(130);
  });

  test('in the moment in which the first file appears', async () => {
    for (let n = 0; n < 2; n++) {
      expectAllOrNothing(
        await stopped((interrupt, out) => {
          const watcher = watch(out, (_event, name) => {
            if (name === null || !files.includes(name)) return;
            watcher.close();
            interrupt();
          });
        }),
      );
    }
  });

  test('again and again once the files appear, until it has ended', async () => {
    const run = await stopped((interrupt, out) => {
      const watcher = watch(out, (_event, name) => {
        if (name === null || !files.includes(name)) return;
        watcher.close();
        const again = setInterval(interrupt, 1);
        // Long after its end there is nobody to interrupt.
        setTimeout(() => {
          clearInterval(again);
        }, duration);
      });
    });
    expect(run.code).toBe(0);
    expectAllOrNothing(run);
  });

  test('many times, by somebody impatient', async () => {
    for (const share of [0.5, 0.8]) {
      expectAllOrNothing(
        await stopped((interrupt) => {
          for (let n = 0; n < 10; n++) setTimeout(interrupt, duration * share + n);
        }),
      );
    }
  });
});

test.runIf(process.platform === 'linux')(
  'a pipe that nobody writes to keeps nobody waiting who stops it',
  async () => {
    const pipe = join(newFolder(), 'request.json');
    expect((await callProgram('mkfifo', [pipe])).exitCode).toBe(0);
    // Held open, so that reading waits for what nobody writes.
    const held = openSync(pipe, 'r+');
    const out = join(newFolder(), 'out');
    const child = spawn(
      process.execPath,
      [
        ...[testPath('../dist/local/cli.mjs'), 'save', '--data', district({})],
        ...['--request', pipe, '--out', out],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr += piece));
    await expect.poll(() => filesOpenIn(child.pid!), { timeout: 120_000 }).toContain(pipe);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
    expect(stderr).toBe('stopped: nothing was written\n');
    expect(existsSync(out)).toBe(false);
    closeSync(held);
  },
);

/** The files that a process has open. */
function filesOpenIn(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))];
    } catch {
      // Closed meanwhile.
      return [];
    }
  });
}
