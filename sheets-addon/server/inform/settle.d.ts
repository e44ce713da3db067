import type { Mailer } from './mailer.ts';
import type { MailerRecord } from './sending.ts';
import type { ToldTab } from './told-tab.ts';
/** What is known when a stopped sending is looked at. */
export interface SettleGround {
  readonly tab: ToldTab;
  readonly mailer: Mailer;
  /** Who looks, and who sent last. */
  readonly user: string;
  readonly record: MailerRecord | null;
  /** The day of a moment where the data lives. */
  readonly dayOf: (date: Date) => string;
}
/** What a row says of a mail that is about to leave. */
export declare function sendingDetail(left: number): string;
/** Settles what was stopped: whoever certainly got no mail can get it again. */
export declare function settleSending(ground: SettleGround): void;
/** What is said of a mail that certainly did not leave: it is no telling, and is sent again. */
export declare const notSentDetail = 'Stopped before it was sent';
