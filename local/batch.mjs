import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, run } from './install.mjs';

/* npm run batch: the command line, installed and built first where it is not yet. */

const cli = join(root, 'dist/local/cli.mjs');
ensureInstalled();
if (!existsSync(cli)) run(process.execPath, ['esbuild.config.mjs']);
await import(cli);
