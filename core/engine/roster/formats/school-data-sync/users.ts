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
  const base = { file: users, id: 'sourcedId' };
  const students = {
    ...{ ...base, columns: studentColumns },
    counts: (row: number) => user[row]! >= 0 && roles.isStudent[user[row]!] === 1,
  };
  const more =
    demographics === null
      ? []
      : [
          {
            file: demographics,
            rows: rowsAbout(users, 'sourcedId', demographics, 'userSourcedId'),
            columns: ofDemographics,
          },
        ];
  const staff = {
    ...{ ...base, columns: staffColumns },
    counts: (row: number) => user[row]! >= 0 && roles.isStaff[user[row]!] === 1,
  };
  const headings = [...Object.keys(studentColumns), ...Object.keys(ofDemographics)];
  return {
    students: listPeople('students', headings, [
      more[0] === undefined ? students : { ...students, more: more[0] },
    ]),
    staff: listPeople('staff', Object.keys(staffColumns), [staff]),
    neither,
  };
}
