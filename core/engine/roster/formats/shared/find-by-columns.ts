import type { Table } from '../../../tables/table.ts';
import type { Confidence, FoundPart } from '../roster-format.ts';
import { openFile, type PackageFile } from './columns.ts';

/** How a table of a format is known. */
export interface PartMarks {
  readonly part: string;
  /** Columns that it has. */
  readonly marks: readonly string[];
  /** Columns of others that it lacks. */
  readonly without?: readonly string[];
  /** Where all of its columns may also be those of other layouts: `likely`. */
  readonly confidence?: Confidence;
}

/**
 * The tables that have the columns of a part: each as the first part of the list that fits. `open`
 * finds columns where a layout has its own way of writing headings.
 */
export function findByColumns(
  tables: readonly Table[],
  parts: readonly PartMarks[],
  open: (table: Table) => PackageFile = openFile,
): readonly FoundPart[] {
  return tables.flatMap((table) => {
    const { column } = open(table);
    const found = parts.find(
      ({ marks, without = [] }) =>
        marks.every((name) => column(name) >= 0) && without.every((name) => column(name) < 0),
    );
    if (found === undefined) return [];
    const { part, marks, confidence = 'certain' } = found;
    return [{ table, part, confidence, why: `its columns ${marks.join(', ')}` }];
  });
}
