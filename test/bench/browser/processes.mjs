import { readFileSync, readdirSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/* What the processes of a browser use together, as Linux counts it. */

const ticksPerSecond = 100;
const bytesPerPage = 4096;
/** How often memory is looked at, in milliseconds. */
const interval = 50;

/** Starts to watch a process and all that descend from it. */
export function watchProcesses(root) {
  const before = usedBy(root);
  let peak = before.rss;
  const timer = setInterval(look, interval);
  function look() {
    const { cpu, rss } = usedBy(root);
    peak = Math.max(peak, rss);
    return cpu;
  }
  return {
    /** Seconds of CPU time since watching began, and by how many MB memory has grown at most. */
    stop() {
      clearInterval(timer);
      const cpu = look() - before.cpu;
      return { cpu, rss: (peak - before.rss) / 1e6 };
    },
  };
}

/** Memory that processes share is counted in each of them: only growth says something. */
function usedBy(root) {
  const processes = new Map(readdirSync('/proc').filter(isNumber).map(readProcess).filter(Boolean));
  const sum = { cpu: 0, rss: 0 };
  for (const [id, { ticks, pages }] of processes) {
    if (!descends(id, root, processes)) continue;
    sum.cpu += ticks / ticksPerSecond;
    sum.rss += pages * bytesPerPage;
  }
  return sum;
}

const isNumber = (name) => /^\d+$/.test(name);

function readProcess(id) {
  try {
    // The name of a program, in brackets, may hold blanks and brackets itself.
    const fields = readFileSync(`/proc/${id}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [parent, user, system, pages] = [fields[1], fields[11], fields[12], fields[21]].map(
      Number,
    );
    return [Number(id), { parent, ticks: user + system, pages }];
  } catch {
    return null; // it has ended meanwhile
  }
}

function descends(id, root, processes) {
  for (let one = id; one > 1; one = processes.get(one)?.parent ?? 0) if (one === root) return true;
  return false;
}
