import { type Reach } from '../../../core/engine/inform/index.ts';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import type { Sender } from '../../api/sending-api.ts';
import type { Session } from '../session.ts';
import type { Mail } from './mailer.ts';
import type { Recipient } from './sending.ts';
/** Mails to people, made of the data as it is now. */
export interface Mailing {
  /** Whom they would reach, in order. */
  readonly recipients: readonly Recipient[];
  readonly counts: Reach['counts'];
  /** The mail to somebody, null where they are not to be reached (any more). */
  readonly mailTo: (recipient: Recipient) => Mail | null;
}
/** What mails are made of. */
export interface MailingParts {
  readonly request: InformRequest;
  readonly sender: Sender;
  /** The wall clock that relative dates count from, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
}
/** Makes the mails of a request, or tells what stands in the way. */
export declare function createMailing(
  { workbook }: Session,
  { request, sender, now }: MailingParts,
):
  | Mailing
  | {
      readonly faults: readonly string[];
    };
