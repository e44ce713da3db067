import type { ChangeTypeId } from '../request/batch-request.ts';
import type { CellRule } from './cell-rules.ts';
import type { ExportBatch } from './export-batch.ts';
import type { RowsOf } from './export-rows.ts';
import type { ValueId } from './export-values.ts';

/** A system that accounts are brought into by file. All of them have this shape and stand in one list. */
export interface ExportTarget {
  readonly label: string;
  /** Its files begin with a byte order mark, by which spreadsheets know UTF-8. */
  readonly byteOrderMark: boolean;
  /**
   * A cell that a spreadsheet would take for a formula: refused, because a protecting `'` would
   * become part of the name there; or protected, in files that people open themselves.
   */
  readonly formulas: 'refuse' | 'protect';
  /** What does each change type there, or why a file cannot. */
  readonly changes: Readonly<Record<ChangeTypeId, FilesOf | string>>;
}

/** The files of a batch; a sentence where this batch or its data does not allow them. */
export type FilesOf = (batch: ExportBatch) => readonly ExportFileSpec[] | string;

/** A file with rows, or a text that goes with it. */
export type ExportFileSpec = TableFile | TextFile;

/** A file with a row for each account, member or whatever it is about. */
export interface TableFile {
  /** Without the number of a part and without `.csv`. */
  readonly name: string;
  /** A line before the headings. */
  readonly firstLine?: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: RowsOf;
  /** The most rows a file may have, and the most bytes; beyond, there are numbered parts. */
  readonly mostRows?: number;
  readonly mostBytes?: number;
  readonly encoding?: 'utf-16';
  /** Whoever is left out of a file before it is not in it either: it is about those users. */
  readonly follows?: true;
  /** The system takes it with the others that say so, or none of them: each needs a row. */
  readonly together?: true;
  /** The headings of one's own template apply to this file. */
  readonly takesHeader?: true;
}

/** A script or a list of commands: the same for every batch of its kind. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A column of a file, with what the system asks of it. */
export interface ExportColumn {
  readonly heading: string;
  /** A value of the row, or the same text in every row. */
  readonly value: ValueId | { readonly text: string };
  /**
   * A row without it, or with one that cannot be taken, is left out; else the cell stays empty. A
   * template without the column is no template for the file.
   */
  readonly needed?: true;
  readonly least?: number;
  /** In characters. */
  readonly most?: number;
  readonly rules?: readonly CellRule[];
  /** No two rows may have the same, letter case not counting. */
  readonly unique?: true;
  /** An address or logon name that no account of somebody else may have, letter case not counting. */
  readonly owned?: true;
}
