import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormats } from '../../../../core/engine/roster/formats/index.ts';
import { tableFromRows } from '../../../../core/engine/tables/table-builder.ts';
import { convert, problemsOf, tableNamed, textOf } from './packages.ts';

/* Whatever stands in a sheet or an account list: an answer, no exception, no row lost. */

const headings = fc.constantFrom(
  ...['Student ID', 'Student Number', 'Last Name', 'First Name', 'Name', 'Grade', 'School'],
  ...['School ID', 'Status', 'Active', 'Start Date', 'End Date', 'School Year', 'Calendar ID'],
  ...['Calendar Name', 'calendar.startDate', 'calendar.endDate', 'student.personID', 'No Show'],
  ...['Employee ID', 'Title', 'Username', 'Account Enabled', 'Enroll_Status', 'Grade_Level'],
  ...['SamAccountName', 'userAccountControl', 'MemberOf', 'Enabled', 'suspended', 'deleted'],
  ...['Email Address', 'Org Unit Path', 'Last Sign In', 'userPrincipalName', '__proto__', ''],
);

const cells = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '1', '0', '-1', 'Active', 'Withdrawn', 'No Show', 'constructor', '__proto__'],
    ...['2026-08-17', '8/17/2026', '17/08/2026', '0001-01-01', '9999-12-31', '2026-02-30'],
    ...['2026-27', '9998-99', 'Lee, Kim', ', , ,', 'Lee', 'CN=a,CN=b;CN=', '512', 'NaN', '1e9'],
    ...['=1+1', "'=1", '\u00a0', '\ud800', 'ä'.repeat(50), 'K'],
  ),
  fc.string(),
);

const tables = fc.array(
  fc
    .record({
      headings: fc.array(headings, { minLength: 1, maxLength: 14 }),
      rows: fc.array(fc.array(cells, { maxLength: 14 }), { maxLength: 12 }),
    })
    .map((sheet) => tableFromRows('x', 'x', [sheet.headings, ...sheet.rows])),
  { minLength: 1, maxLength: 3 },
);

test('any sheet gives tables, notes, faults or questions, and the same ones again', () => {
  let used = 0;
  fc.assert(
    fc.property(tables, (given) => {
      const first = readFormats(given);
      const again = readFormats(given);
      expect(again.tables.map(textOf)).toEqual(first.tables.map(textOf));
      expect(again.notes).toEqual(first.notes);
      for (const text of [...first.notes, ...first.faults]) expect(text).not.toMatch(/undefined/);
      for (const table of first.tables) {
        expect(table.starts).toHaveLength(table.rowCount * (table.headings.length + 1));
      }
      if (first.notes.length > 0) used++;
    }),
    { numRuns: 100 },
  );
  expect(used).toBeGreaterThan(5);
});

test('cells that a spreadsheet takes for formulas, and letters of all scripts, come through', () => {
  const converted = convert({
    x: [
      'Student ID,Last Name,First Name,Grade,School',
      '1,"=HYPERLINK(""http://x"")",+1,4,"@School"',
      '2,Łukasz-Öz,"<script>",4,"@School"',
      '3,王,小明,4,"-School"',
    ],
  });
  expect(textOf(tableNamed(converted, 'Students')).slice(1)).toEqual([
    '1|1|=HYPERLINK("http://x")|+1|4',
    '2|2|Łukasz-Öz|<script>|4',
    '3|3|王|小明|4',
  ]);
  expect(textOf(tableNamed(converted, 'Schools')).slice(1)).toEqual([
    '@School|@School',
    '-School|-School',
  ]);
  expect(problemsOf(converted)).toEqual([]);
});

test('very long headings and thousands of columns are looked at once', () => {
  const long = `${'['.repeat(100_000)},${'('.repeat(100_000)},${'x '.repeat(50_000)}`;
  const many = Array.from({ length: 5000 }, (_, at) => `Column ${at}`).join(',');
  const converted = convert({
    x: [`Student ID,Last Name,First Name,Grade,${long},${many}`, '1,Lee,Kim,4'],
  });
  expect(textOf(tableNamed(converted, 'Students'))[1]).toBe('1|1|Lee|Kim|4');
});

test('names without end and status words without number cost no more than others', () => {
  const rows = Array.from(
    { length: 3000 },
    (_, row) => `${row},"${'a '.repeat(500)}, ${'b '.repeat(500)}",4,S${row},word ${row}`,
  );
  const converted = convert({ x: ['Student ID,Name,Grade,School,Status', ...rows] });
  const note = converted.notes.find((text) => text.startsWith('Status words'))!;
  expect(note).toContain('3000 rows count for nobody');
  expect(note).toMatch(/ and 2995 more$/);
  expect(tableNamed(converted, 'Schools')!.rowCount).toBe(3000);
});
