import type { ToldRow } from '../../../core/engine/inform/index.ts';
import type { Mail, Mailer } from './mailer.ts';
import type { Recipient } from './sending.ts';
import type { ToldTab } from './told-tab.ts';
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
export type MailsEnd =
  | 'done'
  | 'time'
  | 'quota'
  | {
      readonly refused: string;
    };
/**
 * Mails people one after the other. Before each mail its row says `sending`, for certain; what became
 * of it is written with the next row. So a stop leaves one row open at most, which tells what was
 * done (`settleSending`).
 */
export declare function sendMails(run: MailRun): MailsEnd;
