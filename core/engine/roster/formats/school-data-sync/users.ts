import { trimmedText } from '../../../tables/table.ts';
import { findCell, type PackageFile } from '../shared/columns.ts';
import { listPeople, type ListedPeople } from '../shared/people-table.ts';
import { rowsAbout } from '../shared/rows-about.ts';
import type { Roles } from './role-rows.ts';

const columns = {
  'Person ID': ['sourcedId'],
  'Last Name': ['familyName'],
  'First Name': ['givenName'],
  'Middle Name': ['middleName'],
  Email: ['email', 'username'],
};
const studentColumns = { ...columns, 'Student Number': [] };
const staffColumns = { ...columns, 'Staff Number': [] };
const ofDemographics = { Gender: ['sex'], 'Birth Date': ['birthDate'] };

/** Students and Staff of a package, and how many users are neither. */
interface ListedUsers {
  readonly students: ListedPeople;
  readonly staff: ListedPeople;
  readonly neither: number;
}

/** Makes Students and Staff of the users, by their roles. */
export function listUsers(
  users: PackageFile,
  demographics: PackageFile | null,
  roles: Roles,
): ListedUsers {
  const { table, column } = users;
  const user = new Int32Array(table.rowCount);
  let neither = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const at = (user[row] = findCell(roles.users, table, row, column('sourcedId')));
    if (at < 0 || (roles.isStudent[at] === 0 && roles.isStaff[at] === 0)) neither++;
  }
  const is = (kind: 'student' | 'staff') => (row: number) => {
    const at = user[row]!;
    return at >= 0 && (kind === 'student' ? roles.isStudent : roles.isStaff)[at] === 1;
  };
  const about = demographics === null ? [] : [moreOf(users, demographics)];
  const students = {
    ...{ file: users, id: 'sourcedId', columns: studentColumns, counts: is('student') },
    more: [rolesOf(users, roles, 'student', { Grade: ['grade'] }), ...about],
  };
  const staff = {
    ...{ file: users, id: 'sourcedId', columns: staffColumns, counts: is('staff') },
    more: [rolesOf(users, roles, 'staff', { Title: ['role'] })],
  };
  const ofStudents = [...Object.keys(studentColumns), 'Grade', ...Object.keys(ofDemographics)];
  return {
    students: listPeople('students', ofStudents, [students]),
    staff: listPeople('staff', [...Object.keys(staffColumns), 'Title'], [staff]),
    neither,
  };
}

function moreOf(users: PackageFile, file: PackageFile) {
  const rows = rowsAbout(users, 'sourcedId', file, 'userSourcedId');
  return { file, rows, columns: ofDemographics };
}

/** Grade and title come from the primary role, else from the first one. */
function rolesOf(
  users: PackageFile,
  { file, kindOf }: Roles,
  kind: 'student' | 'staff',
  from: Readonly<Record<string, readonly string[]>>,
) {
  const primary = file.column('isPrimary');
  const isPrimary = (row: number) => trimmedText(file.table, row, primary).toLowerCase() === 'true';
  const rankOf = (row: number) => (kindOf(row) !== kind ? -1 : isPrimary(row) ? 1 : 0);
  const rows = rowsAbout(users, 'sourcedId', file, 'userSourcedId', rankOf);
  return { file, rows, columns: from };
}
