import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const contents = `
  export * from './core/engine/index.ts';
  export { copyCell } from './core/engine/tables/csv-write.ts';
  export { openFiles } from './core/files/open-files.ts';
`;

/** Bundles the engine and the reading of files, with parts that are no part of its door. */
export async function bundleParts(outfile) {
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
  });
}

const countedFunctions = ['claimName', 'findName'];
const countCalls = {
  name: 'count-calls',
  setup({ onLoad }) {
    onLoad({ filter: /taken-names\.ts$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const name of countedFunctions) {
        if (!contents.includes(`export function ${name}(`)) {
          return { errors: [{ text: `${name} is not there to be counted` }] };
        }
        contents = contents.replace(`export function ${name}(`, `function ${name}Itself(`);
        contents += `
          export function ${name}(...all: Parameters<typeof ${name}Itself>) {
            (globalThis as any).calls.${name}++;
            return ${name}Itself(...all);
          }`;
      }
      return { contents, loader: 'ts' };
    });
  },
};

/** Bundles the engine with counters in it: how often a username is tried, and looked up. */
export async function bundleCounting(outfile) {
  await build({
    entryPoints: [`${root}core/engine/index.ts`],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'silent',
    plugins: [countCalls],
  });
}

/** The bytes that a host carries: the engine minified, and the same with gzip -9. */
export async function engineSize() {
  const { outputFiles } = await build({
    entryPoints: [`${root}dist/engine.mjs`],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const [{ contents }] = outputFiles;
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
