import type { AccountType, ChangeTypeId, Summary, TargetId } from '../engine/index.ts';
import type { FileOffer, ImportFileName } from './file-offers.ts';
import type { RowsPage } from './report-rows.ts';
import type { RequestJson } from './request-json.ts';

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
