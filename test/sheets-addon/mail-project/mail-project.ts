import { mailApp } from '../../../sheets-addon/server/inform/mail-app.ts';
import {
  beginSending,
  endSending,
  noteMailer,
  runSending,
  sendingOf,
} from '../../../sheets-addon/server/inform/run-sending.ts';
import type { Recipient, Sending } from '../../../sheets-addon/server/inform/sending.ts';
import { locked, startSession } from '../../../sheets-addon/server/session.ts';

/* A script that sends mail as the add-on does, to people whom no roster has to be read for. */

/** Begins to send to so many people. */
export function begin(count: number): void {
  const session = startSession();
  noteMailer(session, mailApp);
  const since = session.workbook.now();
  const sending = {
    ...{ id: '1', who: '', since, now: '', sender: { name: '', replyTo: '' }, all: count },
    ...{ run: null, request: { message: { name: 'Welcome' }, expirationDate: '2025-10-01' } },
  } as unknown as Sending;
  const recipients = Array.from({ length: count }, (_, index) => ({
    personId: String(index),
    username: `user${index}`,
    created: '2025-08-17',
  }));
  beginSending(session, 'sending', sending, recipients);
}

/** Sends for four minutes; gives how that ended, null where there is nothing more to send. */
export function step(): unknown {
  const session = startSession();
  return locked(session, () => {
    const sending = sendingOf(session, 'sending');
    if (sending === null) return null;
    const ground = {
      session,
      mailer: mailApp,
      mailingOf: () => ({
        recipients: [],
        counts: {} as never,
        notes: [],
        mailTo: ({ username }: Recipient) => ({
          ...{ to: `${username}@s.org`, subject: 's', text: 't', html: '<p>t</p>' },
          ...{ name: '', replyTo: '' },
        }),
      }),
      goOn: () => Date.now() - session.startedAt < 240_000,
    };
    const { end, counts } = runSending(ground, 'sending', sending);
    if (end === 'done') endSending(session, 'sending', {});
    return { end, counts };
  });
}
