import { canonicalTables, findColumns, type Table, type TableId } from '../engine/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { matchOf, type Matches } from './table-matches.ts';
import type { DataOverview, SavedBatch, TableOverview } from './wizard-client.ts';

/** Says what was found: every table, the recognised ones first, in the order they are read in. */
export function overviewOf(
  data: AssembledData,
  matches: Matches,
  version: string,
  changedBy: SavedBatch | null,
): DataOverview {
  const recognised = Object.keys(canonicalTables).flatMap((id) => {
    const table = data.workbook[id as TableId];
    return table === undefined ? [] : [recognisedTable(id as TableId, table, data, matches)];
  });
  const others = data.others.map(({ source, rowCount, headings }): TableOverview => ({
    source,
    table: null,
    rowCount,
    headings,
    columns: [],
  }));
  const { format, notes, faults } = data;
  return { version, tables: [...recognised, ...others], format, notes, faults, changedBy };
}

/** The overview of data there is none of, or that has not been read. */
export function emptyOverview(version: string): DataOverview {
  return { version, tables: [], format: '', notes: [], faults: [], changedBy: null };
}

function recognisedTable(
  id: TableId,
  table: Table,
  { headings, accountsSource }: AssembledData,
  matches: Matches,
): TableOverview {
  const original = headings.get(table) ?? table.headings;
  const source = id === 'accounts' ? accountsSource : table.source;
  const said = matchOf(matches, source)?.columns ?? {};
  const { found } = findColumns(id, table);
  const columns = Object.entries(canonicalTables[id].columns).map(([name, need]) => {
    const heading = original[found.column(name)] ?? null;
    const matched = heading !== null && said[name] === heading;
    return { name, needed: need === 'needed', heading, matched };
  });
  return { source, table: id, rowCount: table.rowCount, headings: original, columns };
}
