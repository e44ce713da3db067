import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inlineScript } from './inline-script.mjs';

const root = join(import.meta.dirname, '../..');

/** The sidebar of an edition, by its script. */
export function makeSidebar(folder, entry) {
  return makePage(folder, entry, 'sidebar.html');
}

/**
 * A folder's page with everything in it: its empty style and script filled. Nothing is fetched from
 * anywhere.
 */
export async function makePage(folder, entry, html) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { script: join(folder, entry), style: join(folder, 'page.css') },
    bundle: true,
    write: false,
    outdir: 'sidebar',
    format: 'iife',
    target: 'es2020',
    // Shorter than the automatic way, by 6 kB.
    inject: [join(import.meta.dirname, 'jsx.mjs')],
    tsconfigRaw: {
      compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' },
    },
    minify: true,
    // The page's declaration of its character set does not survive.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const textOf = (name) => outputFiles.find(({ path }) => path.endsWith(name)).text.trim();
  const page = readFileSync(join(folder, html), 'utf8');
  const withStyle = fill(page, html, 'style', textOf('style.css'));
  return fill(withStyle, html, 'script', inlineScript(textOf('script.js')));
}

function fill(page, html, element, content) {
  const empty = `<${element}></${element}>`;
  const parts = page.split(empty);
  if (parts.length !== 2) {
    throw new Error(`${html}: ${empty} must be there once, for the build to fill it.`);
  }
  return parts.join(`<${element}>${content}</${element}>`);
}
