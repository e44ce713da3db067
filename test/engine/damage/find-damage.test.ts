import { describe, expect, test } from 'vitest';
import { findDamage } from '../../../core/engine/damage/index.ts';
import { kindsOf, many, oneColumn, onlyFinding, scattered, workbookOf } from './workbooks.ts';

describe('single cells', () => {
  /** Kind, table, column, values: damaged ones first, and what is near it and must stay silent. */
  const cases: [string, string, string, number, string[], string[]][] = [
    [
      'scientific-number',
      'students',
      'Student Number',
      3,
      ['1.23E+08', '1E+09', '1,5e+12', '204817'],
      ['1E05', '12E4', 'E+12', '1.23', 'A+', '204817'],
    ],
    [
      'decimal-tail',
      'students',
      'Person ID',
      2,
      ['4711.0', '4712.00', '4713'],
      ['12.0', '12.5', '13.0', '4713'],
    ],
    [
      'date-in-identifier',
      'students',
      'Student Number',
      4,
      ['2024-03-01', '3/1/2024', '12-Mar', 'Mar-24', ...many(20, (i) => `${204000 + i}`)],
      ['2024-13-01', '3/1/24/7', 'MARCH-24', '1234-05-06', '12-34-5678', 'May-Ling'],
    ],
    [
      'mixed-date-orders',
      'students',
      'Birth Date',
      1,
      ['31/12/2010', '12/31/2010', '12/30/2010', '2010-05-06'],
      ['12/31/2010', '1/2/2010', '2010-31-12', '32/12/2010', '13/13/2010'],
    ],
    [
      'day-first-dates',
      'enrollments',
      'Start Date',
      1,
      ['31/12/2010', '1/2/2010'],
      ['1/2/2010', '2/3/2010', '2010-12-31'],
    ],
    [
      'day-first-dates',
      'enrollments',
      'Start Date',
      2,
      ['31.12.2010', '1.2.2010', '2010-12-31'],
      ['1.2', '1.2.10', '1.13.2010', '32.1.2010', '2010.12.31', '1.2/2010'],
    ],
    [
      'mixed-date-orders',
      'students',
      'Birth Date',
      1,
      ['12.31.2010', '1.2.2010', '1.3.2010', '2010-05-06'],
      ['12.31.2010', '12/31/2010', '1/2/2010'],
    ],
    [
      'serial-dates',
      'enrollments',
      'Start Date',
      2,
      ['45521', '45521.5', '2024-08-17'],
      ['2024', '20240817', '99999', '4552', '2024-08-17'],
    ],
    [
      'times-of-day',
      'enrollments',
      'Start Date',
      3,
      ['2024-08-17T00:00:00Z', '8/17/2024 12:00 AM', '2024-08-17 07:30', '2024-08-17'],
      ['2024-08-17', '8/17/2024', '2024-08-17 noon', '12:00'],
    ],
    [
      'null-words',
      'students',
      'Birth Date',
      4,
      ['NULL', 'null', '#N/A', '(null)', ''],
      ['nil', 'NULL?', 'none', '2010-01-01'],
    ],
    [
      'null-words',
      'students',
      'Last Name',
      1,
      ['NULL', 'Smith', 'Null', 'Doe'],
      ['Null', 'null', 'Nulls', 'Smith'],
    ],
    [
      'formula-errors',
      'students',
      'Grade',
      5,
      ['#REF!', '#VALUE!', '#NAME?', '#¡VALOR!', '########', '09'],
      ['#1', '##', '#GO!', 'REF', '09'],
    ],
    [
      'look-alike-letters',
      'students',
      'Last Name',
      3,
      // Cyrillic а, Greek ο, Cyrillic с; the last name is Cyrillic throughout.
      ['M\u0430ria', 'J\u03bfnes', 'Li \u0441ooper', 'Сара'],
      ['Сара', 'Мария Doe', 'Ωmega', 'Иvan', 'Núñez', 'Ελένη'],
    ],
    [
      'odd-blanks',
      'students',
      'First Name',
      4,
      ['Ann\u00a0Lee', 'Jo\u200bhn', '\ufeffAmy', 'Tom\tLi', 'Mary Lou'],
      [' Ann', 'Mary  Lou', 'O’Brien', 'Zoë', 'یاس\u200eمن', 'María'],
    ],
  ];

  test.each(cases)('%s in %s, %s', (kind, table, column, count, damaged, near) => {
    expect(kindsOf(oneColumn(table, column, damaged))).toEqual([[kind, count]]);
    expect(kindsOf(oneColumn(table, column, near))).toEqual([]);
  });

  test('NULL among names in capitals may be a name', () => {
    expect(kindsOf(oneColumn('students', 'Last Name', ['NULL', 'SMITH', 'DOE 3']))).toEqual([]);
  });

  test('words as NULL are told in usernames and groups only where they cannot be one', () => {
    expect(kindsOf(oneColumn('accounts', 'Username', ['null', 'ann']))).toEqual([]);
    expect(kindsOf(oneColumn('accounts', 'Username', ['NULL', 'ann']))).toEqual([
      ['null-words', 1],
    ]);
  });

  test('where most identifiers look like months they are made so, where most are days they are no identifiers', () => {
    expect(kindsOf(oneColumn('students', 'Student Number', ['MAR-01', 'APR-02', 'A1']))).toEqual(
      [],
    );
    expect(
      kindsOf(oneColumn('students', 'Student Number', ['2010-05-06', '2011-01-02', 'A1'])),
    ).toEqual([['date-in-identifier', 2]]);
    expect(kindsOf(oneColumn('calendars', 'Calendar ID', ['AUG-24', '2024-08-01']))).toEqual([]);
  });

  test('a finding says what is wrong, where, and what to do', () => {
    const workbook = oneColumn('students', 'Student Number', [
      '1',
      '',
      ...many(4, (i) => `1.23E+0${i}`),
    ]);
    expect(onlyFinding(workbook)).toEqual({
      kind: 'scientific-number',
      severity: 'error',
      table: 'Students',
      column: 'Student Number',
      count: 4,
      examples: [
        { row: 3, value: '1.23E+00' },
        { row: 4, value: '1.23E+01' },
        { row: 5, value: '1.23E+02' },
      ],
      sentence:
        'students.csv, column Student Number: 4 identifiers as a spreadsheet shortens long numbers (1.23E+08): the digits are lost; format the column as text in the spreadsheet, fill it from the source again, and export it again',
      repair: null,
    });
  });

  test('columns that the contract does not name are not looked at', () => {
    expect(kindsOf(oneColumn('students', 'Notes', ['NULL', '#REF!', '1.23E+08']))).toEqual([]);
  });
});

describe('lost leading zeros', () => {
  const padded = (n: number) => String(n).padStart(6, '0');

  test('some still have them, most have as many digits', () => {
    const whole = many(20, (i) => padded(i + 1)).concat(many(20, (i) => `${120_000 + i}`));
    const finding = onlyFinding(oneColumn('staff', 'Staff Number', [...whole, '4711', '93']));
    expect(finding.kind).toBe('lost-zeros');
    expect(finding.count).toBe(2);
    expect(finding.examples.map(({ value }) => value)).toEqual(['4711', '93']);
    expect(finding.repair).toEqual({
      id: 'staff/staff-number/pad=6',
      sentence: 'fill up with zeros to 6 digits',
    });
  });

  test('near it: zeros before numbers of several lengths, most shorter, longer ones, letters', () => {
    const several = [...many(20, (i) => padded(i)), '00123', '4711'];
    const mostShort = [...many(5, (i) => padded(i)), ...many(20, (i) => `${4711 + i}`)];
    const longer = [...many(20, (i) => padded(i)), '4711', '1234567'];
    const letters = [...many(20, (i) => padded(i)), 'A11'];
    for (const values of [several, mostShort, longer, letters]) {
      expect(kindsOf(oneColumn('students', 'Student Number', values))).toEqual([]);
    }
  });

  test('none is left, but lengths and first digits are as lost zeros leave them', () => {
    const numbers = scattered(3000, 1e9);
    const short = numbers.filter((n) => n < 1e8).length;
    expect(short).toBeGreaterThan(200);
    const finding = onlyFinding(oneColumn('students', 'Student Number', numbers.map(String)));
    expect([finding.kind, finding.count]).toEqual(['lost-zeros', short]);
    expect(finding.repair?.id).toBe('students/student-number/pad=9');
  });

  test('near it: numbers one after the other, of one length, or of old and new ways of giving them', () => {
    const inTurn = many(3000, (i) => `${i + 1}`);
    const dense = scattered(3000, 1e5).map(String);
    const oneLength = scattered(3000, 9e8).map((n) => `${n + 1e8}`);
    const oldAndNew = many(2700, (i) => `${204_817_000 + i}`).concat(
      scattered(300, 9e7).map((n) => `${n + 1e7}`),
    );
    const few = scattered(150, 1e9).map(String);
    for (const values of [inTurn, dense, oneLength, oldAndNew, few]) {
      expect(kindsOf(oneColumn('students', 'Student Number', values))).toEqual([]);
    }
  });

  const people = (ids: readonly string[]) => [
    ['Person ID', 'Grade'],
    ...ids.map((id) => [id, '9']),
  ];

  test('another table still has them', () => {
    const workbook = workbookOf({
      students: people(['4711', '4712', '93', '120000']),
      accounts: people(['004711', '004712', '000093', '120000']),
    });
    const finding = onlyFinding(workbook);
    expect([finding.table, finding.kind, finding.count]).toEqual(['Students', 'lost-zeros', 3]);
    expect(finding.repair?.id).toBe('students/person-id/pad=6');
  });

  test('near it: the other table has the short ones too, or the match may be chance', () => {
    const both = workbookOf({
      students: people(['4711', '4712', '93', '94']),
      accounts: people(['004711', '004712', '000093', '000094', '4711']),
    });
    const chance = workbookOf({
      students: people(['4711', '4712', '500', '501']),
      accounts: people(['004711', '004712', '000093']),
    });
    for (const workbook of [both, chance]) {
      const findings = findDamage(workbook, null);
      expect(findings.filter(({ table }) => table === 'Students')).toEqual([]);
    }
  });
});

describe("typing errors in the district's domain", () => {
  const emails = (...others: string[]) => [...many(150, (i) => `p${i}@lincoln.org`), ...others];

  test('one letter less, more, another, or two swapped', () => {
    const finding = onlyFinding(
      oneColumn(
        'staff',
        'Email',
        emails('a@lincon.org', 'b@lincolln.org', 'c@Lincoin.org ', 'd@licnoln.org', 'e@mail.com'),
      ),
    );
    expect([finding.kind, finding.count]).toEqual(['email-domain', 4]);
    expect(finding.repair?.id).toBe('staff/email/domain=lincoln.org');
  });

  test('near it: two letters off, many people, no domain that most have, few emails', () => {
    const lists = [
      emails('a@linco.org', 'b@lincoln.com', 'c@', '@lincoln.org', 'lincon.org'),
      emails('a@lincoln2.org', 'b@lincoln2.org'),
      [
        ...many(60, (i) => `p${i}@lincoln.org`),
        ...many(61, (i) => `q${i}@mail.com`),
        'a@lincon.org',
      ],
      [...many(19, (i) => `p${i}@lincoln.org`), 'a@lincon.org'],
    ];
    for (const values of lists) expect(kindsOf(oneColumn('staff', 'Email', values))).toEqual([]);
  });
});

describe('people who may stand twice', () => {
  const headings = ['Person ID', 'Last Name', 'First Name', 'Birth Date', 'Middle Name', 'Gender'];
  const ann = ['1001', 'Núñez', 'Ann Marie', '2010-05-06', '', 'F'];

  test('the same names and birth date under another Person ID', () => {
    const again = ['1002', 'NUNEZ', 'Ann-Marie', '2010-05-06', 'Jo', ''];
    const finding = onlyFinding(workbookOf({ students: [headings, ann, again] }));
    expect([finding.kind, finding.count]).toEqual(['duplicated-people', 1]);
    expect(finding.examples).toEqual([{ row: 2, value: '1002' }]);
  });

  test.each([
    ['twins', ['1002', 'Núñez', 'Amy Marie', '2010-05-06', '', 'F']],
    ['another birthday', ['1002', 'Núñez', 'Ann Marie', '2010-05-07', '', 'F']],
    ['no birthday', ['1002', 'Núñez', 'Ann Marie', '', '', 'F']],
    ['the same Person ID', ann],
    ['another gender', ['1002', 'Núñez', 'Ann Marie', '2010-05-06', '', 'M']],
  ])('near it: %s', (_name, other) => {
    expect(kindsOf(workbookOf({ students: [headings, ann, other] }))).toEqual([]);
  });

  test('near it: a name that many have, and no name', () => {
    const others = [0, 1].map((i) => [`200${i}`, ...ann.slice(1, 3), `2011-0${1 + i}-01`]);
    const again = ['1002', ...ann.slice(1)];
    const common = [headings, ann, again, ...others];
    expect(kindsOf(workbookOf({ students: common }))).toEqual([]);
    expect(kindsOf(workbookOf({ students: common.slice(0, 4) }))).toEqual([
      ['duplicated-people', 1],
    ]);
    const dashes = ['1001', '1002'].map((id) => [id, '-', '-', '2010-05-06']);
    expect(kindsOf(workbookOf({ students: [headings, ...dashes] }))).toEqual([]);
  });

  test('near it: another middle name', () => {
    const [one, two] = ['Jo', 'Lee'].map((middle, i) => [
      `100${i}`,
      ...ann.slice(1, 4),
      middle,
      '',
    ]);
    expect(kindsOf(workbookOf({ students: [headings, one!, two!] }))).toEqual([]);
  });
});

test('errors come before warnings', () => {
  const workbook = workbookOf({
    schools: [
      ['School ID', 'School Name'],
      ['LHS', 'Lincoln\u00a0High'],
    ],
    students: [
      ['Person ID', 'Grade'],
      ['1.23E+08', 'NULL'],
    ],
  });
  expect(findDamage(workbook, null).map(({ kind, severity }) => [severity, kind])).toEqual([
    ['error', 'scientific-number'],
    ['warning', 'odd-blanks'],
    ['warning', 'null-words'],
  ]);
});
