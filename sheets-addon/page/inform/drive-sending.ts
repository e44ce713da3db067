import type {
  FinishedSending,
  SendingApi,
  SendStep,
  UnfinishedSending,
} from '../../api/sending-api.ts';
import { serverEnd, type Outcome } from '../server/ask-server.ts';
import type { Clock } from '../server/clock.ts';
import type { EditionServer } from '../server/edition-server.ts';
import type { Words } from '../text/words.ts';

/** What sending is driven with. */
export interface SendingDrive {
  readonly server: EditionServer<SendingApi>;
  readonly clock: Clock;
  readonly words: Words;
  /** Hears how far it is. */
  readonly tell: (unfinished: UnfinishedSending) => void;
  /** Whether somebody wants it to stop after the part that is under way. */
  readonly isStopped: () => boolean;
}

/** Between two looks at what became of a call without an answer, in milliseconds. */
const pauseBeforeLook = 10_000;

/**
 * Sends part by part until all is sent, the day's mails are up, or somebody stops it. An answer that
 * does not come is never taken for "not sent": the spreadsheet is looked at until it tells. Throws
 * what there is to say instead.
 */
export async function driveSending(
  begin: () => Promise<Outcome<SendStep>>,
  drive: SendingDrive,
): Promise<SendStep> {
  const { server, clock } = drive;
  const before = await finishedBefore(drive);
  let ask = begin;
  let mayRunUntil = -Infinity;
  for (;;) {
    const sentAt = clock.now();
    const outcome = await ask();
    if ('told' in outcome && clock.now() >= mayRunUntil) throw new Error(outcome.told);
    if ('lost' in outcome) mayRunUntil = outcome.isOver ? -Infinity : sentAt + serverEnd;
    const step =
      'value' in outcome ? outcome.value : await lookUntilKnown(drive, before, mayRunUntil);
    if (!('unfinished' in step)) return step;
    drive.tell(step.unfinished);
    if (step.stopped !== 'time' || drive.isStopped()) return step;
    ask = () => server.ask('resumeSending');
  }
}

async function finishedBefore({ server }: SendingDrive): Promise<string> {
  const opened = await server.ask('openSending');
  return 'value' in opened ? (opened.value.last?.id ?? '') : '';
}

async function lookUntilKnown(
  { server, clock, words, isStopped }: SendingDrive,
  before: string,
  mayRunUntil: number,
): Promise<SendStep> {
  for (;;) {
    const opened = await server.ask('openSending');
    if ('value' in opened) {
      const { unfinished, last } = opened.value;
      if (unfinished !== null && clock.now() >= mayRunUntil) return { unfinished, stopped: 'time' };
      if (unfinished === null && last !== null && last.id !== before) return finished(last);
      if (unfinished === null && clock.now() >= mayRunUntil) {
        throw new Error(words.telling.notBegun);
      }
    } else if (clock.now() >= mayRunUntil) throw new Error(words.telling.notKnown);
    if (isStopped()) throw new Error(words.telling.notKnown);
    await clock.wait(pauseBeforeLook);
  }
}

function finished(last: FinishedSending): SendStep {
  return { finished: last };
}
