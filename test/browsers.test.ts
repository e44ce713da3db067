import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, testPath } from './helpers/cli.ts';

function writeScript(path: string, ...lines: readonly string[]): void {
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
}

/** Runs the search for browsers with other environment variables. */
function find(variables: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [testPath('browsers.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  return { status, stdout, stderr };
}

/** Runs the search for browsers with one that says this of itself. */
function findWith(variable: string, said: string) {
  const executable = join(newFolder(), 'browser');
  writeScript(executable, `echo "${said}"`);
  return { ...find({ [variable]: executable }), executable };
}

const isDebian = /^ID=debian$/m.test(
  existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
);
const isRoot = process.getuid?.() === 0;

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

test.runIf(process.platform === 'linux')(
  'a missing browser that may not be installed is asked for',
  () => {
    const { CHROMIUM_PATH = '' } = process.env;
    // Nothing is on the PATH: no browser, no apt-get, no sudo.
    const { status, stderr } = find({ PATH: newFolder(), FIREFOX_PATH: '', CHROMIUM_PATH });
    expect(status).toBe(1);
    expect(stderr).not.toContain('Installing');
    expect(stderr).toContain(
      isDebian ? '"apt-get update && apt-get install -y ' : 'Install it, then run this again',
    );
  },
);

test.runIf(isDebian && isRoot)('a missing browser is installed where that is allowed', () => {
  const folder = newFolder();
  const called = join(folder, 'called');
  const firefox = join(folder, 'firefox-esr');
  // Stands for the package tool, so that nothing is really installed: what it is asked for counts.
  writeScript(
    join(folder, 'apt-get'),
    `echo "$@" >> ${called}`,
    `[ "$2" = install ] || exit 0`,
    `printf '#!/bin/sh\\necho "Mozilla Firefox 153.7.0esr"\\n' > ${firefox}`,
    ...['pdfinfo', 'pdftotext'].map((name) => `echo '#!/bin/sh' > ${join(folder, name)}`),
    `/bin/chmod +x ${folder}/*`,
    'exit 0',
  );
  const { status, stdout, stderr } = find({ PATH: folder, FIREFOX_PATH: '' });
  expect(stderr).toContain(
    'Installing firefox-esr, fonts-dejavu-core, fonts-liberation, fonts-noto-core, poppler-utils ...',
  );
  expect(status).toBe(0);
  expect(stdout).toContain(`Firefox: ${firefox}\n`);
  expect(readFileSync(called, 'utf8')).toBe(
    '-qq update\n-qq install -y --no-install-recommends -o DPkg::Lock::Timeout=600 firefox-esr fonts-dejavu-core fonts-liberation fonts-noto-core poppler-utils\n',
  );
});
