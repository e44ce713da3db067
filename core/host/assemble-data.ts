import {
  readFormats,
  recogniseTables,
  type Settings,
  type Table,
  type TableId,
  type Workbook,
} from '../engine/index.ts';
import { findSettings, isSettingsTable } from './find-settings.ts';
import { matchColumns, matchOf, matchTables, type Matches } from './table-matches.ts';
import type { HostTables } from './workbook.ts';

/** The data as batches use it, made of the tables of a host. */
export interface AssembledData {
  readonly workbook: Workbook;
  /** The headings of recognised tables as they were before somebody matched columns by hand. */
  readonly headings: ReadonlyMap<Table, readonly string[]>;
  /** By source: the canonical tables that came as they are, not out of another layout. */
  readonly own: ReadonlyMap<string, TableId>;
  readonly others: readonly Table[];
  /** The source of User Accounts as they came, '' where there are none. */
  readonly accountsSource: string;
  readonly format: string;
  /** The settings that come with the data, null where none do. */
  readonly settings: { readonly settings: Settings; readonly source: string } | null;
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Makes a workbook of tables: matches by hand, other layouts, names, settings; in this order. */
export function assembleData(host: HostTables, matches: Matches): AssembledData {
  const tables = host.tables.filter((table) => !isSettingsTable(table));
  const matched = matchTables(tables, matches);
  const converted = readFormats(matched.open);
  const recognised = recogniseTables([...matched.named, ...converted.tables]);
  const found = findSettings(host.settings, host.tables);
  const workbook: Partial<Record<TableId, Table>> = {};
  const headings = new Map<Table, readonly string[]>();
  const own = new Map<string, TableId>();
  const notes: string[] = [];
  for (const [id, table] of Object.entries(recognised.workbook)) {
    const isOwn = matched.named.includes(table) || matched.open.includes(table);
    if (isOwn) own.set(table.source, id as TableId);
    const match = isOwn ? matchOf(matches, table.source) : undefined;
    const renamed = matchColumns(table, match);
    workbook[id as TableId] = renamed.table;
    headings.set(renamed.table, table.headings);
    notes.push(...renamed.notes);
  }
  const others = [...recognised.others, ...matched.setAside];
  const ignored = [...recognised.others.map(({ source }) => source), ...host.ignored];
  const unused = ignored.length === 0 ? [] : [`not used, no table of ours: ${ignored.join(', ')}`];
  const data: AssembledData = {
    workbook,
    headings,
    own,
    others,
    accountsSource: workbook.accounts?.source ?? host.savedAccounts?.source ?? '',
    format: converted.format,
    settings: found.settings === null ? null : { settings: found.settings, source: found.source },
    faults: [...host.faults, ...converted.faults, ...recognised.faults, ...found.faults],
    notes: [
      ...(host.notes ?? []),
      ...tables.flatMap((table) => table.notes),
      ...converted.notes,
      ...notes,
      ...unused,
      ...found.notes,
    ],
  };
  return host.savedAccounts === null ? data : replaceAccounts(data, host.savedAccounts, matches);
}

/**
 * The same data with other User Accounts, as a batch left them: what was said by hand about the
 * table they came from holds for them too.
 */
export function replaceAccounts(
  data: AssembledData,
  accounts: Table,
  matches: Matches,
): AssembledData {
  const { table } = matchColumns(accounts, matchOf(matches, data.accountsSource));
  return {
    ...data,
    workbook: { ...data.workbook, accounts: table },
    headings: new Map([...data.headings, [table, accounts.headings]]),
    own: new Map([...data.own, [data.accountsSource, 'accounts']]),
  };
}
