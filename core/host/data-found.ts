import type { FormatCandidate, FormatQuestion, ProblemKind, TableId } from '../engine/index.ts';
import type { DamageFinding } from '../engine/damage/index.ts';
import type { AccountsJoin, JoinProposal, TakenFor } from './data-questions.ts';
import type { SavedBatch } from './batch-answers.ts';

/** The data as found. */
export interface DataOverview {
  /** Changes whenever the data does; '' where there is none. */
  readonly version: string;
  /** Somebody has read the data to the end; all below says nothing before. */
  readonly isRead: boolean;
  /** Every table, the recognised ones first. */
  readonly tables: readonly TableOverview[];
  /** Everything that a table may be, besides one of ours; none where there is no table. */
  readonly layouts: readonly FormatCandidate[];
  /** The layout the tables came in, where it is not our own: `OneRoster 1.1`. */
  readonly format: string;
  /** What to know about the data, in words. */
  readonly notes: readonly string[];
  /** What stands in the way of using it, in words, each with its place and remedy. */
  readonly faults: readonly string[];
  /** What each table that came was taken for, but those that somebody has named. */
  readonly recognised: readonly TakenFor[];
  /** What a table may be either of: nothing can be planned before it is said which. */
  readonly questions: readonly FormatQuestion[];
  /** How User Accounts were joined to people, null where they say themselves whose they are. */
  readonly accounts: AccountsJoin | null;
  /** The IDs of the repairs that are made. */
  readonly repairs: readonly string[];
  /** So many cells are read otherwise than they stand, because of the repairs. */
  readonly repairedCells: number;
  /** The batch that last changed User Accounts here, null if they are as they came. */
  readonly changedBy: SavedBatch | null;
}

/** One table as found. */
export interface TableOverview {
  /** Names the table in `matchTable` and in messages: `students.csv`, `roster.xlsx, sheet Staff`. */
  readonly source: string;
  readonly table: TableId | null;
  /** It came as it is; other tables are made of another layout, and are not matched by hand. */
  readonly isOwn: boolean;
  /** Somebody said what it is. */
  readonly isNamed: boolean;
  readonly rowCount: number;
  readonly headings: readonly string[];
  /** The canonical columns of a recognised table and the heading each is read from. */
  readonly columns: readonly {
    readonly name: string;
    readonly needed: boolean;
    /** null: the table does not have it. */
    readonly heading: string | null;
    /** Somebody said so, against what would be recognised. */
    readonly matched: boolean;
  }[];
  /** By heading: its first three different values, cut at 40 characters; none in what `open` gives. */
  readonly samples: readonly (readonly string[])[];
}

/** What of the data cannot be used as it stands (contract, tables). */
export interface DataProblems {
  readonly error: number;
  readonly warning: number;
  /** Problems of one kind in one table, errors first, then the most frequent. */
  readonly kinds: readonly {
    readonly kind: ProblemKind;
    readonly severity: 'error' | 'warning';
    readonly table: string;
    readonly problem: string;
    readonly count: number;
  }[];
  /** What stands in the way of checking at all. */
  readonly faults: readonly string[];
  /** What joining accounts without a Person ID would do; null where there is nothing to join. */
  readonly proposal: JoinProposal | null;
}

/** What looks damaged though it can be read, and what did before it was repaired. */
export interface DataDamage {
  /** null: there is more to look at; whoever asks again learns what was found in the end. */
  readonly findings: readonly DamageFinding[] | null;
}
