import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { makeSampleDistrict } from '../../local/sample-district/make.mjs';

type Row = Record<string, string>;
type Fits = (row: Row) => boolean;

const folder = new URL('../../local/sample-district/', import.meta.url);
const asOf = '2026-08-17';
const batchSchools = ['CRHS', 'SCMS'];
const readableDate = /^\d{4}-(0\d|1[0-2])-[0-3]\d$/;

function readText(fileName: string): string {
  return readFileSync(new URL(fileName, folder), 'utf8');
}

function readTable(fileName: string): Row[] {
  const text = readText(fileName).replace(/^\uFEFF/, '');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`No column ${column}`);
  return value;
}

function groupBy(rows: Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = cell(row, column).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const schools = readTable('schools.csv');
const calendars = readTable('calendars.csv');
const students = readTable('students.csv');
const enrollments = readTable('enrollments.csv');
const staff = readTable('staff.csv');
const assignments = readTable('assignments.csv');
const accounts = readTable('accounts.csv');
const groups = readTable('groups.csv');

const calendarById = new Map(calendars.map((row) => [cell(row, 'Calendar ID'), row]));
const studentIds = new Set(students.map((row) => cell(row, 'Person ID')));
const staffIds = new Set(staff.map((row) => cell(row, 'Person ID')));
const groupNames = new Set(groups.map((row) => cell(row, 'Group Name')));
const schoolIds = new Set(schools.map((row) => cell(row, 'School ID')));
const accountsByPerson = groupBy(accounts, 'Person ID');
const accountsByUsername = groupBy(accounts, 'Username');
const enrollmentsByPerson = groupBy(enrollments, 'Person ID');
const assignmentsByPerson = groupBy(assignments, 'Person ID');
const studentsByEmail = groupBy(students, 'Email');

const isYes = (row: Row, column: string): boolean => cell(row, column) === 'Yes';
const accountsOf = (row: Row): Row[] => accountsByPerson.get(cell(row, 'Person ID')) ?? [];
const enrollmentsOf = (row: Row): Row[] => enrollmentsByPerson.get(cell(row, 'Person ID')) ?? [];
const assignmentsOf = (row: Row): Row[] => assignmentsByPerson.get(cell(row, 'Person ID')) ?? [];
const isStudent = (row: Row): boolean => studentIds.has(cell(row, 'Person ID'));
const isStaff = (row: Row): boolean => staffIds.has(cell(row, 'Person ID'));
const isIn = (year: string) => (row: Row) => cell(row, 'Calendar ID').startsWith(year);
const schoolOf = (row: Row): string => cell(row, 'Calendar ID').slice(2);
const isEnrolled = (row: Row): boolean => enrollmentsOf(row).some(isIn('26'));
const hasNoAccount = (row: Row): boolean => accountsOf(row).length === 0;
const hasEnabled = (row: Row): boolean => accountsOf(row).some((one) => isYes(one, 'Enabled'));
const hasDisabled = (row: Row): boolean =>
  accountsOf(row).some((one) => cell(one, 'Enabled') === 'No');
const awaitsAccount = (row: Row): boolean =>
  hasNoAccount(row) &&
  enrollmentsOf(row).some((one) => isIn('26')(one) && batchSchools.includes(schoolOf(one)));
const listed = (row: Row, column: string): string[] =>
  cell(row, column)
    .split(';')
    .filter((item) => item !== '');
const latinInitialAndName = (row: Row): string =>
  (cell(row, 'First Name').slice(0, 1) + cell(row, 'Last Name')).toLowerCase();

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function repeats(rows: Row[], equal: boolean): Row[] {
  return [...groupBy(rows, 'Person ID').values()]
    .filter((same) => same.length > 1)
    .filter((same) => same.every((row) => equalRows(row, same[0]!)) === equal)
    .flat();
}

function equalRows(one: Row, other: Row): boolean {
  return Object.keys(one).every((column) => one[column] === other[column]);
}

function classOf(row: Row): string {
  const tools = !['', '0'].includes(cell(row, 'Tool Rights'));
  const rights = cell(row, 'Calendar Rights') !== '';
  if (tools === rights) return tools ? 'mixed' : 'empty';
  return tools ? 'tool rights' : 'calendar';
}

test('the files beside the script are what the script makes', () => {
  const made = makeSampleDistrict();
  for (const [fileName, text] of Object.entries(made)) {
    expect(readText(fileName), fileName).toBe(text);
  }
  const requests = readdirSync(new URL('requests/', folder)).map((name) => `requests/${name}`);
  expect(Object.keys(made)).toEqual(expect.arrayContaining(requests));
});

test('the district has the size of a small real one', () => {
  expect(schools).toHaveLength(6);
  expect(calendars).toHaveLength(18);
  expect(students.length).toBeGreaterThanOrEqual(1400);
  expect(students.length).toBeLessThanOrEqual(1600);
  expect(staff.length).toBeGreaterThanOrEqual(140);
  expect(staff.length).toBeLessThanOrEqual(160);
});

test('about seven in ten of the returning students have an account, new ones none', () => {
  const isReturning = (row: Row): boolean =>
    isEnrolled(row) && enrollmentsOf(row).some((one) => isIn('24')(one) || isIn('25')(one));
  const returning = students.filter(isReturning);
  const share = returning.filter((row) => !hasNoAccount(row)).length / returning.length;
  expect(share).toBeGreaterThan(0.64);
  expect(share).toBeLessThan(0.76);
  const isNew = (row: Row): boolean => isEnrolled(row) && !isReturning(row);
  expect(students.filter((row) => isNew(row) && !hasNoAccount(row))).toEqual([]);
});

test('the tables are written as our own reports are', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  expect(names).toHaveLength(8);
  for (const name of names) {
    const text = readText(name);
    expect(text.startsWith('\uFEFF'), name).toBe(true);
    expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    const lines = data.map((row) => `${row.map(quoted).join(',')}\r\n`);
    expect(`\uFEFF${lines.join('')}`, name).toBe(text);
    expect(
      data.flat().filter((value) => /^[=+\-@\t\r]/.test(value)),
      name,
    ).toEqual([]);
  }
});

test('the operator of the settings runs an enabled administrator account', () => {
  const settings = JSON.parse(readText('settings.json')) as { operator: string };
  const operator = accountsByUsername.get(settings.operator)?.[0];
  expect(operator).toMatchObject({ Enabled: 'Yes', Homepage: 'Campus Application' });
  expect(cell(operator!, 'Product Security Roles')).toContain('Student Information System');
});

const studentCases: Record<string, Fits> = {
  graduate: (row) => cell(row, 'Graduation Year') === '2026' && !isEnrolled(row),
  'leaver before graduating': (row) =>
    Number(cell(row, 'Graduation Year')) > 2026 && !isEnrolled(row),
  'leaver, still enabled': (row) => !isEnrolled(row) && hasEnabled(row),
  'new kindergartner': (row) => cell(row, 'Grade') === 'KG' && hasNoAccount(row),
  'in all three years': (row) =>
    ['24', '25', '26'].every((year) => enrollmentsOf(row).some(isIn(year))),
  'account disabled': (row) => isEnrolled(row) && hasDisabled(row),
  'never logged in': (row) => accountsOf(row).some((one) => cell(one, 'Total Login Count') === '0'),
  'must change password': (row) =>
    accountsOf(row).some((one) => isYes(one, 'Force Password Change')),
  'two accounts': (row) => accountsOf(row).length > 1,
  'transfer within last year': (row) =>
    new Set(enrollmentsOf(row).filter(isIn('25')).map(schoolOf)).size > 1,
  'only a no-show, new': (row) =>
    hasNoAccount(row) && enrollmentsOf(row).every((one) => isYes(one, 'No Show')),
  'only a no-show this year, has an account': (row) =>
    hasEnabled(row) &&
    isEnrolled(row) &&
    enrollmentsOf(row)
      .filter(isIn('26'))
      .every((one) => isYes(one, 'No Show')),
  'no-show at one school, enrolled at another': (row) => {
    const marks = enrollmentsOf(row)
      .filter(isIn('26'))
      .map((one) => cell(one, 'No Show'));
    return marks.includes('Yes') && marks.includes('No');
  },
  'starts in September': (row) =>
    enrollmentsOf(row).some((one) => cell(one, 'Start Date').startsWith('2026-09')),
  'ends on the as-of date': (row) =>
    enrollmentsOf(row).some((one) => cell(one, 'End Date') === asOf),
  'ended the day before': (row) =>
    enrollmentsOf(row).some((one) => cell(one, 'End Date') === '2026-08-16'),
  'Start Date missing': (row) => enrollmentsOf(row).some((one) => cell(one, 'Start Date') === ''),
  'End before Start': (row) =>
    enrollmentsOf(row).some(
      (one) => cell(one, 'End Date') !== '' && cell(one, 'End Date') < cell(one, 'Start Date'),
    ),
  'open in an ended calendar': (row) =>
    enrollmentsOf(row).some((one) => isIn('25')(one) && cell(one, 'End Date') === ''),
  'two schools at once': (row) =>
    new Set(
      enrollmentsOf(row)
        .filter((one) => isIn('26')(one) && cell(one, 'End Date') === '')
        .map(schoolOf),
    ).size > 1,
  'service type S': (row) => enrollmentsOf(row).some((one) => cell(one, 'Service Type') === 'S'),
  'service type N': (row) => enrollmentsOf(row).some((one) => cell(one, 'Service Type') === 'N'),
  'email missing': (row) => cell(row, 'Email') === '' && awaitsAccount(row),
  'email invalid': (row) =>
    awaitsAccount(row) && cell(row, 'Email') !== '' && !cell(row, 'Email').includes('@'),
  'email shared, other case': (row) => {
    const same = studentsByEmail.get(cell(row, 'Email').toLowerCase()) ?? [];
    return new Set(same.map((one) => cell(one, 'Email'))).size > 1 && cell(row, 'Email') !== '';
  },
  'email is the username of another student': (row) =>
    awaitsAccount(row) && usersNamed(cell(row, 'Email')).some(isStudent),
  'email is the username of a parent': (row) =>
    awaitsAccount(row) &&
    usersNamed(cell(row, 'Email')).some((one) => cell(one, 'Person ID').startsWith('3')),
  'username of the pattern is taken': (row) =>
    awaitsAccount(row) && usersNamed(latinInitialAndName(row)).length > 0,
  'name in another script': (row) =>
    awaitsAccount(row) && !/\p{Script=Latin}/u.test(cell(row, 'Last Name')),
  'name with a particle': (row) => /^(De|Van|van|de) /.test(cell(row, 'Last Name')),
  'name with an apostrophe': (row) => /['’]/.test(cell(row, 'Last Name')),
  'name with an ʻokina': (row) => cell(row, 'Last Name').includes('ʻ'),
  'suffix in the last name': (row) => cell(row, 'Last Name').endsWith(' Jr.'),
  'suffix in its own column': (row) => cell(row, 'Suffix') !== '',
  'double name': (row) => cell(row, 'Last Name').includes('-'),
  'comma in a name': (row) => cell(row, 'Last Name').includes(','),
  'quotes in a name': (row) => cell(row, 'First Name').includes('"'),
  'formula in a name': (row) => cell(row, 'Middle Name').startsWith("'="),
  'leading zeros in the number': (row) => /^0\d{5}$/.test(cell(row, 'Student Number')),
  'Student Number missing': (row) => cell(row, 'Student Number') === '',
  'also a staff member': isStaff,
  'unreadable Birth Date': (row) => !readableDate.test(cell(row, 'Birth Date')),
};

function usersNamed(username: string): Row[] {
  return accountsByUsername.get(username.toLowerCase()) ?? [];
}

const activeAt = (row: Row): Row[] =>
  assignmentsOf(row).filter(
    (one) => cell(one, 'Start Date') <= asOf && (cell(one, 'End Date') || asOf) >= asOf,
  );
const allAssignments = (row: Row, fits: Fits): boolean => assignmentsOf(row).every(fits);
const hasSecurityRole = (role: string) => (row: Row) =>
  accountsOf(row).some((one) => listed(one, 'Product Security Roles').includes(role));
const excludedRoles = [
  'Application Security',
  'Finance',
  'Human Resources',
  'Open Market Food Service',
  'Payroll',
  'Student Information System',
  'Campus Learning',
];

const staffCases: Record<string, Fits> = {
  'current, has an account': (row) => activeAt(row).length > 0 && hasEnabled(row),
  'current, no account': (row) => activeAt(row).length > 0 && hasNoAccount(row),
  'current, account disabled': (row) => activeAt(row).length > 0 && hasDisabled(row),
  'left, still enabled': (row) =>
    cell(row, 'Active') === 'No' && activeAt(row).length === 0 && hasEnabled(row),
  'left, disabled': (row) => activeAt(row).length === 0 && hasDisabled(row),
  'starts later': (row) => allAssignments(row, (one) => cell(one, 'Start Date') > asOf),
  'ends on the as-of date': (row) => allAssignments(row, (one) => cell(one, 'End Date') === asOf),
  'ended the day before': (row) =>
    allAssignments(row, (one) => cell(one, 'End Date') === '2026-08-16'),
  'at several schools': (row) => activeAt(row).length > 1,
  'Active blank': (row) => cell(row, 'Active') === '',
  'email missing': (row) => cell(row, 'Email') === '' && hasNoAccount(row),
  'email used by another account': (row) =>
    hasNoAccount(row) &&
    cell(row, 'Email') !== '' &&
    accounts.some((one) => cell(one, 'Email') === cell(row, 'Email')),
  'email is the username of another account': (row) =>
    hasNoAccount(row) && usersNamed(cell(row, 'Email')).length > 0,
  'two accounts': (row) => accountsOf(row).length > 1,
  'waits for its activation': (row) => accountsOf(row).some(waits),
  'also a student': isStudent,
  'formula in the title': (row) => cell(row, 'Title') === "'=Coach",
  'comma in the title': (row) => cell(row, 'Title').includes(','),
  'quotes in the title': (row) => cell(row, 'Title').includes('"'),
  'a role that is not excluded': hasSecurityRole('Student Information System - Group Assignment'),
  ...Object.fromEntries(excludedRoles.map((role) => [`role ${role}`, hasSecurityRole(role)])),
};

const waits = (row: Row): boolean =>
  isYes(row, 'Enabled') &&
  isYes(row, 'Force Password Change') &&
  cell(row, 'Total Login Count') === '0';
const waitsWith = (link: RegExp) => (row: Row) =>
  waits(row) && link.test(cell(row, 'Activation URL'));
const waitsAndMail =
  (fits: (email: string) => boolean): Fits =>
  (row) =>
    waits(row) &&
    students.some(
      (one) => cell(one, 'Person ID') === cell(row, 'Person ID') && fits(cell(one, 'Email')),
    );

const accountCases: Record<string, Fits> = {
  'waits, with its link': waitsWith(/^https:\/\/id\.cedarridge\.example\/activate\/\w{12}$/),
  'waits, with a link of http': waitsWith(/^http:\/\/id\.cedarridge\.example\/activate\/\w{12}$/),
  'waits, with half a link': waitsWith(/^id\.cedarridge\.example\/activate\//),
  'waits, with words for a link': waitsWith(/^n\/a$/),
  'waits, without a link': waitsWith(/^$/),
  'waits, with the link of another': (row) =>
    waitsWith(/^https:/)(row) &&
    accounts.filter((one) => cell(one, 'Activation URL') === cell(row, 'Activation URL')).length ===
      2,
  'waits, signs in by SAML': (row) =>
    waits(row) && cell(row, 'Authentication Type').startsWith('SAML '),
  'waits, signs in by LDAP': (row) =>
    waits(row) && cell(row, 'Authentication Type').startsWith('LDAP '),
  'waits, without an email': waitsAndMail((email) => email === ''),
  'waits, with an invalid email': waitsAndMail((email) => /^[^@]+@[^@.]+$/.test(email)),
  'waits, with the email of a sibling': waitsAndMail(
    (email) => email !== '' && (studentsByEmail.get(email.toLowerCase()) ?? []).length === 2,
  ),
  'of a parent': (row) => cell(row, 'Person ID') !== '' && !isStudent(row) && !isStaff(row),
  'of nobody': (row) => cell(row, 'Person ID') === '',
  'homepage of the office': (row) => cell(row, 'Homepage') === 'Campus Application',
  'homepage of teachers': (row) => cell(row, 'Homepage') === 'Campus Instruction',
  'homepage of parents': (row) => isStaff(row) && cell(row, 'Homepage') === 'Campus Parent Portal',
  'single sign-on': (row) => cell(row, 'Authentication Type') === 'SAML Authentication',
  'username twice': (row) =>
    cell(row, 'Username') !== '' && usersNamed(cell(row, 'Username')).length > 1,
  'username missing': (row) => cell(row, 'Username') === '',
  'Enabled unreadable': (row) => !['Yes', 'No'].includes(cell(row, 'Enabled')),
  'unknown group': (row) => listed(row, 'User Groups').some((name) => !groupNames.has(name)),
  'unknown School Access': (row) => listed(row, 'School Access').some((id) => !schoolIds.has(id)),
};

const groupCases: Record<string, Fits> = {
  'tool rights': (row) => classOf(row) === 'tool rights',
  'calendar of one school and year': (row) => calendarById.has(cell(row, 'Calendar Rights')),
  'several calendars': (row) => listed(row, 'Calendar Rights').length > 1,
  mixed: (row) => classOf(row) === 'mixed',
  empty: (row) => classOf(row) === 'empty',
  'all schools and calendars': (row) =>
    cell(row, 'Calendar Rights') === 'All Schools/All Calendars',
};

const enrollmentCases: Record<string, Fits> = {
  'of an unknown person': (row) => !isStudent(row),
  'in an unknown calendar': (row) => !calendarById.has(cell(row, 'Calendar ID')),
  'unreadable Start Date': (row) =>
    cell(row, 'Start Date') !== '' && !readableDate.test(cell(row, 'Start Date')),
  'unreadable End Date': (row) =>
    cell(row, 'End Date') !== '' && !readableDate.test(cell(row, 'End Date')),
};

const assignmentCases: Record<string, Fits> = {
  'of an unknown person': (row) => !isStaff(row),
  'at an unknown school': (row) => !schoolIds.has(cell(row, 'School ID')),
  'without Start Date': (row) => cell(row, 'Start Date') === '',
  'unreadable End Date': (row) =>
    cell(row, 'End Date') !== '' && !readableDate.test(cell(row, 'End Date')),
};

describe.each([
  ['Students', students, studentCases],
  ['Staff', staff, staffCases],
  ['User Accounts', accounts, accountCases],
  ['User Groups', groups, groupCases],
  ['Enrollments', enrollments, enrollmentCases],
  ['District Assignments', assignments, assignmentCases],
])('%s holds', (_, rows, cases) => {
  test.each(Object.entries(cases))('%s', (_, fits) => {
    expect(rows.filter(fits)).not.toEqual([]);
  });
});

test.each([
  ['Students', students],
  ['Staff', staff],
])('%s holds people twice: in equal rows and in differing ones', (_, rows) => {
  expect(repeats(rows, true)).not.toEqual([]);
  expect(repeats(rows, false)).not.toEqual([]);
});

test('there is a ready request of every kind, for people and schools that exist', () => {
  const requests = readdirSync(new URL('requests/', folder)).map(
    (name) => JSON.parse(readText(`requests/${name}`)) as BatchRequest,
  );
  const kinds = new Set(requests.map((one) => `${one.accountType} ${one.changeType}`));
  const forBoth = ['createAccount', 'enableAccount', 'disableAccount', 'forcePasswordChange'];
  expect([...kinds].sort()).toEqual(
    [
      ...forBoth.flatMap((change) => [`students ${change}`, `staff ${change}`]),
      'staff addUserGroups',
      'staff removeUserGroups',
    ].sort(),
  );
  for (const { asOf: date, scope, userGroups = [] } of requests) {
    expect(date).toBe(asOf);
    expect((scope.schools ?? []).filter((id) => !schoolIds.has(id))).toEqual([]);
    expect((scope.calendars ?? []).filter((id) => !calendarById.has(id))).toEqual([]);
    expect((scope.people ?? []).filter((id) => !studentIds.has(id))).toEqual([]);
    expect(userGroups.filter((name) => !groupNames.has(name))).toEqual([]);
  }
});

interface BatchRequest {
  accountType: string;
  changeType: string;
  asOf: string;
  scope: { schools?: string[]; calendars?: string[]; people?: string[] };
  userGroups?: string[];
}
