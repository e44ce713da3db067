import { plainName } from '../../../tables/columns.ts';
import type { Table } from '../../../tables/table.ts';
import type { PackageFile } from '../shared/columns.ts';

/**
 * Finds the columns of a flattened Ed-Fi file. A heading may name what the value belongs to before
 * a dot (`studentReference.studentUniqueId`, `electronicMails.0.electronicMailAddress`); of several
 * with the same end the shortest counts, and `reference` wins over all others.
 */
export function openEdFi(table: Table, reference = ''): PackageFile {
  const found = new Map<string, { readonly column: number; readonly rank: number }>();
  table.headings.forEach((heading, column) => {
    const parts = heading.split('.');
    const name = plainName(parts[parts.length - 1]!);
    const isWanted = reference !== '' && plainName(parts[0]!) === plainName(reference);
    const rank = isWanted ? 0 : parts.length;
    const known = found.get(name);
    if (known === undefined || rank < known.rank) found.set(name, { column, rank });
  });
  const column = (name: string) => found.get(plainName(name))?.column ?? -1;
  return { table, column };
}
