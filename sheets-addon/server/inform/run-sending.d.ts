import type { SendingCounts } from '../../api/sending-api.ts';
import type { Session } from '../session.ts';
import type { Mailer } from './mailer.ts';
import type { Mailing } from './mailing.ts';
import { type MailsEnd } from './send-mails.ts';
import type { Recipient, Sending } from './sending.ts';
import { type ToldTab } from './told-tab.ts';
/** Sendings are one that somebody began, and one of a schedule; each is written down in a record. */
export type Slot = 'sending' | 'scheduled';
/** How far a part of a sending came. */
export interface SentPart {
  readonly end: MailsEnd;
  readonly counts: SendingCounts;
}
/** What a sending runs on. */
export interface SendingGround {
  readonly session: Session;
  readonly mailer: Mailer;
  /** Makes the mails, from the data as it is now. */
  readonly mailingOf: (sending: Sending) => Mailing;
  /** Whether there is time for one more mail. */
  readonly goOn: () => boolean;
}
/** The sending that was begun, null if there is none. */
export declare function sendingOf({ records }: Session, slot: Slot): Sending | null;
/** Writes down whom a sending reaches, and then that it has begun: from there on it can be finished. */
export declare function beginSending(
  { spreadsheet, records }: Session,
  slot: Slot,
  sending: Sending,
  recipients: readonly Recipient[],
): void;
/** Goes on with a sending as long as there is time and mail left; it is still there afterwards. */
export declare function runSending(ground: SendingGround, slot: Slot, sending: Sending): SentPart;
/** Forgets a sending; `records` change with it. */
export declare function endSending(
  { spreadsheet, records }: Session,
  slot: Slot,
  changes: Readonly<Record<string, unknown>>,
): void;
/**
 * Settles whatever a stop has left, before anything is sent: the mails left are only known to
 * whoever sent, and only as long as nobody has sent more.
 */
export declare function settleAll(session: Session, mailer: Mailer, tab: ToldTab): void;
/** Notes who sends from now on, and how many mails a day of theirs has. */
export declare function noteMailer({ records }: Session, mailer: Mailer): void;
/** What became of a sending so far; of those without a row nobody knows before its end. */
export declare function countSending(
  tab: ToldTab,
  sending: Sending,
  isOver: boolean,
): SendingCounts;
