import { asOf, calendarId, lastYear, thisYear } from './schools.mjs';
import { awaitsAccount, isAt, isCurrent, yearOf } from './student-cases.mjs';

const dayBefore = '2026-08-16';
const september = '2026-09-08';

export function enrollmentCases(book, students) {
  noShowCases(book, students);
  dateCases(book, students);
  schoolCases(book, students);
  faultyDateCases(book, students);
}

function noShowCases(book, students) {
  const neverCame = (student) => setThisYear(student, { noShow: 'Yes' });
  book.give('New and a no-show', students, 4, isNewcomer, neverCame);
  book.give('Returning, a no-show this year, has an account', students, 4, isReturning, neverCame);
  const otherMiddleSchool = (student) => {
    const schoolId = isAt(student, 'SCMS') ? 'APMS' : 'SCMS';
    addThisYear(student, schoolId, { noShow: 'Yes' });
  };
  const inMiddleSchool =
    (...schoolIds) =>
    (student) =>
      !student.hasAccount && isAt(student, ...schoolIds);
  book.give(
    'A no-show at Alder Park, enrolled at Stony Creek',
    students,
    3,
    inMiddleSchool('SCMS'),
    otherMiddleSchool,
  );
  book.give(
    'A no-show at Stony Creek, enrolled at Alder Park',
    students,
    3,
    inMiddleSchool('APMS'),
    otherMiddleSchool,
  );
}

function dateCases(book, students) {
  const ends = (endDate) => (student) => setThisYear(student, { endDate });
  const startsLater = (student) => setThisYear(student, { startDate: september });
  book.give('Enrollment ends on the as-of date', students, 3, awaitsAccount, ends(asOf));
  book.give('Enrollment ended the day before', students, 3, awaitsAccount, ends(dayBefore));
  book.give('Starts in September, no account', students, 8, awaitsAccount, startsLater);
  book.give('Starts in September, has an account', students, 4, isReturning, startsLater);
}

function schoolCases(book, students) {
  book.give('Moved to another school this month', students, 4, isInElementary, (student) => {
    setThisYear(student, { endDate: '2026-08-14' });
    addThisYear(student, otherElementary(student), { startDate: asOf });
  });
  book.give('Two schools at once (service types P and S)', students, 6, isContinuing, (student) =>
    addThisYear(student, 'CRHS', { serviceType: 'S' }),
  );
  book.give('Enrolled without instruction (service type N)', students, 4, isCurrent, (student) =>
    setThisYear(student, { serviceType: 'N' }),
  );
}

function faultyDateCases(book, students) {
  const leaveOpen = (student) => Object.assign(yearOf(student, lastYear).at(-1), { endDate: '' });
  book.give('Start Date missing', students, 3, awaitsAccount, (student) =>
    setThisYear(student, { startDate: '' }),
  );
  book.give('End Date before Start Date', students, 3, awaitsAccount, (student) =>
    setThisYear(student, { endDate: '2026-08-01' }),
  );
  book.give('Left, but last year is still open', students, 3, hasLeft, leaveOpen);
  book.give('Returning, but last year is still open', students, 3, isReturning, leaveOpen);
}

function setThisYear(student, change) {
  yearOf(student, thisYear).forEach((enrollment) => Object.assign(enrollment, change));
}

function addThisYear(student, schoolId, change) {
  const [enrollment] = yearOf(student, thisYear);
  const { grade, startDate } = enrollment;
  const added = { grade, startDate, endDate: '', noShow: 'No', serviceType: 'P', ...change };
  student.enrollments.push({ ...added, calendarId: calendarId(thisYear.spring, schoolId) });
}

function isNewcomer(student) {
  return awaitsAccount(student) && !student.returning;
}

function isReturning(student) {
  return student.hasAccount && student.returning && isAt(student, 'CRHS', 'SCMS');
}

function isInElementary(student) {
  return isAt(student, 'MGES', 'BLES');
}

function otherElementary(student) {
  return isAt(student, 'MGES') ? 'BLES' : 'MGES';
}

function isContinuing(student) {
  return isAt(student, 'LPCS');
}

export function hasLeft(student) {
  return !isCurrent(student) && student.graduationYear > lastYear.spring;
}
