import { createKeyIndex } from '../../../tables/key-index.ts';
import { trimmedText } from '../../../tables/table.ts';
import { isDeleted, keyOfCell, readDates, type PackageFile } from '../shared/columns.ts';
import { addMembership, createMemberships, type Memberships, type Reading } from './memberships.ts';
import type { Orgs } from './orgs.ts';
import { gone, staff, student, type People } from './people.ts';
import { createRoleWords, roleOfCell, type RoleWords } from './roles.ts';
import { countRole, type Tally } from './tally.ts';

/** Reads OneRoster 1.2: a user has any number of roles, each at one org and with its own dates. */
export function readOneRoster12(
  users: PackageFile,
  rolesFile: PackageFile,
  orgs: Orgs,
  tally: Tally,
): Reading {
  const people = readUsers(users, tally);
  const { table, column } = rolesFile;
  const begin = readDates(rolesFile, 'beginDate');
  const end = readDates(rolesFile, 'endDate');
  const memberships = createMemberships(table, {
    ...{ begin: begin.days, beginColumn: column('beginDate') },
    ...{ end: end.days, endColumn: column('endDate') },
  });
  const roles = createRoleWords();
  readRoles({ people, memberships, roles }, rolesFile, orgs, tally);
  const { ofRow, bits, bitsOfRow } = people;
  for (let row = 0; row < ofRow.length; row++) {
    // A row to be deleted makes nobody, whatever roles there are.
    if (bitsOfRow[row] === gone) bitsOfRow[row] = 0;
    else bitsOfRow[row] = bits[ofRow[row]!]! & (student | staff);
  }
  const faults = [begin.fault, end.fault].filter((fault) => fault !== null);
  return { people, memberships, roles, faults };
}

function readUsers(file: PackageFile, tally: Tally): People {
  const { table, column } = file;
  const rows = table.rowCount;
  const ids = createKeyIndex(rows);
  const ofRow = new Int32Array(rows);
  const bitsOfRow = new Uint8Array(rows);
  const bits = new Uint8Array(rows).fill(gone);
  const [idColumn, statusColumn] = [column('sourcedId'), column('status')];
  for (let row = 0; row < rows; row++) {
    const person = (ofRow[row] = keyOfCell(ids, table, row, idColumn));
    if (isDeleted(table, row, statusColumn)) {
      tally.deletedRows++;
      bitsOfRow[row] = gone;
    } else {
      bits[person] = 0;
    }
  }
  const staffRole = new Int32Array(rows).fill(-1);
  return { file, ids, known: ids.count, ofRow, bitsOfRow, bits, staffRole };
}

function readRoles(
  { people, memberships, roles }: { people: People; memberships: Memberships; roles: RoleWords },
  { table, column }: PackageFile,
  orgs: Orgs,
  tally: Tally,
): void {
  const { ids, known, bits, staffRole } = people;
  const isPrimary = new Uint8Array(known);
  const hasRole = new Uint8Array(known);
  const [userColumn, statusColumn] = [column('userSourcedId'), column('status')];
  const [roleColumn, orgColumn] = [column('role'), column('orgSourcedId')];
  const typeColumn = column('roleType');
  for (let row = 0; row < table.rowCount; row++) {
    if (isDeleted(table, row, statusColumn)) {
      tally.deletedRows++;
      continue;
    }
    const person = keyOfCell(ids, table, row, userColumn);
    const isKnown = person < known;
    if (isKnown && (bits[person]! & gone) !== 0) continue;
    const role = roleOfCell(roles, table, row, roleColumn);
    const kind = roles.kinds[role]!;
    if (isKnown) hasRole[person] = 1;
    if (kind !== 'student' && kind !== 'staff') {
      countRole(tally, kind, roles.words[role]!);
      continue;
    }
    if (isKnown) bits[person]! |= kind === 'student' ? student : staff;
    if (isKnown && kind === 'staff') {
      const primary = trimmedText(table, row, typeColumn).toLowerCase() === 'primary' ? 1 : 0;
      if (staffRole[person]! < 0 || primary > isPrimary[person]!) {
        staffRole[person] = role;
        isPrimary[person] = primary;
      }
    }
    const org = keyOfCell(orgs.ids, table, row, orgColumn);
    addMembership(memberships, { person, org, role, row });
  }
  for (let person = 0; person < known; person++) {
    if (hasRole[person] === 0 && (bits[person]! & gone) === 0) tally.withoutRole++;
  }
}
