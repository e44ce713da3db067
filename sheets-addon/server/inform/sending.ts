import type { InformRequest } from '../../../core/host/inform-client.ts';
import type { Sender } from '../../api/sending-api.ts';
import type { OfDocument } from './of-document.ts';

/** Mail that is being sent: all that is needed to go on with it, as it was confirmed. */
export interface Sending extends OfDocument {
  readonly id: string;
  /** The address of whoever began it, '' if nobody knows. */
  readonly who: string;
  /** When it began, an ISO 8601 instant; and on the wall clock where the data lives. */
  readonly since: string;
  readonly now: string;
  readonly request: InformRequest;
  readonly sender: Sender;
  /** People it is to reach. */
  readonly all: number;
  /** The schedule's run that it is; null for what somebody began. */
  readonly run: ScheduledRun | null;
}

/** A run of a schedule. */
export interface ScheduledRun {
  readonly schedule: string;
  /** Up to when accounts were created that it is about, on the wall clock where the data lives. */
  readonly to: string;
  /** Who is not told by it, and why, in words. */
  readonly note: string;
  /** What the run before it came to; there where this one only tries its refused mails once more. */
  readonly before?: { readonly told: number; readonly note: string };
}

/** Whom a sending is to reach: an account event. */
export interface Recipient {
  readonly personId: string;
  readonly username: string;
  readonly created: string;
}

/** An account event as a key: the account, and when it was created. */
export function eventKey({ username, created }: Pick<Recipient, 'username' | 'created'>): string {
  return JSON.stringify([username.toLowerCase(), created]);
}

/** Who sends mail here, and the most mails they ever had left: the size of their day. */
export interface MailerRecord {
  readonly user: string;
  readonly top: number;
}
