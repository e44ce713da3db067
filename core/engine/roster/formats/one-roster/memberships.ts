import { createIntList, pushInt, type IntList } from '../../../tables/int-list.ts';
import type { Table } from '../../../tables/table.ts';
import type { People } from './people.ts';
import type { RoleWords } from './roles.ts';

/** Who has a role where: the orgs of a user in 1.0 and 1.1, the rows of roles in 1.2. */
export interface Memberships {
  readonly table: Table;
  readonly person: IntList;
  readonly org: IntList;
  readonly role: IntList;
  /** Its row in the table, as an index. */
  readonly row: IntList;
  /** Its own dates by row of the table; null in 1.0 and 1.1, which have none. */
  readonly dates: OwnDates | null;
}

/** The date columns of roles: 0 for no date, -1 for one that cannot be read. */
export interface OwnDates {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly beginColumn: number;
  readonly endColumn: number;
}

/** What a version reads out of its files. */
export interface Reading {
  readonly people: People;
  readonly memberships: Memberships;
  readonly roles: RoleWords;
  readonly faults: readonly string[];
}

/** No memberships yet. */
export function createMemberships(table: Table, dates: OwnDates | null): Memberships {
  const list = () => createIntList(table.rowCount);
  return { table, person: list(), org: list(), role: list(), row: list(), dates };
}

/** Adds a membership. */
export function addMembership(
  { person, org, role, row }: Memberships,
  added: Readonly<Record<'person' | 'org' | 'role' | 'row', number>>,
): void {
  pushInt(person, added.person);
  pushInt(org, added.org);
  pushInt(role, added.role);
  pushInt(row, added.row);
}
