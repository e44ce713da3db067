import type { InformRequest } from '../../../core/host/inform-client.ts';

/** Mail that is being sent: all that is needed to go on with it, as it was confirmed. */
export interface Sending {
  readonly id: string;
  /** Who sends it: Google's name for them in this document, and their address, '' if nobody knows. */
  readonly user: string;
  readonly who: string;
  /** When it began, an ISO 8601 instant; and on the wall clock where the data lives. */
  readonly since: string;
  readonly now: string;
  readonly request: InformRequest;
  readonly sender: Sender;
  /** People it is to reach. */
  readonly all: number;
  /** The schedule whose run it is, '' for one that somebody began. */
  readonly schedule: string;
}

/** How a sender is named, '' for the account's name; and where answers go, '' for there too. */
export interface Sender {
  readonly name: string;
  readonly replyTo: string;
}

/** Whom a sending is to reach: an account event. */
export interface Recipient {
  readonly personId: string;
  readonly username: string;
  readonly created: string;
}

/** What became of a sending. */
export interface SendingCounts {
  readonly all: number;
  readonly told: number;
  readonly failed: number;
  /** Nobody knows whether these mails left. */
  readonly unclear: number;
  /** Who were to be reached, and need no mail any more or can get none. */
  readonly leftOut: number;
}

/** Who sends mail here, and the most mails they ever had left: the size of their day. */
export interface MailerRecord {
  readonly user: string;
  readonly top: number;
}
