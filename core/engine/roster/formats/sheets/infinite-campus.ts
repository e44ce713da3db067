import type { Table } from '../../../tables/table.ts';
import type { FoundHeadings, HeadingWords } from '../headings.ts';
import { plainHeading } from '../headings.ts';
import { staffWords, studentWords, type SheetMeaning } from './meanings.ts';
import { hasPeople, type SheetLayout } from './sheet-layout.ts';
import { statusWords } from './statuses.ts';

/** Fields of ad hoc filters are written with what they belong to: `student.lastName`. */
function withPrefixes(
  words: HeadingWords<SheetMeaning>,
  more: Partial<Record<SheetMeaning, readonly string[]>>,
): HeadingWords<SheetMeaning> {
  const all = { ...words };
  for (const [meaning, fields] of Object.entries(more)) {
    all[meaning as SheetMeaning] = [...fields, ...words[meaning as SheetMeaning]];
  }
  return all;
}

const stay = (field: string) => [`enrollment.${field}`, `activeEnrollment.${field}`];

const student = withPrefixes(studentWords, {
  personId: ['personID', 'student.personID', 'individual.personID'],
  number: ['studentNumber', 'student.studentNumber'],
  stateId: ['stateID', 'student.stateID'],
  lastName: ['student.lastName', 'individual.lastName', 'identity.lastName'],
  firstName: ['student.firstName', 'individual.firstName', 'identity.firstName'],
  middleName: ['student.middleName', 'individual.middleName', 'identity.middleName'],
  suffix: ['student.suffix', 'individual.suffix'],
  preferredFirstName: ['student.alias', 'student.preferredFirstName', 'student.nickname'],
  gender: ['student.gender', 'individual.gender'],
  birthDate: ['student.birthdate', 'individual.birthdate'],
  email: ['contact.email', 'student.email', 'individual.email'],
  grade: [...stay('grade'), 'student.grade'],
  schoolId: ['schoolID', 'school.schoolID', 'student.schoolID', 'school.number'],
  schoolName: ['school.name', 'student.schoolName'],
  calendarId: ['calendarID', 'calendar.calendarID', 'student.calendarID', ...stay('calendarID')],
  calendarName: ['calendar.name', 'student.calendarName', 'calendarName'],
  calendarStart: ['calendar.startDate'],
  calendarEnd: ['calendar.endDate'],
  schoolYear: ['calendar.endYear', ...stay('endYear'), 'student.endYear', 'endYear'],
  startDate: [...stay('startDate'), 'student.startDate'],
  endDate: [...stay('endDate'), 'student.endDate'],
  isActive: ['activeToday', 'student.activeToday', ...stay('active')],
  noShow: ['noShow', ...stay('noShow'), 'student.noShow'],
  serviceType: ['serviceType', ...stay('serviceType'), 'student.serviceType'],
  graduationYear: ['student.graduationYear', 'graduation.nextGenYear', 'student.cohortYear'],
  username: ['userAccount.username', 'portalUsername'],
  accountDisabled: ['userAccount.disabled', 'userAccount.disable'],
});

const job = (field: string) => [
  `districtAssignment.${field}`,
  `assignment.${field}`,
  `employmentAssignment.${field}`,
];

const staff = withPrefixes(staffWords, {
  personId: ['personID', 'staff.personID', 'individual.personID', 'staffMember.personID'],
  number: ['staffNumber', 'staff.staffNumber', 'staffMember.staffNumber'],
  stateId: ['staffStateID', 'staff.stateID', 'staffMember.staffStateID'],
  lastName: ['individual.lastName', 'staff.lastName', 'staffMember.lastName'],
  firstName: ['individual.firstName', 'staff.firstName', 'staffMember.firstName'],
  middleName: ['individual.middleName', 'staff.middleName', 'staffMember.middleName'],
  suffix: ['individual.suffix', 'staff.suffix'],
  gender: ['individual.gender', 'staff.gender'],
  email: ['contact.email', 'individual.email', 'staff.email', 'staffMember.email'],
  title: [...job('title'), 'staffMember.title'],
  role: [...job('type'), 'staffMember.type'],
  schoolId: ['schoolID', 'school.schoolID', 'staffMember.schoolNumber', 'school.number'],
  schoolName: ['school.name'],
  startDate: [...job('startDate'), 'staffMember.startDate'],
  endDate: [...job('endDate'), 'staffMember.endDate'],
  username: ['userAccount.username'],
  accountDisabled: ['userAccount.disabled', 'userAccount.disable'],
});

const studentFields = ['studentnumber', 'calendarid', 'calendarname', 'activetoday', 'noshow'];
const studentParts = /^(student|enrollment|activeenrollment|calendar)\.\w/i;
const staffParts = /^(staff|staffmember|districtassignment|employmentassignment|assignment)\.\w/i;

/** Infinite Campus ad hoc exports with students, or with their enrollments. */
export const infiniteCampusStudents: SheetLayout = {
  id: 'infinite-campus-students',
  label: 'Infinite Campus students',
  ...{ people: 'students', words: student, statuses: statusWords, grades: {} },
  recognise: (table, found) => known(table, found, studentParts, 'personid', studentFields, 2),
};

/** Infinite Campus ad hoc exports with staff members and their district assignments. */
export const infiniteCampusStaff: SheetLayout = {
  id: 'infinite-campus-staff',
  label: 'Infinite Campus staff',
  ...{ people: 'staff', words: staff, statuses: statusWords, grades: {} },
  recognise: (table, found) =>
    known(table, found, staffParts, 'personid', ['staffnumber', 'staffstateid', 'title'], 2),
};

/** By two fields with their prefixes, or by personID and enough fields without. */
function known(
  { headings }: Table,
  found: FoundHeadings<SheetMeaning>,
  parts: RegExp,
  key: string,
  fields: readonly string[],
  enough: number,
): ReturnType<SheetLayout['recognise']> {
  if (!hasPeople(found)) return null;
  const prefixed = headings.filter((heading) => parts.test(heading));
  // Its fields have no blanks: Person ID may be anybody's heading, personID is a field.
  const single = headings.filter((heading) => !/\s/.test(heading));
  const own = single.filter((heading) => fields.includes(plainHeading(heading)));
  const id = single.find((heading) => plainHeading(heading) === key);
  const names =
    prefixed.length >= 2 ? prefixed : id !== undefined && own.length >= enough ? [id, ...own] : [];
  if (names.length === 0) return null;
  return { confidence: 'certain', why: `its fields ${names.slice(0, 4).join(', ')}` };
}
