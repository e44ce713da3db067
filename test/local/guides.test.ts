import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, testPath } from '../helpers/cli.ts';
import { callProgram } from './small-district.ts';

/*
 * The guides of the command line, gone through as they are written: each command in its order, and
 * what it prints beside what the guide says it prints.
 */

interface Block {
  readonly kind: string;
  readonly text: string;
}

/** The blocks of code of a guide, in order. */
function blocksOf(guide: string): Block[] {
  const text = readFileSync(testPath(`../${guide}`), 'utf8');
  return Array.from(text.matchAll(/^```(\w*)\n(.*?)^```/gms), ([, kind = '', body = '']) => ({
    kind,
    text: body,
  }));
}

/** What a guide shows of an output: `...` alone on a line stands for any lines, a time for any. */
function shown(text: string): RegExp {
  const lines = text.split(/^(\.\.\.\n)/m).map((part) => {
    if (part === '...\n') return '.*?';
    return part
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\\\.\d{3}Z/g, '\\S+');
  });
  return new RegExp(`^${lines.join('')}$`, 's');
}

/** A folder that looks like the project's, with nothing in `out`. */
function projectFolder(): string {
  const folder = newFolder();
  for (const name of ['local', 'test']) symlinkSync(testPath(`../${name}`), join(folder, name));
  mkdirSync(join(folder, 'out'));
  return folder;
}

/** The request that README.md shows, for the school that the guide to OneRoster names. */
function requestForOneRoster(): string {
  const { text } = blocksOf('README.md').find((block) => block.text.includes('"scope"'))!;
  const scope = { schools: ['06b62592-743a-4c14-acf9-bb4877183c8e'] };
  return JSON.stringify({ ...(JSON.parse(text) as object), scope, asOf: '2026-09-01' });
}

const guides: readonly (readonly [string, number, Readonly<Record<string, string>>])[] = [
  ['docs/first-batch.md', 10, { 'moodle.json': '[{ "target": "moodle" }]' }],
  [
    'docs/command-line.md',
    6,
    {
      'accounts.csv': 'Person ID,Username,Enabled\n',
      'create-students.json': requestForOneRoster(),
    },
  ],
];

describe.concurrent('each command of a guide does what the guide says', () => {
  test.each(guides)('%s', async (guide, commands, files) => {
    const cwd = projectFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, 'out', name), text);
    const blocks = blocksOf(guide);
    let called = 0;
    for (const [i, { kind, text }] of blocks.entries()) {
      if (kind !== 'sh') continue;
      let printed = '';
      for (const line of text.trimEnd().split('\n')) {
        expect(line).toMatch(/^npm run -s batch -- /);
        const cli = `${process.execPath} ${testPath('../dist/local/cli.mjs')}`;
        const command = line.replace('npm run -s batch --', cli);
        const { exitCode, stdout, stderr } = await callProgram('sh', ['-c', command], { cwd });
        expect([line, exitCode, stderr]).toEqual([line, 0, '']);
        printed = stdout;
        called++;
      }
      const says = blocks[i + 1];
      if (says?.kind === 'text') expect(printed).toMatch(shown(says.text));
    }
    expect(called).toBe(commands);
  });
});

test('the help in the guide is the help', async () => {
  const [help] = blocksOf('docs/command-line.md');
  const cli = testPath('../dist/local/cli.mjs');
  expect((await callProgram(process.execPath, [cli, '--help'])).stdout).toBe(help!.text);
});
