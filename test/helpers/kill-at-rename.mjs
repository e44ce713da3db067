import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/* Loaded before a program: kills it just before it moves a file for the n-th time (KILL_AT_RENAME). */

const { renameSync } = fs;
let renames = 0;

fs.renameSync = (from, to) => {
  if (++renames === Number(process.env.KILL_AT_RENAME)) process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
};
syncBuiltinESMExports();
