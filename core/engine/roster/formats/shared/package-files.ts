import { columnsNamed } from '../../../tables/columns.ts';
import type { FoundPart } from '../roster-format.ts';
import type { Table } from '../../../tables/table.ts';
import { openFile, type PackageFile } from './columns.ts';

/** The one file of each part that is there, and what stands in the way. */
export interface PackageFiles {
  readonly file: (part: string) => PackageFile | null;
  readonly faults: readonly string[];
}

/**
 * Opens the files of a package: each part once, and each column that is read. `columns` are the
 * names of all of them, whatever part they belong to.
 */
export function openPackageFiles(
  format: string,
  parts: readonly FoundPart[],
  columns: readonly string[],
  open: (table: Table, part: string) => PackageFile = (table) => openFile(table),
): PackageFiles {
  const files = new Map<string, PackageFile>();
  const faults: string[] = [];
  for (const { table, part } of parts) {
    const other = files.get(part);
    if (other !== undefined) {
      faults.push(
        `${format} ${part} is given twice, by ${other.table.source} and by ${table.source}: keep one`,
      );
    }
    files.set(part, open(table, part));
    for (const name of columns) {
      const named = columnsNamed(table, name);
      if (named.length < 2) continue;
      const places = named.map((index) => index + 1).join(' and ');
      faults.push(`${table.source}: the column ${name} stands twice (columns ${places}): keep one`);
    }
  }
  return { file: (part) => files.get(part) ?? null, faults };
}
