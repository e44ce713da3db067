import type { Table } from '../../../tables/table.ts';
import { plainHeading, type FoundHeadings, type HeadingWords } from '../headings.ts';
import { staffWords, studentWords, type SheetMeaning } from './meanings.ts';
import { hasPeople, type SheetLayout } from './sheet-layout.ts';
import { enrollStatusCodes, teacherStatusCodes } from './statuses.ts';

/** Fields may be written with their table before them: `STUDENTS.Last_Name`. */
function withTables(
  words: HeadingWords<SheetMeaning>,
  tables: readonly string[],
  more: Partial<Record<SheetMeaning, readonly string[]>>,
): HeadingWords<SheetMeaning> {
  const all = { ...words };
  for (const meaning of Object.keys(words) as SheetMeaning[]) {
    const fields = [...(more[meaning] ?? []), ...words[meaning]];
    all[meaning] = [
      ...fields,
      ...tables.flatMap((table) => fields.map((field) => `${table}.${field}`)),
    ];
  }
  return all;
}

const student = withTables(studentWords, ['STUDENTS', 'U_STUDENTSUSERFIELDS'], {
  personId: ['DCID', 'ID'],
  number: ['Student_Number'],
  stateId: ['State_StudentNumber'],
  fullName: ['LastFirst'],
  birthDate: ['DOB'],
  email: ['Student_Email', 'Email_Addr', 'U_STUDENTSUSERFIELDS.Student_Email'],
  graduationYear: ['Sched_YearOfGraduation', 'ClassOf'],
  grade: ['Grade_Level'],
  schoolId: ['SchoolID', 'Enrollment_SchoolID'],
  schoolName: ['School_Name', 'SCHOOLS.Name'],
  startDate: ['EntryDate'],
  endDate: ['ExitDate'],
  status: ['Enroll_Status'],
  username: ['Student_Web_ID', 'Web_ID'],
});

const teacher = withTables(staffWords, ['TEACHERS', 'USERS', 'SCHOOLSTAFF'], {
  personId: ['Users_DCID', 'DCID', 'ID'],
  number: ['TeacherNumber'],
  fullName: ['LastFirst'],
  email: ['Email_Addr'],
  title: ['Title'],
  role: ['StaffStatus'],
  schoolId: ['SchoolID', 'HomeSchoolID'],
  schoolName: ['School_Name', 'SCHOOLS.Name'],
  status: ['Status'],
  username: ['LoginID', 'TeacherLoginID'],
});

/** 0 is kindergarten, what is below comes before it. */
const grades = { '0': 'K', '-1': 'PK', '-2': 'PK', '-3': 'PK', '-4': 'PK' };

const ownColumns = ['enrollstatus', 'dcid', 'entrydate', 'exitdate', 'lastfirst', 'studentwebid'];
const ownOfTeachers = ['emailaddr', 'homeschoolid', 'loginid', 'staffstatus', 'usersdcid'];

/** PowerSchool exports of the table Students. */
export const powerSchoolStudents: SheetLayout = {
  id: 'power-school-students',
  label: 'PowerSchool students',
  ...{ people: 'students', words: student, statuses: enrollStatusCodes, grades },
  recognise: (table, found) =>
    known(table, found, /^students\.\w/i, 'gradelevel', [...ownColumns, 'schoolid']),
};

/** PowerSchool exports of teachers, who are all of its staff members. */
export const powerSchoolTeachers: SheetLayout = {
  id: 'power-school-teachers',
  label: 'PowerSchool teachers',
  ...{ people: 'staff', words: teacher, statuses: teacherStatusCodes, grades: {} },
  recognise: (table, found) =>
    known(table, found, /^(teachers|schoolstaff)\.\w/i, 'teachernumber', ownOfTeachers),
};

/** By two fields with their table, or by the field that all have and one more of its own. */
function known(
  { headings }: Table,
  found: FoundHeadings<SheetMeaning>,
  prefix: RegExp,
  key: string,
  own: readonly string[],
): ReturnType<SheetLayout['recognise']> {
  if (!hasPeople(found)) return null;
  const prefixed = headings.filter((heading) => prefix.test(heading));
  // Its fields have no blanks: Grade Level may be anybody's heading, Grade_Level is a field.
  const fields = headings.filter((heading) => !/\s/.test(heading));
  const first = fields.find((heading) => plainHeading(heading) === key);
  const others = fields.filter((heading) => own.includes(plainHeading(heading)));
  const names =
    prefixed.length >= 2
      ? prefixed
      : first !== undefined && others.length > 0
        ? [first, ...others]
        : others.some((heading) => plainHeading(heading) === 'enrollstatus')
          ? others
          : [];
  if (names.length === 0) return null;
  return { confidence: 'certain', why: `its fields ${names.slice(0, 4).join(', ')}` };
}
