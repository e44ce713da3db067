import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newFolder, testPath, type CliRun } from '../helpers/cli.ts';
import { expectRefused, faults, usablePeople as people } from './refused.ts';
import {
  callAccountBatch,
  callProgram,
  createStudents as students,
  district,
  enrolled,
  filesIn,
  requestFile,
  runBatch,
  save,
  textOf,
  today,
} from './small-district.ts';

/*
 * A place that cannot be read or written to is refused by its name, and nothing is left in it.
 */

let usable: string;

beforeAll(() => {
  usable = district(people);
});

/** Runs the command line as somebody without rights where this process is root. */
function asOrdinaryUser(...args: readonly string[]): Promise<CliRun> {
  const isRoot = process.getuid?.() === 0;
  const installed = join(newFolder(), 'local');
  cpSync(testPath('../dist/local'), installed, { recursive: true });
  chmodSync(dirname(installed), 0o755);
  return callProgram(process.execPath, [join(installed, 'cli.mjs'), ...args], {
    cwd: dirname(installed),
    ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
}

describe.concurrent('a place without permission is refused by its name', () => {
  /** A folder that anybody may enter, with a district, a request and a folder for output. */
  function open() {
    const root = newFolder();
    chmodSync(root, 0o755);
    const [data, out] = [join(root, 'data'), join(root, 'out')];
    cpSync(usable, data, { recursive: true });
    const request = join(root, 'request.json');
    writeFileSync(request, JSON.stringify({ asOf: today, ...students }));
    mkdirSync(out);
    chmodSync(out, 0o777);
    return { data, out, request };
  }
  const args = ({ data, out, request }: ReturnType<typeof open>) => [
    ...['preview', '--data', data],
    ...['--request', request, '--out', out],
  ];

  test('nothing stands in the way of somebody with permission', async () => {
    const places = open();
    expect((await asOrdinaryUser(...args(places))).stderr).toBe('');
    expect(filesIn(places.out)).toContain('preview.csv');
  });

  test('a folder that cannot be read', async () => {
    const places = open();
    chmodSync(places.data, 0o000);
    const run = await asOrdinaryUser(...args(places));
    chmodSync(places.data, 0o755);
    expectRefused({ ...run, out: places.out }, /data: .*permission/);
  });

  test('a file that cannot be read', async () => {
    const places = open();
    chmodSync(join(places.data, 'accounts.csv'), 0o000);
    const run = await asOrdinaryUser(...args(places));
    expectRefused({ ...run, out: places.out }, /accounts\.csv: .*permission/);
  });

  test('an output folder that cannot be written to', async () => {
    const places = open();
    chmodSync(places.out, 0o555);
    const run = await asOrdinaryUser(...args(places));
    expectRefused({ ...run, out: places.out }, /--out .*out: .*permission/);
  });

  test('an output folder that cannot be made', async () => {
    const places = open();
    chmodSync(places.out, 0o555);
    const out = join(places.out, 'new');
    const run = await asOrdinaryUser(...args({ ...places, out }));
    expectRefused({ ...run, out }, /--out .*new: .*permission/);
  });
});

describe.concurrent(
  'an output folder that cannot be used is refused, and nothing is left in it',
  () => {
    test('a folder in the place of a file: it stays, and the next call is told the same', async () => {
      for (const [command, name] of [
        ['preview', 'preview.csv'],
        ['save', 'journal.json'],
        ['save', 'accounts.csv'],
      ] as const) {
        const out = newFolder();
        mkdirSync(join(out, name));
        for (const time of ['first', 'second']) {
          const run = await runBatch(command, usable, students, '--out', out);
          expect([time, run.exitCode, run.stdout]).toEqual([time, 2, '']);
          expect(faults(run)).toEqual([
            `${join(out, name)}: a folder is in its place, and nothing was written: move it, or choose another place`,
          ]);
          expect(filesIn(out)).toEqual([name]);
        }
      }
    });

    test('a link that leads to itself, and one that leads nowhere', async () => {
      const folder = newFolder();
      for (const to of ['link', 'nowhere']) {
        const link = join(folder, to === 'link' ? 'link' : 'other');
        symlinkSync(to, link);
        const run = await runBatch('save', usable, students, '--out', link);
        expect(run.exitCode).toBe(2);
        expect(faults(run)).toEqual([`--out ${link}: it is no folder: choose another`]);
        const read = await runBatch('save', [link], students);
        expectRefused(read, `${link}: `);
      }
      expect(filesIn(folder)).toEqual(['link', 'other']);
    });

    test.runIf(process.platform === 'linux')('where no system lets anybody make one', async () => {
      const run = await runBatch('preview', usable, students, '--out', '/proc/none/out');
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([
        '--out /proc/none/out: no folder can be made there: choose another place',
      ]);
    });

    test('a file', async () => {
      const file = join(newFolder(), 'out');
      writeFileSync(file, 'mine');
      const run = await runBatch('save', usable, students, '--out', file);
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([expect.stringContaining(`--out ${file}`)]);
      expect(textOf(file)).toBe('mine');
      const below = await runBatch('save', usable, students, '--out', join(file, 'out'));
      expect(below.exitCode).toBe(2);
      expect(faults(below)).toEqual([expect.stringContaining('--out')]);
    });

    test('the folder of the data: saving would write over accounts.csv', async () => {
      const data = district(people);
      const before = readFileSync(join(data, 'accounts.csv'));
      const files = filesIn(data);
      const run = await runBatch('save', data, students, '--out', data);
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([expect.stringContaining(`--out ${data}`)]);
      expect(filesIn(data)).toEqual(files);
      expect(readFileSync(join(data, 'accounts.csv'))).toEqual(before);
    });

    test('the folder of the accounts that an undo reads', async () => {
      const saved = await save(usable, students);
      const before = readFileSync(join(saved.out, 'accounts.csv'));
      const run = await callAccountBatch(
        'undo',
        ...['--data', join(saved.out, 'accounts.csv')],
        ...['--journal', join(saved.out, 'journal.json')],
        ...['--out', saved.out],
      );
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain('accounts.csv');
      expect(readFileSync(join(saved.out, 'accounts.csv'))).toEqual(before);
      expect(filesIn(saved.out)).not.toContain('undo-report.csv');
    });

    /** 2,000 students: their accounts.csv is some 200 kB. */
    const crowd = () => {
      const ids = Array.from({ length: 2000 }, (_, n) => String(10_000 + n));
      return district({
        students: ids.map((id) => `${id},${id},Longname${id},First`),
        enrollments: enrolled(...ids),
      });
    };
    const inShell = (script: string, ...args: string[]) =>
      callProgram('sh', ['-c', script, 'sh', ...args]);
    const cli = testPath('../dist/local/cli.mjs');

    test('a full disk', async () => {
      const out = newFolder();
      const canMount =
        (await inShell('unshare -Urm mount -t tmpfs -o size=64k tmpfs "$1"', out)).exitCode === 0;
      // A disk of 64 kB of our own, or else no file longer than 32 kB.
      const limit = canMount
        ? 'mount -t tmpfs -o size=64k tmpfs "$out" || exit 9'
        : 'trap "" XFSZ; ulimit -f 64';
      const script = `out=$1; shift; ${limit}
      "$@" >/dev/null; code=$?; ls -A "$out"; exit $code`;
      const command = [process.execPath, cli, 'save', '--data', crowd(), '--out', out];
      const run = await inShell(
        canMount ? `exec unshare -Urm sh -c '${script}' sh "$@"` : script,
        ...[out, ...command, '--request', requestFile(students)],
      );
      expect(run.exitCode).toBe(2);
      expect(faults(run)).toEqual([expect.stringContaining(canMount ? 'disk is full' : out)]);
      expect(run.stdout).toBe('');
    });
  },
);

describe.concurrent('whatever a name holds, a fault is one line', () => {
  test('line ends and commands to a terminal in paths and arguments', async () => {
    const data = join(newFolder(), 'da\nta');
    cpSync(usable, data, { recursive: true });
    writeFileSync(join(data, 'ju\u001b[2Jnk.csv'), 'A,B\n');
    const [request, out] = [requestFile(students), join(newFolder(), 'out')];
    const rest = ['--request', request, '--out', out];
    const fine = await callAccountBatch('preview', '--data', data, ...rest);
    expect(fine.exitCode).toBe(0);
    expect(fine.stdout).toContain('ju [2Jnk.csv');
    expect(fine.stdout).not.toContain('\u001b');
    const named = join(data, 'ju\u001b[2Jnk.csv');
    const run = await callAccountBatch('preview', '--data', data, named, ...rest);
    expect(run.exitCode).toBe(2);
    expect(faults(run)).toEqual([expect.stringContaining('da ta/ju [2Jnk.csv: its name says no')]);
    const unknown = await callAccountBatch('pre\nview', '--data', data);
    expect(faults(unknown)[0]).toMatch(/^there is no command pre view: /);
  });
});

describe.concurrent('a standard output that takes nothing', () => {
  const cli = testPath('../dist/local/cli.mjs');
  const inShell = (script: string, ...args: string[]) =>
    callProgram('sh', ['-c', script, 'sh', process.execPath, cli, ...args]);

  test.runIf(existsSync('/dev/full'))(
    'full: what is written is said, what is not fails',
    async () => {
      const [request, out] = [requestFile(students), join(newFolder(), 'out')];
      const batch = ['--data', usable, '--request', request, '--out', out];
      const saved = await inShell('"$@" > /dev/full', 'save', ...batch, '--json');
      expect(saved.exitCode).toBe(0);
      expect(faults({ ...saved })).toEqual([
        expect.stringMatching(
          /^standard output could not be written to \(.*\); the files are written$/,
        ),
      ]);
      expect(filesIn(out)).toContain('accounts.csv');
      const inspected = await inShell('"$@" > /dev/full', 'inspect', '--data', usable);
      expect(inspected.exitCode).toBe(2);
      expect(faults(inspected)).toEqual([expect.stringMatching(/^standard output could not be/)]);
    },
  );

  test('closed by a reader who has read enough: no fault', async () => {
    const run = await inShell('{ "$@"; echo "code $?" >&2; } | :', '--help');
    expect(run.stderr).toBe('code 0\n');
  });
});
