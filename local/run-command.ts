import type { Command } from './command.ts';
import { runBatchJob } from './batch-job.ts';
import { runFindJob } from './find-job.ts';
import { runInspectJob } from './inspect-job.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { runLettersJob } from './letters-job.ts';
import { runMessageJob } from './message-job.ts';
import { discardAll, WritingError } from './output-folder.ts';
import { runToldJob } from './told-job.ts';
import { runUndoJob } from './undo-job.ts';
import { runWhyJob } from './why-job.ts';

/** Runs a command to its outcome; files are whole, but not yet where they belong. */
export async function runCommand(command: Command, tell: TellStage): Promise<JobOutcome> {
  try {
    if (command.name === 'inspect') return runInspectJob(command, tell);
    if (command.name === 'undo') return runUndoJob(command, tell);
    if (command.name === 'why') return await runWhyJob(command, tell);
    if (command.name === 'find') return runFindJob(command, tell);
    if (command.name === 'told') return runToldJob(command, tell);
    if (command.name === 'message') return runMessageJob(command, tell);
    if (command.name === 'letters') return runLettersJob(command, tell);
    return await runBatchJob(command, tell);
  } catch (error) {
    if ('out' in command && command.out !== null) discardAll(command.out);
    if (error instanceof WritingError) return faulty([error.message]);
    throw error;
  }
}
