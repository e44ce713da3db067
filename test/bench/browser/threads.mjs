import { readFileSync, readdirSync } from 'node:fs';

/*
 * What the extension's own process uses, thread by thread, as Linux counts it: however busy the
 * machine is, a thread that waits for its turn uses nothing.
 */

/** Nanoseconds that the extension's page and its worker have run since they began. */
function extensionThreads() {
  const sum = { page: 0, worker: 0 };
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!isOfExtension(id)) continue;
    for (const thread of readdirSync(`/proc/${id}/task`)) {
      const ran = Number(read(`/proc/${id}/task/${thread}/schedstat`).split(' ')[0]);
      if (thread === id) sum.page += ran;
      else if (isWorker(read(`/proc/${id}/task/${thread}/comm`))) sum.worker += ran;
    }
  }
  return sum;
}

/** Milliseconds that the page and its worker run while something is done. */
export async function threadTime(work) {
  const before = extensionThreads();
  await work();
  const after = extensionThreads();
  return {
    page: (after.page - before.page) / 1e6,
    worker: (after.worker - before.worker) / 1e6,
  };
}

function isOfExtension(id) {
  return (
    read(`/proc/${id}/comm`).startsWith('WebExtensions') ||
    read(`/proc/${id}/cmdline`).includes('--extension-process')
  );
}

function isWorker(name) {
  return name.startsWith('DedicatedWorker') || name.startsWith('DOM Worker');
}

function read(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // it has ended meanwhile
  }
}
