import { rowNumber, type Table } from '../../../tables/table.ts';
import type { RoleKind } from './roles.ts';

/** What was left out or settled while a package was read, counted for the notes. */
export interface Tally {
  deletedRows: number;
  /** Parents, guardians and relatives. */
  relatives: number;
  withoutRole: number;
  /** Role words that OneRoster does not have -> how many people or rows have them. */
  readonly unknownRoles: Map<string, number>;
  /** Class enrollments of people who are nothing of that sort in the roster. */
  strayRows: number;
  /** Class enrollments at an org that is no school. */
  rowsElsewhere: number;
  unusableDates: number;
  outsideYears: number;
  readonly damagedRows: string[];
}

/** A tally with nothing counted yet. */
export function startTally(): Tally {
  return {
    deletedRows: 0,
    relatives: 0,
    withoutRole: 0,
    unknownRoles: new Map(),
    strayRows: 0,
    rowsElsewhere: 0,
    unusableDates: 0,
    outsideYears: 0,
    damagedRows: [],
  };
}

/** The damaged rows of a file that has no canonical table of its own: they are not used. */
export function leaveOutDamaged(table: Table, tally: Tally): ReadonlySet<number> {
  const rows = new Set(table.damage.map(({ row }) => row));
  if (rows.size > 0) {
    const first = rowNumber(table, table.damage[0]!.row);
    tally.damagedRows.push(`${table.source}: ${rows.size} (the first is row ${first})`);
  }
  return rows;
}

/** Counts a person who is neither student nor staff, by the role that says so. */
export function countRole(tally: Tally, kind: RoleKind, word: string): void {
  if (kind === 'relative') tally.relatives++;
  else if (kind === 'unknown') {
    tally.unknownRoles.set(word, (tally.unknownRoles.get(word) ?? 0) + 1);
  }
}
