import { performance } from 'node:perf_hooks';

/** Prints how long one part of a program took, for programs that prepare more than they measure. */
export function timed(work) {
  const from = performance.now();
  const cpuFrom = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpuFrom);
  const wall = (performance.now() - from) / 1000;
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6 }));
  return result;
}
