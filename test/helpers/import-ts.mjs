import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../local/install.mjs';

/**
 * Imports a module of the tests into a script that runs without Vitest: built into one file, so
 * that every Node.js can read it. Packages are taken from node_modules.
 * @param path the module, from the folder of the project
 */
export async function importTs(path) {
  const folder = join(root, 'node_modules', '.account-batch-scripts');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${path.replaceAll('/', '-')}.${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
