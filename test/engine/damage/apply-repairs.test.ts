import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, scanCsv } from '../../../core/engine/index.ts';
import { applyRepairs, findDamage } from '../../../core/engine/damage/index.ts';
import { rowNumber } from '../../../core/engine/tables/table.ts';
import { columnOf, many, oneColumn, workbookOf } from './workbooks.ts';

describe('a repair that a finding proposes undoes the damage and nothing else', () => {
  const cases: [string, string, string, string[], string[]][] = [
    [
      'students/student-number/pad=6',
      'students',
      'Student Number',
      ['000123', '000124', '000125', '123456', '234567', '4711', ''],
      ['000123', '000124', '000125', '123456', '234567', '004711', ''],
    ],
    [
      'students/person-id/drop-decimals',
      'students',
      'Person ID',
      ['4711.0', '4712', 'A.0'],
      ['4711', '4712', 'A.0'],
    ],
    [
      'students/birth-date/day-first',
      'students',
      'Birth Date',
      ['31/12/2010', '1/2/2010', '31.12.2010', '1.2.2010', '2010-05-06', 'unknown'],
      ['2010-12-31', '2010-02-01', '2010-12-31', '2010-02-01', '2010-05-06', 'unknown'],
    ],
    [
      'enrollments/start-date/serial-dates',
      'enrollments',
      'Start Date',
      ['45521', '36526.5', '2024-08-17'],
      ['2024-08-17', '2000-01-01', '2024-08-17'],
    ],
    [
      'students/email/clear-words',
      'students',
      'Email',
      ['null', '#N/A', 'a@b.c'],
      ['', '', 'a@b.c'],
    ],
    [
      'students/last-name/clear-words',
      'students',
      'Last Name',
      ['NULL', 'Null', 'Doe'],
      ['', 'Null', 'Doe'],
    ],
    [
      'students/last-name/latin-letters',
      'students',
      'Last Name',
      ['M\u0430ria', 'Сара'],
      ['Maria', 'Сара'],
    ],
    [
      'schools/school-name/plain-blanks',
      'schools',
      'School Name',
      ['Lincoln\u00a0High ', '\ufeffGrant', ' Wes'],
      ['Lincoln High', 'Grant', ' Wes'],
    ],
    [
      'staff/email/domain=lincoln.org',
      'staff',
      'Email',
      [...many(30, () => 'a@lincoln.org'), 'b@Lincon.org', 'c@mail.com'],
      [...many(30, () => 'a@lincoln.org'), 'b@lincoln.org', 'c@mail.com'],
    ],
  ];

  test.each(cases)('%s', (id, table, column, damaged, repaired) => {
    const workbook = oneColumn(table, column, damaged);
    const findings = findDamage(workbook, null);
    expect(findings.map(({ repair }) => repair?.id)).toEqual([id]);
    const after = applyRepairs(workbook, [id]);
    expect(after.faults).toEqual([]);
    const tableId = table as keyof typeof workbook;
    expect(columnOf(after.workbook, tableId, column)).toEqual(repaired);
    expect(columnOf(after.workbook, tableId, 'Row')).toEqual(columnOf(workbook, tableId, 'Row'));
    expect(findDamage(after.workbook, null)).toEqual([]);
    expect(columnOf(workbook, tableId, column)).toEqual(damaged);
  });
});

test('repairs are made in one order, whatever the order of their IDs', () => {
  const workbook = oneColumn('students', 'Student Number', ['\u00a04711.0', '000123']);
  const ids = ['pad=6', 'drop-decimals', 'plain-blanks'].map(
    (repair) => `students/student-number/${repair}`,
  );
  for (const order of [ids, [...ids].reverse()]) {
    const { workbook: after } = applyRepairs(workbook, order);
    expect(columnOf(after, 'students', 'Student Number')).toEqual(['004711', '000123']);
  }
});

test('rows keep their numbers, their damage and their quotes; other tables stay the same', () => {
  const csv = 'Person ID,Last Name,Grade\n1,"O""Neil, Jr",09\n\n2,=x,NULL,more\n';
  const scanned = scanCsv(new Uint8Array(Buffer.from(csv)), 'students', 'students.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  const schools = oneColumn('schools', 'School Name', ['Lincoln']).schools!;
  const { workbook } = applyRepairs({ students: scanned.table, schools }, [
    'students/grade/clear-words',
  ]);
  const table = workbook.students!;
  expect(columnOf(workbook, 'students', 'Last Name')).toEqual(['O"Neil, Jr', '=x']);
  expect(columnOf(workbook, 'students', 'Grade')).toEqual(['09', '']);
  expect([0, 1].map((row) => rowNumber(table, row))).toEqual([1, 3]);
  const { surplus } = table.damage[0]!;
  expect(Buffer.from(table.bytes.subarray(surplus!.start, surplus!.end)).toString()).toBe('more');
  expect(workbook.schools).toBe(schools);
});

test('IDs that name no repair of the data are faults', () => {
  const workbook = oneColumn('students', 'Student Number', ['1']);
  const ids = [
    '',
    'students',
    'students/student-number/pad',
    'students/student-number/pad=99',
    'students/student-number/toString',
    'students/grade/plain-blanks',
    'staff/staff-number/pad=6',
    '__proto__/x/pad=6',
  ];
  const after = applyRepairs(workbook, ids);
  expect(after.workbook).toEqual(workbook);
  expect([...after.faults].sort()).toEqual(
    ids
      .map(
        (id) =>
          `${id}: the data has nothing that this would repair; the repairs stand beside what looks damaged`,
      )
      .sort(),
  );
});

const piece = fc.constantFrom(
  ...'0 12 4711 .0 E+08 NULL #N/A #REF! ( \u00a0 \u200b \u0430 α é a Ann @ x.org 31/12/2010 1/2/2010 45521 - " \t'.split(
    ' ',
  ),
);
const value = fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(''));
const columns = ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Birth Date', 'Email'];

test('whatever stands in the cells, finding never throws, and its repairs leave nothing to repair that way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value, value, value, value), { maxLength: 30 }),
      (rows) => {
        const workbook = workbookOf({ students: [columns, ...rows] });
        const repairs = findDamage(workbook, null).flatMap(({ repair }) =>
          repair === null ? [] : [repair.id],
        );
        const after = applyRepairs(workbook, repairs);
        expect(after.faults).toEqual([]);
        const again = findDamage(after.workbook, null).flatMap(({ repair }) => repair?.id ?? []);
        expect(again.filter((id) => repairs.includes(id))).toEqual([]);
        expect(after.workbook.students?.rowCount).toBe(workbook.students?.rowCount);
      },
    ),
    { numRuns: 500 },
  );
});

test('the same cells in any order of rows give the same findings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 20 }),
      (rows) => {
        const headings = ['Person ID', 'Last Name', 'Birth Date'];
        const counts = (list: readonly (readonly string[])[]) =>
          findDamage(workbookOf({ students: [headings, ...list] }), null).map(
            ({ kind, column, count }) => [kind, column, count],
          );
        expect(counts([...rows].reverse())).toEqual(counts(rows));
      },
    ),
    { numRuns: 300 },
  );
});

test('a cell of a workbook that is not repaired is the same text', () => {
  const workbook = oneColumn('students', 'Email', ['"a"', "'=b", '', 'null']);
  const { workbook: after } = applyRepairs(workbook, ['students/email/clear-words']);
  expect([0, 1, 2, 3].map((row) => cellText(after.students!, row, 1))).toEqual([
    '"a"',
    '=b',
    '',
    '',
  ]);
});
