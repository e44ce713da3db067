import type { Workbook } from '../../core/engine/index.ts';
import { rememberRoster, type SeenRoster } from '../../core/engine/damage/index.ts';
import { many, oneColumn, workbookOf } from '../engine/damage/workbooks.ts';

/** Workbooks with every kind of damage, and the rosters that were seen before them. */
export function damagedWorkbooks(): [Workbook, SeenRoster | null][] {
  const numbers = (...values: string[]) => oneColumn('students', 'Student Number', values);
  const days = (...values: string[]) => oneColumn('enrollments', 'Start Date', values);
  const zeros = many(20, (i) => `00${1000 + i}`);
  const alone = [
    numbers('1.23E+08', '1E+09'),
    numbers('4711.0'),
    numbers('12-Mar', ...many(20, (i) => `${204_000 + i}`)),
    numbers(...zeros, ...many(20, (i) => `${120_000 + i}`), '4711', '93'),
    days('31/12/2010', '12/31/2010', '12/30/2010'),
    days('31/12/2010', '1/2/2010'),
    days('45521', '45522', '2024-08-17'),
    days('2024-08-17T00:00:00Z'),
    oneColumn('students', 'Grade', ['NULL', '09']),
    oneColumn('students', 'Grade', ['#REF!', '#REF!']),
    oneColumn('students', 'Last Name', ['M\u0430ria']),
    oneColumn('students', 'First Name', ['Ann\u00a0Lee', 'Tom\tLi']),
    oneColumn('staff', 'Email', [...many(150, (i) => `p${i}@lincoln.org`), 'a@lincon.org']),
    workbookOf({
      students: [
        ['Person ID', 'Last Name', 'First Name', 'Birth Date'],
        ['1', 'Featherstone', 'Ann', '2010-05-06'],
        ['2', 'Featherstone', 'Ann', '2010-05-06'],
      ],
    }),
  ];
  const seen = rememberRoster(roster(() => ({})));
  const later = [
    roster((i) => (i < 2 ? { last: 'Married' } : {})),
    roster((i) => (i < 60 ? { last: 'Married' } : {})),
    roster((i) => (i % 4 === 0 ? { school: 'WES', grade: '10' } : {})),
    roster(() => ({}), 120),
  ];
  return [
    ...alone.map((workbook): [Workbook, null] => [workbook, null]),
    ...later.map((workbook): [Workbook, SeenRoster] => [workbook, seen]),
  ];
}

interface Student {
  readonly last: string;
  readonly grade: string;
  readonly school: string;
}

const schools = ['LHS', 'GMS', 'WES', 'EES'];

/** Up to 200 students of four schools and grades, with what is otherwise with each. */
function roster(change: (i: number) => Partial<Student>, count = 200): Workbook {
  const students = Array.from({ length: count }, (_, i) => ({
    id: `${1001 + i}`,
    last: `Name${'abcdefghij'[i % 10]!}${'abcdefghijklmnopqrst'[Math.floor(i / 10)]!}`,
    grade: `${9 + (i % 4)}`,
    school: schools[i % 4]!,
    ...change(i),
  }));
  return workbookOf({
    students: [
      ['Person ID', 'Last Name', 'First Name', 'Grade'],
      ...students.map(({ id, last, grade }) => [id, last, 'Ann', grade]),
    ],
    enrollments: [['Person ID', 'School ID'], ...students.map(({ id, school }) => [id, school])],
  });
}
