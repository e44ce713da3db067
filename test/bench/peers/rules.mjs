import { join } from 'node:path';

/*
 * What every peer does: accounts for the students who have none and whose enrollment is neither a
 * no-show nor ended, the same preview.csv. They write no reasons, no notes and no fingerprint, and
 * they check nothing: less than the product does.
 */
export const today = '2026-08-17';

/** The columns of preview.csv; a text stands where it is the same in every row. */
export const previewColumns = [
  ['Result', 'will be created'],
  ['Account Type', 'Students'],
  ['Change Type', 'Create Account'],
  ['Person ID', null],
  ['Number', null],
  ['Last Name', null],
  ['First Name', null],
  ['Grade or Title', null],
  ['Schools', null],
  ['Username', null],
  ['Username Source', 'pattern'],
  ['Authentication Type', 'Local Campus Authentication Only'],
  ['Password', 'random'],
  ['Homepage', 'Campus Student Portal'],
  ['Force Password Change', 'Yes'],
  ['User Groups', ''],
  ['School Access', ''],
  ['Note', ''],
];

/** The paths of a district's tables. */
export function tablesOf(folder) {
  const path = (name) => join(folder, `${name}.csv`);
  return {
    students: path('students'),
    enrollments: path('enrollments'),
    accounts: path('accounts'),
    calendars: path('calendars'),
    schools: path('schools'),
  };
}
