import type { AccountType, TableId, WhyUsername } from '../engine/index.ts';
import type { PersonLine } from '../engine/search/index.ts';
import type {
  Preview,
  PreviewAnswer,
  SaveAnswer,
  SaveConfirmation,
  Saved,
  SavedBatch,
  UndoAnswer,
  UndoWhat,
} from './batch-answers.ts';
import type { Call } from './call.ts';
import type { DataDamage, DataOverview, DataProblems } from './data-found.ts';
import type { DataAnswer } from './data-questions.ts';
import type { FileId } from './file-offers.ts';
import type { InformDraft } from './inform-client.ts';
import type { Choices, NamesTryOn, PeopleFound, PeopleQuery } from './people-found.ts';
import type { RowsPage, RowsQuery } from './report-rows.ts';
import type { Recipe, RequestJson } from './request-json.ts';
import type { SettingsJson, SettingsState } from './settings-json.ts';

export type { DataDamage, DataOverview, DataProblems, TableOverview } from './data-found.ts';
export type { AccountsJoin, DataAnswer, JoinProposal, TakenFor } from './data-questions.ts';
export type { NameExample } from '../engine/index.ts';
export type { PersonLine, ValueCount } from '../engine/search/index.ts';
export type {
  ExportLine,
  Preview,
  PreviewAnswer,
  RequestedBatch,
  SaveAnswer,
  SaveConfirmation,
  Saved,
  SavedBatch,
  UndoAnswer,
  UndoWhat,
} from './batch-answers.ts';
export type { Call, Progress, StopSignal } from './call.ts';
export type { FileId, FileName, FileOffer, ImportFileName, OwnFileName } from './file-offers.ts';
export type { Choices, GroupChoice, NamesTryOn, PeopleFound, PeopleQuery } from './people-found.ts';
export type { ReportId, RowsFilter, RowsPage, RowsQuery } from './report-rows.ts';
export type { PasswordJson, Recipe, RequestJson, ScopeJson, UsernameJson } from './request-json.ts';
export type { SettingsJson, SettingsState } from './settings-json.ts';

/**
 * What the screens may ask of a host. Everything that goes either way is plain JSON: no dates, no
 * `undefined`, no class instances, so that it travels through `postMessage` and
 * `google.script.run` alike. A call that cannot be done rejects with an `Error` whose message is a
 * sentence for people; faults of the data or the request are answers, not rejections.
 */
export interface WizardClient {
  /** Everything the wizard starts with, from small records: fast whatever the size of the data. */
  open(): Promise<WizardState>;
  /** Keeps where the wizard stands, so that one that is closed half-way comes back there. */
  keepDraft(draft: WizardDraft): Promise<void>;

  /** Reads the data, if that is still to do, and says what was found. */
  readData(call?: Call): Promise<DataOverview>;
  /** Says which canonical table a table is (null: none); remembered. */
  matchTable(source: string, table: TableId | null): Promise<DataOverview>;
  /**
   * Says from which heading a column of ours, or of the layout that the table is in, is read (null: as
   * recognised); remembered.
   */
  matchColumn(source: string, column: string, heading: string | null): Promise<DataOverview>;
  /** Answers a question about the data, or takes the answer back; remembered. */
  answerQuestion(answer: DataAnswer): Promise<DataOverview>;
  /**
   * Makes these repairs, by the IDs that `findDamage` proposes, and takes all others back; remembered.
   * What the data came in stays as it is.
   */
  repair(ids: readonly string[]): Promise<DataOverview>;
  /** Goes through all tables for what cannot be used as it stands. */
  checkData(call?: Call): Promise<DataProblems>;
  /**
   * Looks for what is damaged, for a fraction of a second, so that no other call waits for it long:
   * to be asked again until there are findings.
   */
  findDamage(call?: Call): Promise<DataDamage>;

  /** What there is to choose from: schools, calendars, groups, values of the search form. */
  choices(accountType: AccountType): Promise<Choices>;
  /** People whose details match (D29). Answers within a frame at 100,000 people once it has read. */
  searchPeople(query: PeopleQuery): Promise<PeopleFound>;
  /** The people of these Person IDs, in this order; those there are none of are left out. */
  peopleNamed(accountType: AccountType, personIds: readonly string[]): Promise<PersonLine[]>;
  /** The Person IDs of those who have exactly these numbers, a list for each number. */
  peopleNumbered(accountType: AccountType, numbers: readonly string[]): Promise<string[][]>;

  /** Tries username and password options on everybody who would get an account anywhere. */
  tryNames(request: RequestJson, call?: Call): Promise<NamesTryOn>;
  /** Plans the batch. Nothing is changed. */
  preview(request: RequestJson, call?: Call): Promise<PreviewAnswer>;
  /** A window of a report's rows: at most 200. */
  rows(query: RowsQuery, call?: Call): Promise<RowsPage>;
  /** Why an account that would be created has its username; `row` is one of the preview. */
  why(row: number, call?: Call): Promise<WhyUsername>;

  /** Saves exactly what was previewed, or says why not (contract: exit code 3). */
  save(request: RequestJson, confirmed: SaveConfirmation, call?: Call): Promise<SaveAnswer>;
  /** Says what undoing would do, with a window of its rows: at most 200; changes nothing. */
  previewUndo(what: UndoWhat, call?: Call): Promise<UndoAnswer>;
  /** Undoes a batch on the accounts as they are now. */
  undo(what: UndoWhat, call?: Call): Promise<UndoAnswer>;
  /** Hands files over: a download each, or one zip; a tab in a spreadsheet. */
  take(files: readonly FileId[], how: 'each' | 'zip', call?: Call): Promise<void>;

  saveRecipe(name: string, request: RequestJson): Promise<Recipe[]>;
  deleteRecipe(name: string): Promise<Recipe[]>;
  /** Keeps the settings; a fault is a rejection. */
  keepSettings(settings: SettingsJson): Promise<SettingsState>;
}

/** What the wizard opens with. */
export interface WizardState {
  readonly data: DataOverview;
  readonly draft: WizardDraft | null;
  /** The last preview, null if there is none or the data or settings have changed since. */
  readonly preview: Preview | null;
  /** The last saved batch, if the data is still as that save left it. */
  readonly saved: Saved | null;
  readonly recipes: readonly Recipe[];
  /** Newest first. */
  readonly history: readonly SavedBatch[];
  readonly settings: SettingsState;
  /** Today where the data lives, YYYY-MM-DD. */
  readonly today: string;
}

/** The steps of the wizard, in order. */
export const stepIds = ['data', 'what', 'options', 'who', 'preview', 'save'] as const;

/** One of the six steps. */
export type StepId = (typeof stepIds)[number];

/** Where a wizard stands. Options of kinds that are not chosen now are kept, not sent. */
export interface WizardDraft {
  readonly step: StepId;
  /** Keys as in the contract; complete only where the wizard lets one preview. */
  readonly request: Partial<RequestJson>;
  /** The name of the recipe this began with, '' for none. */
  readonly recipe: string;
  /** What telling people stands at; absent where nobody has begun to. */
  readonly inform?: Partial<InformDraft>;
}
