import type { Table } from '../../engine/index.ts';
import type { Told, ToldRow } from '../../engine/inform/index.ts';
import type { Answer } from '../steps.ts';
import type { HostWorkbook, OutputFile, Tell } from '../workbook.ts';

/** What a host keeps and does besides, where people are told from it. */
export interface InformWorkbook extends HostWorkbook {
  /** The wall clock where the data lives, YYYY-MM-DDTHH:MM. */
  wallClock(): string;
  /** Minutes that this clock is ahead of UTC at an instant (milliseconds since 1970). */
  utcOffset(instant: number): number;
  /** Who was told, as it is kept here; null where nobody has been. */
  readTold(): Answer<Table | null>;
  /**
   * Adds tellings and hands over the files they are about. The files are made first, and handed over
   * once the tellings are kept: nobody counts as told by what was never made, and nothing goes out
   * that is not noted.
   */
  addTold(change: ToldChange, files: readonly InformOutput[], tell: Tell): Answer<void>;
  /**
   * Changes one record as it is at that moment, whoever else changes records meanwhile, and gives what
   * it is then. `change` gets undefined where there is none.
   */
  changeRecord(key: string, change: (value: unknown) => unknown): Answer<unknown>;
  /** Hands files over to the person. */
  handOver(files: readonly InformOutput[], tell: Tell): Answer<void>;
}

/** Rows to add to the Told table. */
export interface ToldChange {
  /** The table as it was read: what it already holds comes first. */
  readonly before: Told;
  readonly rows: number;
  /** The rows, made one after the other, each time they are asked for. */
  readonly added: () => Iterable<ToldRow>;
}

/** A file about telling people, or many small ones that go into one zip. */
export type InformOutput = WrittenFile | ZippedFiles;

/** A file of any name. */
export interface WrittenFile {
  readonly name: string;
  readonly content: OutputFile['content'];
}

/** Small files in a zip, made one after the other: there may be as many as people. */
export interface ZippedFiles {
  /** The zip's name. */
  readonly name: string;
  /** At most as many as any zip can hold, 65,535. */
  readonly count: number;
  readonly fill: (entry: (name: string, text: string) => void) => void;
}
