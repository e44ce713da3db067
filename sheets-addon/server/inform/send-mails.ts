import type { ToldRow, ToldStatus } from '../../../core/engine/inform/index.ts';
import type { Mail, Mailer } from './mailer.ts';
import type { Recipient } from './sending.ts';
import { sendingDetail } from './settle.ts';
import type { RowChange, ToldTab } from './told-tab.ts';

/** So many mails that Google refuses one after the other end a sending. */
const mostRefusals = 5;

/** What mails are sent with. */
export interface MailRun {
  readonly tab: ToldTab;
  readonly mailer: Mailer;
  /** Whom to mail, in this order. */
  readonly pending: readonly Recipient[];
  /** The mail to somebody; null where they need none any more. */
  readonly mailTo: (recipient: Recipient) => Mail | null;
  /** What all rows have in common. */
  readonly row: Pick<ToldRow, 'message' | 'expires'>;
  readonly now: () => string;
  readonly goOn: () => boolean;
}

/** Why sending ended: nobody is left, time or mails are up, or Google refuses (in words). */
export type MailsEnd = 'done' | 'time' | 'quota' | { readonly refused: string };

/**
 * Mails people one after the other. Before each mail its row says `sending`, for certain; what became
 * of it is written with the next row. So a stop leaves one row open at most, which tells what was
 * done (`settleSending`).
 */
export function sendMails(run: MailRun): MailsEnd {
  const { tab, mailer, mailTo } = run;
  let finished: RowChange | null = null;
  let refusals: string[] = [];

  function end(why: MailsEnd): MailsEnd {
    if (finished !== null) tab.change(finished);
    SpreadsheetApp.flush();
    return why;
  }

  for (const recipient of run.pending) {
    if (!run.goOn()) return end('time');
    const mail = mailTo(recipient);
    if (mail === null) continue;
    const left = mailer.left();
    if (left < 1) return end('quota');
    const from = tab.add(rowOf(run, recipient, left), finished);
    SpreadsheetApp.flush();
    const said = attempt(mailer, mail, left);
    finished = { from, to: { ...from.row, ...said } };
    refusals = said.status === 'told' ? [] : [...refusals, said.detail];
    if (refusals.length >= mostRefusals) return end({ refused: refusals[0]! });
  }
  return end('done');
}

function rowOf({ row, now }: MailRun, recipient: Recipient, left: number): ToldRow {
  const { personId, username, created } = recipient;
  return {
    ...{ personId, username, created, how: 'email', message: row.message, at: now() },
    ...{ expires: row.expires, status: 'sending', detail: sendingDetail(left) },
  };
}

/** Sends a mail. An error does not say that nothing was sent: the mails left do. */
function attempt(
  mailer: Mailer,
  mail: Mail,
  left: number,
): { readonly status: ToldStatus; readonly detail: string } {
  try {
    mailer.send(mail);
    return { status: 'told', detail: '' };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const now = mailer.left();
    if (now === left) return { status: 'failed', detail: words };
    if (now === left - 1) return { status: 'told', detail: `Sent, though Google said: ${words}` };
    return { status: 'unclear', detail: `Google said: ${words}` };
  }
}
