import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../local/install.mjs';

const extension = join(root, 'dist/chrome');

/** Bytes of the page's and the worker's programs: minified, and that with gzip -9; and of all files. */
export async function extensionSizes() {
  const [page, worker] = await Promise.all(['main.js', 'worker.js'].map(sizeOf));
  const css = gzipSync(readFileSync(join(extension, 'page.css')), { level: 9 }).length;
  const files = readdirSync(extension, { recursive: true, withFileTypes: true });
  const shipped = files
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { page, worker, css, shipped };
}

async function sizeOf(name) {
  const { outputFiles } = await build({
    entryPoints: [join(extension, name)],
    bundle: true,
    minify: true,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  // What is loaded only when it is asked for, such as the letters of all scripts, is a file of its own.
  const { contents } = outputFiles.find(({ path }) => path.endsWith(name));
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
