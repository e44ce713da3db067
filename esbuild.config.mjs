import { build } from 'esbuild';
import { buildExtensions } from './extension/build.mjs';
import { buildAddon } from './sheets-addon/build.mjs';

/** Everything that is built, into dist/. Tests build the engine for a bare context in the same way. */
const common = { bundle: true, legalComments: 'none', logLevel: 'warning' };

/** The engine as one ES2020 module: the library, and what every host carries. */
export const engine = {
  ...common,
  entryPoints: ['core/engine/index.ts'],
  format: 'esm',
  target: 'es2020',
  outfile: 'dist/engine.mjs',
};

/** The command line. */
export const commandLine = {
  ...common,
  entryPoints: ['local/cli.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  outdir: 'dist/local',
  outExtension: { '.js': '.mjs' },
  banner: { js: '#!/usr/bin/env node' },
};

/** The playground of the Google Sheets add-on; only developers have it, so its packages stay outside. */
const playground = {
  ...common,
  entryPoints: ['local/apps-script/playground/start.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outfile: 'dist/local/playground.mjs',
};

if (process.argv[1] === import.meta.filename) {
  await Promise.all([
    ...[engine, commandLine, playground].map((options) => build(options)),
    buildExtensions(),
    buildAddon('public'),
    buildAddon('domain'),
  ]);
}
