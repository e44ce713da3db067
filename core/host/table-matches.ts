import { canonicalTables, renameHeadings, type Table, type TableId } from '../engine/index.ts';

/** What somebody said about a table by hand. */
export interface TableMatch {
  /** Which canonical table it is, null: none; absent: as recognised. */
  readonly table?: TableId | null;
  /** By canonical column: the heading it is read from. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Matches by the source of their table. */
export type Matches = Readonly<Record<string, TableMatch>>;

/** Tables after what was said by hand. */
export interface MatchedTables {
  /** Tables that are recognised as they are. */
  readonly open: readonly Table[];
  /** Tables somebody named, under the name of the canonical table they are. */
  readonly named: readonly Table[];
  /** Tables somebody said are none. */
  readonly setAside: readonly Table[];
}

/** Names the tables as somebody said they are. */
export function matchTables(tables: readonly Table[], matches: Matches): MatchedTables {
  const open: Table[] = [];
  const named: Table[] = [];
  const setAside: Table[] = [];
  for (const table of tables) {
    const id = matchOf(matches, table.source)?.table;
    if (id === undefined) open.push(table);
    else if (id === null) setAside.push(table);
    else named.push({ ...table, name: canonicalTables[id].label });
  }
  return { open, named, setAside };
}

/** A table whose headings are the canonical ones where somebody said so, and what to know of it. */
export function matchColumns(
  table: Table,
  match: TableMatch | undefined,
): { readonly table: Table; readonly notes: readonly string[] } {
  if (match === undefined) return { table, notes: [] };
  const renamed = renameHeadings(table, match.columns);
  const notes = renamed.unknown.map(
    (name) =>
      `${table.source}: ${name} was matched by hand with the heading "${match.columns[name]!}", ` +
      'which is not there any more: match it again',
  );
  return { table: renamed.table, notes };
}

/** What was said about the table of that source, if anything was. */
export function matchOf(matches: Matches, source: string): TableMatch | undefined {
  return Object.prototype.hasOwnProperty.call(matches, source) ? matches[source] : undefined;
}

/** The matches once somebody has said which canonical table a table is. */
export function withTable(matches: Matches, source: string, table: TableId | null): Matches {
  const before = matchOf(matches, source);
  // Columns of another table mean nothing here.
  const columns = before?.table === table ? before.columns : {};
  return { ...matches, [source]: { table, columns } };
}

/**
 * The matches once somebody has said from which heading a column is read (null: as recognised). A
 * heading stands for one column: the last one said.
 */
export function withColumn(
  matches: Matches,
  source: string,
  column: string,
  heading: string | null,
): Matches {
  const before: TableMatch = matchOf(matches, source) ?? { columns: {} };
  const others = Object.entries(before.columns).filter(
    ([name, other]) => name !== column && other !== heading,
  );
  const columns = Object.fromEntries(heading === null ? others : [...others, [column, heading]]);
  return { ...matches, [source]: { ...before, columns } };
}
