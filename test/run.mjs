import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from '../local/install.mjs';

/*
 * npm test: installs what it needs and runs every check. All of them run, also after one has
 * failed, so that one run shows everything there is to mend.
 */

const results = join(root, 'node_modules/.test-results.json');
const checks = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['types', 'tsc', '--build'],
  ['build', process.execPath, 'esbuild.config.mjs'],
  ['extension', process.execPath, 'test/lint-extension.mjs'],
  ['unused code', 'knip'],
  ['licences', process.execPath, 'test/licences.mjs'],
  ['browsers', process.execPath, 'test/browsers.mjs'],
  [
    'tests',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
];

ensureInstalled();
const failed = checks.filter(([name, ...command]) => !passes(name, command)).map(([name]) => name);
const tests = JSON.parse(readFileSync(results, 'utf8'));
const passedChecks = checks.length - 1 - failed.filter((name) => name !== 'tests').length;
console.log(`\nChecks that failed: ${failed.length === 0 ? 'none' : failed.join(', ')}`);
console.log(
  `${tests.numPassedTests + passedChecks} passed, ${tests.numFailedTests + (checks.length - 1 - passedChecks)} failed`,
);
process.exit(failed.length === 0 ? 0 : 1);

function passes(name, [command, ...args]) {
  console.log(`\n== ${name}`);
  const isPackage = command !== process.execPath;
  return (
    (isPackage ? run(join(root, 'node_modules/.bin', command), args) : run(command, args)) === 0
  );
}
