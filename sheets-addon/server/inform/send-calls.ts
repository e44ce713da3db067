import { isMailAddress } from '../../../core/engine/inform/index.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import type {
  FinishedSending,
  SendConfirmation,
  Sender,
  SendingState,
  SendStep,
  UnclearMail,
  UnfinishedSending,
} from '../../api/sending-api.ts';
import { whoAsks } from '../calls/operators.ts';
import { locked, type Session } from '../session.ts';
import { mailApp } from './mail-app.ts';
import { createMailing } from './mailing.ts';
import {
  beginSending,
  countSending,
  endSending,
  runSending,
  sendingOf,
  settleAll,
} from './run-sending.ts';
import type { MailerRecord, Sending } from './sending.ts';

import { remailing } from './remailing.ts';
import { openToldTab, type ToldTab } from './told-tab.ts';

/**
 * An execution may take six minutes; sending stops after four. It answers much sooner, so that
 * somebody who waits sees how far it is, and can stop it.
 */
const budgets = { hard: 240_000, answer: 60_000 } as const;

/** So many unclear mails are shown at once. */
const mostUnclear = 100;

/** How sending stands here. */
export function openSendingCall(session: Session): SendingState {
  return stateOf(session, openToldTab(session.spreadsheet));
}

/** Begins to send, if it is what was looked at and may be sent. */
export function sendCall(
  session: Session,
  request: InformRequest,
  confirmed: SendConfirmation,
): SendStep {
  return locked(session, () => begin(session, request, confirmed), whoSends(session));
}

/** Goes on with what was begun. */
export function resumeSendingCall(session: Session): SendStep {
  const work = (): SendStep => {
    const sending = sendingOf(session, 'sending');
    if (sending === null) {
      throw new Error('There is nothing to go on with: it was finished or given up meanwhile.');
    }
    return goOn(session, sending);
  };
  return locked(session, work, whoSends(session));
}

/** Gives up what was begun: who has no mail yet gets none by it. */
export function dropSendingCall(session: Session): SendingState {
  return locked(
    session,
    () => {
      const tab = openToldTab(session.spreadsheet);
      const sending = sendingOf(session, 'sending');
      if (sending !== null) {
        settleAll(session, mailApp, tab);
        endSending(session, 'sending', { sent: finished(sending, tab, true) });
      }
      return stateOf(session, tab);
    },
    whoSends(session),
  );
}

/** Writes down what somebody found out about a mail. */
export function decideUnclearCall(
  session: Session,
  mail: UnclearMail,
  wasSent: boolean,
): SendingState {
  return locked(session, () => {
    const tab = openToldTab(session.spreadsheet);
    const who = whoAsks(session);
    const from = tab.rows.find(
      ({ row }) =>
        row.status === 'unclear' &&
        row.username === mail.username &&
        row.message === mail.message &&
        row.at === mail.at,
    );
    if (from !== undefined) {
      const by = who === '' ? '' : `, says ${who}`;
      tab.change({
        from,
        to: {
          ...from.row,
          status: wasSent ? 'told' : 'failed',
          detail: `${wasSent ? 'Sent' : 'Not sent'}${by}`,
        },
      });
      SpreadsheetApp.flush();
    }
    return stateOf(session, tab);
  });
}

function begin(session: Session, request: InformRequest, confirmed: SendConfirmation): SendStep {
  const { people, sender } = confirmed;
  const who = whoAsks(session);
  const before = sendingOf(session, 'sending');
  if (before !== null) {
    return {
      refused: [
        `Nothing was sent: the message ${before.request.message?.name ?? ''} is still being sent. ` +
          'Go on with it, or do not send its rest, then send this one.',
      ],
    };
  }
  const fault = senderFault(sender);
  if (fault !== null) return { refused: [fault] };
  settleAll(session, mailApp, openToldTab(session.spreadsheet));
  const now = session.workbook.wallClock();
  const mailing = createMailing(session, { request, sender, now });
  if ('faults' in mailing) return { refused: mailing.faults };
  const { recipients } = mailing;
  if (recipients.length !== people) {
    return {
      refused: [
        `Nothing was sent: ${recipients.length} people would be mailed now, and not ${people} as ` +
          'you saw. Somebody has changed the data. Look at the numbers again.',
      ],
    };
  }
  if (recipients.length === 0) return { refused: ['Nobody is left to be mailed.'] };
  const since = session.workbook.now();
  const sending: Sending = {
    ...{ id: since.replace(/[^0-9]/g, ''), who, since, now, request, sender },
    ...{ all: recipients.length, run: null, document: session.spreadsheet.getId() },
  };
  session.records.change({ sender });
  beginSending(session, 'sending', sending, recipients);
  return goOn(session, sending);
}

function goOn(session: Session, sending: Sending): SendStep {
  const { startedAt } = session;
  const readingTime = () => Date.now() - startedAt;
  let reading = 0;
  const part = runSending(
    {
      session,
      mailer: mailApp,
      mailingOf: (one) => {
        const mailing = remailing(session, one);
        reading = readingTime();
        return mailing;
      },
      goOn: () => {
        const elapsed = readingTime();
        return elapsed < budgets.hard && elapsed < Math.max(budgets.answer, 2 * reading);
      },
    },
    'sending',
    sending,
  );
  const { id, request, who, since } = sending;
  const message = request.message?.name ?? '';
  const { counts, end } = part;
  if (end !== 'done') return { unfinished: { id, message, who, since, counts }, stopped: end };
  const sent: FinishedSending = { id, message, counts };
  endSending(session, 'sending', { sent });
  return { finished: sent };
}

function stateOf(session: Session, tab: ToldTab): SendingState {
  const { records } = session;
  const left = mailApp.left();
  const record = records.get('mailer') as MailerRecord | undefined;
  const isMe = record?.user === Session.getTemporaryActiveUserKey();
  const sending = sendingOf(session, 'sending');
  const unclear = tab.rows.filter(({ row }) => row.status === 'unclear');
  return {
    mailsLeft: left,
    mailsADay: isMe ? Math.max(record.top, left) : left,
    sender: (records.get('sender') as Sender | undefined) ?? { name: '', replyTo: '' },
    unfinished: sending === null ? null : unfinished(sending, tab),
    last: (records.get('sent') as FinishedSending | undefined) ?? null,
    unclear: unclear
      .slice(0, mostUnclear)
      .map(({ row: { personId, username, message, at } }) => ({ personId, username, message, at })),
    unclearCount: unclear.length,
  };
}

function unfinished(sending: Sending, tab: ToldTab): UnfinishedSending {
  const { id, request, who, since } = sending;
  return {
    ...{ id, message: request.message?.name ?? '', who, since },
    counts: countSending(tab, sending, false),
  };
}

function finished(sending: Sending, tab: ToldTab, isOver: boolean): FinishedSending {
  const { id, request } = sending;
  return { id, message: request.message?.name ?? '', counts: countSending(tab, sending, isOver) };
}

/** What is wrong with how a sender would be named, null if nothing is. */
export function senderFault({ name, replyTo }: Sender): string | null {
  // eslint-disable-next-line no-control-regex -- a line end would begin a heading of its own
  if (/[\u0000-\u001f\u007f"<>]/.test(name) || name.length > 100) {
    return 'The sender name: at most 100 letters on one line, without quotes and angle brackets.';
  }
  if (replyTo !== '' && !isMailAddress(replyTo)) {
    return `Answers go to: ${JSON.stringify(replyTo.slice(0, 60))} is no e-mail address.`;
  }
  return null;
}

function whoSends({ records }: Session): () => string {
  return () => {
    records.forget();
    const sending = (records.get('scheduled') ?? records.get('sending')) as Sending | undefined;
    return sending === undefined || sending.who === '' ? 'Somebody else' : sending.who;
  };
}
