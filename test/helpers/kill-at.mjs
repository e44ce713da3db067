import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * Loaded before a program: kills it just before a thread of it calls a function of node:fs for the
 * n-th time. KILL_AT says which and when: `renameSync 3`.
 */

const [name, at] = (process.env.KILL_AT ?? '').split(' ');
let calls = 0;

if (name !== '') {
  const call = fs[name];
  fs[name] = (...args) => {
    if (++calls === Number(at)) process.kill(process.pid, 'SIGKILL');
    return call(...args);
  };
  syncBuiltinESMExports();
}
