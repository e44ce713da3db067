import {
  canonicalTables,
  headerSignature,
  joinAccounts,
  readFormats,
  recogniseTables,
  type FormatQuestion,
  type JoinedAccounts,
  type RecognisedTable,
  type Settings,
  type Table,
  type TableId,
  type Workbook,
} from '../engine/index.ts';
import { isToldTable } from '../engine/inform/index.ts';
import type { AccountsJoin, TakenFor } from './data-questions.ts';
import { findSettings, isSettingsTable } from './find-settings.ts';
import { joinNotes } from './join-notes.ts';
import { layoutNotes, saidHeadings, saidLayouts } from './layout-matches.ts';
import { makeRepairs, type MadeRepair } from './make-repairs.ts';
import { sampleValues } from './sample-values.ts';
import {
  keyWithName,
  matchColumns,
  matchOf,
  matchTables,
  type Matches,
  type TableMatch,
} from './table-matches.ts';
import type { HostTables } from './workbook.ts';

/** The data as batches use it, made of the tables of a host. */
export interface AssembledData {
  readonly workbook: Workbook;
  /** The headings of recognised tables as they were before somebody matched columns by hand. */
  readonly headings: ReadonlyMap<Table, readonly string[]>;
  /** By source: the canonical tables that came as they are, not out of another layout. */
  readonly own: ReadonlyMap<string, TableId>;
  readonly others: readonly Table[];
  /** The Told table: who was told about their account; null where there is none. */
  readonly told: Table | null;
  /** What every table of the host was taken for. */
  readonly recognised: readonly TakenFor[];
  /** What has to be said before the data can be used. */
  readonly questions: readonly FormatQuestion[];
  /** What was said by hand about the tables. */
  readonly said: ReadonlyMap<Table, TableMatch>;
  /** The repairs that were made, with the damage that each undid. */
  readonly repairs: readonly MadeRepair[];
  /** By table: so many cells are read otherwise than they stand, because of the repairs. */
  readonly repairedCells: ReadonlyMap<TableId, number>;
  /** How User Accounts were joined to people; null where they were not. */
  readonly joined: (JoinedAccounts & Pick<AccountsJoin, 'isAsked'>) | null;
  /** The source of User Accounts as they came, '' where there are none. */
  readonly accountsSource: string;
  readonly format: string;
  /** The settings that come with the data, null where none do. */
  readonly settings: { readonly settings: Settings; readonly source: string } | null;
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Makes a workbook of tables: matches by hand, other layouts, names, settings, repairs, accounts
 * joined to people; in this order.
 */
export function assembleData(host: HostTables, matches: Matches): AssembledData {
  const tables = host.tables.filter((table) => !isSettingsTable(table) && !isToldTable(table));
  const told = host.tables.filter(isToldTable);
  const matched = matchTables(tables, matches);
  const answers = new Map(Object.entries(matches.formats));
  const converted = readFormats(matched.open, answers, saidHeadings(matched), saidLayouts(matched));
  const questions = converted.questions.map(({ text }) => text);
  const recognised = recogniseTables([...matched.named, ...converted.tables]);
  const found = findSettings(host.settings, host.tables);
  const { accounts } = recognised.workbook;
  const workbook: Partial<Record<TableId, Table>> = {};
  const headings = new Map<Table, readonly string[]>();
  const own = new Map<string, TableId>();
  const said = new Map<Table, TableMatch>();
  const notes: string[] = [];
  for (const [id, table] of Object.entries(recognised.workbook)) {
    const isOwn = matched.named.includes(table) || matched.open.includes(table);
    if (isOwn) own.set(table.source, id as TableId);
    const match = isOwn ? matched.said.get(table) : undefined;
    const renamed = matchColumns(table, match, id as TableId);
    if (match !== undefined) said.set(renamed.table, match);
    workbook[id as TableId] = renamed.table;
    headings.set(renamed.table, table.headings);
    notes.push(...renamed.notes);
  }
  const others = [...recognised.others, ...matched.setAside];
  for (const table of matched.setAside) said.set(table, matched.said.get(table)!);
  const ignored = [...recognised.others.map(({ source }) => source), ...host.ignored];
  const unused = ignored.length === 0 ? [] : [`not used, no table of ours: ${ignored.join(', ')}`];
  const data: AssembledData = {
    workbook,
    headings,
    own,
    others,
    told: told[0] ?? null,
    recognised: converted.recognised.map((taken) => takenFor(taken, tables, matches)),
    questions: converted.questions,
    said,
    repairs: [],
    repairedCells: new Map(),
    joined: null,
    accountsSource: workbook.accounts?.source ?? host.savedAccounts?.source ?? '',
    format: converted.format,
    settings: found.settings === null ? null : { settings: found.settings, source: found.source },
    faults: [
      ...host.faults,
      ...converted.faults,
      ...questions,
      ...recognised.faults,
      ...found.faults,
      ...toldTwice(told),
    ],
    notes: [
      ...(host.notes ?? []),
      ...tables.flatMap((table) => table.notes),
      ...converted.notes,
      ...notes,
      ...converted.recognised.flatMap((taken) => layoutNotes(taken, matched)),
      ...unused,
      ...found.notes,
    ],
  };
  const current = host.savedAccounts === null ? data : replaceAccounts(data, host.savedAccounts);
  const isList = accounts !== undefined && !own.has(accounts.source);
  const repaired = repairTables(current, matches.repairs);
  return joinAccountsOf(repaired, isList, host.savedAccounts !== null, matches);
}

function toldTwice(told: readonly Table[]): string[] {
  if (told.length < 2) return [];
  const sources = told.map(({ source }) => source).join(' and ');
  return [`who was told is given more than once, in ${sources}: keep one`];
}

/** What a table was taken for, with the question about it that was answered, '' if none was. */
function takenFor(taken: RecognisedTable, tables: readonly Table[], matches: Matches): TakenFor {
  const table = tables.find((one) => one.source === taken.source)!;
  const keys = [keyWithName(table), headerSignature(table)];
  return {
    ...taken,
    isSaid: matchOf(matches, table)?.layout !== undefined,
    answerTo: keys.find((key) => Object.prototype.hasOwnProperty.call(matches.formats, key)) ?? '',
    headings: table.headings,
    samples: taken.columns.length === 0 ? [] : sampleValues(table),
  };
}

/**
 * The same data with other User Accounts, as a batch left them: what was said by hand about the
 * table they came from holds for them too.
 */
export function replaceAccounts(data: AssembledData, accounts: Table): AssembledData {
  const { accounts: before } = data.workbook;
  const match = before === undefined ? undefined : data.said.get(before);
  const { table } = matchColumns(accounts, match, 'accounts');
  return {
    ...data,
    workbook: { ...data.workbook, accounts: table },
    headings: new Map([...data.headings, [table, accounts.headings]]),
    own: new Map([...data.own, [data.accountsSource, 'accounts']]),
    said: match === undefined ? data.said : new Map([...data.said, [table, match]]),
    // A batch writes them as they were repaired for it.
    repairs: data.repairs.filter(
      ({ table: repaired }) => repaired !== canonicalTables.accounts.label,
    ),
    repairedCells: new Map([...data.repairedCells].filter(([id]) => id !== 'accounts')),
  };
}

/** The data with the repairs made that somebody asked for. */
function repairTables(data: AssembledData, wanted: readonly string[]): AssembledData {
  const { workbook, made, cells } = makeRepairs(data.workbook, wanted);
  const headings = new Map(data.headings);
  const said = new Map(data.said);
  for (const [id, table] of Object.entries(workbook)) {
    const before = data.workbook[id as TableId]!;
    headings.set(table, data.headings.get(before) ?? before.headings);
    const match = data.said.get(before);
    if (match !== undefined) said.set(table, match);
  }
  return { ...data, workbook, headings, said, repairs: made, repairedCells: cells };
}

/** User Accounts joined to people, where that is to be done. */
function joinAccountsOf(
  data: AssembledData,
  isList: boolean,
  isSaved: boolean,
  matches: Matches,
): AssembledData {
  const { workbook, headings, said, notes } = data;
  if (!isList && !matches.joinAccounts) return data;
  // What a batch has saved holds the Person IDs that were found for it.
  const joined = joinAccounts(workbook, isList && !isSaved ? 'all' : 'blank', matches.joins);
  if (joined === null) return data;
  const before = headings.get(joined.from) ?? joined.from.headings;
  const match = said.get(joined.from);
  const isNew = joined.table.headings.length > joined.from.headings.length;
  return {
    ...data,
    workbook: { ...workbook, accounts: joined.table },
    headings: new Map([...headings, [joined.table, isNew ? ['Person ID', ...before] : before]]),
    said: match === undefined ? said : new Map([...said, [joined.table, match]]),
    joined: { ...joined, isAsked: !isList },
    notes: [...notes, ...joinNotes(joined)],
  };
}
