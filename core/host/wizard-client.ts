import type {
  AccountType,
  ChangeTypeId,
  ExportOptions,
  ProblemKind,
  GroupType,
  NameExample,
  NamePolicy,
  SkipReason,
  Summary,
  TableId,
  TargetId,
  Warning,
  WhyUsername,
} from '../engine/index.ts';
import type { PeopleCriteria, PersonLine, ValueCount } from '../engine/search/index.ts';
import type { DataDamage, DataOverview, DataProblems } from './data-found.ts';
import type { InformDraft } from './inform-client.ts';
import type { DataAnswer } from './data-questions.ts';

export type { DataDamage, DataOverview, DataProblems, TableOverview } from './data-found.ts';
export type { AccountsJoin, DataAnswer, JoinProposal, TakenFor } from './data-questions.ts';

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

/** How a caller follows or stops a call. Stopping rejects with an `AbortError`; nothing is changed. */
export interface Call {
  readonly signal?: StopSignal;
  readonly tell?: (progress: Progress) => void;
}

/** What an `AbortSignal` is to a call; hosts without one can make it. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How far a call is: what is being done, and the share of the whole (0 to 1) where it is known. */
export interface Progress {
  readonly stage: 'reading' | 'checking' | 'planning' | 'writing' | 'storing';
  /** What is read or written: a file's name; '' for none. */
  readonly what: string;
  readonly done: number | null;
  /** Rows done and rows in all, where rows are counted. */
  readonly rows: { readonly done: number; readonly all: number } | null;
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

/** The contract's batch request as JSON (contract, request). */
export interface RequestJson {
  readonly accountType: AccountType;
  readonly changeType: ChangeTypeId;
  readonly scope: ScopeJson;
  readonly asOf?: string;
  readonly username?: UsernameJson;
  readonly authenticationType?: 'local' | 'ldap' | 'saml';
  readonly password?: PasswordJson;
  readonly homepage?: string;
  readonly userGroups?: readonly string[];
  readonly leaveOutActiveElsewhere?: boolean;
  readonly includeCampusInstruction?: boolean;
  readonly profile?: 'schoolrunner';
  readonly school?: string;
}

/** Who is meant: exactly one key. */
export type ScopeJson =
  | { readonly schools: readonly string[] }
  | { readonly calendars: readonly string[] }
  | { readonly people: readonly string[] };

/** Where usernames come from (contract, request). */
export type UsernameJson =
  | { readonly from: 'email'; readonly excludeDomain: boolean }
  | {
      readonly from: 'pattern';
      readonly pattern: string;
      readonly letterCase?: 'keep' | 'lower' | 'upper';
      readonly maxLength?: number;
    };

/** How passwords come about (contract, request). */
export type PasswordJson =
  | { readonly kind: 'random'; readonly style?: 'characters' | 'words' }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly minLength?: number }
  | { readonly kind: 'activation' }
  | { readonly kind: 'initial'; readonly value: string };

/** What there is to choose from, for one account type. */
export interface Choices {
  /** The people of this type: rows that can be used. */
  readonly people: number;
  /** `people`: how many of this type have a record there, of any date. */
  readonly schools: readonly {
    readonly id: string;
    readonly name: string;
    readonly people: number;
  }[];
  readonly calendars: readonly {
    readonly id: string;
    readonly name: string;
    /** The school's name. */
    readonly school: string;
    /** Dates as YYYY-MM-DD. */
    readonly start: string;
    readonly end: string;
    readonly people: number;
  }[];
  readonly groups: readonly GroupChoice[];
  /** Values of the search form with how many people have each; a field absent from the data has none. */
  readonly values: Readonly<Record<'gender' | 'grade' | 'title' | 'role', readonly ValueCount[]>>;
  /** What stands in the way of reading them. */
  readonly faults: readonly string[];
}

/** A user group to choose. */
export interface GroupChoice {
  readonly name: string;
  readonly type: GroupType;
  /** All schools and all calendars: cannot be given, only taken away (R132, D26). */
  readonly holdsEverything: boolean;
}

/** The search form (R019-R021); empty fields count for nothing (D29). */
export interface PeopleQuery extends PeopleCriteria {
  readonly accountType: AccountType;
  /** At most this many people are answered. */
  readonly limit: number;
}

/** People found: the first of them by last and first name, and how many there are. */
export interface PeopleFound {
  readonly total: number;
  readonly people: readonly PersonLine[];
}

/** What username and password options would give. */
export interface NamesTryOn {
  /** People who would be considered: all without an account, in any school. */
  readonly tried: number;
  readonly created: number;
  /** Usernames that would need a counter. */
  readonly collisions: number;
  /** People who would get no account because of their name, number or email, by reason. */
  readonly reasons: Readonly<Partial<Record<SkipReason, number>>>;
  /** The hardest first: no username, counters, shortened, other letters than A-Z; then ordinary ones. */
  readonly examples: readonly NameExample[];
  readonly faults: readonly string[];
}

export type { NameExample, PersonLine, ValueCount };

/** A preview, or what stands in its way. */
export type PreviewAnswer =
  | { readonly preview: Preview }
  | { readonly requestFaults: readonly string[]; readonly dataFaults: readonly string[] };

/** What saving would do. */
export interface Preview {
  readonly request: RequestJson;
  readonly summary: Summary;
  /** The version of the data it was made of. */
  readonly version: string;
  /** Rows of the change report: people can have several accounts or groups. */
  readonly changeRows: number;
  /** Accounts of the account type, before the batch. */
  readonly accounts: { readonly all: number; readonly enabled: number };
  /** Why saving needs to be confirmed once more, in words; null if it does not. */
  readonly threshold: string | null;
  /** What each system of the settings would get; [] where they name none. */
  readonly exports: readonly ExportLine[];
  /** The first rows of the change report, so that there is something to see at once. */
  readonly firstRows: RowsPage;
}

/** What one system gets of a batch by file, and what it does not. */
export interface ExportLine {
  readonly target: TargetId;
  readonly label: string;
  /** Why there is no file, in words; else null. */
  readonly cannot: string | null;
  readonly notes: readonly string[];
  /** Rows that are left out of its files. */
  readonly leftOut: number;
  /** Cells that are not in its files, those of rows that are left out among them. */
  readonly findings: number;
  /** It takes new accounts only with their passwords: without them it gets no file. */
  readonly needsPasswords: boolean;
  readonly files: readonly {
    readonly name: ImportFileName;
    /** Null for a script. */
    readonly rows: number | null;
    readonly passwords: boolean;
  }[];
}

/** A report's name on the screens. */
export type ReportId = 'changes' | 'not-changed' | 'problems' | 'export-notes';

/** Which rows of which report. */
export interface RowsQuery {
  /** `data`: the problems of all tables; else the batch previewed or saved last. */
  readonly of: 'data' | 'preview' | 'saved';
  /** `nobody`, of the data: accounts that belong to nobody on the roster. */
  readonly report: ReportId | 'nobody';
  readonly filter: RowsFilter;
  readonly from: number;
  readonly count: number;
}

/** What rows must have; a key that is absent counts for nothing. */
export interface RowsFilter {
  readonly reason?: SkipReason;
  readonly warning?: Warning;
  /** A kind of problem and its table, as `DataProblems` names them. */
  readonly problem?: { readonly kind: ProblemKind; readonly table: string };
  /** A system by its label, in the notes on import files. */
  readonly system?: string;
  /** The beginning of a last name, first name, Person ID, number or username, without case. */
  readonly text?: string;
}

/** Rows of a report as text. */
export interface RowsPage {
  readonly columns: readonly string[];
  /** Rows that match the filter. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
  /** Each row's number in the whole report, for `why`. */
  readonly numbers: readonly number[];
}

/** What somebody confirmed when saving. */
export interface SaveConfirmation {
  /** The fingerprint of the preview that was looked at. */
  readonly expect: string;
  readonly overrideThreshold: boolean;
  /** Make credentials.csv (D34), and put the same passwords into import files that take them. */
  readonly credentials: boolean;
}

/** A save, or why it was refused; then nothing has changed. */
export type SaveAnswer =
  | { readonly saved: Saved }
  | {
      readonly refused: 'faults' | 'threshold' | 'differs';
      readonly sentences: readonly string[];
      /** The plan as it is now, where there is one. */
      readonly preview: Preview | null;
    };

/** A batch that was saved just now. */
export interface Saved {
  readonly batch: RequestedBatch;
  readonly summary: Summary;
  readonly changeRows: number;
  readonly firstRows: RowsPage;
  readonly files: readonly FileOffer[];
  /** Changes that were not made, because somebody else changed the account meanwhile: a sentence each. */
  readonly left?: readonly string[];
  /** What each system got; absent where the settings name none. */
  readonly exports?: readonly ExportLine[];
}

/** A saved batch in the history. */
export interface SavedBatch {
  readonly id: string;
  /** An ISO 8601 instant. */
  readonly savedAt: string;
  /** Null: no batch, but users of another system who were taken over into User Accounts. */
  readonly request: RequestJson | null;
  readonly changed: number;
  readonly considered: number;
  readonly fingerprint: string;
  /** When it was undone, null if it was not. */
  readonly undoneAt: string | null;
}

/** A saved batch that somebody asked for, and no users who were taken over. */
export type RequestedBatch = SavedBatch & { readonly request: RequestJson };

/** A file to hand over: of the preview, of the batch saved last, or of a batch in the history. */
export interface FileId {
  readonly of: 'preview' | 'saved' | 'undo' | { readonly batch: string };
  readonly name: FileName;
}

/** An import file for another system: `exports/moodle/moodle-users.csv`. */
export type ImportFileName = `exports/${string}`;

/** The files there can be. */
export type FileName = OwnFileName | ImportFileName;

/** The files of every batch. */
export type OwnFileName =
  | 'preview.csv'
  | 'result.csv'
  | 'not-changed.csv'
  | 'problems.csv'
  | 'summary.json'
  | 'request.json'
  | 'accounts.csv'
  | 'journal.json'
  | 'undo-report.csv'
  | 'export-notes.csv'
  | 'credentials.csv';

/** A file that can be handed over now. */
export interface FileOffer {
  readonly name: FileName;
  /** Rows of a table, null for other files. */
  readonly rows: number | null;
  /** It holds passwords: it is handed over once, right after the save. */
  readonly secret?: true;
}

/** Which batch to undo: one of the history, or one whose journal somebody brings. */
export interface UndoWhat {
  readonly batch: { readonly id: string } | { readonly journal: string; readonly name: string };
  /** Remove accounts the batch created that nobody ever used, rather than disable them. */
  readonly removeUnused: boolean;
  /** The first row of the report to answer with; absent: the very first. */
  readonly from?: number;
}

/** What undoing does, or did. */
export type UndoAnswer =
  | { readonly faults: readonly string[] }
  | {
      readonly undo: {
        readonly savedAt: string;
        /** What the batch was; null: users who were taken over. */
        readonly what: {
          readonly accountType: AccountType;
          readonly changeType: ChangeTypeId;
        } | null;
        readonly counts: Readonly<Record<'put back' | 'disabled' | 'removed' | 'left', number>>;
        readonly rows: RowsPage;
        /** The history after it; the state of User Accounts has changed only if `done`. */
        readonly done: boolean;
      };
    };

/** A saved request. */
export interface Recipe {
  readonly name: string;
  readonly request: RequestJson;
  /** An ISO 8601 instant. */
  readonly savedAt: string;
}

/** Settings as in settings.json (contract, request). */
export interface SettingsJson extends NamePolicy {
  readonly configuredAuthentication: readonly ('ldap' | 'saml')[];
  readonly operator: string;
  readonly thresholds: { readonly maxDisable: number; readonly maxDisablePercent: number };
  readonly transliterate: 'latin' | 'all';
  readonly exports: readonly ExportOptions[];
}

/** The settings in force and where they come from. */
export interface SettingsState {
  readonly settings: SettingsJson;
  /** The file or tab that gives them; '' where they are kept by the wizard. */
  readonly source: string;
  /** The same of `exports` alone: they are kept by the wizard where a file or tab names none. */
  readonly exportsSource: string;
}
