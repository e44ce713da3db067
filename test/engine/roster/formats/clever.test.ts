import { expect, test } from 'vitest';
import { convert, problemsOf, tableNamed, textOf } from './packages.ts';

type Files = Readonly<Record<string, readonly string[]>>;

const schools = ['School_id,School_name', 'A,North', 'B,South'];
const studentHeadings =
  'School_id,Student_id,Student_number,Last_name,First_name,Grade,Student_email,Frl_status';
const teacherHeadings =
  'School_id,Teacher_id,Teacher_number,Teacher_email,First_name,Last_name,Title';
const staffHeadings = 'School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title';
const sectionHeadings = 'School_id,Section_id,Teacher_id,Teacher_2_id,Name,Term_start,Term_end';
const kim = 'A,s1,77,Lee,Kim,9,kim@x.org,';

function rows(files: Files, name: string): string[] {
  return textOf(tableNamed(convert({ schools, ...files }), name)).slice(1);
}

const terms = [
  sectionHeadings,
  'A,fall,t1,,Art,08/10/2026,12/18/2026',
  'A,spring,t1,,Art,01/04/2027,05/28/2027',
  'A,next,t1,,Art,08/09/2027,05/26/2028',
];

test('a school year goes from July to June, from its first term to its last', () => {
  expect(rows({ students: [studentHeadings, kim], sections: terms }, 'Calendars')).toEqual([
    'A:2027|A|2026-27, North|2027|2026-08-10|2027-05-28',
    'A:2028|A|2027-28, North|2028|2027-08-09|2028-05-26',
    // South has no section: the school years of the others hold.
    'B:2027|B|2026-27, South|2027|2026-08-10|2027-05-28',
    'B:2028|B|2027-28, South|2028|2027-08-09|2028-05-26',
  ]);
});

test('who is in sections is enrolled from their first term to the end of the school year', () => {
  const enrollments = ['School_id,Section_id,Student_id', 'A,spring,s1', 'A,fall,s1', 'A,next,s1'];
  const files = { students: [studentHeadings, kim], sections: terms, enrollments };
  expect(rows(files, 'Enrollments')).toEqual([
    's1|A:2027|A||2026-08-10|2027-05-28',
    's1|A:2028|A||2027-08-09|2028-05-26',
  ]);
});

test('who is listed and in no section is enrolled in the latest school year', () => {
  const files = { students: [studentHeadings, kim], sections: terms };
  expect(rows(files, 'Enrollments')).toEqual(['s1|A:2028|A||2027-08-09|2028-05-26']);
  expect(convert({ schools, ...files }).notes).toContain(
    '1 enrollment: 0 dated by the terms of sections, 1 without dates, which start with the latest school year',
  );
});

test('without sections everybody listed is there, and no calendar is made', () => {
  const files = { students: [studentHeadings, kim] };
  expect(rows(files, 'Enrollments')).toEqual(['s1||A||1900-01-01|']);
  expect(rows(files, 'Calendars')).toEqual([]);
});

test('a student in two schools is one student with two enrollments, and that is said', () => {
  const files = { students: [studentHeadings, kim, kim.replace('A,', 'B,')], sections: terms };
  expect(rows(files, 'Students')).toEqual(['s1|77|Lee|Kim|||9|||kim@x.org']);
  expect(rows(files, 'Enrollments')).toHaveLength(2);
  expect(convert({ schools, ...files }).notes).toContain('Students at more than one school: 1');
});

test('two rows of one student that differ stay both, and none of them is used', () => {
  const files = { students: [studentHeadings, kim, kim.replace('A,', 'B,').replace('Kim', 'Kym')] };
  const problems = problemsOf(convert({ schools, ...files }));
  expect(problems.filter((text) => text.startsWith('error|Students'))).toHaveLength(2);
});

const ray = 'A,t1,1,Ray@x.org,Ray,Fox,';
const head = 'B,901,ray@X.org,RAY,Fox,,Principal';

test('a teacher who is staff too, by e-mail and name, is one person at both schools', () => {
  const files = { teachers: [teacherHeadings, ray], staff: [staffHeadings, head], sections: terms };
  const converted = convert({ schools, ...files });
  expect(rows(files, 'Staff')).toEqual(['t1|1|Fox|Ray|||Ray@x.org']);
  expect(rows(files, 'District Assignments')).toEqual([
    't1|A||2026-08-10|',
    't1|B|Principal|2026-08-10|',
  ]);
  expect(converted.notes).toContain(
    'Staff and admins who are teachers too, by e-mail and name: one person each: 1',
  );
});

test.each<[string, readonly string[], readonly string[]]>([
  ['the name is another', [ray], [head.replace('RAY', 'Roy')]],
  ['two teachers have the e-mail', [ray, ray.replace('t1', 't2')], [head]],
  ['two of the staff have it', [ray], [head, head.replace('901', '902')]],
])('not joined, but said, where %s', (_, teachers, staff) => {
  const files = { teachers: [teacherHeadings, ...teachers], staff: [staffHeadings, ...staff] };
  const ids = rows(files, 'Staff').map((row) => row.split('|')[0]);
  expect(ids).toEqual([...teachers, ...staff].map((line) => line.split(',')[1]));
  expect(convert({ schools, ...files }).notes).toContain(
    `Staff and admins who have the e-mail of a teacher, but another name, or not alone: not joined with the teacher: ${staff.length}`,
  );
});

test('nobody is joined by an empty e-mail', () => {
  const files = {
    teachers: [teacherHeadings, 'A,t1,1,,Ray,Fox,'],
    staff: [staffHeadings, 'B,901,,Ray,Fox,,Principal'],
  };
  expect(rows(files, 'Staff')).toHaveLength(2);
});

test('admins without an ID have their e-mail for it, and those without a school no assignment', () => {
  const files = {
    teachers: [teacherHeadings, ray],
    admins: ['Admin_email,First_name,Last_name,Admin_title', 'ada@x.org,Ada,Orr,Superintendent'],
  };
  expect(rows(files, 'Staff')[1]).toBe('ada@x.org||Orr|Ada||Superintendent|ada@x.org');
  expect(rows(files, 'District Assignments')).toEqual(['t1|A||1900-01-01|']);
});

test('one ID for a student and for a teacher of the same name is one person, and said', () => {
  const files = {
    students: [studentHeadings, kim],
    teachers: [teacherHeadings, 'A,s1,1,kim@x.org,Kim,Lee,'],
  };
  expect(convert({ schools, ...files }).notes).toContain(
    'People who are student and staff member, by one ID: 1',
  );
});

test('one ID for two people stops the batch, because nothing tells whose an account is', () => {
  const files = {
    students: [studentHeadings, kim],
    teachers: [teacherHeadings, 'A,s1,1,ray@x.org,Ray,Fox,'],
  };
  const { tables, faults } = convert({ schools, ...files });
  expect(tables).toEqual([]);
  expect(faults).toEqual([
    '1 ID stands for a student and for a staff member of another name (s1: row 1 of students.csv and row 1 of teachers.csv): nothing tells whose their accounts are; give the files of students or those of staff, not both',
  ]);
});

test('a list of people by school that only might be Clever is said to be likely', () => {
  const students = [studentHeadings.replace(',Frl_status', ''), kim.slice(0, -1)];
  const confidence = (files: Files) => convert(files).recognised.map((one) => one.confidence);
  expect(confidence({ students })).toEqual(['likely']);
  expect(confidence({ students: [studentHeadings, kim] })).toEqual(['certain']);
});

test('a column that stands twice is a fault that names both places', () => {
  const students = [`${studentHeadings},student id`, `${kim},s9`];
  expect(convert({ schools, students }).faults).toEqual([
    'students.csv: the column Student_id stands twice (columns 2 and 9): keep one',
  ]);
});

test('dates in an order that cannot be known stop the batch', () => {
  const sections = [sectionHeadings, 'A,c,t1,,Art,15/08/2026,12/18/2026'];
  const { faults } = convert({ schools, students: [studentHeadings, kim], sections });
  expect(faults[0]).toMatch(/^sections\.csv: Term_start holds dates that are neither/);
});

test('a teacher whom no file has, and a section that none has, are not dropped in silence', () => {
  const files = {
    teachers: [teacherHeadings, ray],
    sections: [...terms, 'B,x,gone,,Art,08/10/2026,12/18/2026'],
  };
  expect(problemsOf(convert({ schools, ...files }))).toEqual([
    expect.stringMatching(/^error\|District Assignments\|4\|Person ID\|gone\|/),
  ]);
});
