import type {
  Choices,
  DataAnswer,
  DataDamage,
  DataOverview,
  DataProblems,
  FileId,
  NamesTryOn,
  PreviewAnswer,
  Recipe,
  RequestJson,
  RowsPage,
  RowsQuery,
  SaveAnswer,
  SaveConfirmation,
  SettingsJson,
  SettingsState,
  UndoAnswer,
  UndoWhat,
  WizardDraft,
  WizardState,
} from '../../core/host/wizard-client.ts';

import type { InformApi } from './inform-api.ts';
import type { PeoplePage } from '../../core/host/people-page.ts';
import type { AccountType, TableId, WhyUsername } from '../../core/engine/index.ts';

/**
 * Everything the sidebar may ask of the server. Both sides are made of this one type: the page's
 * client by `Client`, the server's methods by `satisfies`. Plain JSON both ways: no dates, nothing
 * undefined in lists.
 */
export interface SheetsApi extends InformApi {
  open(): SheetsState;
  keepDraft(draft: WizardDraft): null;
  readData(): DataOverview;
  matchTable(source: string, table: TableId | null): DataOverview;
  matchColumn(source: string, column: string, heading: string | null): DataOverview;
  answerQuestion(answer: DataAnswer): DataOverview;
  repair(ids: readonly string[]): DataOverview;
  checkData(): DataProblems;
  /** Looks for all damage there is: the server keeps nothing of a search from call to call. */
  findDamage(): DataDamage;
  choices(accountType: AccountType): Choices;
  tryNames(request: RequestJson): NamesTryOn;
  /** Plans the batch and writes its tabs: Preview, Not changed, Problems. */
  preview(request: RequestJson): PreviewAnswer;
  rows(query: RowsQuery): RowsPage;
  why(row: number): WhyUsername;
  /** People in the order of their Person IDs, from one on; as many as one message holds. */
  people(accountType: AccountType, from: number): PeoplePage;
  /** Begins to save: see `Step`. */
  save(request: RequestJson, confirmed: SaveConfirmation): Step<SaveAnswer>;
  previewUndo(what: UndoWhat): UndoAnswer;
  /** Begins to undo. */
  undo(what: UndoWhat): Step<UndoAnswer>;
  /** Goes on with what was begun here, by whomever. */
  resume(): Step<SaveAnswer | UndoAnswer | TakeAnswer>;
  saveRecipe(name: string, request: RequestJson): Recipe[];
  deleteRecipe(name: string): Recipe[];
  keepSettings(settings: SettingsJson): SettingsState;
  /** Shows the tab that holds a file, written anew if it is gone; null where no tab can hold it. */
  showTab(file: FileId): string | null;
  /**
   * A file that is no table, from a character on; `next` is null at its end. Before an import
   * file stands a line with its encoding and line ends; here lines end with a line feed.
   */
  fileText(file: FileId, from: number): { readonly text: string; readonly next: number | null };
  /** Shows a tab by its name. */
  goToTab(name: string): null;
  makeTemplateTabs(): TabsMade;
  /** Fills empty tabs with the made-up district; `replace` says that tabs of its names may go. */
  loadSample(replace: boolean): TabsMade;
  /** Tabs of previews that are not the last one: offered for tidying, never deleted unasked. */
  oldTabs(): string[];
  /** Deletes such tabs, and no others; gives those that are left. */
  deleteTabs(names: readonly string[]): string[];
  /** Deletes the tab of passwords. */
  clearCredentials(): null;
}

/** What the wizard opens with in a spreadsheet. */
export interface SheetsState extends WizardState {
  /** What was begun and not finished; null if there is nothing. */
  readonly unfinished: Unfinished | null;
  /** Who may save, as Settings has it; empty: everybody who can edit. */
  readonly operators: readonly string[];
  /** The address of whoever looks at it, '' as long as they have saved or undone nothing here. */
  readonly user: string;
  /** The tab that holds passwords now, '' if none does. */
  readonly credentialsTab: string;
}

/** A save, an undo or the taking over of users that was begun. */
export interface Unfinished {
  readonly kind: 'save' | 'undo' | 'take';
  readonly batch: string;
  /** Who began it, '' where that is not known, and when (an ISO 8601 instant). */
  readonly who: string;
  readonly since: string;
  /** Changes of User Accounts that are done, and all of them. */
  readonly done: number;
  readonly all: number;
}

/**
 * How far a save or undo has come: its answer, or what there is still to do. The page asks `resume`
 * until there is an answer; whoever asks later, from another window, goes on where it stopped.
 */
export type Step<T> = { readonly answer: T } | { readonly unfinished: Unfinished };

/** What of another system's users was taken over into User Accounts. */
export interface TakeAnswer {
  readonly taken: {
    /** Rows. */
    readonly added: number;
    /** Cells. */
    readonly changed: number;
    /** What could not be, a sentence each. */
    readonly left: readonly string[];
  };
}

/** How the bytes of an import file are made of its text; `utf-8-mark`: with a byte order mark. */
export type ImportFileEncoding = 'utf-8' | 'utf-8-mark' | 'utf-16';

/** What became of tabs that were asked for. */
export interface TabsMade {
  readonly made: readonly string[];
  /** They were there already, and stay as they are. */
  readonly kept: readonly string[];
}

/** What is sent: the name of a method and its arguments. */
export interface ApiCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What comes back. */
export type ApiAnswer<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The page's side of an API: every method, answered later. */
export type ClientOf<Api extends Readonly<Record<keyof Api, (...args: never[]) => unknown>>> = {
  readonly [K in keyof Api]: (...args: Parameters<Api[K]>) => Promise<ReturnType<Api[K]>>;
};

/** The methods that every edition has. */
export type Client = ClientOf<SheetsApi>;
