import { addKey, createKeyIndex } from '../../../tables/key-index.ts';
import { eachInList, isDeleted, keyOfCell, type PackageFile } from '../shared/columns.ts';
import { addMembership, createMemberships, type Reading } from './memberships.ts';
import type { Orgs } from './orgs.ts';
import { gone, staff, student } from './people.ts';
import { createRoleWords, roleOfCell } from './roles.ts';
import { countRole, type Tally } from './tally.ts';

/** Reads OneRoster 1.0 and 1.1: a user has one role, at all the orgs that its row lists. */
export function readOneRoster11(users: PackageFile, orgs: Orgs, tally: Tally): Reading {
  const { table, column } = users;
  const rows = table.rowCount;
  const ids = createKeyIndex(rows);
  const ofRow = new Int32Array(rows);
  const bitsOfRow = new Uint8Array(rows);
  const bits = new Uint8Array(rows);
  const staffRole = new Int32Array(rows).fill(-1);
  const roles = createRoleWords();
  const memberships = createMemberships(table, null);
  const [idColumn, statusColumn] = [column('sourcedId'), column('status')];
  const [roleColumn, orgsColumn] = [column('role'), column('orgSourcedIds')];
  for (let row = 0; row < rows; row++) {
    const person = (ofRow[row] = keyOfCell(ids, table, row, idColumn));
    if (isDeleted(table, row, statusColumn)) {
      tally.deletedRows++;
      bits[person]! |= gone;
      continue;
    }
    const role = roleOfCell(roles, table, row, roleColumn);
    const kind = roles.kinds[role]!;
    if (kind !== 'student' && kind !== 'staff') {
      countRole(tally, kind, roles.words[role]!);
      continue;
    }
    const bit = kind === 'student' ? student : staff;
    bitsOfRow[row] = bit;
    bits[person]! |= bit;
    if (kind === 'staff' && staffRole[person]! < 0) staffRole[person] = role;
    eachInList(table, row, orgsColumn, (bytes, start, end) => {
      const org = addKey(orgs.ids, bytes, start, end);
      addMembership(memberships, { person, org, role, row });
    });
  }
  const people = { file: users, ids, known: ids.count, ofRow, bitsOfRow, bits, staffRole };
  return { people, memberships, roles, faults: [] };
}
