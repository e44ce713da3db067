import { describe, expect, test } from 'vitest';
import {
  convert,
  openTexts,
  problemsOf,
  rosterOf,
  rowCounts,
  statesOf,
  tableNamed,
  textOf,
} from './packages.ts';
import { readFormats } from '../../../../core/engine/roster/formats/index.ts';
import { rowNumber } from '../../../../core/engine/tables/table.ts';

/** A sheet with these headings and rows, alone. */
function sheet(headings: string, ...rows: readonly string[]) {
  return convert({ 'my list': [headings, ...rows] });
}

function tableText(converted: ReturnType<typeof convert>, name: string): string[] {
  return textOf(tableNamed(converted, name));
}

/** Enrollments as Calendar ID, start and end. */
function stays(headings: string, ...rows: readonly string[]): string[] {
  const table = tableNamed(sheet(headings, ...rows), 'Enrollments')!;
  const wanted = ['Person ID', 'Calendar ID', 'Start Date', 'End Date'];
  const columns = wanted.map((name) => table.headings.indexOf(name)).filter((at) => at >= 0);
  return textOf(table)
    .slice(1)
    .map((line) => columns.map((at) => line.split('|')[at]).join('|'));
}

const roster = [
  'Student ID,Last Name,First Name,Grade,School,Status,Start Date,End Date,E-Mail Address',
  '1,Lee,Kim,9,Lincoln High,Active,2026-08-17,,kim@x.org',
  '2,Orr,Sal,10,Lincoln High,Withdrawn,2026-08-17,2026-09-01,',
  '3,Fox,Mia,6,Grant Middle,Active,2026-08-18,,mia@x.org',
];

test('a sheet with a row for each student gives schools, calendars, students and enrollments', () => {
  const converted = convert({ 'my list': roster });
  expect(converted.faults).toEqual([]);
  expect(problemsOf(converted)).toEqual([]);
  expect(tableText(converted, 'Schools')).toEqual([
    'School ID|School Name',
    'Lincoln High|Lincoln High',
    'Grant Middle|Grant Middle',
  ]);
  expect(tableText(converted, 'Calendars')).toEqual([
    'Calendar ID|School ID|Calendar Name|School Year|Start Date|End Date',
    'Lincoln High:2026-27|Lincoln High|2026-27 Lincoln High|2026-27|2026-07-01|2027-06-30',
    'Grant Middle:2026-27|Grant Middle|2026-27 Grant Middle|2026-27|2026-07-01|2027-06-30',
  ]);
  expect(tableText(converted, 'Students')).toEqual([
    'Person ID|Student Number|Last Name|First Name|Email|Grade',
    '1|1|Lee|Kim|kim@x.org|9',
    '2|2|Orr|Sal||10',
    '3|3|Fox|Mia|mia@x.org|6',
  ]);
  expect(tableText(converted, 'Enrollments')).toEqual([
    'Person ID|Calendar ID|School ID|Grade|Start Date|End Date|No Show',
    '1|Lincoln High:2026-27|Lincoln High|9|2026-08-17||',
    '2|Lincoln High:2026-27|Lincoln High|10|2026-08-17|2026-09-01|',
    '3|Grant Middle:2026-27|Grant Middle|6|2026-08-18||',
  ]);
  expect(converted.notes).toEqual([
    'my list.csv (student sheet): 3 rows, people told apart by Student ID',
    '2 schools were made of what the rows name',
    '2 calendars were made, one for each school and school year (2026-27); no sheet gives their dates, so a school year runs from July 1 to June 30: 2026-27 from 2026-07-01 to 2027-06-30',
    'User accounts are not made from these sheets: they come from an account list or an accounts.csv beside them',
  ]);
  expect(converted.recognised).toMatchObject([
    {
      ...{ source: 'my list.csv', format: 'student sheet', role: '' },
      confidence: 'certain',
      why: 'its columns Student ID, Last Name, School, Start Date, Status, Grade',
    },
  ]);
});

test.each([
  [20260816, '0 current, 3 future, 0 ended'],
  [20260817, '2 current, 1 future, 0 ended'],
  [20260901, '3 current, 0 future, 0 ended'],
  [20260902, '2 current, 0 future, 1 ended'],
  [20270701, '0 current, 0 future, 3 ended'],
])('its students on %i: %s', (asOf, expected) => {
  const { enrollments } = rosterOf(convert({ x: roster }), asOf);
  expect(statesOf(enrollments, asOf)).toBe(expected);
});

test('order and case of the columns do not matter', () => {
  const expected = convert({ x: roster });
  const order = [8, 3, 0, 7, 5, 2, 6, 4, 1];
  const shuffled = roster.map((line, row) => {
    const cells = line.split(',');
    const moved = order.map((at) => cells[at]).join(',');
    return row === 0 ? moved.toUpperCase().replace(/ /g, '_') : moved;
  });
  const converted = convert({ x: shuffled });
  expect(converted.tables.map(textOf)).toEqual(expected.tables.map(textOf));
});

test.each([
  'Stu ID;Surname;Forename;Gr;Campus;Enrolment Status;Entry Date;Withdrawal Date;Email',
  'SIS ID;Family Name;Given Name;Grade Level;School Name;Student Status;Enter Date;Exit Date;School Email',
  'Perm ID;Student Last Name;Student First Name;Current Grade;Site;Enroll Status;Begin Date;Leave Date;Student Email',
  'Local ID;LName;FName;Year Group;Home School;Current Status;Date Enrolled;Date Withdrawn;Email Address',
  'Student #;Last;First;Gr Lvl;Building Name;STATUS;Enrollment Start;Enrollment End;Primary Email',
])('other wordings mean the same: %s', (headings) => {
  const lines = roster.map((line, row) => (row === 0 ? headings : line.replace(/,/g, ';')));
  const expected = convert({ x: roster });
  const converted = convert({ x: lines });
  expect(converted.tables.map(textOf)).toEqual(expected.tables.map(textOf));
  expect(converted.notes.slice(1)).toEqual(expected.notes.slice(1));
});

test('ID and number, and ID and name of a school, are told apart', () => {
  const converted = sheet(
    'Student ID,Student Number,Last Name,First Name,School Code,School,Start Date',
    '1,077,Lee,Kim,LHS,Lincoln High,8/17/2026',
    '2,078,Orr,Sal,LHS,Lincoln Senior High,8/17/2026',
  );
  expect(tableText(converted, 'Students')[1]).toBe('1|077|Lee|Kim');
  expect(tableText(converted, 'Schools')).toEqual(['School ID|School Name', 'LHS|Lincoln High']);
  expect(stays('Student ID,Name,School,Start Date', '1,"Lee, Kim",L,8/17/2026')).toEqual([
    '1|L:2026-27|8/17/2026|',
  ]);
  expect(converted.notes).toContain(
    '1 school goes by several names, of which the first counts: LHS',
  );
});

test('somebody with several rows is one student; the grade goes with the enrollment', () => {
  const converted = sheet(
    'Student ID,Last Name,First Name,Grade,School,Start Date,End Date',
    '1,Lee,Kim,8,Grant,2025-08-18,2026-05-29',
    '2,Orr,Sal,9,Lincoln,2026-08-17,',
    '1,Lee,Kim,9,Lincoln,2026-08-17,',
    '2,Orr,Sal,9,Grant,2026-08-17,',
  );
  expect(tableText(converted, 'Students').slice(1)).toEqual(['1|1|Lee|Kim|', '2|2|Orr|Sal|9']);
  expect(tableText(converted, 'Enrollments').slice(1)).toEqual([
    '1|Grant:2025-26|Grant|8|2025-08-18|2026-05-29|',
    '2|Lincoln:2026-27|Lincoln|9|2026-08-17||',
    '1|Lincoln:2026-27|Lincoln|9|2026-08-17||',
    '2|Grant:2026-27|Grant|9|2026-08-17||',
  ]);
  expect(converted.notes).toContain('2 students: 2 rows are about somebody who has a row before');
  expect(problemsOf(converted)).toEqual([]);
});

test('rows that contradict each other about the person are told, and none is used', () => {
  const converted = sheet(
    'Student ID,Last Name,First Name,School,Start Date',
    '1,Lee,Kim,Grant,2026-08-17',
    '1,Li,Kim,Grant,2026-08-17',
    '1,Lee,Kim,Lincoln,2026-08-17',
  );
  expect(problemsOf(converted).map((line) => line.split('|').slice(0, 5).join('|'))).toEqual([
    'error|Students|1|Person ID|1',
    'error|Students|2|Person ID|1',
  ]);
  expect(converted.notes).toContain(
    'The rows of 1 student differ in names or other data of the person, so they are not used (see the problems)',
  );
});

const withStatus = 'Student ID,Last Name,First Name,School,Status,Start Date,End Date';

test.each([
  ['Active,2026-08-17,', '1|L:2026-27|2026-08-17|'],
  [',2026-08-17,', '1|L:2026-27|2026-08-17|'],
  ['Enrolled,,', '1|L:2026-27|2026-07-01|'],
  ['Pre-Registered,2027-08-16,', '1|L:2027-28|2027-08-16|'],
  ['Withdrawn,2026-08-17,', '1|L:2026-27|1900-01-01|1900-01-01'],
  ['INACTIVE,,', '1|L:2026-27|1900-01-01|1900-01-01'],
  ['Graduated,2022-08-15,2026-06-05', '1|L:2025-26|2022-08-15|2026-06-05'],
  ['Transferred Out,2026-08-17,2026-09-30', '1|L:2026-27|2026-08-17|2026-09-30'],
  ['Homebound,2026-08-17,', '1|L:2026-27||'],
])('a status and its dates: %s', (cells, expected) => {
  // The second row says which school year it is.
  const rows = [`1,Lee,Kim,L,${cells}`, '2,Orr,Sal,L,Active,2026-08-17,'];
  expect(stays(withStatus, ...rows)[0]).toBe(expected);
});

test('a no-show is one, by a status or by a column', () => {
  const byStatus = sheet(withStatus, '1,Lee,Kim,L,No-Show,2026-08-17,');
  expect(tableText(byStatus, 'Enrollments')[1]).toBe('1|L:2026-27|L|2026-08-17||Yes');
  const byColumn = sheet(
    'Student ID,Last Name,First Name,School,Start Date,No Show',
    '1,Lee,Kim,L,2026-08-17,1',
  );
  expect(tableText(byColumn, 'Enrollments')[1]).toBe('1|L:2026-27|L|2026-08-17||1');
});

test('unknown status words are reported with their rows, and count for nobody', () => {
  const converted = sheet(
    withStatus,
    '1,Lee,Kim,L,Active,2026-08-17,',
    '2,Orr,Sal,L,Homebound,2026-08-17,',
    '3,Fox,Mia,L,homebound,2026-08-17,',
    '4,Fox,Ray,L,constructor,2026-08-17,',
  );
  expect(converted.notes).toContain(
    'Status words that are not known, so that the enrollments of 3 rows count for nobody: Homebound (1, first in row 2 of my list.csv), homebound (1, first in row 3 of my list.csv), constructor (1, first in row 4 of my list.csv)',
  );
  expect(problemsOf(converted).map((line) => line.split('|').slice(0, 4).join('|'))).toEqual(
    [2, 3, 4].map((row) => `warning|Enrollments|${row}|Start Date`),
  );
});

test('a column Active says yes or no; blank is no', () => {
  const rows = ['1,Lee,Kim,L,Yes', '2,Orr,Sal,L,0', '3,Fox,Mia,L,', '4,Fox,Ray,L,Active'];
  const found = stays('Student ID,Last Name,First Name,School,Active', ...rows);
  // Without any date there are no calendars: Person ID, start and end.
  expect(found).toEqual([
    '1|1900-01-01|',
    '2|1900-01-01|1900-01-01',
    '3|1900-01-01|1900-01-01',
    '4|1900-01-01|',
  ]);
});

test('without dates everybody listed is enrolled, without calendars, and that is said', () => {
  const converted = sheet('Student ID,Name,Grade,School', '1,"Lee, Kim",4,L', '2,"Orr, Sal",5,L');
  expect(rowCounts(converted)).toEqual({ Schools: 1, Students: 2, Enrollments: 2 });
  expect(tableText(converted, 'Enrollments').slice(1)).toEqual([
    '1|L|4|1900-01-01||',
    '2|L|5|1900-01-01||',
  ]);
  expect(statesOf(rosterOf(converted, 20260901).enrollments, 20260901)).toBe(
    '2 current, 0 future, 0 ended',
  );
  expect(converted.notes).toContain(
    'No date can be read and no school year is given: no calendars were made, so accounts cannot be disabled by calendars',
  );
  expect(converted.notes).toContain(
    'Rows without a start date, whose enrollment counts as begun (with its calendar, else on 1900-01-01): 2',
  );
});

test('without a school all are at one, and rows that name none are counted', () => {
  const one = sheet('Student ID,Last Name,First Name,Grade', '1,Lee,Kim,4');
  expect(tableText(one, 'Schools')).toEqual(['School ID|School Name', 'School|School']);
  expect(one.notes).toContain(
    'my list.csv has no column for the school: all its people are at one school, called School',
  );
  const some = sheet('Student ID,Last Name,First Name,School', '1,Lee,Kim,L', '2,Orr,Sal, ');
  expect(rowCounts(some)).toEqual({ Schools: 1, Students: 2, Enrollments: 1 });
  expect(some.notes).toContain('Rows that name no school, which make no enrollment: 1');
});

const dated = 'Student ID,Last Name,First Name,School,Start Date,End Date';

test('an enrollment goes on through the school years, of the past ones into the last two', () => {
  const rows = [
    '1,Lee,Kim,L,2019-08-19,',
    '2,Orr,Sal,L,2026-08-17,',
    '3,Fox,Mia,L,2018-08-20,2021-05-28',
    '4,Fox,Ray,L,2025-08-18,2026-10-02',
  ];
  expect(stays(dated, ...rows)).toEqual([
    '1|L:2025-26|2019-08-19|2026-06-30',
    '1|L:2026-27|2026-07-01|',
    '2|L:2026-27|2026-08-17|',
    '3|L:2020-21|2018-08-20|2021-05-28',
    '4|L:2025-26|2025-08-18|2026-06-30',
    '4|L:2026-27|2026-07-01|2026-10-02',
  ]);
});

test('one wrong date among hundreds makes no school year of all others', () => {
  const rows = Array.from({ length: 200 }, (_, row) => `${row + 1},Lee,Kim,L,2026-08-17,`);
  const found = stays(dated, ...rows, '201,Lee,Kim,L,2206-08-17,');
  expect(found).toHaveLength(201);
  expect(found[0]).toBe('1|L:2026-27|2026-08-17|');
  expect(found[200]).toBe('201|L:2206-07|2206-08-17|');
});

test.each([
  ['2026-2027', '1|L:2026-27|2026-07-01|'],
  ['26-27', '1|L:2026-27|2026-07-01|'],
  ['SY 2026/27', '1|L:2026-27|2026-07-01|'],
  ['2027', '1|L:2026-27|2026-07-01|'],
])('a stated school year: %s', (year, expected) => {
  const rows = [`1,Lee,Kim,L,${year}`];
  expect(stays('Student ID,Last Name,First Name,School,School Year', ...rows)).toEqual([expected]);
});

test('dates with the day first beside others with the month first are refused, and what to do is said', () => {
  expect(sheet(dated, '1,Lee,Kim,L,17/08/2026,', '2,Orr,Sal,L,8/18/2026,').faults).toEqual([
    'my list.csv: Start Date holds dates that are neither YYYY-MM-DD nor M/D/YYYY (row 1: 17/08/2026): export the dates as YYYY-MM-DD',
  ]);
});

test('a date that cannot be read is a problem of its row', () => {
  const converted = sheet(dated, '1,Lee,Kim,L,soon,', '2,Orr,Sal,L,2026-08-17,');
  expect(problemsOf(converted).map((line) => line.split('|').slice(0, 5).join('|'))).toEqual([
    'error|Enrollments|1|Start Date|soon',
  ]);
});

test.each([
  ['"Garcia Lopez, María José"', 'Garcia Lopez|María José||'],
  ['"Lee, Kim A."', 'Lee|Kim|A|'],
  ['"O\'Neil, Sam, Jr."', "O'Neil|Sam||Jr."],
  ['"Lee, "', 'Lee|||'],
  ['Madonna', 'Madonna|||'],
])('names in one column, with commas: %s', (name, expected) => {
  const converted = sheet('Student ID,Student Name,Grade,School', `1,${name},4,L`, '2,"A, B",4,L');
  expect(tableText(converted, 'Students')[1]).toBe(`1|1|${expected}|4`);
});

test.each([
  ['Kim Lee', 'Lee|Kim||'],
  ['Kim A Lee', 'Lee|Kim|A|'],
  ['Maria del Carmen Ruiz', 'Ruiz|Maria del Carmen||'],
  ['Sam Doe III', 'Doe|Sam||III'],
])('names in one column, without commas: %s', (name, expected) => {
  const converted = sheet('Student ID,Name,Grade,School', `1,${name},4,L`, '2,Sal Orr,4,L');
  expect(tableText(converted, 'Students')[1]).toBe(`1|1|${expected}|4`);
});

test('how names were divided is said, with the number of those to check', () => {
  const words = sheet('Student ID,Name,Grade', '1,Kim Lee,4', '2,Ana de la Cruz,4');
  expect(words.notes).toContain(
    'my list.csv: Name is divided before the last word, which is the last name; 1 of three or more words: check them',
  );
  const commas = sheet('Student ID,Name,Grade', '1,"Lee, Kim",4', '2,Cher,4');
  expect(commas.notes).toContain(
    'my list.csv: Name is divided at the comma, last name first; 1 without a comma, which are all last name',
  );
});

test('usernames beside the state of an account are accounts; alone they are not', () => {
  const listed = sheet(
    'Student ID,Last Name,First Name,Grade,School,Username,Account Disabled,Password,Email',
    '1,Lee,Kim,4,L,klee,no,secret,kim@x.org',
    '2,Orr,Sal,4,L,sorr,Yes,secret,',
    '3,Fox,Mia,4,L,,,,',
    '4,Fox,Ray,4,L,rfox,perhaps,secret,',
  );
  expect(tableText(listed, 'User Accounts')).toEqual([
    'Person ID|Username|Enabled|Email',
    '1|klee|Yes|kim@x.org',
    '2|sorr|No|',
    '4|rfox|perhaps|',
  ]);
  expect(listed.tables.map(textOf).flat().join()).not.toContain('secret');
  expect(listed.notes).toContain(
    'my list.csv: Username is taken for the accounts there are, because Account Disabled stands beside it',
  );
  const wished = sheet('Student ID,Last Name,First Name,Grade,Username', '1,Lee,Kim,4,klee');
  expect(tableNamed(wished, 'User Accounts')).toBeUndefined();
  expect(wished.notes).toContain(
    'my list.csv: Username is not used: a username alone does not say that there is an account (a column Account Enabled would)',
  );
});

test('rows keep their numbers and their damage', () => {
  const converted = sheet(
    'Student ID,Last Name,First Name,School,Start Date',
    '1,Lee,Kim,L,2026-08-17',
    ',,,,',
    '2,Orr,Sal,L,2026-08-17,too,many',
  );
  const students = tableNamed(converted, 'Students')!;
  expect([0, 1].map((row) => rowNumber(students, row))).toEqual([1, 3]);
  expect(students.damage).toEqual([{ row: 1, kind: 'too-many-cells', surplus: null }]);
  expect(tableNamed(converted, 'Enrollments')!.damage).toHaveLength(1);
});

test('several sheets are read together: one row a person, whatever sheet', () => {
  const converted = convert({
    a: ['Student ID,Last Name,First Name,School,Start Date', '1,Lee,Kim,L,2026-08-17'],
    b: ['ID,Last Name,First Name,Grade,School', '1,Lee,Kim,9,G', '2,Orr,Sal,9,G'],
  });
  expect(rowCounts(converted)).toEqual({
    ...{ Schools: 2, Calendars: 2, Students: 2, Enrollments: 3 },
  });
  // The second sheet has no dates: its stays began with the school year of the first.
  expect(tableText(converted, 'Enrollments')[2]).toBe('1|G:2026-27|G|9|2026-07-01||');
  expect(problemsOf(converted)).toEqual([]);
});

test('a sheet that may be of students or of staff is a question, and answers settle it', () => {
  const files = { people: ['ID,Last Name,First Name,School,Status', '1,Lee,Kim,L,Active'] };
  const asked = convert(files);
  expect(asked.tables).toEqual([]);
  expect(asked.questions.map(({ text }) => text)).toEqual([
    'people.csv may be student sheet or staff sheet, and its columns and values do not tell which: say which it is',
  ]);
  const { key, candidates } = asked.questions[0]!;
  expect(candidates.map(({ id }) => id)).toEqual(['sheets/student-sheet', 'sheets/staff-sheet']);
  const answer = (id: string) => readFormats(openTexts(files), new Map([[key, id]]));
  expect(tableNamed(answer('sheets/student-sheet'), 'Students')!.rowCount).toBe(1);
  expect(tableNamed(answer('sheets/staff-sheet'), 'Staff')!.rowCount).toBe(1);
});

test('a column that stands twice is a fault where it is wanted', () => {
  const converted = sheet('Student ID,Last Name,First Name,Grade,Grade', '1,Lee,Kim,4,5');
  expect(converted.faults).toEqual([
    'my list.csv: the column Grade stands twice (columns 4 and 5): keep one',
  ]);
});

test.each([
  ['no ID', 'Last Name,First Name,Grade,School'],
  ['no names', 'Student ID,Grade,School'],
  ['nothing about school, grade or time', 'Student ID,Last Name,First Name,Birth Date'],
  ['groups', 'Group Name,Tool Rights,Calendar Rights'],
  ['schools', 'School ID,School Name'],
])('what is no sheet of people is left alone: %s', (_, headings) => {
  const converted = sheet(headings, headings);
  expect(converted.recognised).toEqual([]);
  expect(converted.tables.map(({ name }) => name)).toEqual(['my list']);
});

test('canonical tables stay as they are, also with a column for the school', () => {
  const files = {
    students: ['Person ID,Student Number,Last Name,First Name,School,Grade', '1,1,Lee,Kim,L,4'],
  };
  const converted = convert(files);
  expect(converted.tables.map(textOf)).toEqual(openTexts(files).map(textOf));
  expect(converted.notes).toEqual([]);
});

describe('lines that head groups of rows', () => {
  const headings = 'Student ID,Last Name,First Name,School,Grade';
  const students = (...rows: readonly string[]) => {
    const converted = sheet(headings, ...rows);
    const [, ...made] = textOf(tableNamed(converted, 'Students'));
    const notes = converted.notes.filter((note) => note.includes(' head'));
    return { people: made.map((line) => line.split('|')[0]), notes };
  };

  test('are no people, and are told', () => {
    expect(
      students('Grade 9,,,,', '1,Poe,Ann,North,09', ' Freshmen ,,,,', '2,Ray,Bo,North,10'),
    ).toEqual({
      people: ['1', '2'],
      notes: ['my list.csv: 2 rows head groups and are not used (the first is row 1: Grade 9)'],
    });
    expect(students('1,Poe,Ann,North,09', 'Homeroom 12,,,,').notes).toEqual([
      'my list.csv: 1 row heads a group and is not used (the first is row 2: Homeroom 12)',
    ]);
  });

  test('the rows keep their numbers', () => {
    const converted = sheet(
      'Student ID,Last Name,First Name,School,Grade,Start Date',
      'Grade 9,,,,,',
      '1,Poe,Ann,North,09,soon',
    );
    expect(problemsOf(converted)).toEqual([
      'error|Enrollments|2|Start Date|soon|cannot be read as a date',
    ]);
  });

  test.each(['s3,,,,', '12,,,,', 'Grade 9,Poe,,,', ',Poe,,,', '12-34,,,,'])('%s is none', (row) => {
    expect(students('1,Poe,Ann,North,09', row).notes).toEqual([]);
  });
});
