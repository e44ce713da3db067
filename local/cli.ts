import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { discardAll, publish } from './publish.ts';
import { oneLine, plainLines } from './plain-text.ts';
import { createProgress } from './progress.ts';
import { usage } from './usage.ts';
import { WritingError } from './writing-fault.ts';

/*
 * The work is done in a thread of its own, so that Ctrl-C is heard at any moment: what is half
 * written then goes, and nothing has appeared. Files appear at the end, from this thread, at once.
 */

type Message =
  { readonly stage: string; readonly done: number | undefined } | { readonly outcome: JobOutcome };

if (isMainThread) await main();
else await work(workerData as Command);

/**
 * A thread that waits for the system, as for a pipe that nobody writes to, cannot be ended: after
 * so many milliseconds the signal ends them all.
 */
const patience = 2000;

async function main(): Promise<void> {
  const reading = readArguments(process.argv.slice(2));
  if ('help' in reading) {
    finish({ exitCode: 0, print: usage, faults: [], output: null });
    return;
  }
  if ('faults' in reading) {
    finish(faulty([...reading.faults, 'account-batch --help shows how it is used']));
    return;
  }
  const progress = createProgress(process.stderr);
  const { command } = reading;
  const worker = new Worker(new URL(import.meta.url), { workerData: command });
  let state: 'working' | 'stopped' | 'publishing' = 'working';
  const stop = (signal: NodeJS.Signals) => {
    // Once files are being published they all are: it is a matter of milliseconds.
    if (state !== 'working') return;
    state = 'stopped';
    const discard = () => {
      discardOutput(command);
      progress.clear();
      process.stderr.write('stopped: nothing was written\n');
    };
    void worker.terminate().then(() => {
      discard();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
    setTimeout(() => {
      discard();
      process.removeListener(signal, stop).kill(process.pid, signal);
    }, patience);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const outcome = await new Promise<JobOutcome>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('stage' in message) progress.tell(message.stage, message.done);
      else if (state === 'working') {
        state = 'publishing';
        resolve(message.outcome);
      }
    });
    worker.on('error', reject);
  }).catch(explain);
  progress.clear();
  try {
    if (outcome.output !== null) publish(outcome.output);
  } catch (error) {
    discardOutput(command);
    if (!(error instanceof WritingError)) throw error;
    finish(faulty([error.message]));
    return;
  }
  finish(outcome);
}

function discardOutput(command: Command): void {
  if ('out' in command && command.out !== null) discardAll(command.out);
}

/** What became of a job that broke off: too large for this machine, or a fault of ours. */
function explain(error: Error & { readonly code?: string }): JobOutcome {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return faulty(['the data is too large for the memory of this machine: split it by school']);
  }
  throw error;
}

async function work(command: Command): Promise<void> {
  const post = (message: Message) => {
    parentPort?.postMessage(message);
  };
  const tell: TellStage = (stage, done) => {
    post({ stage, done });
  };
  // Loaded here: the main thread needs a few files of the program only, and starts the sooner.
  const { runCommand } = await import('./run-command.ts');
  post({ outcome: await runCommand(command, tell) });
}

/** Tells what came of it, and ends. */
function finish({ exitCode, print, faults, output }: JobOutcome): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.stdout.write(plainLines(print), (error) => {
    const untold = untoldFaults(error, output !== null);
    const lines = [...faults, ...untold].map((fault) => `account-batch: ${oneLine(fault)}\n`);
    process.stderr.write(lines.join(''), () => {
      // Left to itself Node stops hearing Ctrl-C some time before it ends: a batch that is saved
      // would then seem to have been stopped.
      process.exit(untold.length > 0 && output === null ? 2 : exitCode);
    });
  });
}

/** Why what is to be read could not be printed; a reader that has read enough is no fault. */
function untoldFaults(error: Error | null | undefined, isWritten: boolean): string[] {
  if (error == null || (error as NodeJS.ErrnoException).code === 'EPIPE') return [];
  const files = isWritten ? '; the files are written' : '';
  return [`standard output could not be written to (${error.message})${files}`];
}
