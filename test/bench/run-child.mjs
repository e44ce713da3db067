import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const measure = new URL('measure.mjs', import.meta.url).href;

/** The path of a file beside this one. */
export const benchFile = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Runs a program in a process of its own. Answers seconds of wall and CPU time, the peak of memory
 * in MB, and what it printed; where it printed a time of its own (stopwatch.mjs), that counts.
 */
export async function runChild(args) {
  const from = performance.now();
  const child = spawn(process.execPath, ['--import', measure, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const texts = [child.stdout, child.stderr, child.stdio[3]].map(textOf);
  const [code] = await once(child, 'close');
  const wall = (performance.now() - from) / 1000;
  const [printed, complaint, used] = texts.map((text) => text());
  if (code !== 0)
    throw new Error(`${args.join(' ')} ended with ${code}: ${complaint.slice(-2000)}`);
  return { wall, ...JSON.parse(used), ...printedTimes(printed), printed };
}

function textOf(stream) {
  let text = '';
  stream.setEncoding('utf8').on('data', (piece) => {
    text += piece;
  });
  return () => text;
}

function printedTimes(printed) {
  const line = printed.split('\n').find((text) => text.startsWith('{"wall":'));
  return line === undefined ? {} : JSON.parse(line);
}

/** Runs contenders in turn, A B C A B C ..., so that a busy minute meets all of them. */
export async function interleave(contenders, rounds, tell) {
  const runs = new Map(contenders.map(({ id }) => [id, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const { id, label, args, before } of contenders) {
      before?.();
      const run = await runChild(args);
      runs.get(id).push(run);
      tell(
        `${round}/${rounds} ${label}: ${run.wall.toFixed(2)} s, CPU ${run.cpu.toFixed(2)} s, ${Math.round(run.rss)} MB`,
      );
    }
  }
  return runs;
}

/** The value in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
