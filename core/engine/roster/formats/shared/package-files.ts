import { columnsNamed } from '../../../tables/columns.ts';
import type { Table } from '../../../tables/table.ts';
import type { FoundPart, RosterFormat } from '../roster-format.ts';
import { openFile, type PackageFile } from './columns.ts';

/** The columns that are read, by part of a package. */
export type PackageColumns = Readonly<Record<string, readonly string[]>>;

/** Finds the columns of a table as one part of a package. */
type OpenTable = (table: Table, part: string) => PackageFile;

const plainly: OpenTable = (table) => openFile(table);

/** Opens a file of a package. A column that somebody has matched by hand is where they said. */
export function openPart(
  { table, part, said = {} }: FoundPart,
  open: OpenTable = plainly,
): PackageFile {
  const file = open(table, part);
  const column = (name: string) => {
    const heading = said[name];
    if (heading === undefined) return file.column(name);
    if (heading === '') return -1;
    const matched = table.headings.indexOf(heading);
    // One that is not there any more is as if nothing had been said.
    return matched < 0 ? file.column(name) : matched;
  };
  return { table, column };
}

/** Says that a file is missing which a package cannot do without. */
export function missingPart(format: string, part: string): string {
  return `${part}.csv is missing in the files of ${format}: add it to the data, or say which table it is`;
}

/** What somebody may say about the tables of a package whose columns have fixed names. */
export function packageParts(
  columns: PackageColumns,
  open = plainly,
): Pick<RosterFormat, 'parts' | 'columns'> {
  return {
    parts: Object.keys(columns).map((part) => ({ part })),
    columns: (found) => {
      const { table, part } = found;
      const byItself = open(table, part);
      const { column } = openPart(found, open);
      return (columns[part] ?? []).map((name) => ({
        name,
        heading: table.headings[column(name)] ?? null,
        matched: column(name) !== byItself.column(name),
      }));
    },
  };
}

/** The one file of each part that is there, and what stands in the way. */
export interface PackageFiles {
  readonly file: (part: string) => PackageFile | null;
  readonly faults: readonly string[];
}

/** Opens the files of a package: each part once, and each column that is read. */
export function openPackageFiles(
  format: string,
  parts: readonly FoundPart[],
  columns: PackageColumns,
  open?: OpenTable,
): PackageFiles {
  const files = new Map<string, PackageFile>();
  const faults: string[] = [];
  for (const found of parts) {
    const { table, part, said = {} } = found;
    const other = files.get(part);
    if (other !== undefined) {
      faults.push(
        `${format} ${part} is given twice, by ${other.table.source} and by ${table.source}: keep one`,
      );
    }
    files.set(part, openPart(found, open));
    for (const name of columns[part] ?? []) {
      const named = columnsNamed(table, name);
      if (named.length < 2 || said[name] !== undefined) continue;
      const places = named.map((index) => index + 1).join(' and ');
      faults.push(`${table.source}: the column ${name} stands twice (columns ${places}): keep one`);
    }
  }
  return { file: (part) => files.get(part) ?? null, faults };
}
