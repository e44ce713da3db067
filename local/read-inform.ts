import { missingNeeds, readIsoDay, readRoster } from '../core/engine/index.ts';
import {
  checkFilter,
  emptyTold,
  filterTypes,
  filterNotes,
  findMatching,
  informFields,
  informPeople,
  readTold,
  remindFilter,
  shippedFilters,
  tablesForFilter,
  type Filter,
  type InformFields,
  type InformPeople,
  type Told,
} from '../core/engine/inform/index.ts';
import { faulty, type JobOutcome, type TellStage } from './job.ts';
import { readData, type ReadData } from './read-data.ts';
import { readJournalAt } from './read-journal.ts';
import { readNamed } from './read-named.ts';
import { utcOffset, wallClock } from './wall-clock.ts';

/** What a call about telling people names. */
export interface InformSource {
  readonly data: readonly string[];
  readonly mapping: string | null;
  /** A file with a filter, or the name of a shipped one. */
  readonly filter: string;
  /** A saved batch's journal: only the accounts it created or changed; null for all. */
  readonly journal: string | null;
  /** The wall clock, YYYY-MM-DDTHH:MM; null: that of this machine. */
  readonly now: string | null;
}

/** People with accounts, those that the filter matches, and what to know about the data. */
export interface ReadInform {
  readonly people: InformPeople;
  readonly filter: Filter;
  /** Rows of User Accounts. */
  readonly matching: Int32Array;
  readonly told: Told;
  readonly data: ReadData;
  readonly notes: readonly string[];
}

/**
 * Reads data and filter and finds whom it matches, or says why that cannot be. `expirationDate` is
 * the one that words are to show.
 */
export function readInform(
  source: InformSource,
  tell: TellStage,
  expirationDate = '',
): { readonly inform: ReadInform } | { readonly outcome: JobOutcome } {
  const faults: string[] = [];
  const named = [...shippedFilters, ...filterTypes.map(remindFilter)];
  const json = readNamed('filter', source.filter, named, faults);
  const journal = source.journal === null ? null : readJournalAt(source.journal, faults);
  const data = readData(source.data, source.mapping, tell);
  faults.push(...data.faults, ...missingNeeds(data.workbook, { accounts: [] }));
  const told = readToldOf(data, faults);
  if (faults.length > 0) return { outcome: faulty(faults, data.notes) };
  const now = source.now ?? wallClock();
  tell('Finding accounts');
  const roster = readRoster(data.workbook, readIsoDay(now.slice(0, 10)));
  const fields = informFields(roster);
  const filter = readFilter(json, source.filter, fields, journal !== null, faults);
  if (filter === null) return { outcome: faulty(faults, data.notes) };
  faults.push(...missingNeeds(data.workbook, tablesForFilter(filter.type)));
  if (faults.length > 0) return { outcome: faulty(faults, data.notes) };
  const people = informPeople({
    roster,
    type: filter.type,
    now,
    utcOffset,
    told,
    expirationDate,
  });
  const batch =
    journal === null
      ? null
      : new Set(journal.changes.map(({ username }) => username.toLowerCase()));
  const matching = findMatching(people, filter, batch);
  const notes = [...data.notes, ...filterNotes(people, filter)];
  return { inform: { people, filter, matching, told, data, notes } };
}

/** The Told table that stands beside the data; nobody was told where there is none. */
export function readToldOf(data: ReadData, faults: string[]): Told {
  const { told } = data.data;
  if (told === null) return emptyTold();
  const read = readTold(told);
  if ('told' in read) return read.told;
  faults.push(...read.faults);
  return emptyTold();
}

function readFilter(
  json: unknown,
  source: string,
  fields: InformFields,
  hasJournal: boolean,
  faults: string[],
): Filter | null {
  const read = checkFilter(json, fields);
  if ('faults' in read) {
    faults.push(...read.faults.map((fault) => `${source}: ${fault}`));
    return null;
  }
  if (read.filter.batch === null || hasJournal) return read.filter;
  faults.push(`${source}: batch: name the batch by its journal, with --journal FILE`);
  return null;
}
