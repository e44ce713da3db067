import {
  formatDay,
  readIsoDay,
  readOtherAccounts,
  readRoster,
  type AccountType,
  type Day,
  type Roster,
  type Table,
} from '../engine/index.ts';
import { createPeopleIndex, type PeopleIndex } from '../engine/search/index.ts';
import { assembleData, replaceAccounts, type AssembledData } from './assemble-data.ts';
import { overviewOf } from './data-overview.ts';
import type { KeptRecords } from './kept-records.ts';
import { ask, type Steps } from './steps.ts';
import type { Matches } from './table-matches.ts';
import type { DataOverview, SavedBatch } from './wizard-client.ts';
import type { HostTables, HostWorkbook, Tell } from './workbook.ts';

/** The tables of one version of the data, and what was read out of them so far. */
export interface District {
  readonly version: string;
  readonly host: HostTables;
  readonly matches: Matches;
  readonly data: AssembledData;
  /** The roster of the day it was asked for last. */
  roster: Roster | null;
  readonly indexes: Partial<Record<AccountType, PeopleIndex>>;
}

const noTables: HostTables = {
  tables: [],
  savedAccounts: null,
  settings: [],
  ignored: [],
  faults: [],
};

/** Reads the tables of a host, once for each version of its data. */
export function* readDistrict(
  workbook: HostWorkbook,
  version: string,
  matches: Matches,
  tell: Tell,
): Steps<District> {
  const host = version === '' ? noTables : yield* ask(workbook.readTables(tell));
  return makeDistrict(version, host, matches);
}

function makeDistrict(version: string, host: HostTables, matches: Matches): District {
  return {
    version,
    host,
    matches,
    data: assembleData(host, matches),
    roster: null,
    indexes: {},
  };
}

/** The same tables after somebody said more about them by hand. */
export function rematch(district: District, matches: Matches): District {
  return makeDistrict(district.version, district.host, matches);
}

/**
 * The district with other User Accounts, as a save or an undo left them: people, records and the
 * indexes of people stay as they were read.
 */
export function withAccounts(before: District, accounts: Table, version: string): District {
  const data = replaceAccounts(before.data, accounts);
  const host = { ...before.host, savedAccounts: accounts };
  const roster = before.roster === null ? null : readOtherAccounts(data.workbook, before.roster);
  return { ...before, version, host, data, roster };
}

/** The roster of a day; read anew only where the last one was of another day. */
export function rosterOf(district: District, asOf: Day, tell: Tell): Roster {
  if (district.roster?.asOf !== asOf) {
    tell({ stage: 'checking', what: formatDay(asOf), done: null, rows: null });
    district.roster = readRoster(district.data.workbook, asOf);
  }
  return district.roster;
}

/** A roster for what no day decides about: the last one read, else today's. */
export function anyRoster(district: District, today: string, tell: Tell): Roster {
  return district.roster ?? rosterOf(district, readIsoDay(today), tell);
}

/** The index of students or staff, null where there is no such table. */
export function peopleIndex(
  district: District,
  accountType: AccountType,
  today: string,
  tell: Tell,
): PeopleIndex | null {
  const known = district.indexes[accountType];
  if (known !== undefined) return known;
  const { found, rowOf } = anyRoster(district, today, tell).people[accountType];
  if (found === null) return null;
  const index = createPeopleIndex(found, rowOf);
  district.indexes[accountType] = index;
  return index;
}

/** What was found, with the batch whose save or undo last changed User Accounts here. */
export function describeDistrict(
  { version, host, data }: District,
  { history }: KeptRecords,
): DataOverview {
  const changedBy = host.savedAccounts === null ? null : lastToChange(history);
  return overviewOf(data, version, changedBy);
}

/** The batch that was saved or undone last; instants in one form sort as text. */
function lastToChange(history: KeptRecords['history']): SavedBatch | null {
  const when = ({ savedAt, undoneAt }: SavedBatch) => undoneAt ?? savedAt;
  return history.reduce<SavedBatch | null>(
    (last, batch) => (last === null || when(batch) > when(last) ? batch : last),
    null,
  );
}
