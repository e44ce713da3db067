import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded into the command line before itself: kills it right before it does one thing to the disk,
 * the KILL_AT-th of those that the thread KILL_IN does; only things named in KILL_BEFORE, if any are.
 */

const all = ['openSync', 'writeSync', 'fsyncSync', 'linkSync', 'renameSync', 'rmSync'];
const { KILL_IN, KILL_AT, KILL_BEFORE } = process.env;
const doing = KILL_BEFORE?.split(' ') ?? all;
let before = Number(KILL_AT);

if ((KILL_IN === 'main') === isMainThread) {
  for (const name of doing) {
    const real = fs[name];
    fs[name] = (...args) => {
      if (--before === 0) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    };
  }
  syncBuiltinESMExports();
}
