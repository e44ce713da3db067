import type { InformRequest } from '../../core/host/inform-client.ts';
import type { Schedule } from '../../core/engine/inform/schedules/schedule.ts';

/**
 * What the sidebar may ask about mail: only the edition that sends has it. Plain JSON both ways, as
 * in `SheetsApi`.
 */
export interface SendingApi {
  /** How sending stands here. */
  openSending(): SendingState;
  /** Begins to send what was looked at: see `SendStep`. */
  send(request: InformRequest, confirmed: SendConfirmation): SendStep;
  /** Goes on with what was begun here, by whomever. */
  resumeSending(): SendStep;
  /** Does not send the rest of what was begun. */
  dropSending(): SendingState;
  /** Mails one person's message to an address, for a look; nobody counts as told. */
  sendTest(request: InformRequest, person: number | string, to: string): null;
  /** Says what became of a mail that nobody knew of. */
  decideUnclear(mail: UnclearMail, wasSent: boolean): SendingState;
  /** The messages that go out by themselves. */
  openSchedules(): SchedulesState;
  /** Keeps a schedule under its name; `before` is the name it had, '' for a new one. */
  saveSchedule(schedule: Schedule, before: string): SchedulesState;
  /** Ends one: by its name, and how many rows of that name stand above it. */
  deleteSchedule(which: Pick<ScheduleLine, 'name' | 'nth'>): SchedulesState;
  /** From now on schedules run in this person's name; `on` false: not any more. */
  runSchedules(on: boolean): SchedulesState;
}

/** What somebody confirmed when they sent. */
export interface SendConfirmation {
  /** How many people they were told would be mailed. */
  readonly people: number;
  readonly sender: Sender;
}

/** How a sender is named, '' for the account's name; and where answers go, '' for there too. */
export interface Sender {
  readonly name: string;
  readonly replyTo: string;
}

/** How sending stands. */
export interface SendingState {
  /** Mails that this person may still send until Google's day ends. */
  readonly mailsLeft: number;
  /** The most they ever had left: what a day has, as far as anybody knows. */
  readonly mailsADay: number;
  readonly sender: Sender;
  /** What was begun and has not finished; null if nothing is. */
  readonly unfinished: UnfinishedSending | null;
  /** The last one that finished, or was given up. */
  readonly last: FinishedSending | null;
  /** Mails of which nobody knows whether they left: the first of them, and all. */
  readonly unclear: readonly UnclearMail[];
  readonly unclearCount: number;
}

/** Mail that is being sent. */
export interface UnfinishedSending {
  readonly id: string;
  readonly message: string;
  /** Who began it, '' where that is not known, and when (an ISO 8601 instant). */
  readonly who: string;
  readonly since: string;
  readonly counts: SendingCounts;
}

/** Mail that was sent. */
export interface FinishedSending {
  readonly id: string;
  readonly message: string;
  readonly counts: SendingCounts;
}

/** What became of the people whom a sending was to reach. */
export interface SendingCounts {
  readonly all: number;
  readonly told: number;
  readonly failed: number;
  /** Nobody knows whether these mails left. */
  readonly unclear: number;
  /** They need no mail any more, or can get none. */
  readonly leftOut: number;
}

/**
 * How far sending has come: all of it, nothing of it (and why), or a part. The page asks
 * `resumeSending` as long as only time was up.
 */
export type SendStep =
  | { readonly finished: FinishedSending }
  | { readonly refused: readonly string[] }
  | { readonly unfinished: UnfinishedSending; readonly stopped: Stopped };

/** Why a part ended: its time was up, the day's mails are, or Google refuses, in its words. */
export type Stopped = 'time' | 'quota' | { readonly refused: string };

/** A mail of which nobody knows whether it left. */
export interface UnclearMail {
  readonly personId: string;
  readonly username: string;
  readonly message: string;
  /** An ISO 8601 instant. */
  readonly at: string;
}

/** The messages that go out by themselves. */
export interface SchedulesState {
  readonly schedules: readonly ScheduleLine[];
  /** In whose name they run, '' where that is not known; null: they do not run. */
  readonly runner: { readonly who: string; readonly isMe: boolean } | null;
  /** Whether they ran in the spreadsheet that this one is a copy of, and nobody has let them run here. */
  readonly isCopy: boolean;
  /** The time zone of the spreadsheet, in which hours and days are meant. */
  readonly timeZone: string;
}

/** A schedule, or what is wrong with its row of the tab. */
export interface ScheduleLine {
  readonly name: string;
  /** How many rows above have the same name: such a row does not run. */
  readonly nth: number;
  /** Null where the row of the tab cannot be used; the note says why. */
  readonly schedule: Schedule | null;
  readonly nextRun: string;
  readonly lastRun: string;
  readonly told: string;
  readonly failed: string;
  readonly note: string;
}
