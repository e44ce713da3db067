import {
  canonicalTables,
  findColumns,
  layoutChoices,
  type Table,
  type TableId,
} from '../engine/index.ts';
import type { AssembledData } from './assemble-data.ts';
import { joinedBy } from './join-notes.ts';
import { sampleValues } from './sample-values.ts';
import type { DataOverview, SavedBatch, TableOverview } from './wizard-client.ts';

/** Says what was found: every table, the recognised ones first, in the order they are read in. */
export function overviewOf(
  data: AssembledData,
  version: string,
  changedBy: SavedBatch | null,
): DataOverview {
  const recognised = Object.keys(canonicalTables).flatMap((id) => {
    const table = data.workbook[id as TableId];
    return table === undefined ? [] : [recognisedTable(id as TableId, table, data)];
  });
  const others = data.others.map((table): TableOverview => ({
    source: table.source,
    table: null,
    isOwn: true,
    isNamed: data.said.has(table),
    rowCount: table.rowCount,
    headings: table.headings,
    columns: [],
    samples: sampleValues(table),
  }));
  const { format, notes, faults, questions, recognised: taken } = data;
  return {
    version,
    isRead: true,
    tables: [...recognised, ...others],
    layouts: layoutChoices,
    format,
    notes,
    faults,
    recognised: taken,
    questions,
    accounts: accountsOverview(data),
    repairs: data.repairs.map(({ repair }) => repair.id),
    repairedCells: [...data.repairedCells.values()].reduce((sum, cells) => sum + cells, 0),
    changedBy,
  };
}

/** The overview of data there is none of, or that has not been read. */
export function emptyOverview(version: string): DataOverview {
  return {
    version,
    isRead: false,
    tables: [],
    layouts: [],
    format: '',
    notes: [],
    faults: [],
    recognised: [],
    questions: [],
    accounts: null,
    repairs: [],
    repairedCells: 0,
    changedBy: null,
  };
}

/** The overview without what is people's data: what may be kept. */
export function withoutSamples(overview: DataOverview): DataOverview {
  const { accounts } = overview;
  return {
    ...overview,
    tables: overview.tables.map((table) => ({ ...table, samples: table.headings.map(() => []) })),
    recognised: overview.recognised.map((taken) => ({
      ...taken,
      samples: taken.samples.map(() => []),
    })),
    accounts: accounts === null ? null : { ...accounts, questions: [], answered: [] },
  };
}

function accountsOverview({ joined }: AssembledData): DataOverview['accounts'] {
  if (joined === null) return null;
  const { from, counts, questions, answered, isAsked } = joined;
  return {
    source: from.source,
    joined: joinedBy(counts),
    nobody: counts.nobody,
    open: counts.question,
    questions,
    answered,
    isAsked,
  };
}

function recognisedTable(
  id: TableId,
  table: Table,
  { headings, said, own, accountsSource }: AssembledData,
): TableOverview {
  const original = headings.get(table) ?? table.headings;
  const source = id === 'accounts' ? accountsSource : table.source;
  const byHand = said.get(table)?.columns ?? {};
  const { found } = findColumns(id, table);
  const columns = Object.entries(canonicalTables[id].columns).map(([name, need]) => {
    const heading = original[found.column(name)] ?? null;
    const matched = heading !== null && byHand[name] === heading;
    return { name, needed: need === 'needed', heading, matched };
  });
  return {
    source,
    table: id,
    isOwn: own.get(source) === id,
    isNamed: said.get(table)?.table !== undefined,
    rowCount: table.rowCount,
    headings: original,
    columns,
    samples: sampleValues(table),
  };
}
