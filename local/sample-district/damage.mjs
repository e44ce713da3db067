import { calendarId, lastYear, thisYear } from './schools.mjs';
import { isCurrent } from './student-cases.mjs';

/** Rows as careless hands leave them: each becomes a line of problems.csv. */
export function damage(cases, { students, staff, accounts }) {
  const tables = {
    students: [...students],
    staff: [...staff],
    enrollments: enrollmentRows(students),
    assignments: assignmentRows(staff),
    accounts: [...accounts],
  };
  repeatPeople(cases, tables);
  spoilEnrollments(cases, tables);
  spoilAssignments(cases, tables);
  spoilAccounts(cases, tables);
  return tables;
}

function enrollmentRows(students) {
  return students
    .flatMap(({ personId, enrollments }) => enrollments.map((row) => ({ personId, ...row })))
    .sort((one, other) => compare(one.calendarId, other.calendarId));
}

function assignmentRows(staff) {
  return staff.flatMap(({ personId, assignments }) =>
    assignments.map((row) => ({ personId, ...row })),
  );
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

function repeatPeople(cases, { students, staff }) {
  const repeat = (rows, change) => (person) => rows.push({ ...person, ...change });
  const another = { firstName: 'Unknown' };
  cases.give('Two equal rows in Students', students, 2, isCurrent, repeat(students, {}));
  cases.give('Two differing rows in Students', students, 2, isCurrent, repeat(students, another));
  cases.give('Two equal rows in Staff', staff, 1, teaches, repeat(staff, {}));
  cases.give('Two differing rows in Staff', staff, 1, teaches, repeat(staff, another));
}

const teaches = ({ role }) => role === 'Teacher';

function spoilEnrollments(cases, { students, enrollments }) {
  const unknown = ['19998', '19999'];
  const current = {
    calendarId: calendarId(thisYear.spring, 'SCMS'),
    grade: '06',
    startDate: thisYear.startDate,
    noShow: 'No',
    serviceType: 'P',
  };
  const faulty = (change) => (student, index) =>
    enrollments.push({ ...current, ...change[index], personId: student.personId });
  unknown.forEach((personId) => enrollments.push({ ...current, personId }));
  cases.note('Enrollment of a person nobody knows', unknown);
  cases.give(
    'Enrollment in an unknown calendar',
    students,
    2,
    isCurrent,
    faulty([{ calendarId: '27CRHS' }, { calendarId: 'SCMS' }]),
  );
  cases.give(
    'Enrollment with an unreadable date',
    students,
    3,
    isCurrent,
    faulty([{ startDate: '2026-13-45' }, { endDate: 'end of June' }, { startDate: 'tomorrow' }]),
  );
  cases.give('Unreadable Birth Date', students, 1, isCurrent, (student) => {
    student.birthDate = 'unknown';
  });
}

function spoilAssignments(cases, { staff, assignments }) {
  const faulty = (change) => (person, index) =>
    assignments.push({ ...person.assignments[0], ...change[index], personId: person.personId });
  assignments.push({ ...assignments[0], personId: '29999' });
  cases.note('Assignment of a person nobody knows', ['29999']);
  cases.give('Assignment at an unknown school', staff, 1, teaches, faulty([{ schoolId: 'OLDHS' }]));
  cases.give(
    'Assignment with an unreadable date',
    staff,
    1,
    teaches,
    faulty([{ startDate: lastYear.startDate, endDate: 'retired' }]),
  );
}

function spoilAccounts(cases, { students, staff, accounts }) {
  const of = ({ personId }) => accounts.find((account) => account.personId === personId);
  const hasAccount = (student) => student.hasAccount && isCurrent(student);
  const works = (person) => teaches(person) && person.hasAccount && !person.disabled;
  const [original] = cases.give('Its username stands twice', students, 1, hasAccount);
  cases.give('Username of another, in capitals', students, 1, hasAccount, (student) => {
    of(student).username = of(original).username.toUpperCase();
  });
  cases.give('Unreadable Enabled', students, 2, hasAccount, (student, index) => {
    of(student).enabled = ['maybe', '?'][index];
  });
  cases.give('Account without a username', students, 2, hasAccount, (student) => {
    of(student).username = '';
  });
  cases.give('Account in an unknown group', staff, 2, works, (person) => {
    of(person).userGroups += ';Yearbook 2019';
  });
  cases.give('School Access to an unknown school', staff, 2, works, (person) => {
    of(person).schoolAccess += ';OLDHS';
  });
}
