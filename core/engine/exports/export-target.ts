import type { ChangeTypeId } from '../request/batch-request.ts';
import type { FileStyle } from '../tables/table.ts';
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
  /** The templates that it offers, by what each is for. */
  readonly templates?: Readonly<Record<string, OwnTemplate>>;
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
  /** A value that its rows can do without, though whoever lacks it is told of. */
  readonly told?: ToldValue;
  /** What else to know about it. */
  readonly notes?: readonly string[];
  /** Which of the system's templates it is: one's own edition of it gives the headings. */
  readonly template?: string;
}

/** What is told of people in a file who lack a value; their rows stay as they are. */
export interface ToldValue {
  readonly value: ValueId;
  /** What the note is about: a heading of another of the files. */
  readonly about: string;
  /** Goes on after it: `role is missing: ...` */
  readonly sentence: string;
}

/** A template that a system offers to download, and by what one's own edition of it is known. */
export interface OwnTemplate {
  /** Headings that only this one of the system's templates has. */
  readonly signs: readonly string[];
  /** How many columns it has, where its headings are translated and nothing else tells them. */
  readonly columns?: number;
}

/** A script or a list of commands: the same for every batch of its kind. */
export interface TextFile {
  readonly name: string;
  /** Where it names the columns of the file before it, made when their headings are known. */
  readonly text: string | ((file: FileHeadings) => string);
}

/** How the file before a script is written. */
export interface FileHeadings {
  /** What a column is called in it; null where one's own template has no such column. */
  readonly headingOf: (heading: string) => string | null;
  readonly delimiter: FileStyle['delimiter'];
}

/** A column of a file, with what the system asks of it. */
export interface ExportColumn {
  readonly heading: string;
  /** What else one's own template may call it. */
  readonly also?: readonly string[];
  /** A value of the row, or the same text in every row. */
  readonly value: ValueId | { readonly text: string };
  /**
   * A row without it, or with one that cannot be taken, is left out; else the cell stays empty. A
   * template without the column is no template for the file, unless it `mayLack` it.
   */
  readonly needed?: true;
  readonly mayLack?: true;
  readonly least?: number;
  /** In characters. */
  readonly most?: number;
  readonly rules?: readonly CellRule[];
  /** No two rows may have the same, letter case not counting. */
  readonly unique?: true;
  /** An address or logon name that no account of somebody else may have, letter case not counting. */
  readonly owned?: true;
}
