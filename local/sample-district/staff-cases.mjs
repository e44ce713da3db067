import { plain } from './names.mjs';
import { asOf, calendarId, thisYear } from './schools.mjs';
import { assignmentsAt } from './staff.mjs';
import { isCurrent } from './student-cases.mjs';

const teaches = ({ role, assignments }) => role === 'Teacher' && assignments.length === 1;
const teachesAt = (schoolId) => (person) =>
  teaches(person) && person.assignments[0].schoolId === schoolId;

export function staffCases(random, cases, staff, students) {
  const mixed = random.shuffled(staff);
  assignmentCases(cases, mixed);
  newStaffCases(cases, mixed);
  endedStaffCases(cases, mixed);
  cases.give('Student who also works here, no account', students, 1, isSenior, (student) =>
    staff.push(studentAide(student, '90001')),
  );
  cases.give(
    'Student who also works here, has an account',
    students,
    1,
    hasSeniorAccount,
    (student) => staff.push(studentAide(student, '90002')),
  );
}

function newStaffCases(cases, staff) {
  const arrives = (startDate) => (person) => {
    person.hasAccount = false;
    person.assignments.forEach((assignment) => Object.assign(assignment, { startDate }));
  };
  const arrivesWith = (change) => (person, index) => {
    arrives('2026-08-03')(person);
    change(person, index);
  };
  const atHigh = teachesAt('CRHS');
  cases.give('New at the high school, no account', staff, 4, atHigh, arrives('2026-08-03'));
  cases.give('New at another school, no account', staff, 5, teaches, arrives('2026-08-03'));
  cases.give('New staff, email missing', staff, 2, atHigh, arrivesWith(clearEmail));
  cases.give('New staff, email invalid', staff, 1, atHigh, arrivesWith(spoilEmail));
  cases.give('Email used by another account', staff, 3, atHigh, arrivesWith(useForAnother));
  cases.give('Assignment starts later', staff, 3, atHigh, arrives('2026-08-24'));
  cases.give('Starts later, disabled account from an earlier time', staff, 1, teaches, (person) => {
    arrives('2026-09-01')(person);
    Object.assign(person, { hasAccount: true, disabled: true });
  });
}

function clearEmail(person) {
  person.email = '';
}

function spoilEmail(person) {
  person.email = person.email.replace('@', ' at ');
}

function useForAnother(person, index) {
  person.emailUsedAs = index === 0 ? 'username' : 'email';
}

function endedStaffCases(cases, staff) {
  const ends = (endDate, change) => (person) => {
    Object.assign(person, change);
    person.assignments.forEach((assignment) => Object.assign(assignment, { endDate }));
  };
  const inactive = { active: 'No' };
  const disabled = { active: 'No', disabled: true };
  const anyone = ({ role }) => role !== 'Administrator';
  cases.give('Staff who left, still enabled', staff, 8, teaches, ends('2026-06-30', inactive));
  cases.give('Staff who left, disabled', staff, 4, anyone, ends('2026-05-29', disabled));
  cases.give('Assignment ends on the as-of date', staff, 1, teaches, ends(asOf, {}));
  cases.give('Assignment ended the day before', staff, 1, teaches, ends('2026-08-16', {}));
  cases.give('On leave: current, account disabled', staff, 4, teaches, (person) => {
    person.disabled = true;
  });
  cases.give('Active is blank', staff, 1, teaches, (person) => {
    person.active = '';
  });
}

function assignmentCases(cases, staff) {
  const also = (schoolId, startDate) => (person) =>
    person.assignments.push(...assignmentsAt([schoolId], person, startDate));
  const dates = (change) => (person) => Object.assign(person.assignments[0], change);
  cases.give('Teaches at two schools', staff, 3, teachesAt('LPCS'), also('CRHS', '2025-08-01'));
  cases.give('Moved to another school', staff, 3, teachesAt('SCMS'), (person) => {
    dates({ endDate: '2026-06-30' })(person);
    also('APMS', '2026-08-01')(person);
  });
  cases.give('Assignment without Start Date', staff, 1, teaches, dates({ startDate: '' }));
  const backwards = dates({ startDate: '2026-08-10', endDate: '2026-08-01' });
  cases.give('Assignment that ends before it starts', staff, 1, teaches, backwards);
}

function isSenior(student) {
  return !student.hasAccount && student.graduationYear === thisYear.spring && isCurrent(student);
}

function hasSeniorAccount(student) {
  return student.hasAccount && student.graduationYear === thisYear.spring && isCurrent(student);
}

function studentAide(student, staffNumber) {
  const aide = { title: 'Student Aide', role: 'Support', group: '' };
  return {
    ...student,
    ...aide,
    staffNumber,
    active: 'Yes',
    hasAccount: false,
    assignments: assignmentsAt(['CRHS'], aide, '2026-08-03'),
  };
}

const rolesByTitle = {
  'Director of Technology': 'Student Information System;Application Security',
  'Systems Analyst': 'Student Information System',
  'Payroll Clerk': 'Payroll',
  'Human Resources Manager': 'Human Resources;Payroll',
  'Business Manager': 'Finance',
  'Food Service Manager': 'Open Market Food Service',
  'Curriculum Coordinator': 'Campus Learning',
  Registrar: 'Student Information System - Group Assignment',
};

export function addStaffAccounts(random, book, staff) {
  for (const person of staff.filter(({ hasAccount }) => hasAccount)) {
    book.add(person.personId, staffUsername(person), staffAccount(random, person));
  }
}

function staffUsername({ firstName, lastName }) {
  return plain(firstName).slice(0, 1) + plain(lastName);
}

function staffAccount(random, person) {
  const office = person.role !== 'Teacher' || random.chance(0.25);
  const single = random.chance(0.4);
  return {
    homepage: office ? 'Campus Application' : 'Campus Instruction',
    ...(single && { authenticationType: 'SAML Authentication' }),
    enabled: person.disabled ? 'No' : 'Yes',
    forcePasswordChange: !single && random.chance(0.08) ? 'Yes' : 'No',
    totalLoginCount: random.between(1, 2400),
    created: random.dateBetween('2015-07-01', '2025-08-10'),
    email: person.email,
    productSecurityRoles: rolesByTitle[person.title] ?? '',
    userGroups: groupsOf(person).join(';'),
    schoolAccess: person.assignments.map(({ schoolId }) => schoolId).join(';'),
  };
}

function groupsOf({ group, assignments }) {
  if (group === 'District Administration') return [group];
  const [{ schoolId }] = assignments;
  const ofCalendars = [thisYear.spring - 1, thisYear.spring].map((spring) =>
    calendarGroupName(spring, schoolId),
  );
  return [group, ...ofCalendars].filter(Boolean);
}

export function calendarGroupName(spring, schoolId) {
  return `${schoolId} ${calendarId(spring, '')}-${calendarId(spring + 1, '')}`;
}

export function staffAccountCases(cases, book, staff) {
  const stays = (person) => teaches(person) && person.hasAccount && !person.disabled;
  cases.give('Staff member with an account as a parent too', staff, 4, stays, (person) =>
    book.add(person.personId, `${staffUsername(person)}.home`, {
      homepage: 'Campus Parent Portal',
      totalLoginCount: 12,
      created: '2024-09-03',
      email: `${staffUsername(person)}@mailbox.example`,
    }),
  );
  cases.give('Account never used, waits for its activation', staff, 3, stays, (person) =>
    Object.assign(book.of(person), {
      forcePasswordChange: 'Yes',
      totalLoginCount: 0,
      created: '2026-08-04',
    }),
  );
  for (const { email } of staff.filter(({ emailUsedAs }) => emailUsedAs === 'username')) {
    book.add('', email, { homepage: 'Campus Parent Portal', created: '2023-02-14' });
  }
  for (const person of staff.filter(({ emailUsedAs }) => emailUsedAs === 'email')) {
    const { lastName, email } = person;
    const fields = { homepage: 'Campus Parent Portal', created: '2023-02-14', email };
    book.add('', `${plain(lastName)}.booster`, fields);
  }
}
