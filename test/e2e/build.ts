import { spawnSync } from 'node:child_process';
import { testPath } from '../helpers/cli.ts';

/** Builds everything as users get it: the extension for both browsers, the command line. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: testPath('..'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed: see above.');
}
