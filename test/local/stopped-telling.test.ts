import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dataFolder, newFolder, readCsv, testPath, type CliRun } from '../helpers/cli.ts';

/* A call that tells people, killed wherever a file is moved: nobody is told twice, nobody missed. */

const cli = testPath('../dist/local/cli.mjs');
const killer = pathToFileURL(testPath('helpers/kill-at.mjs')).href;

const tables: Readonly<Record<string, string>> = {
  'schools.csv': 'School ID,School Name\nL,Lincoln High\n',
  'students.csv': [
    'Person ID,Student Number,Last Name,First Name,Grade,Email',
    '1001,1,Doe,John,09,john.doe@s.example',
    '1002,2,García,Ana,10,ana.garcia@s.example',
  ].join('\n'),
  'enrollments.csv': 'Person ID,School ID,Start Date\n1001,L,2025-08-11\n1002,L,2025-08-11\n',
  'accounts.csv': [
    'Person ID,Username,Enabled,Force Password Change,Total Login Count,Created,Activation URL',
    '1001,jdoe,Yes,Yes,0,2025-08-17,https://c.example/a?t=1',
    '1002,agarcia,Yes,Yes,0,2025-08-17,https://c.example/a?t=2',
  ].join('\n'),
};

const school = () => dataFolder(tables);

/** Makes messages; `killAt`: killed before the n-th move of a file. */
function message(data: readonly string[], out: string, killAt = 0): CliRun & { killed: boolean } {
  const call = [
    ...['message', '--data', ...data, '--filter', 'New accounts, never logged in: students'],
    ...['--message', 'Activate your account', '--expires', '2025-09-01'],
    ...['--now', '2025-08-18T06:00', '--out', out],
  ];
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', killer, cli, ...call],
    { encoding: 'utf8', env: { ...process.env, KILL_AT: `renameSync ${killAt}` } },
  );
  return { exitCode: status ?? -1, stdout, stderr, killed: signal === 'SIGKILL' };
}

function mailsIn(out: string): string[] {
  const path = join(out, 'messages.zip');
  return existsSync(path) ? Object.keys(unzipSync(readFileSync(path))) : [];
}

function toldIn(out: string): string[] {
  const path = join(out, 'told.csv');
  return existsSync(path) ? readCsv(path).map((row) => row['Username']!) : [];
}

const both = ['1 Doe John.eml', '2 García Ana.eml'];

test('killed wherever a file is moved, the same call again mails each person once', () => {
  const data = school();
  let kills = 0;
  let finished = 0;
  for (;;) {
    const out = join(newFolder(), 'out');
    if (!message([data], out, kills + 1).killed) break;
    kills++;
    // What nobody has noted does not lie there to be sent.
    if (mailsIn(out).length > 0) expect(toldIn(out)).toEqual(['jdoe', 'agarcia']);
    const made = mailsIn(out);
    const again = message([data], out);
    if (again.exitCode === 2) {
      finished++;
      expect(again.stderr).toMatch(/was stopped before all its files were there; now they are: /);
      expect(again.stderr).toContain('so that nobody is told twice');
    } else {
      expect(again.exitCode).toBe(0);
      expect(made).toEqual([]);
    }
    expect([mailsIn(out), toldIn(out)]).toEqual([both, ['jdoe', 'agarcia']]);
    expect(readdirSync(out).sort()).toEqual(['messages.zip', 'reach.csv', 'told.csv']);
    const next = message([data, join(out, 'told.csv')], join(newFolder(), 'out'));
    expect(next.stdout).toContain('2 already told');
  }
  // Before anything has to appear; for room; for each of the three files.
  expect([kills, finished]).toEqual([5, 4]);
});

test('the told.csv of an earlier call is neither lost nor kept twice by a kill', () => {
  const data = school();
  let kills = 0;
  for (;;) {
    const out = join(newFolder(), 'out');
    expect(message([data], out).exitCode).toBe(0);
    const earlier = readFileSync(join(out, 'told.csv'), 'utf8');
    if (!message([data], out, kills + 1).killed) break;
    kills++;
    message([data], out);
    const kept = readdirSync(out).filter((name) => /^told(-\d)?\.csv$/.test(name));
    expect(kept.sort()).toEqual(['told-1.csv', 'told.csv']);
    expect(readFileSync(join(out, 'told-1.csv'), 'utf8')).toBe(earlier);
  }
  expect(kills).toBe(5);
});
