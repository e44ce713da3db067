import { makeName, nameBook, plain } from './names.mjs';
import { calendarId, domain, lastYear, schoolOfGrade, schoolYears, thisYear } from './schools.mjs';

const firstStudentId = 10001;
const studentsPerClass = 111;
const newestClass = 2039;
/** From this class on, accounts were given out by whole classrooms. */
const firstClassGivenAll = 2033;

/** One class of every graduation year, from last spring's graduates to the new kindergarten. */
export function makeStudents(random) {
  const students = [];
  for (let graduation = lastYear.spring; graduation <= newestClass; graduation++) {
    for (let seat = 0; seat < studentsPerClass; seat++) {
      students.push(makeStudent(random, graduation));
    }
  }
  return random.shuffled(students).map(withNumbers);
}

function makeStudent(random, graduationYear) {
  const way = makeWay(random, graduationYear);
  const enrollments = schoolYears
    .filter(({ spring }) => spring >= way.firstSpring && spring <= way.lastSpring)
    .flatMap((year) => yearOfStudent(random, way, year));
  const returning = enrollments[0].startDate < thisYear.startDate;
  return {
    ...makeName(random),
    birthDate: random.dateBetween(`${graduationYear - 19}-09-02`, `${graduationYear - 18}-09-01`),
    graduationYear,
    grade: gradeName(gradeIn(Math.min(way.lastSpring, graduationYear), graduationYear)),
    enrollments,
    returning,
    hasAccount: returning && random.chance(graduationYear < firstClassGivenAll ? 0.66 : 0.74),
  };
}

/** When a student came and left, and where the family lives. */
function makeWay(random, graduationYear) {
  const kindergartenSpring = graduationYear - 12;
  const cameIn = random.pickByShare([
    { spring: 2025, share: 84 },
    { spring: 2026, share: 8 },
    { spring: 2027, share: 8 },
  ]).spring;
  const firstSpring = Math.max(Math.min(cameIn, graduationYear), kindergartenSpring);
  const leaves = firstSpring <= lastYear.spring && random.chance(0.035);
  return {
    graduationYear,
    firstSpring,
    lastSpring: leaves ? lastYear.spring : Math.min(graduationYear, thisYear.spring),
    livesNorth: random.chance(0.57),
    toContinuationIn: random.chance(0.13) ? graduationYear - random.between(0, 1) : Infinity,
    transfers: random.chance(0.012),
  };
}

function yearOfStudent(random, way, { spring, startDate, endDate }) {
  const gradeNumber = gradeIn(spring, way.graduationYear);
  const schoolId =
    spring >= way.toContinuationIn ? 'LPCS' : schoolOfGrade(gradeNumber, way.livesNorth);
  const ended = spring === thisYear.spring ? '' : endDate;
  const enrollment = makeEnrollment(spring, schoolId, gradeNumber, startDate, ended);
  const otherSchoolId = schoolOfGrade(gradeNumber, !way.livesNorth);
  if (!way.transfers || spring !== lastYear.spring || otherSchoolId === schoolId) {
    return [enrollment];
  }
  const moves = random.dateBetween('2025-10-01', '2026-02-28');
  return [
    { ...enrollment, endDate: moves },
    makeEnrollment(spring, otherSchoolId, gradeNumber, moves, ended),
  ];
}

function makeEnrollment(spring, schoolId, gradeNumber, startDate, endDate) {
  return {
    calendarId: calendarId(spring, schoolId),
    grade: gradeName(gradeNumber),
    startDate,
    endDate,
    noShow: 'No',
    serviceType: 'P',
  };
}

function gradeIn(spring, graduationYear) {
  return 12 - (graduationYear - spring);
}

function gradeName(grade) {
  return grade === 0 ? 'KG' : String(grade).padStart(2, '0');
}

function withNumbers(student, index) {
  return {
    ...student,
    personId: String(firstStudentId + index),
    studentNumber: String(3007 + 7 * index).padStart(6, '0'),
  };
}

export function giveStudentEmails(students) {
  const take = nameBook();
  for (const student of students) {
    const name = [plain(student.firstName), plain(student.lastName)].filter(Boolean).join('.');
    const address = take(name || student.studentNumber, `@students.${domain}`);
    student.email = address;
  }
}
