import { canonicalTables, type TableId } from '../engine/index.ts';
import { rematch, type District } from './district.ts';
import { overviewToKeep, readCallData, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import { withColumn, withTable, type Matches } from './table-matches.ts';
import type { DataOverview } from './wizard-client.ts';

/** Remembers which canonical table a table is (null: none) and says what the data is then. */
export function* matchTable(
  state: ServiceState,
  source: string,
  table: TableId | null,
): Steps<DataOverview> {
  const data = yield* readCallData(state, undefined);
  const sources = data.district.host.tables.map((one) => one.source);
  if (!sources.includes(source)) throw new Error(noSuchTable(source, sources));
  return yield* keepMatches(state, data, withTable(data.kept.matches, source, table));
}

/** Remembers from which heading a column is read (null: as recognised); says what the data is then. */
export function* matchColumn(
  state: ServiceState,
  source: string,
  column: string,
  heading: string | null,
): Steps<DataOverview> {
  const data = yield* readCallData(state, undefined);
  const { district, kept } = data;
  const id = tableOf(district, source);
  const { label, columns } = canonicalTables[id];
  if (!Object.keys(columns).includes(column)) {
    const names = Object.keys(columns).join(', ');
    throw new Error(`${label} has no column ${column}; it has ${names}.`);
  }
  const headings = district.data.headings.get(district.data.workbook[id]!) ?? [];
  if (heading !== null && !headings.includes(heading)) {
    throw new Error(`${source} has no heading "${heading}"; it has ${headings.join(', ')}.`);
  }
  return yield* keepMatches(state, data, withColumn(kept.matches, source, column, heading));
}

/** The canonical table that a table of the host is. */
function tableOf({ host, data }: District, source: string): TableId {
  const id = data.own.get(source);
  if (id !== undefined) return id;
  const sources = host.tables.map((one) => one.source);
  if (!sources.includes(source)) throw new Error(noSuchTable(source, sources));
  throw new Error(
    Object.values(data.workbook).some((table) => table.source === source)
      ? `${source} is read as ${data.format}: its columns cannot be matched by hand.`
      : `${source} is none of the tables yet: say first which one it is.`,
  );
}

function noSuchTable(source: string, sources: readonly string[]): string {
  return `There is no table ${source} in the data; there are ${sources.join(', ')}.`;
}

function* keepMatches(
  state: ServiceState,
  { district, kept }: CallData,
  matches: Matches,
): Steps<DataOverview> {
  const matched = rematch(district, matches);
  const overview = overviewToKeep(matched, kept);
  yield* ask(state.workbook.writeRecords({ matches, overview, preview: null }));
  state.district = matched;
  state.planned = null;
  return overview.overview;
}
