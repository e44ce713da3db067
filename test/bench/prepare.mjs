import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFile, runChild } from './run-child.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Part of the names of cached files: another number where what is made changes. */
const generation = 1;

const cache = join(tmpdir(), 'account-batch-bench');

/** A folder for what the runs write, gone at the end. */
export function outputFolder() {
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, 'out-'));
}

/** The folder of a made-up district, made if it is not there yet. */
export async function district(students, oneName = false) {
  const folder = join(cache, `district-${students}${oneName ? '-one-name' : ''}-${generation}`);
  await runChild([
    benchFile('make-district.mjs'),
    folder,
    String(students),
    oneName ? 'one-name' : '',
  ]);
  return folder;
}

/** The folder of a made-up export in a layout, made if it is not there yet. */
export async function exported(layout, rows) {
  const folder = join(cache, `${layout}-${rows}-${generation}`);
  await runChild([benchFile('make-layouts.mjs'), folder, String(rows), layout]);
  return folder;
}

/** The folder of a made-up district of people who wait to be told, made if it is not there yet. */
export async function untold(people) {
  const folder = join(cache, `untold-${people}-${generation}`);
  await runChild([benchFile('make-telling.mjs'), folder, String(people)]);
  return folder;
}

/** The path of a workbook of 100,000 students, made if it is not there yet. */
export async function workbook() {
  const path = join(cache, `students-100000-${generation}.xlsx`);
  await runChild([benchFile('make-workbook.mjs'), path]);
  return path;
}

/** MB of the tables of a district. */
export function inputSize(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6;
}

/** Builds the product; the command line is copied, so that a later build does not change it. */
export function builtCommandLine(out) {
  const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
  const folder = join(out, 'command-line');
  cpSync(join(root, 'dist', 'local'), folder, { recursive: true });
  return join(folder, 'cli.mjs');
}

/** Is DuckDB there, or can it be installed? If not, it is left out, and this says so. */
export function installDuckDB(tell) {
  if (loadsDuckDB()) return true;
  tell('installing DuckDB for the benchmarks (about 70 MB)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'];
  const { status } = spawnSync(npm, args, {
    cwd: benchFile('.'),
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (status === 0 && loadsDuckDB()) return true;
  tell('DuckDB is left out: npm could not install it (is the registry within reach?)');
  return false;
}

function loadsDuckDB() {
  if (!existsSync(benchFile('node_modules'))) return false;
  const args = ['--input-type=module', '--eval', "await import('@duckdb/node-api')"];
  return spawnSync(process.execPath, args, { cwd: benchFile('.'), stdio: 'ignore' }).status === 0;
}
