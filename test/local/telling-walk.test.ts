import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, readCsv, testPath } from '../helpers/cli.ts';
import { callAccountBatch } from './small-district.ts';

/* The walk at the top of docs/inform.md: each command as it stands there says what stands there. */

const page = readFileSync(testPath('../docs/inform.md'), 'utf8');
const walk = /## A first message and letter in five minutes\n([\s\S]*?)\n## /.exec(page)![1]!;
const steps = [...walk.matchAll(/```sh\n([\s\S]*?)\n```\n\n```text\n([\s\S]*?)```/g)];
const district = testPath('../local/sample-district');

/** The words of a command as a shell takes them apart. */
function wordsOf(command: string): string[] {
  const words = command.replaceAll('\\\n', ' ').match(/"[^"]*"|[^\s"]+/g) ?? [];
  return words.map((word) => word.replace(/^"(.*)"$/, '$1'));
}

test('the commands of the walk say what the page says', async () => {
  const out = join(newFolder(), 'telling');
  expect(steps).toHaveLength(5);
  for (const [, command, said] of steps) {
    const [npm, run, silent, batch, dashes, ...words] = wordsOf(command!);
    expect([npm, run, silent, batch, dashes]).toEqual(['npm', 'run', '-s', 'batch', '--']);
    const args = words.map((word) =>
      word.replace('local/sample-district', district).replace('out/telling', out),
    );
    const { stdout, stderr, exitCode } = await callAccountBatch(...args);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout.replaceAll(out, 'out/telling')).toBe(said);
  }
  // What the page says beside: 30 mails, 4 letters and 30 reminders.
  expect(readCsv(join(out, 'reminder/told.csv'))).toHaveLength(64);
  const links = readCsv(join(out, 'paper/reach.csv')).filter(
    (row) => row['Outcome'] === 'no activation URL',
  );
  expect(links.map((row) => row['Person ID'])).toEqual(['10198', '10269', '10383', '10440']);
  const html = readFileSync(join(out, 'paper/letters.html'), 'utf8');
  expect(html.match(/<section class="s">/g)).toHaveLength(4);
  expect(html.match(/<section class="s cv">/g)).toHaveLength(3);
});
