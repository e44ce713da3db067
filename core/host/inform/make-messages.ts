import { messageFiles, mailMergeReport, type CompiledMessage } from '../../engine/inform/index.ts';
import type { InformDone, InformRequest, MadeFiles } from '../inform-client.ts';
import { tellOf } from '../service-state.ts';
import type { Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import type { Tell } from '../workbook.ts';
import { informReport } from './inform-report.ts';
import type { InformParts } from './inform-state.ts';
import type { InformOutput } from './inform-workbook.ts';
import { noteTold } from './note-told.ts';
import { reachedOrThrow, type Reached } from './reach-request.ts';
import { runId } from './run-id.ts';
import { refuseOtherThanAddress } from './sender.ts';

/** A zip holds at most so many messages: others get a second one. */
const mostInZip = 50_000;

/** Makes a message for everybody who is told, hands them over as files, and notes it. */
export function* makeMessages(
  parts: InformParts,
  request: InformRequest,
  how: MadeFiles,
  call: Call | undefined,
): Steps<InformDone> {
  const reached = yield* reachedOrThrow(parts, request, call);
  const { recipients, words, people } = reached;
  const { message } = words;
  const { accounts } = recipients;
  if (message === null) throw new Error('This is a letter: build letters of it.');
  if (accounts.length === 0) throw new Error('There is nobody to tell: look at the reach report.');
  if (how === 'message files') refuseOtherThanAddress(request.from);
  const files =
    how === 'mail-merge file'
      ? [informReport(mailMergeReport(people, message, recipients), tellOf(call))]
      : zips(parts, reached, message, tellOf(call));
  const noted = how === 'message files' ? 'message file' : how;
  yield* noteTold(parts, reached, [noted, accounts], files, call);
  return { told: accounts.length, sentence: sentenceOf(files, accounts.length) };
}

function zips(
  { workbook }: InformParts,
  { recipients, find, request }: Reached,
  message: CompiledMessage,
  tell: Tell,
): InformOutput[] {
  const all = recipients.accounts.length;
  const options = { from: request.from.trim(), date: workbook.now(), id: runId(workbook.random) };
  const write = messageFiles(message, find, recipients, options);
  const count = Math.ceil(all / mostInZip);
  return Array.from({ length: count }, (_, zip) => {
    const name = count === 1 ? 'messages.zip' : `messages-${zip + 1}.zip`;
    const first = zip * mostInZip;
    const end = Math.min(all, first + mostInZip);
    return {
      name,
      count: end - first,
      fill(entry) {
        for (let n = first; n < end; n++) {
          if ((n & 0xff) === 0) {
            tell({ stage: 'writing', what: name, done: n / all, rows: { done: n, all } });
          }
          const file = write(n);
          entry(file.name, file.content);
        }
      },
    };
  });
}

function sentenceOf(files: readonly InformOutput[], told: number): string {
  const names = files.map(({ name }) => name).join(', ');
  const messages = told === 1 ? '1 message' : `${told} messages`;
  return `${names}: ${messages} to send. Told notes ${told === 1 ? 'this person' : 'these people'} as told today.`;
}
