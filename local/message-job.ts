import { randomBytes } from 'node:crypto';
import { reportStyle, writeReport } from '../core/engine/index.ts';
import {
  checkMessage,
  compileMessage,
  isMailAddress,
  mailMergeReport,
  messageFiles,
  shippedMessages,
  type CompiledMessage,
} from '../core/engine/inform/index.ts';
import type { MessageCommand } from './command.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { amount } from './numbers.ts';
import { openOutputFolder, writeCsvFile } from './output-folder.ts';
import { type OutputFolder } from './publish.ts';
import { readChecked } from './read-named.ts';
import {
  reachPeople,
  stoppedBefore,
  toldOutcome,
  writeReach,
  writeTellings,
  type Reached,
} from './tell-people.ts';
import { touchesData } from './touches-data.ts';
import { writeZips } from './zip-files.ts';

/** Makes a message for everybody whom a filter finds and mail reaches, as files to be sent. */
export function runMessageJob(command: MessageCommand, tell: TellStage): JobOutcome {
  const stopped = stoppedBefore(command.out);
  if (stopped !== null) return stopped;
  const read = readChecked('message', command.message, shippedMessages, checkMessage);
  const faults = 'faults' in read ? read.faults : [];
  if (command.from !== '' && !isMailAddress(command.from)) {
    faults.push(`--from ${command.from}: it is no mail address; write it as office@school.example`);
  }
  if (faults.length > 0 || 'faults' in read) return faulty(faults);
  const { message } = read;
  const reading = reachPeople(
    command,
    ['email', message.name, command.message],
    (find) => compileMessage(message, find),
    tell,
  );
  if ('outcome' in reading) return reading.outcome;
  const { reached } = reading;
  const { people, told, reach, recipients } = reached;
  const touched = touchesData(command.out, filesOf(command), reached.data);
  if (touched !== null) return faulty([touched]);
  const output = openOutputFolder(command.out, true);
  writeReach(output, people, reach);
  if (recipients.accounts.length > 0) {
    const at = new Date().toISOString();
    const how = command.as === 'eml' ? 'message file' : 'mail-merge file';
    const options = { how, message: message.name, at, expires: command.expires } as const;
    // Before the messages: what nobody has noted must not lie there to be sent.
    writeTellings(output, people, told, [recipients.accounts, options]);
    if (command.as === 'eml') writeMessages(output, reached, command, at, tell);
    else writeMailMerge(output, reached, tell);
  }
  const messages = recipients.accounts.length;
  const made = { next: nextSteps(command, messages), numbers: { messages } };
  return toldOutcome(command, ['message', message.name], reached, output, made);
}

function filesOf({ as }: MessageCommand): string[] {
  return ['reach.csv', 'told.csv', as === 'eml' ? 'messages.zip' : 'mail-merge.csv'];
}

function writeMessages(
  output: OutputFolder,
  { words, find, recipients }: Reached<CompiledMessage>,
  { from }: MessageCommand,
  date: string,
  tell: TellStage,
): void {
  const id = randomBytes(12).toString('hex');
  const fileAt = messageFiles(words, find, recipients, { from, date, id });
  writeZips(output, 'messages', recipients.accounts.length, fileAt, (done) => {
    tell('Writing messages.zip', done);
  });
}

function writeMailMerge(
  output: OutputFolder,
  { people, words, recipients }: Reached<CompiledMessage>,
  tell: TellStage,
): void {
  const report = mailMergeReport(people, words, recipients);
  writeCsvFile(
    output,
    'mail-merge.csv',
    (sink) => {
      writeReport(report, sink, (rows) => {
        tell('Writing mail-merge.csv', rows / report.rowCount);
      });
    },
    reportStyle,
    true,
  );
}

/** What is still to be done: nothing was sent. */
function nextSteps({ as }: MessageCommand, told: number): string[] {
  if (told === 0) return ['Nobody is told: reach.csv says why.', ''];
  const how =
    as === 'eml'
      ? `${amount(told, 'message')} in messages.zip: open them in a mail program and send them.`
      : `${amount(told, 'message')} in mail-merge.csv: send them by mail merge.`;
  return [
    `${how} Nothing was sent yet.`,
    'told.csv holds who was told: give it with --data from now on, so that nobody is told twice.',
    '',
  ];
}
