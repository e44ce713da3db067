import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the project stands. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project, its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return status ?? 1;
}

/** Installs the packages of package-lock.json, unless just these are there. */
export function ensureInstalled() {
  const lock = readFileSync(`${root}package-lock.json`);
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = `${root}node_modules/.installed-lock`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.error('Installing packages ...');
  // What it prints goes to standard error: standard output is the command's own.
  const options = { stdio: ['inherit', 2, 2] };
  const failed = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (failed !== 0) {
    console.error('npm ci failed: is the npm registry reachable? Then run this again.');
    process.exit(failed);
  }
  writeFileSync(mark, wanted);
}
