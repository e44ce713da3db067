import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '../..');

const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
  // Letters of pupils' names may pass through any editor on their way.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Packages are shortened in all ways: nobody looks for a fault of ours in them by its names. */
const shortPackages = {
  name: 'short-packages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        target: common.target,
        minify: true,
        legalComments: 'none',
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/**
 * The server as one script. Apps Script finds functions by reading, without running anything, so
 * every export of the entry gets a declared function that calls it. Our names are kept and lines
 * short: there are no source maps there, and a place in somebody's message has to mean something.
 */
export async function bundleServer(entry) {
  const { metafile } = await build({
    ...common,
    entryPoints: [entry],
    format: 'esm',
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const functions = [...output.exports].sort();
  const declared = functions.map(
    (name) => `function ${name}() {\n  return Addon.${name}.apply(this, arguments);\n}`,
  );
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    globalName: 'Addon',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
    plugins: [shortPackages],
    // Bundling drops the comments of the source; this one is for Google to read.
    banner: { js: '/** @OnlyCurrentDoc */' },
    footer: { js: declared.join('\n') },
  });
  return { code: outputFiles[0].text, functions };
}

/**
 * One export of a module as a function that returns it. What stands inside runs when the function
 * is called, and before that it is only skimmed, whatever its size.
 */
export async function bundleLateFunction(name, entry, exported) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    globalName: 'Late',
    banner: { js: `function ${name}() {` },
    footer: { js: `return Late.${exported};\n}` },
  });
  return outputFiles[0].text;
}
