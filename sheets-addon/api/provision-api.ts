import type { ChangeTypeId } from '../../core/engine/index.ts';
import type { Step, TakeAnswer } from './sheets-api.ts';

/** What the sidebar may ask about Google Workspace, in the edition for one's own domain. */
export interface ProvisionApi {
  provisionState(): ProvisionState;
  keepProvisioning(settings: ProvisionSettings): ProvisionState;
  /**
   * Goes on with a batch for at most four minutes: with one person, five, or everybody that is
   * left. The page asks again as long as there is more.
   */
  provision(what: ProvisionWhat): ProvisionState;
  /** What runs now ends after the few rows it is at. */
  pauseProvisioning(): null;
  /** Rows that failed are to be tried again, and those a newer batch does not forbid any more. */
  retryProvisioning(batch: string, kind: ProvisionRun['kind']): ProvisionState;
  /** Writes down what would put a batch back in Google Workspace; nothing is sent yet. */
  prepareProvisionUndo(batch: string): ProvisionState;
  /** Reads users of organizational units, and those below, into a tab; [] reads all of them. */
  readDirectory(units: readonly string[]): DirectoryRead;
  /**
   * Begins to take what was read last over into User Accounts: it stands in the history then, and can
   * be undone there.
   */
  takeDirectory(): Step<TakeAnswer>;
}

/** Which batch goes on, and for whom. */
export interface ProvisionWhat {
  readonly batch: string;
  readonly kind: ProvisionRun['kind'];
  readonly people: 'one' | 'five' | 'all';
}

/** The district's choices. */
export interface ProvisionSettings {
  /** Saved batches are provisioned in Google Workspace. */
  readonly on: boolean;
  /** Accounts in these organizational units, and below, are never touched. */
  readonly protectedUnits: readonly string[];
  /** The units that are read, and those below; none: all. */
  readonly readUnits: readonly string[];
}

/** How provisioning stands in this spreadsheet. */
export interface ProvisionState {
  readonly settings: ProvisionSettings;
  /** What keeps a batch from being provisioned, in words; '' if nothing does. */
  readonly lacks: string;
  /** Batches with a tab of their own, the newest first. */
  readonly runs: readonly ProvisionRun[];
  /** Batches that were undone here after they were sent, and whose tabs are gone: Google still has them. */
  readonly lost: readonly LostRun[];
}

/** A batch that cannot be put back any more. */
export interface LostRun {
  readonly changeType: ChangeTypeId;
  /** When it was saved: an ISO 8601 instant. */
  readonly at: string;
}

/** A batch on its way to Google Workspace, or back. */
export interface ProvisionRun {
  readonly kind: 'save' | 'undo';
  readonly batch: string;
  readonly changeType: ChangeTypeId;
  /** The tab that says what became of each row. */
  readonly tab: string;
  /** Rows by what became of them. */
  readonly counts: Readonly<Record<ProvisionOutcome, number>>;
  /** People that something is left to do for. */
  readonly peopleLeft: number;
  /**
   * Rows that will be left out because a newer batch, saved or undone at that instant, has made
   * something else of the account.
   */
  readonly newer: readonly { readonly at: string; readonly rows: number }[];
  /**
   * When newer batches were saved or undone whose tabs are gone: what those have made of the accounts
   * cannot be told any more, so nothing of this one is sent.
   */
  readonly gone: readonly string[];
  /** Rows that `retryProvisioning` would try again. */
  readonly again: number;
  readonly forecast: Forecast;
  /** How people get in whose accounts are created: '' for none. */
  readonly signIn: '' | 'pattern' | 'link' | 'elsewhere';
  /** Rows that were done, or may have been: what a way back would be about. */
  readonly toPutBack: number;
  /** The batch was undone in the spreadsheet: nothing more of it is sent. */
  readonly undone: boolean;
  /** Why the last part ended early, in words; '' if it did not. */
  readonly trouble: string;
  /** Why its tab, or that of a newer batch, cannot be read, in words; '' if it can. Nothing is counted then. */
  readonly fault: string;
}

/** What becomes of a row. */
export type ProvisionOutcome = 'waiting' | 'done' | 'alreadySo' | 'leftOut' | 'failed';

/** What is still to come. */
export interface Forecast {
  readonly requests: number;
  readonly seconds: number;
  /** Parts of at most four minutes. */
  readonly parts: number;
}

/** What was read of Google Workspace. */
export interface DirectoryRead {
  readonly tab: string;
  readonly users: number;
  /** Users by what they are to User Accounts. */
  readonly counts: Readonly<Record<DirectoryVerdict, number>>;
  /** Some who are in Google and not in the spreadsheet. */
  readonly unknown: readonly string[];
}

/** What a user of Google Workspace is to User Accounts. */
export type DirectoryVerdict = 'new' | 'changed' | 'same' | 'unknown';
