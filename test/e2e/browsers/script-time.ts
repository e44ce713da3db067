import type { CDPSession } from 'puppeteer-core';

/** An event of Chromium's own trace, as far as it is looked at. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread ran: waiting for a turn on a busy machine does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds that scripts ran in all pages and in all workers while something was done. */
export async function scriptTime(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<{ readonly page: number; readonly worker: number }> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['v8', 'devtools.timeline'], excludedCategories: ['*'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const threadNamed = (name: string) => {
    const named = events.filter((event) => event.args.name?.startsWith(name));
    return new Set(named.map(({ pid, tid }) => `${pid} ${tid}`));
  };
  const ran = (name: string) => {
    const threads = threadNamed(name);
    const calls = events.filter(
      (event) => event.name === 'v8.callFunction' && threads.has(`${event.pid} ${event.tid}`),
    );
    return calls.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  };
  return { page: ran('CrRendererMain'), worker: ran('DedicatedWorker') };
}
