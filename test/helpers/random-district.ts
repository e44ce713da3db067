import fc from 'fast-check';
import type { Tables } from './district.ts';

/** A small district with everything that can go wrong in it, and a batch to run on it. */
export interface RandomBatch {
  readonly tables: Tables;
  readonly request: Readonly<Record<string, unknown>>;
}

/** Mostly the day on which school starts; now and then something else. */
const start = fc.oneof(
  { weight: 6, arbitrary: fc.constant('2025-08-11') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '2024-08-12', '2025-08-18', '2025-08-19', '9/15/2025', 'soon'),
  },
);
const end = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('2025-05-30', '2025-08-17', '2025-08-18', '2025-08-10', 'later'),
  },
);
const studentId = fc.constantFrom('1', '2', '3', '10', '010', 'A1', 'x');
const staffId = fc.constantFrom('1', '51', '52', '53', 'B9');
const name = fc.constantFrom(
  'Smith',

  'Smith',
  'Smith Jr.',
  'Núñez',
  "O'Brien",
  '李',
  '',
  'Li',
  '=Lee',
  'Ann "J"',
);
const email = fc.constantFrom('', 'a@s.org', 'A@s.org ', 'b@s.org', 'broken', 'c@x.org');
const yesNo = fc.constantFrom('Yes', 'Yes', 'Yes', 'No', 'No', 'x', '', 'maybe');
const username = fc.constantFrom(
  '',
  'smith',
  'Smith2',
  'a@s.org',
  'b',
  'jdoe',
  'lee',
  'nunez',
  'obrien',
  'c',
);
const groups = fc.constantFrom('', 'Teachers', 'LHS 25;Teachers', 'teachers', 'Gone;LHS 25');
const roles = fc.constantFrom('', 'Student Information System', 'Finance;Other', 'Other');
const homepage = fc.constantFrom('Campus Application', 'Campus Tools', 'Campus Instruction', '');
const calendar = fc.constantFrom('24L', '25L', '25L', '25G', '25G', 'nowhere');
const school = fc.constantFrom('L', 'G', 'nowhere');

function rows(heading: string, cells: fc.Arbitrary<readonly string[]>, maxLength = 9) {
  return fc
    .array(cells, { minLength: 3, maxLength })
    .map((body): readonly (readonly string[])[] => [heading.split(','), ...body]);
}

/** Rows that mostly differ in one column, with now and then a row that stands twice. */
function rowsByKey(heading: string, cells: fc.Arbitrary<readonly string[]>, key: number) {
  const body = fc.uniqueArray(cells, { minLength: 3, maxLength: 9, selector: (row) => row[key]! });
  const repeats = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(cells, { maxLength: 2 }) },
  );
  return fc
    .tuple(body, repeats)
    .map(([one, two]): readonly (readonly string[])[] => [heading.split(','), ...one, ...two]);
}

const tables: fc.Arbitrary<Tables> = fc.record({
  schools: fc.constant([
    ['School ID', 'School Name'],
    ['L', 'Lincoln'],
    ['G', 'Grant'],
  ]),
  calendars: fc.constant([
    ['Calendar ID', 'School ID', 'Calendar Name', 'Start Date', 'End Date'],
    ['24L', 'L', '24-25 Lincoln', '2024-08-12', '2025-05-30'],
    ['25L', 'L', '25-26 Lincoln', '2025-08-11', '2026-05-29'],
    ['25G', 'G', '25-26 Grant', '2025-08-11', '2026-05-29'],
  ]),
  groups: fc.constant([
    ['Group Name', 'Tool Rights', 'Calendar Rights'],
    ['Teachers', '14', ''],
    ['LHS 25', '0', '25L'],
    ['Everything', '30', 'All Schools/All Calendars'],
  ]),
  students: rowsByKey(
    'Person ID,Student Number,Last Name,First Name,Grade,Email',
    fc.tuple(
      studentId,
      fc.constantFrom('', '007', '12'),
      name,
      name,
      fc.constantFrom('', '09'),
      email,
    ),
    0,
  ),
  staff: rowsByKey(
    'Person ID,Staff Number,Last Name,First Name,Title,Email',
    fc.tuple(staffId, fc.constantFrom('', '700'), name, name, fc.constantFrom('', 'Nurse'), email),
    0,
  ),
  enrollments: rows(
    'Person ID,Calendar ID,Start Date,End Date,No Show',
    fc.tuple(studentId, calendar, start, end, fc.constantFrom('', '', '', 'Yes')),
    14,
  ),
  assignments: rows(
    'Person ID,School ID,Start Date,End Date',
    fc.tuple(staffId, school, start, end),
    12,
  ),
  accounts: rowsByKey(
    'Person ID,Username,Homepage,Enabled,Force Password Change,Total Login Count,Email,Product Security Roles,User Groups',
    fc.tuple(
      fc.oneof(studentId, staffId, fc.constantFrom('', '9001')),
      username,
      homepage,
      yesNo,
      yesNo,
      fc.constantFrom('0', '3', ''),
      email,
      roles,
      groups,
    ),
    1,
  ),
});

const schools = fc.constantFrom({ schools: ['L'] }, { schools: ['L', 'Grant'] });
const calendars = fc.constantFrom({ calendars: ['24L'] }, { calendars: ['25L', '25-26 Grant'] });

const studentsCreate = fc.record({
  accountType: fc.constant('students'),
  changeType: fc.constant('createAccount'),
  scope: schools,
  username: fc.constantFrom(
    { from: 'email', excludeDomain: false },
    { from: 'email', excludeDomain: true },
    { from: 'pattern', pattern: '{lastName}' },
    { from: 'pattern', pattern: '{firstName:1}{lastName}', maxLength: 4, letterCase: 'lower' },
  ),
  password: fc.constantFrom(
    { kind: 'random' },
    { kind: 'pattern', pattern: '{lastName}', minLength: 6 },
  ),
});
const staffCreate = fc.record({
  accountType: fc.constant('staff'),
  changeType: fc.constant('createAccount'),
  scope: schools,
  username: fc.constantFrom({ from: 'email' }, { from: 'pattern', pattern: '{lastName}' }),
  userGroups: fc.constantFrom([], ['teachers', 'LHS 25']),
});
const change = fc.record({
  accountType: fc.constantFrom('students', 'staff'),
  changeType: fc.constantFrom('enableAccount', 'forcePasswordChange'),
  scope: schools,
});
const disable = fc.record({
  accountType: fc.constantFrom('students', 'staff'),
  changeType: fc.constant('disableAccount'),
  scope: calendars,
  leaveOutActiveElsewhere: fc.boolean(),
});
const membership = fc.record({
  accountType: fc.constant('staff'),
  changeType: fc.constantFrom('addUserGroups', 'removeUserGroups'),
  scope: schools,
  userGroups: fc.constantFrom(['Teachers'], ['LHS 25', 'Teachers']),
});

/** Random districts and batches. */
export const randomBatch: fc.Arbitrary<RandomBatch> = fc.record({
  tables,
  request: fc.oneof(studentsCreate, staffCreate, change, disable, membership),
});
