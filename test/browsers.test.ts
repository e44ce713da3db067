import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, testPath } from './helpers/cli.ts';

/** Runs the search for browsers with one that says this of itself. */
function findWith(variable: string, said: string) {
  const executable = join(newFolder(), 'browser');
  writeFileSync(executable, `#!/bin/sh\necho "${said}"\n`);
  chmodSync(executable, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, [testPath('browsers.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, [variable]: executable },
  });
  return { status, stdout, stderr, executable };
}

test('an environment variable names the browser to use', () => {
  const { status, stdout, executable } = findWith('CHROMIUM_PATH', 'Google Chrome 150.0.1.2');
  expect(status).toBe(0);
  expect(stdout).toContain(`Chromium: ${executable}\n`);
});

test.each([
  [
    'CHROMIUM_PATH',
    'Chromium 147.0.1',
    'Chromium or Google Chrome, version 148 or later',
    'is version 147',
  ],
  ['FIREFOX_PATH', 'Mozilla Firefox 140.2.0esr', 'Firefox, version 142 or later', 'is version 140'],
  ['FIREFOX_PATH', 'Hello', 'Firefox, version 142 or later', 'does not say its version'],
])('a %s that says "%s" is refused in words, not skipped', (variable, said, needed, why) => {
  const { status, stdout, stderr, executable } = findWith(variable, said);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(`The tests need ${needed}, and found none.`);
  expect(stderr).toContain(`${executable} ${why}`);
  expect(stderr).toContain(`name an executable with the environment variable ${variable}`);
  expect(stderr).not.toContain('Installing');
});
