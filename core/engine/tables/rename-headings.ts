import { plainName } from './columns.ts';
import type { Table } from './table.ts';

/** A table under other headings, and the names whose heading it does not have. */
export interface RenamedTable {
  readonly table: Table;
  readonly unknown: readonly string[];
}

/**
 * Lets headings stand for columns of other names: `headingOf` says by the wanted name which heading
 * it is read from. A heading that had the name by itself steps aside. The cells stay where they are;
 * of two names that want one heading the first stands there, and the column is read under both.
 */
export function renameHeadings(
  table: Table,
  headingOf: Readonly<Record<string, string>>,
): RenamedTable {
  const unknown: string[] = [];
  const nameAt = new Map<number, string>();
  const alsoNamed = new Map<string, number>();
  for (const [name, heading] of Object.entries(headingOf)) {
    const column = table.headings.indexOf(heading);
    if (column < 0) unknown.push(name);
    else if (nameAt.has(column)) alsoNamed.set(plainName(name), column);
    else nameAt.set(column, name);
  }
  if (nameAt.size === 0) return { table, unknown };
  const given = new Set([...[...nameAt.values()].map(plainName), ...alsoNamed.keys()]);
  const headings = table.headings.map((heading, column) => {
    const name = nameAt.get(column);
    if (name !== undefined) return name;
    return given.has(plainName(heading)) ? `${heading} (not used)` : heading;
  });
  return { table: { ...table, headings, ...(alsoNamed.size > 0 && { alsoNamed }) }, unknown };
}
