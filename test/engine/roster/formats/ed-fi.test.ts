import { expect, test } from 'vitest';
import { convert, problemsOf, tableNamed, textOf } from './packages.ts';

type Files = Readonly<Record<string, readonly string[]>>;

const School = ['schoolId,nameOfInstitution', 'A,North', 'B,South'];
const Session = [
  'schoolId,schoolYear,sessionName,beginDate,endDate',
  'A,2026,Year,2025-08-11,2026-05-29',
  'A,2027,Fall,2026-08-10,2026-12-18',
  'A,2027,Spring,2027-01-04,2027-05-28',
];
const Student = ['studentUniqueId,firstName,lastSurname,birthDate', '1,Kim,Lee,2010-03-04'];
const entryHeadings = 'studentUniqueId,schoolId,entryDate,exitWithdrawDate,entryGradeLevel';
const Staff = ['staffUniqueId,firstName,lastSurname', '9,Ray,Fox'];
const assignedHeadings =
  'staffUniqueId,educationOrganizationId,beginDate,endDate,staffClassificationDescriptor';
const employedHeadings = 'staffUniqueId,educationOrganizationId,hireDate,endDate';
const base: Files = { School, Session };

function rows(files: Files, name: string): string[] {
  return textOf(tableNamed(convert({ ...base, ...files }), name)).slice(1);
}

function entries(...lines: readonly string[]): Files {
  return { Student, StudentSchoolAssociation: [entryHeadings, ...lines] };
}

test('sessions of one school year are one calendar', () => {
  expect(rows({ Student }, 'Calendars').slice(0, 2)).toEqual([
    'A:2026|A|2025-26, North|2026|2025-08-11|2026-05-29',
    'A:2027|A|2026-27, North|2027|2026-08-10|2027-05-28',
  ]);
});

test('an entry without an exit reaches into every school year, and is open in the last', () => {
  expect(rows(entries('1,A,2025-09-01,,9'), 'Enrollments')).toEqual([
    '1|A:2026|A|9|2025-09-01|2026-05-29',
    '1|A:2027|A|9|2026-08-10|',
  ]);
});

test('who leaves and comes back has two enrollments, and a gap between them', () => {
  const files = entries('1,A,2026-08-10,2026-09-30,9', '1,A,2027-02-01,2027-05-28,9');
  expect(rows(files, 'Enrollments')).toEqual([
    '1|A:2027|A|9|2026-08-10|2026-09-30',
    '1|A:2027|A|9|2027-02-01|2027-05-28',
  ]);
});

test('the grade of a student is that of the latest entry', () => {
  const files = entries('1,A,2026-08-10,,10', '1,A,2025-08-11,2026-05-29,9');
  expect(rows(files, 'Students')).toEqual(['1|1|Lee|Kim||||2010-03-04|10']);
});

test('a student without an entry has no enrollment, and that is said', () => {
  expect(convert({ ...base, ...entries() }).notes).toContain(
    'Students without an entry at a school: no enrollment: 1',
  );
});

test('an assignment ends with the employment, though nobody ended it', () => {
  const files = {
    Staff,
    assigned: [
      assignedHeadings,
      '9,A,2024-08-01,,uri://ed-fi.org/StaffClassificationDescriptor#Teacher',
    ],
    employed: [employedHeadings, '9,D,2024-07-01,2026-06-30'],
  };
  expect(rows(files, 'District Assignments')).toEqual(['9|A|Teacher|2024-08-01|2026-06-30']);
  expect(rows(files, 'Staff')).toEqual(['9|9|Fox|Ray||||Teacher']);
});

test('who is at a school without dates is there as long as employed, else from the first year on', () => {
  const at = ['staffUniqueId,schoolId', '9,A'];
  expect(
    rows({ Staff, at, employed: [employedHeadings, '9,D,2024-07-01,'] }, 'District Assignments'),
  ).toEqual(['9|A||2024-07-01|']);
  expect(rows({ Staff, at }, 'District Assignments')).toEqual(['9|A||2025-08-11|']);
});

test('an assignment to the district makes no assignment to a school, and that is said', () => {
  const files = { Staff, assigned: [assignedHeadings, '9,D,2024-08-01,,Teacher'] };
  expect(rows(files, 'District Assignments')).toEqual([]);
  const { notes } = convert({ ...base, ...files });
  expect(notes).toContain(
    'Assignments to an education organization that School does not have, which do not count: 1',
  );
  expect(notes).toContain(
    'Staff members without an assignment to a school: no district assignment: 1',
  );
});

test('of the references in a flat file that of the school counts', () => {
  const files = {
    Student,
    entries: [
      'calendarReference.schoolId,schoolReference.schoolId,studentReference.studentUniqueId,entryDate',
      'B,A,1,2026-08-10',
    ],
  };
  expect(rows(files, 'Enrollments')).toEqual(['1|A:2027|A||2026-08-10|']);
});

test('students and staff who are numbered alike stop the batch', () => {
  const files = { ...base, ...entries('1,A,2026-08-10,,9'), Staff: [Staff[0]!, '1,Ray,Fox'] };
  expect(convert(files).faults[0]).toMatch(
    /^1 ID stands for a student and for a staff member of another name \(1: row 1 of Student\.csv and row 1 of Staff\.csv\)/,
  );
});

test('an unknown school and an exit before the entry are told as problems', () => {
  const files = entries('1,X,2026-08-10,,9', '1,A,2026-08-10,2026-08-01,9');
  expect(problemsOf(convert({ ...base, ...files }))).toEqual([
    expect.stringMatching(/^error\|Enrollments\|1\|Calendar ID\|X\|/),
    expect.stringMatching(/^warning\|Enrollments\|2\|End Date\|2026-08-01\|/),
  ]);
});
