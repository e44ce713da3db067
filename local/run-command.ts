import type { Command } from './command.ts';
import { runBatchJob } from './batch-job.ts';
import { runFindJob } from './find-job.ts';
import { runInspectJob } from './inspect-job.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { runLettersJob } from './letters-job.ts';
import { runMessageJob } from './message-job.ts';
import { discardAll } from './publish.ts';
import { runToldJob } from './told-job.ts';
import { runUndoJob } from './undo-job.ts';
import { runWhyJob } from './why-job.ts';
import { WritingError } from './writing-fault.ts';

/** Runs a command to its outcome; files are whole, but not yet where they belong. */
export async function runCommand(command: Command, tell: TellStage): Promise<JobOutcome> {
  try {
    const outcome = await runJob(command, tell);
    const asJson = 'json' in command && command.json;
    // Whoever asked for JSON reads standard output by program.
    return asJson && outcome.exitCode === 2 ? { ...outcome, print: '' } : outcome;
  } catch (error) {
    if ('out' in command && command.out !== null) discardAll(command.out);
    if (error instanceof WritingError) return faulty([error.message]);
    throw error;
  }
}

function runJob(command: Command, tell: TellStage): JobOutcome | Promise<JobOutcome> {
  switch (command.name) {
    case 'inspect':
      return runInspectJob(command, tell);
    case 'preview':
    case 'save':
      return runBatchJob(command, tell);
    case 'undo':
      return runUndoJob(command, tell);
    case 'why':
      return runWhyJob(command, tell);
    case 'find':
      return runFindJob(command, tell);
    case 'told':
      return runToldJob(command, tell);
    case 'message':
      return runMessageJob(command, tell);
    case 'letters':
      return runLettersJob(command, tell);
  }
}
