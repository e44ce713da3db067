import type { RequestJson } from '../../core/host/wizard-client.ts';
import type { Tables } from '../helpers/district.ts';

/** A district of six students, three staff members and five accounts, on 2025-08-18. */
export const smallDistrict: Tables = {
  schools: [
    ['School ID', 'School Name'],
    ['L', 'Lincoln High'],
    ['G', 'Grant Elementary'],
  ],
  calendars: [
    ['Calendar ID', 'School ID', 'Calendar Name', 'Start Date', 'End Date'],
    ['24L', 'L', '24-25 Lincoln', '2024-08-12', '2025-05-30'],
    ['25L', 'L', '25-26 Lincoln', '2025-08-11', '2026-05-29'],
    ['25G', 'G', '25-26 Grant', '2025-08-11', '2026-05-29'],
  ],
  groups: [
    ['Group Name', 'Tool Rights', 'Calendar Rights'],
    ['Teachers', '14', ''],
    ['LHS 25', '', '25L'],
    ['Everything', '30', 'All Schools/All Calendars'],
  ],
  students: [
    ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Gender', 'Grade', 'Email'],
    ['1', '0071', 'Smith', 'Ann', 'F', '09', 'ann@s.org'],
    ['2', '0072', 'Smith', 'Bo', 'M', '10', 'bo@s.org'],
    ['3', '0073', 'Núñez', 'Cy', 'M', '09', ''],
    ['4', '0074', 'Poe', 'Di', 'F', 'K', 'di@s.org'],
    ['5', '0075', 'Ray', 'Ed', 'M', '09', 'ed@s.org'],
    ['6', '0076', '李', 'Fi', 'F', '09', 'fi@s.org'],
  ],
  staff: [
    ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title', 'Role', 'Email'],
    ['51', '701', 'Oak', 'Gil', 'Math Teacher', 'Teacher', 'gil@s.org'],
    ['52', '702', 'Elm', 'Hal', 'Nurse', 'Support', 'hal@s.org'],
    ['53', '703', 'Fir', 'Ida', 'Head Teacher', 'Teacher', 'ida@s.org'],
  ],
  enrollments: [
    ['Person ID', 'Calendar ID', 'Start Date', 'End Date', 'No Show'],
    ['1', '25L', '2025-08-11', '', ''],
    ['2', '25L', '2025-08-11', '', ''],
    ['3', '25L', '2025-08-11', '', ''],
    ['4', '25G', '2025-08-11', '', ''],
    ['5', '24L', '2024-08-12', '', ''],
    ['5', '25L', '2025-08-11', '', 'Yes'],
    ['6', '25L', '2025-08-11', '', ''],
  ],
  assignments: [
    ['Person ID', 'School ID', 'Start Date', 'End Date'],
    ['51', 'L', '2020-08-01', ''],
    ['52', 'L', '2020-08-01', '2025-06-30'],
    ['53', 'G', '2020-08-01', ''],
  ],
  accounts: [
    ['Person ID', 'Username', 'Homepage', 'Enabled', 'User Groups'],
    ['4', 'dpoe', 'Campus Student Portal', 'No', ''],
    ['51', 'goak', 'Campus Application', 'Yes', 'Teachers'],
    ['52', 'helm', 'Campus Application', 'Yes', ''],
    ['9001', 'bsmith', '', 'Yes', ''],
    ['5', 'eray', 'Campus Student Portal', 'Yes', ''],
  ],
};

/** First initial and last name, for the students of both schools. */
export const createStudents: RequestJson = {
  accountType: 'students',
  changeType: 'createAccount',
  scope: { schools: ['L', 'G'] },
  username: { from: 'pattern', pattern: '{firstName:1}{lastName}', letterCase: 'lower' },
};

/** Schoolrunner's way, with an initial password. */
export const createSchoolrunner: RequestJson = {
  accountType: 'staff',
  changeType: 'createAccount',
  scope: { schools: ['G'] },
  profile: 'schoolrunner',
  password: { kind: 'initial', value: 'Secret-1' },
};

/** A disable of last year's students, which touches one account. */
export const disableStudents: RequestJson = {
  accountType: 'students',
  changeType: 'disableAccount',
  scope: { calendars: ['24L'] },
};

/** The small district with one table replaced. */
export function withTable(name: string, rows: readonly (readonly string[])[]): Tables {
  return { ...smallDistrict, [name]: rows };
}
