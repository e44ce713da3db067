import { describe, expect, test } from 'vitest';
import { cellText, scanCsv, tableFromRows, type Table } from '../../../core/engine/index.ts';
import { rowNumber } from '../../../core/engine/tables/table.ts';

function tableOf(text: string): Table {
  const scanned = scanCsv(new Uint8Array(Buffer.from(text)), 'students', 'students.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.table;
}

function rowsOf(table: Table): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)),
  );
}

const headings = ['Person ID', 'Last Name', 'First Name', 'Grade'];
const rows = [
  ['1001', 'Doe', 'John', '09'],
  ['1002', 'Li', 'Amy', '10'],
];

describe('delimiters', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('a %s between the headings is found', (_name, delimiter) => {
    const table = tableOf([headings, ...rows].map((row) => row.join(delimiter)).join('\n'));
    expect(table.headings).toEqual(headings);
    expect(rowsOf(table)).toEqual(rows);
    expect(table.style.delimiter).toBe(delimiter);
    expect(table.notes).toEqual([]);
  });

  test('a title with a comma does not hide that semicolons stand between the cells', () => {
    const table = tableOf(
      'Roster, August 2026\nPerson ID;Last Name;First Name;Grade;Born\n1001;Doe;John;09;2010-01-02\n1002;Li, Jr;Amy;10;2009-03-04\n',
    );
    expect(table.headings).toEqual([...headings, 'Born']);
    expect(rowsOf(table)[1]).toEqual(['1002', 'Li, Jr', 'Amy', '10', '2009-03-04']);
  });

  test('long lists in cells do not make their sign the delimiter', () => {
    const groups = 'Math;Art;Music;Science;History;Office';
    const table = tableOf(`Person ID,Username,User Groups\nPa,jo,${groups}\nPb,al,${groups}\n`);
    expect(table.headings).toEqual(['Person ID', 'Username', 'User Groups']);
    expect(table.notes).toEqual([]);
  });

  test.each(['sep=;\n', '"sep=;"\r\n', 'SEP=;\r\n\r\n'])('a first line %j says it', (line) => {
    const table = tableOf(`${line}Person ID;Name, First;Grade\n1001;Doe, John, Jr;09\n`);
    expect(table.headings).toEqual(['Person ID', 'Name, First', 'Grade']);
    expect(rowsOf(table)).toEqual([['1001', 'Doe, John, Jr', '09']]);
    expect(rowNumber(table, 0)).toBe(1);
  });
});

describe('titles above the headings', () => {
  const title = 'Lincoln High School\r\nRun on:,2026-08-17\r\n\r\n';
  const wide = [...headings, 'Homeroom', 'Email'].join(',');
  const data = '1001,Doe,John,09,12,a@s.org\r\n\r\n1002,Li,Amy,10,14,b@s.org\r\n';

  test('are not used and said; rows count from the headings on', () => {
    const table = tableOf(`${title}${wide}\r\n${data}`);
    expect(table.headings).toEqual([...headings, 'Homeroom', 'Email']);
    expect(rowsOf(table).map(([id]) => id)).toEqual(['1001', '1002']);
    expect([0, 1].map((row) => rowNumber(table, row))).toEqual([1, 3]);
    expect(table.notes).toEqual(['students.csv: rows 1 to 2, above the headings, are not used']);
  });

  test('of one line, as Entra writes it, are told by their row, also without rows below', () => {
    const head =
      'Name [displayName] Required,User name [userPrincipalName] Required,Job title [jobTitle]';
    for (const version of ['version:v1.0\n', 'version:v1.0,,\n', '\n\nversion:v1.0\n']) {
      const table = tableOf(`${version}${head}\n`);
      expect(table.headings[1]).toBe('User name [userPrincipalName] Required');
      const row = version.startsWith('\n') ? 3 : 1;
      expect(table.notes).toEqual([`students.csv: row ${row}, above the headings, is not used`]);
    }
  });

  test('of twenty lines and more are not looked for', () => {
    const table = tableOf(`${'Title\n'.repeat(20)}${wide}\n${data}`);
    expect(table.headings).toEqual(['Title']);
  });

  test('a row of values under a short line of headings is a row', () => {
    const damaged = tableOf('School ID,School Name\nLHS,Lincoln,High,"School"\nGMS,Grant\n');
    expect(damaged.headings).toEqual(['School ID', 'School Name']);
    expect(damaged.rowCount).toBe(2);
    const numbers = tableOf('Title\n1001,Doe,John,09\n1002,Li,Amy,10\n');
    expect(numbers.headings).toEqual(['Title']);
  });
});

describe('merged headings over two rows', () => {
  test('become one row: a blank beside a heading belongs to it', () => {
    const table = tableOf(
      [
        'Roster of August',
        'Person ID,Name,,Grade,Enrollment,,Calendar,',
        ',Last Name,First Name,,Start,End,Start,End',
        '1001,Doe,John,09,2026-08-17,,2026-08-10,2027-05-28',
        '1002,Li,Amy,10,2026-08-17,,2026-08-10,2027-05-28',
      ].join('\n'),
    );
    expect(table.headings).toEqual([
      'Person ID',
      'Last Name',
      'First Name',
      'Grade',
      'Enrollment Start',
      'Enrollment End',
      'Calendar Start',
      'Calendar End',
    ]);
    expect(rowsOf(table)[0]![0]).toBe('1001');
    expect(rowNumber(table, 0)).toBe(1);
    expect(table.notes).toEqual([
      'students.csv: row 1, above the headings, is not used',
      'students.csv: the headings stand in rows 2 and 3 and are read as one',
    ]);
  });

  test('a first row of words under headings with a blank among them is a row', () => {
    const table = tableOf('Person ID,Last Name,,Grade\nPx,Smith,Jr,KG\nPy,Doe,Sr,PK\n');
    expect(table.headings).toEqual(['Person ID', 'Last Name', '', 'Grade']);
    expect(table.rowCount).toBe(2);
  });
});

describe('totals at the end', () => {
  const body = `${headings.join(',')}\n1001,Doe,John,09\n1002,Li,Amy,10\n`;

  test.each([
    'Total,,,\n',
    'Count: 812\n',
    ',Grand total:,,812\n',
    'TOTAL STUDENTS: 812,,,\n',
    'Total de alumnos 812\n',
    'Record count = 2\n',
    'Total,2,,\nGrand Total,2,,\n',
    '2 students,,,\n',
    'Records: 2,,,\n',
    '(2 rows affected)\n',
    'Total,2,,\nPrinted on 2026-08-30 by jdoe,,,\nPage 1 of 1\n*** End of Report ***\n',
  ])('%j is no row', (last) => {
    const table = tableOf(body + last);
    expect(rowsOf(table).map(([id]) => id)).toEqual(['1001', '1002']);
    expect(table.notes).toHaveLength(last.split('\n').length - 1);
    expect(table.notes.at(-1)).toBe(
      'students.csv: row 3 under the headings, the last one, is not used: it only tells about the rows above it',
    );
  });

  test.each([
    'Total,Recall,Ann,09\n',
    '1003,Total,Ann,\n',
    'Totally,,,\n',
    'Countess,,,\n',
    'Page,,,\n',
    'Students,,,\n',
    '2,,,\n',
  ])('%j is a row', (last) => {
    const table = tableOf(body + last);
    expect(table.rowCount).toBe(3);
    expect(table.notes).toEqual([]);
  });

  test('a total in the middle of a table is a row', () => {
    expect(tableOf(`${body}Total,,,\n1003,Fox,Ann,11\n`).rowCount).toBe(4);
  });
});

describe('headings once more', () => {
  const head = headings.join(',');

  test.each([
    [
      [head, '1001,Doe,John,09', head, '1002,Li,Amy,10'],
      [1, 3],
      'not used: 1 (the first is row 2 under the headings)',
    ],
    [
      [head, '------,------,---,--', '1001,Doe,John,09', '1002,Li,Amy,10'],
      [2, 3],
      'not used: 1 (the first is row 1 under the headings)',
    ],
    [
      [head, '--,,--,', '1001,Doe,John,09', head, '1002,Li,Amy,10'],
      [2, 4],
      'not used: 2 (the first is row 1 under the headings)',
    ],
  ])('%j are no rows', (lines, numbers, note) => {
    const table = tableOf(lines.join('\n'));
    expect(rowsOf(table).map(([id]) => id)).toEqual(['1001', '1002']);
    expect([0, 1].map((row) => rowNumber(table, row))).toEqual(numbers);
    expect(table.notes).toHaveLength(1);
    expect(table.notes[0]).toContain(note);
  });

  test.each(['-,-,-,-', `${headings[0]},Doe,John,09`, `${headings[0]},,,`, '-1,--,--,--'])(
    '%j is a row',
    (line) => {
      const table = tableOf([head, line, '1002,Li,Amy,10'].join('\n'));
      expect(table.rowCount).toBe(2);
      expect(table.notes).toEqual([]);
    },
  );

  test('a list of one column may hold its heading; an odd letter in front hides no repetition', () => {
    expect(tableOf('Name\nName\nLi').rowCount).toBe(2);
    expect(tableOf('Élève,Nom\n1,Li\nÉlève,Nom\n2,Doe').rowCount).toBe(2);
  });
});

test('tabs that come as rows of texts are read the same way', () => {
  const table = tableFromRows('Students', 'Students', [
    ['Lincoln High', '', '', ''],
    [],
    headings,
    rows[0]!,
    ['', '', '', ''],
    rows[1]!,
    ['Total', '2', '', ''],
  ]);
  expect(table.headings).toEqual(headings);
  expect(rowsOf(table)).toEqual(rows);
  expect([0, 1].map((row) => rowNumber(table, row))).toEqual([1, 3]);
  expect(table.notes).toEqual([
    'Students: row 1, above the headings, is not used',
    'Students: row 4 under the headings, the last one, is not used: it only tells about the rows above it',
  ]);
});
