import {
  canonicalTables,
  headerSignature,
  plainName,
  renameHeadings,
  type JoinAnswers,
  type Table,
  type TableId,
} from '../engine/index.ts';
import type { DataAnswer } from './data-questions.ts';
import { headingGone } from './layout-matches.ts';

/** What somebody said about the data by hand. It holds no person's data. */
export interface Matches {
  /** Tells it from what earlier versions kept: the tables alone, by source. */
  readonly version: 2;
  /** By `matchKey` and by source; the former counts. */
  readonly tables: Readonly<Record<string, TableMatch>>;
  /** Answers to questions about layouts, by their keys. */
  readonly formats: Readonly<Record<string, string>>;
  /** Join accounts of our own table whose Person ID is blank: the contract ties them to nobody. */
  readonly joinAccounts: boolean;
  /** Answers to questions about accounts, by their keys. */
  readonly joins: JoinAnswers;
  /** Repairs that were asked for, by their IDs; made as long as the data proposes them. */
  readonly repairs: readonly string[];
}

/** What somebody said about a table by hand. */
export interface TableMatch {
  /** Which canonical table it is, null: none; absent: as recognised. */
  readonly table?: TableId | null;
  /** Which part of another layout it is: the ID of one of `layoutChoices`. */
  readonly layout?: string;
  /** By canonical column: the heading it is read from; '' if the table does not have it. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Nothing said. */
export const noMatches: Matches = {
  version: 2,
  tables: {},
  formats: {},
  joinAccounts: false,
  joins: {},
  repairs: [],
};

type Named = Pick<Table, 'name' | 'source' | 'headings'>;

/**
 * What is said about a table is kept under its headings, so that next week's export is known whatever
 * its file is called; where several tables of the data have the same headings, with its name.
 */
export function matchKey(table: Named, tables: readonly Named[]): string {
  const signature = headerSignature(table);
  const alike = tables.filter((other) => headerSignature(other) === signature).length;
  return alike > 1 ? keyWithName(table) : signature;
}

/** The key of a table that is not the only one with its headings. */
export function keyWithName(table: Pick<Table, 'name' | 'headings'>): string {
  return `${headerSignature(table)} ${plainName(table.name)}`;
}

/** What was said about a table, if anything was. */
export function matchOf({ tables }: Matches, table: Named): TableMatch | undefined {
  const keys = [keyWithName(table), headerSignature(table), table.source];
  const key = keys.find((one) => Object.prototype.hasOwnProperty.call(tables, one));
  return key === undefined ? undefined : tables[key];
}

/** Tables after what was said by hand. */
export interface MatchedTables {
  /** Tables that are recognised as they are. */
  readonly open: readonly Table[];
  /** Tables somebody named, under the name of the canonical table they are. */
  readonly named: readonly Table[];
  /** Tables somebody said are none. */
  readonly setAside: readonly Table[];
  /** What was said about the tables. */
  readonly said: ReadonlyMap<Table, TableMatch>;
}

/** Names the tables as somebody said they are. */
export function matchTables(tables: readonly Table[], matches: Matches): MatchedTables {
  const open: Table[] = [];
  const named: Table[] = [];
  const setAside: Table[] = [];
  const said = new Map<Table, TableMatch>();
  for (const table of tables) {
    const match = matchOf(matches, table);
    const id = match?.table;
    const called = id == null ? table : { ...table, name: canonicalTables[id].label };
    if (match !== undefined) said.set(called, match);
    if (id === undefined) open.push(table);
    else if (id === null) setAside.push(table);
    else named.push(called);
  }
  return { open, named, setAside, said };
}

/** A table whose headings are the canonical ones where somebody said so, and what to know of it. */
export function matchColumns(
  table: Table,
  match: TableMatch | undefined,
  id: TableId,
): { readonly table: Table; readonly notes: readonly string[] } {
  if (match === undefined) return { table, notes: [] };
  const said = Object.entries(match.columns);
  const absent = new Set(
    said.flatMap(([name, heading]) => (heading === '' ? [plainName(name)] : [])),
  );
  const wanted = {
    ...(canShare(id) ? ownNames(match, id) : {}),
    ...Object.fromEntries(said.filter(([, heading]) => heading !== '')),
  };
  const taken = new Set(Object.values(wanted));
  const headings = table.headings.map((heading) =>
    absent.has(plainName(heading)) && !taken.has(heading) ? `${heading} (not used)` : heading,
  );
  const renamed = renameHeadings(absent.size === 0 ? table : { ...table, headings }, wanted);
  const notes = renamed.unknown.map((name) =>
    headingGone(table.source, name, match.columns[name]!),
  );
  return { table: renamed.table, notes };
}

/**
 * May a heading of this table stand for several columns? Not where a save writes cells: two columns
 * in one would be written one over the other.
 */
export function canShare(id: TableId | null): boolean {
  return id !== 'accounts';
}

/** The headings that somebody chose for another column and that are named as one of ours as well. */
function ownNames({ columns }: TableMatch, id: TableId): Record<string, string> {
  const names = Object.keys(canonicalTables[id].columns);
  const chosen = new Set(Object.values(columns));
  return Object.fromEntries(
    [...chosen].flatMap((heading) => {
      const own = names.find((name) => plainName(name) === plainName(heading));
      const isSaid = own === undefined || Object.keys(columns).includes(own);
      return heading === '' || isSaid ? [] : [[own, heading]];
    }),
  );
}

/** The matches once somebody has said which canonical table a table is. */
export function withTable(
  matches: Matches,
  of: Named,
  tables: readonly Named[],
  table: TableId | null,
): Matches {
  const before = matchOf(matches, of);
  // Columns of another table mean nothing here.
  const columns = before?.table === table ? before.columns : {};
  return withMatch(matches, of, tables, { table, columns });
}

/**
 * The matches once somebody has said from which heading a column is read (null: as recognised). Where
 * a heading stands for one column alone, that is the last one said.
 */
export function withColumn(
  matches: Matches,
  of: Named,
  tables: readonly Named[],
  column: string,
  heading: string | null,
  id: TableId | null,
): Matches {
  const before: TableMatch = matchOf(matches, of) ?? { columns: {} };
  const others = Object.entries(before.columns).filter(
    ([name, other]) => name !== column && (canShare(id) || other !== heading),
  );
  const columns = Object.fromEntries(heading === null ? others : [...others, [column, heading]]);
  return withMatch(matches, of, tables, { ...before, columns });
}

/** The matches once somebody has said which part of another layout a table is. */
export function withLayout(
  matches: Matches,
  of: Named,
  tables: readonly Named[],
  layout: string,
): Matches {
  const before = matchOf(matches, of);
  const columns = before?.layout === layout ? before.columns : {};
  return withMatch(matches, of, tables, { layout, columns });
}

function withMatch(
  matches: Matches,
  of: Named,
  tables: readonly Named[],
  match: TableMatch,
): Matches {
  // Under its source too: the same file with a column more has other headings.
  const said = { [of.source]: match, [matchKey(of, tables)]: match };
  return { ...matches, tables: { ...matches.tables, ...said } };
}

/** The matches once nothing is said about a table any more: it is what it is recognised as. */
export function withoutTable(matches: Matches, of: Named): Matches {
  const keys = [of.source, headerSignature(of), keyWithName(of)];
  const others = Object.entries(matches.tables).filter(([key]) => !keys.includes(key));
  return { ...matches, tables: Object.fromEntries(others) };
}

/** The matches once somebody has answered a question, or taken an answer back. */
export function withAnswer(
  matches: Matches,
  answer: Exclude<DataAnswer, { readonly asRecognised: string } | { readonly layout: string }>,
): Matches {
  if ('joinAccounts' in answer) return { ...matches, joinAccounts: answer.joinAccounts };
  if ('format' in answer) {
    return { ...matches, formats: withEntry(matches.formats, answer.format, answer.candidate) };
  }
  return { ...matches, joins: withEntry(matches.joins, answer.account, answer.candidate) };
}

function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const others = Object.entries(entries).filter(([other]) => other !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

/** Matches as a host kept them, those of earlier versions too. */
export function readMatches(kept: unknown): Matches {
  const record = objectOr<Partial<Matches>>(kept, {});
  if (record.version !== noMatches.version) {
    return { ...noMatches, tables: record as Matches['tables'] };
  }
  return {
    ...noMatches,
    tables: objectOr(record.tables, {}),
    formats: objectOr(record.formats, {}),
    joinAccounts: record.joinAccounts === true,
    joins: objectOr(record.joins, {}),
    repairs: Array.isArray(record.repairs)
      ? record.repairs.filter((id): id is string => typeof id === 'string')
      : [],
  };
}

function objectOr<T extends object>(value: unknown, otherwise: T): T {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as T) : otherwise;
}
