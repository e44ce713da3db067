import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../helpers/cli.ts';
import { does, enableStudents, lhs } from './rule-requests.ts';
import {
  assigned,
  changed,
  changedColumn,
  changes,
  createStaff,
  createStudents,
  enrolled,
  headings,
  preview,
  problems,
  reasons,
  save,
  summary,
  table,
  textOf,
  usernames,
  type BatchRun,
  type Tables,
} from './small-district.ts';

/*
 * How tables are read and written: what stands twice or cannot be read, in what order, and cells that
 * look like formulas (contract, tables and runs).
 * Each rule on a district of a few rows, evaluated on 2025-08-18 unless said otherwise.
 */

describe.concurrent('rows that stand twice', () => {
  test('equal ones count once, with a warning; differing ones not at all, each with an error', async () => {
    const run = await preview(
      {
        students: [
          '1001,1,Doe,John,j@s.org',
          '1002,2,Li,Amy',
          '1001,1,Doe,John,j@s.org',
          '1003,3,Ray,Bo',
          '1003,3,Ray,Bob',
          '1003,3,Ray,Bo',
        ],
        enrollments: enrolled('1001', '1002', '1003'),
        accounts: ['1003,ray,Yes'],
        schools: ['LHS,Lincoln High', 'LHS,Lincoln High', 'GMS,Grant', 'GMS,Grant Middle'],
        groups: ['Tools,1,', 'tools,1,'],
        calendars: [
          '25LHS,LHS,This Year,2025-08-11,2026-05-29',
          '25LHS,LHS,This Year,2025-08-11,2026-05-29',
        ],
      },
      createStudents,
    );
    expect(usernames(run)).toEqual(['1001 Doe.John', '1002 Li.Amy']);
    expect(summary(run)).toMatchObject({ considered: 2, problems: { error: 7, warning: 3 } });
    expect(problems(run).sort()).toEqual([
      'error Schools 3 School ID GMS',
      'error Schools 4 School ID GMS',
      'error Students 4 Person ID 1003',
      'error Students 5 Person ID 1003',
      'error Students 6 Person ID 1003',
      'error User Groups 1 Group Name Tools',
      'error User Groups 2 Group Name tools',
      'warning Calendars 2 Calendar ID 25LHS',
      'warning Schools 2 School ID LHS',
      'warning Students 3 Person ID 1001',
    ]);
  });

  test('a row with a cell too many is equal to none, whichever of them comes first', async () => {
    const rows = ['1001,1,Doe,John,,,,,', '1001,1,Doe,John,,,,,,surplus'];
    for (const students of [rows, [...rows].reverse()]) {
      const run = await preview({ students, enrollments: enrolled('1001') }, createStudents);
      expect(usernames(run)).toEqual([]);
      expect(problems(run).filter((one) => one.includes('Person ID'))).toEqual([
        ...['error Students 1 Person ID 1001', 'error Students 2 Person ID 1001'],
      ]);
    }
  });
});

describe.concurrent('values that cannot be read', () => {
  test('each is told, also where another of the row has been', async () => {
    const staff = table('Person ID,Staff Number,Last Name,First Name,Active', ',1,Doe,John,maybe');
    const run = await preview({ staff, assignments: [] }, createStaff);
    expect(problems(run).sort()).toEqual(['error Staff 1 Active maybe', 'error Staff 1 Person ID']);
  });

  test('are told, an error or a warning as the contract says, and the other rows go on', async () => {
    const tables: Tables = {
      schools: ['LHS,Lincoln High', 'GMS,Grant Middle', ',No ID'],
      calendars: [
        '25LHS,LHS,This Year,2025-08-11,2026-05-29',
        '25GMS,GMS,Grant,2025-08-11,2025-08-10', // ends before it starts
        '24LHS,LHS,Last Year,2024-08-12,',
        '23LHS,LHS,Older,sometime,2024-05-30',
        '25XHS,XHS,Elsewhere,2025-08-11,2026-05-29',
      ],
      groups: ['Tools,many,', 'Calendars,,25LHS;26LHS'],
      students: [
        '1001,1,Doe,John,,,,31.2.2010,MMXX',
        '1002,2,Li,Amy',
        ',3,Nobody,Is',
        '1004,4,Wu,Cy',
      ],
      enrollments: [
        '1001,25LHS,2025-08-11,,',
        '1002,25LHS,soon,,',
        '1002,25LHS,2025-08-11,2025-02-30,',
        '1002,25LHS,2025-08-11,,perhaps',
        '1002,25GMS,2025-08-11,,',
        '1002,99LHS,2025-08-11,,',
        '7777,25LHS,2025-08-11,,',
        ',25LHS,2025-08-11,,',
        '1004,25LHS,2025-08-11,,',
      ],
      staff: table(
        'Person ID,Staff Number,Last Name,First Name,Active',
        '2001,1,Smith,Ann,yes',
        '2002,2,Ray,Bo,unsure',
        ',3,Nobody,Is,yes',
      ),
      assignments: [
        '2001,XHS,2020-08-01,',
        '2001,LHS,when,',
        '2001,LHS,2020-08-01,later',
        '7778,LHS,2020-08-01,',
        ',LHS,2020-08-01,',
        '2002,LHS,2020-08-01,',
      ],
      accounts: table(
        `${headings.accounts},Created`,
        '1004,wu,Yes,eh,often,,,Nurses,,XX;LHS,yesterday',
        '9001,parent,Yes,,,,,,,,',
        '1001,,Yes,,,,,,,,',
        ',kiosk,eh,,,,,,,,',
      ),
    };
    const run = await preview(tables, { ...enableStudents, changeType: 'forcePasswordChange' });
    // Wu's "eh" reads as empty, so the change is not forced yet.
    expect(changed(run)).toEqual(['1004']);
    expect(reasons(run)).toEqual({ '1001': 'account-in-error' });
    expect(problems(run).sort()).toEqual([
      'error Calendars 2 End Date 2025-08-10',
      'error Calendars 3 End Date',
      'error Calendars 4 Start Date sometime',
      'error Calendars 5 School ID XHS',
      'error District Assignments 1 School ID XHS',
      'error District Assignments 2 Start Date when',
      'error District Assignments 3 End Date later',
      'error District Assignments 4 Person ID 7778',
      'error District Assignments 5 Person ID',
      'error Enrollments 2 Start Date soon',
      'error Enrollments 3 End Date 2025-02-30',
      'error Enrollments 4 No Show perhaps',
      'error Enrollments 5 Calendar ID 25GMS',
      'error Enrollments 6 Calendar ID 99LHS',
      'error Enrollments 7 Person ID 7777',
      'error Enrollments 8 Person ID',
      'error Schools 3 School ID',
      'error Staff 2 Active unsure',
      'error Staff 3 Person ID',
      'error Students 3 Person ID',
      'error User Accounts 3 Username',
      'error User Accounts 4 Enabled eh',
      'warning Students 1 Birth Date 31.2.2010',
      'warning Students 1 Graduation Year MMXX',
      'warning User Accounts 1 Created yesterday',
      'warning User Accounts 1 Force Password Change eh',
      'warning User Accounts 1 School Access XX',
      'warning User Accounts 1 Total Login Count often',
      'warning User Accounts 1 User Groups Nurses',
      'warning User Accounts 2 Person ID 9001',
      'warning User Groups 1 Tool Rights many',
      'warning User Groups 2 Calendar Rights 26LHS',
    ]);
    expect(summary(run).problems).toEqual({ error: 22, warning: 10 });
  });

  test('yes and no may be written in many ways', async () => {
    const written = ['TRUE', '0', 'Y', 'n', 'X', '', 'No', '1', ' yes ', 'False'];
    const ids = written.map((_, n) => String(1001 + n));
    const run = await preview(
      {
        students: does(...ids),
        enrollments: enrolled(...ids),
        accounts: written.map((enabled, n) => `${ids[n]!},u${n},${enabled}`),
      },
      enableStudents,
    );
    // 0, n, blank, No and False are disabled.
    expect(changed(run)).toEqual(['1002', '1004', '1006', '1007', '1010']);
    expect(summary(run).problems).toEqual({ error: 0, warning: 0 });
  });

  test('dates may be M/D/YYYY, beside others too, unless a value of the column contradicts it', async () => {
    const students = does('1001', '1002', '1003', '1004');
    const run = await preview(
      {
        students,
        enrollments: [
          '1001,25LHS,8/11/2025,12/31/2025,',
          '1002,25LHS,08/09/2025,8/17/2025,', // ended yesterday
          '1003,25LHS,2025-08-11,2025-08-18,',
          '1004,25LHS,soon,,', // no two slashes: it contradicts nothing
        ],
      },
      createStudents,
    );
    expect(changed(run)).toEqual(['1001', '1003']);
    expect(reasons(run)).toEqual({ '1002': 'no-current-or-future-enrollment' });
    expect(problems(run)).toEqual(['error Enrollments 4 Start Date soon']);
    const contradicted = await preview(
      {
        students,
        enrollments: [
          '1001,25LHS,8/11/2025,,',
          '1002,25LHS,13/8/2025,,', // there is no month 13
          '1003,25LHS,2025-08-11,9/1/2025,', // another column, and an ISO date
        ],
      },
      createStudents,
    );
    expect(changed(contradicted)).toEqual(['1003']);
    expect(problems(contradicted)).toEqual([
      'error Enrollments 1 Start Date 8/11/2025',
      'error Enrollments 2 Start Date 13/8/2025',
    ]);
  });

  test('rows with fewer cells are filled up; more cells are an error only if they are not empty', async () => {
    const run = await preview(
      {
        students: [
          '1001,1,Doe,John',
          '1002,2,Li,Amy,,,,,,,,',
          '1003,3,Ray,Bo,,,,,,,x',
          '',
          ',,,,',
          '1004,4',
        ],
        enrollments: [...enrolled('1001', '1002', '1003'), '1004,25LHS,2025-08-11'],
      },
      { ...createStudents, username: { from: 'pattern', pattern: '{number}' } },
    );
    expect(usernames(run)).toEqual(['1001 1', '1002 2', '1004 4']);
    expect(summary(run)).toMatchObject({ considered: 3, problems: { error: 1, warning: 0 } });
    expect(problems(run)[0]).toMatch(/^error Students 3\b/);
  });

  test('text that is not valid in its encoding is an error of its row', async () => {
    const text = `\ufeff${table(headings.students, '1001,1,Doé,John', '1002,2,Lé,Amy', '1003,3,Ré,Bo')}`;
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('Lé') + 2] = 0x41; // the second byte of é is gone
    const run = await preview(
      { students: bytes, enrollments: enrolled('1001', '1002', '1003') },
      createStudents,
    );
    expect(usernames(run)).toEqual(['1001 Doe.John', '1003 Re.Bo']);
    expect(problems(run)).toEqual([expect.stringMatching(/^error Students 2\b/)]);
  });
});

describe.concurrent('the same tables plan the same, however they are written', () => {
  const rows = {
    students: [
      '1001,007,Núñez,José,josé@s.org,09,,2010-02-03,',
      '1002,2,"Œuvre, Jr.",Zoë,,10,,,',
      '1003,3,Smith,"A ""B"" C",,11,,,',
      '1004,4,Smith,Ann,,11,,,',
    ],
    enrollments: enrolled('1001', '1002', '1003', '1004'),
    accounts: ['9001,smith.ann,Yes,,,,,"a,b",,', ',kiosk,Yes,,,,,,,'],
  };
  let whole: BatchRun;
  beforeAll(async () => {
    whole = await preview(rows, createStudents);
  });
  const expectSame = async (tables: Tables) => {
    const run = await preview(tables, createStudents);
    expect(textOf(run.out, 'preview.csv')).toBe(textOf(whole.out, 'preview.csv'));
    expect(textOf(run.out, 'not-changed.csv')).toBe(textOf(whole.out, 'not-changed.csv'));
    expect(summary(run).fingerprint).toBe(summary(whole).fingerprint);
  };
  const text = (name: keyof typeof rows) => table(headings[name], ...rows[name]);
  /** Another delimiter; cells in quotation marks stay as they are. */
  const delimited = (name: keyof typeof rows, delimiter: string) =>
    text(name)
      .split(/("(?:[^"]|"")*")/)
      .map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(',', delimiter)))
      .join('');

  test('as expected', () => {
    expect(usernames(whole)).toEqual([
      ...['1001 Nunez.Jose', '1002 Oeuvre.Zoe', '1003 Smith.ABC', '1004 Smith.Ann2'],
    ]);
  });

  test('in UTF-16, of either order of bytes', async () => {
    const little = Buffer.from(`\ufeff${text('students')}`, 'utf16le');
    const big = Buffer.from(`\ufeff${text('enrollments')}`, 'utf16le').swap16();
    await expectSame({ ...rows, students: little, enrollments: big });
  });

  test('in Windows-1252, with semicolons, with tabs', async () => {
    // Œ is a byte of its own there, the others are those of Latin-1.
    const western = Buffer.from(text('students').replace('Œ', '\u008c'), 'latin1');
    await expectSame({
      ...rows,
      students: western,
      enrollments: delimited('enrollments', ';'),
      accounts: delimited('accounts', '\t'),
    });
  });

  test('with a byte order mark and CRLF, with CR only, semicolons beside quotation marks', async () => {
    await expectSame({
      students: `\ufeff${delimited('students', ';').replaceAll('\n', '\r\n')}`,
      enrollments: text('enrollments').replaceAll('\n', '\r'),
      accounts: text('accounts').trimEnd(),
    });
  });

  test('in any order of rows and columns, with headings in other letters', async () => {
    const turned = rows.enrollments.map((row) => row.split(',').reverse().join(',')).reverse();
    await expectSame({
      students: [...rows.students].reverse(),
      enrollments: table('noshow,END_DATE,start-date,calendarid,PersonID', ...turned),
      accounts: [...rows.accounts].reverse(),
      schools: ['GMS,Grant Middle', 'LHS,Lincoln High'],
    });
  });
});

describe.concurrent("cells that a spreadsheet would take for a formula have a leading '", () => {
  test("in our reports; in the input such a ' is none of the cell's", async () => {
    const run = await save(
      {
        staff: ["2001,1,'=Smith,'t Hooft,ann@s.org,+1"],
        assignments: assigned('2001'),
        groups: ["'-Night,1,", "'Day,2,"],
        accounts: ["2001,'@ann,Yes,,,,,'-Night"],
      },
      {
        accountType: 'staff',
        changeType: 'addUserGroups',
        ...lhs,
        userGroups: ['-Night', "'Day"],
      },
    );
    expect(changedColumn(run, 'Group Name')).toEqual(["'Day"]);
    const [row] = changes(run);
    expect(row).toMatchObject({
      'Last Name': "'=Smith",
      'First Name': "'t Hooft",
      'Grade or Title': "'+1",
      Username: "'@ann",
    });
    const [account] = readCsv(join(run.out, 'accounts.csv'));
    expect(account).toMatchObject({ Username: "'@ann", 'User Groups': "'-Night;'Day" });
  });
});

describe.concurrent('people are taken in the order of their Person IDs', () => {
  test('numbers by value, the same value and all others by code point', async () => {
    const order = [
      ...['007', '7', '9', '10', '99999999999999999999', '100000000000000000000'],
      ...['-5', '10a', 'A2', 'B1', 'a1', 'é', '\uff21', '\u{1f600}'],
    ];
    const shuffled = order.map((_, n) => order[(n * 5 + 3) % order.length]!);
    expect(new Set(shuffled).size).toBe(order.length);
    const run = await preview(
      { students: does(...shuffled), enrollments: enrolled(...shuffled) },
      { ...createStudents, username: { from: 'pattern', pattern: '{lastName}' } },
    );
    expect(changed(run)).toEqual(order.map((id) => (id === '-5' ? "'-5" : id)));
    expect(changedColumn(run, 'Username')).toEqual([
      'Doe',
      ...order.slice(1).map((_, n) => `Doe${n + 2}`),
    ]);
  });
});
