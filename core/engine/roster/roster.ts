import type { Day } from '../tables/dates.ts';
import type { KeyIndex } from '../tables/key-index.ts';
import type { RosterProblem } from './problems.ts';
import type { FoundTable } from './workbook.ts';

/**
 * A district as the rules see it. People, records and accounts are numbers into the tables; the
 * text stays where it was read until a report asks for it.
 */
export interface Roster {
  readonly asOf: Day;
  readonly schools: Schools;
  readonly calendars: Calendars;
  readonly groups: UserGroups;
  readonly people: People;
  readonly enrollments: DatedRecords;
  readonly assignments: DatedRecords;
  readonly accounts: UserAccounts;
  readonly problems: readonly RosterProblem[];
}

/** The usable schools, numbered in table order. */
export interface Schools {
  readonly ids: KeyIndex;
  readonly names: readonly string[];
}

/** The usable calendars (a calendar is one school in one school year), numbered in table order. */
export interface Calendars {
  readonly ids: KeyIndex;
  readonly names: readonly string[];
  readonly school: readonly number[];
  readonly start: readonly Day[];
  readonly end: readonly Day[];
}

/** What kind of rights a user group gives (R085-R087, D27). */
export type GroupType = 'Tool Rights Group' | 'Calendar Group' | 'Mixed or Empty Group';

/** A user group of the district. */
export interface UserGroup {
  readonly name: string;
  readonly type: GroupType;
  /** All schools and all calendars: such a group cannot be given by the wizard (R132, D26). */
  readonly holdsEverything: boolean;
}

/** The district's user groups, found by name without case. */
export interface UserGroups {
  readonly list: readonly UserGroup[];
  readonly byName: ReadonlyMap<string, UserGroup>;
}

/** No row: the person is not in that table. */
export const noRow = -1;
/** Rows, but none that can be used: they contradict each other or are damaged. */
export const onlyErrors = -2;

/** Everybody in Students or Staff. Person codes ascend with the Person ID: see `numberInOrder`. */
export interface People {
  readonly ids: KeyIndex;
  readonly students: PersonTable;
  readonly staff: PersonTable;
}

/** Students or Staff, and which row each person has there. */
export interface PersonTable {
  readonly found: FoundTable | null;
  /** By person code: a row, `noRow` or `onlyErrors`. */
  readonly rowOf: Int32Array;
  /** By row: the person code, -1 without a Person ID. */
  readonly personOf: Int32Array;
  /** Staff by row: active according to the column of that name; null if there is none. */
  readonly active: Uint8Array | null;
}

/** Which rows of a table belong to which person. */
export interface RowsOfPeople {
  /** By person code: where the person's rows start; one more at the end. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Enrollments or district assignments, by row. A row that cannot be used has person -1. One
 * without usable dates has start 0: it makes its person considered and nothing else (D20).
 */
export interface DatedRecords {
  readonly found: FoundTable | null;
  readonly person: Int32Array;
  readonly school: Int32Array;
  /** -1 where the record names no calendar. */
  readonly calendar: Int32Array;
  readonly start: Int32Array;
  /** The last day it holds, its calendar's end considered; 0 = open. */
  readonly end: Int32Array;
  /** 1 = the student never showed up: never counts (D18). */
  readonly noShow: Uint8Array;
  readonly ofPerson: RowsOfPeople;
}

/** Whether an account can sign in; unreadable is an error. */
export const enabledState = { no: 0, yes: 1, unreadable: 2 } as const;

/** User Accounts by row. */
export interface UserAccounts {
  readonly found: FoundTable;
  /** -1 = tied to nobody, or to somebody who is in neither Students nor Staff. */
  readonly person: Int32Array;
  /** See `enabledState`. */
  readonly enabled: Uint8Array;
  /** 1 = Force Password Change is set. */
  readonly forced: Uint8Array;
  /** 1 = the row has an error: the account is not changed. */
  readonly inError: Uint8Array;
  /** Usernames without case; codes by first appearance. */
  readonly usernames: KeyIndex;
  /** By row: the code of its username, -1 if it has none. */
  readonly usernameOf: Int32Array;
  /** By username code: the first row that has it. */
  readonly holder: readonly number[] | Int32Array;
  /** A person's accounts by username, without case, then by code point. */
  readonly ofPerson: RowsOfPeople;
}
