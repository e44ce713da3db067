import { join } from 'node:path';
import { ensureInstalled, root, run } from './install.mjs';

/* npm run batch: the command line as the code stands, installed first where it is not yet. */

ensureInstalled();
if (run(process.execPath, ['esbuild.config.mjs']) !== 0) process.exit(1);
await import(join(root, 'dist/local/cli.mjs'));
