import type { ProjectFile } from '../project/project-file.ts';
import type { Tenant } from '../directory/tenant.ts';
import type { Journal, Workbook } from '../workbook/book.ts';
import type { AuthMode } from './gates.ts';
import type { Interruption } from './interruption.ts';
import type { InstalledTrigger } from './fire-triggers.ts';
import type { Clock, Meter } from './meter.ts';

/** What outlives an execution. */
export interface HostState {
  readonly workbook: Workbook;
  readonly clock: Clock;
  /** Properties by store: `script`, `document`, and one for each user. */
  readonly properties: Map<string, Map<string, string>>;
  readonly caches: Map<string, Map<string, CachedValue>>;
  /** Who holds each lock, by `script`, `document` and user. */
  readonly locks: Map<string, HeldLock>;
  readonly ui: UiState;
  readonly mail: MailState;
  /** Triggers that run by themselves, of all users. */
  readonly triggers: InstalledTrigger[];
  readonly settings: HostSettings;
  /** The address of the project's web app, null until it is deployed. */
  webApp: string | null;
  /** The Google Workspace that the user belongs to; null for somebody without one. */
  readonly tenant: Tenant | null;
  lastExecution: number;
}

/** What a host can be told. */
export interface HostSettings {
  /** The user's email address. */
  readonly user: string;
  readonly userLocale: string;
  /** The domain shows scripts nobody's address: all of them read as ''. */
  readonly emailsHidden: boolean;
  /** A web app is given the spreadsheet that its script is bound to: people have met both. */
  readonly webAppSpreadsheet: boolean;
  /** How likely a value in the cache is gone when it is asked for, 0 to 1. */
  readonly cacheLoss: number;
  /** What all chance here comes of; the same seed gives the same answers. */
  readonly seed: string;
  /** Answers dialogs; null leaves the execution waiting. */
  readonly answer: (question: Question) => Answer | null;
  /** Recipients that a user may have in a day; Google has 100 for private accounts. */
  readonly mailsADay: number;
  /**
   * When a user's day of mails ends, in milliseconds after midnight in UTC: Google says only that it
   * differs between users.
   */
  readonly mailDayEnds: number;
  /** The project is an add-on: one trigger of a type for each user, and at most every hour. */
  readonly isAddOn: boolean;
  /**
   * How many virtual milliseconds a real one of computing takes; 0, which is usual, so that the same
   * script always takes the same time.
   */
  readonly slowness: number;
  /** Real milliseconds after which an execution that never ends is given up. */
  readonly patience: number;
}

/** What was mailed. Nothing takes a message back. */
export interface MailState {
  readonly sent: SentMail[];
}

/** A message as it left. */
export interface SentMail {
  /** The user whose message it is, and when (milliseconds since 1970). */
  readonly from: string;
  readonly at: number;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  /** The sender's name, '' for that of the account. */
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
}

/** A value in the cache. */
export interface CachedValue {
  readonly value: string;
  readonly until: number;
}

/** A lock that is held: by an execution, or by somebody else (0). */
export interface HeldLock {
  readonly holder: number;
  readonly until: number;
}

/** What people see beside the cells. */
export interface UiState {
  /** Entries of the add-on's menu. */
  menu: readonly MenuEntry[];
  sidebar: ShownPage | null;
  dialog: ShownPage | null;
  readonly toasts: { readonly title: string; readonly text: string }[];
}

/** A line of a menu. */
export type MenuEntry =
  | { readonly caption: string; readonly run: string }
  | { readonly caption: string; readonly entries: readonly MenuEntry[] }
  | 'separator';

/** A page in the sidebar or in a dialog, as the browser gets it: sanitised. */
export interface ShownPage {
  /** Tells one showing from the next. */
  readonly serial: string;
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number | null;
  readonly modal: boolean;
}

/** A dialog of the editor that waits for somebody. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  /** `OK`, `YES`, …; closing the dialog answers `CLOSE`. */
  readonly buttons: readonly string[];
}

/** What somebody answered. */
export interface Answer {
  readonly button: string;
  readonly text?: string;
}

/** What the services of one execution know. */
export interface Environment {
  readonly host: HostState;
  readonly id: number;
  readonly meter: Meter;
  readonly authMode: AuthMode;
  /** Somebody looks at the spreadsheet: dialogs and sidebars can be shown. */
  readonly hasUi: boolean;
  /** For a visitor of the web app: nobody has the spreadsheet open. */
  readonly web: boolean;
  readonly user: string;
  /** Scopes that the user has granted, of those that the manifest wants. */
  readonly granted: readonly string[];
  readonly wanted: readonly string[];
  readonly files: readonly ProjectFile[];
  /** The script's, from the manifest; the spreadsheet has its own. */
  readonly timeZone: string;
  readonly interruptions: readonly Interruption[];
  readonly journal: Journal;
  /** Entries of the journal that are written for good. */
  flushed: number;
  readonly chance: (bytes: number) => Buffer;
  readonly answers: readonly Answer[];
  asked: number;
  question: Question | null;
  /** A mistake of the stand-in itself. */
  fault: unknown;
  /** What was logged. */
  readonly log: string[];
  /** What works and should not be done so: a lock given back before what it guards is written. */
  readonly notes: string[];
  /** What the stand-in refused: methods it does not know, values nobody vouches for. */
  readonly refusals: string[];
}

/** Everything that is pending counts as written. */
export function markFlushed(env: Environment): void {
  env.flushed = env.journal.undo.length;
}

/** Whether an execution has a spreadsheet at all. */
export function hasSpreadsheet({ web, host }: Environment): boolean {
  return !web || host.settings.webAppSpreadsheet;
}

/** Gives back all locks of an execution. */
export function dropLocks(env: Environment): void {
  for (const [name, { holder }] of env.host.locks) {
    if (holder === env.id) env.host.locks.delete(name);
  }
}

/** A number from 0 up to 1. */
export function chanceNumber(env: Environment): number {
  return env.chance(4).readUInt32BE() / 2 ** 32;
}
