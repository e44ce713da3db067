import { expect, test } from 'vitest';
import { convert, problemsOf, rosterOf, statesOf, tableNamed, textOf } from './packages.ts';

function tableText(converted: ReturnType<typeof convert>, name: string): string[] {
  return textOf(tableNamed(converted, name));
}

function shuffle(lines: readonly string[], delimiter: string): string[] {
  return lines.map((line, row) => {
    const cells = line.split(delimiter).reverse();
    return (row === 0 ? cells.map((cell) => cell.toUpperCase()) : cells).join(delimiter);
  });
}

const campus = [
  'student.personID,student.studentNumber,student.lastName,student.firstName,student.grade,school.schoolID,school.name,calendar.calendarID,calendar.name,calendar.startDate,calendar.endDate,calendar.endYear,enrollment.startDate,enrollment.endDate,enrollment.serviceType,enrollment.noShow',
  '1001,20001,Lee,Kim,08,2,Grant,31,25-26 Grant,08/11/2025,05/29/2026,2026,08/11/2025,05/29/2026,P,0',
  '1001,20001,Lee,Kim,09,1,Lincoln,40,26-27 Lincoln,08/10/2026,05/28/2027,2027,08/10/2026,,P,0',
  '1002,20002,Orr,Sal,10,1,Lincoln,40,26-27 Lincoln,08/10/2026,05/28/2027,2027,08/10/2026,,P,1',
  '1003,20003,Fox,Mia,06,2,Grant,41,26-27 Grant,08/10/2026,05/28/2027,2027,08/24/2026,,S,0',
];

test.each([
  ['as it is', campus],
  ['shuffled, in capitals', shuffle(campus, ',')],
])('an Infinite Campus export of enrollments, %s', (_, lines) => {
  const converted = convert({ adhoc: lines });
  expect(converted.recognised.map(({ format, confidence }) => [format, confidence])).toEqual([
    ['Infinite Campus students', 'certain'],
  ]);
  expect(problemsOf(converted)).toEqual([]);
  expect(tableText(converted, 'Schools').slice(1)).toEqual(['2|Grant', '1|Lincoln']);
  expect(tableText(converted, 'Calendars').slice(1)).toEqual([
    '31|2|25-26 Grant|2025-26|2025-08-11|2026-05-29',
    '40|1|26-27 Lincoln|2026-27|2026-08-10|2027-05-28',
    '41|2|26-27 Grant|2026-27|2026-08-10|2027-05-28',
  ]);
  // Kim's grade differs between the two years: it stands with the enrollments.
  expect(tableText(converted, 'Students')).toEqual([
    'Person ID|Student Number|Last Name|First Name|Grade',
    '1001|20001|Lee|Kim|',
    '1002|20002|Orr|Sal|10',
    '1003|20003|Fox|Mia|06',
  ]);
  expect(tableText(converted, 'Enrollments')).toEqual([
    'Person ID|Calendar ID|School ID|Grade|Start Date|End Date|No Show|Service Type',
    '1001|31|2|08|08/11/2025|05/29/2026|0|P',
    '1001|40|1|09|08/10/2026||0|P',
    '1002|40|1|10|08/10/2026||1|P',
    '1003|41|2|06|08/24/2026||0|S',
  ]);
  expect(converted.notes).toContain('3 calendars are named in the rows');
  expect(converted.notes.filter((note) => /serviceType counts/i.test(note))).toHaveLength(1);
});

// Of the four: one ended on 2026-05-29, one is a no-show (which statesOf counts by its dates).
test.each([
  [20260530, '0 current, 3 future, 1 ended'],
  [20260810, '2 current, 1 future, 1 ended'],
  [20270528, '3 current, 0 future, 1 ended'],
  [20270529, '0 current, 0 future, 4 ended'],
])('its enrollments on %i end with their calendars: %s', (asOf, expected) => {
  const { enrollments } = rosterOf(convert({ adhoc: campus }), asOf);
  expect(statesOf(enrollments, asOf)).toBe(expected);
});

test('Infinite Campus fields without prefixes, the calendar by its name alone', () => {
  const converted = convert({
    x: [
      'personID,studentNumber,stateID,lastName,firstName,grade,calendarName,schoolName,startDate,endDate,activeToday,serviceType',
      '1,201,9001,Lee,Kim,09,26-27 Lincoln High,Lincoln High,2026-08-10,,1,P',
      '2,202,9002,Orr,Sal,09,26-27 Lincoln High,Lincoln High,2026-08-10,,0,P',
    ],
  });
  expect(converted.format).toBe('Infinite Campus students');
  expect(tableText(converted, 'Calendars').slice(1)).toEqual([
    'Lincoln High:26-27 Lincoln High|Lincoln High|26-27 Lincoln High|2026-27|2026-07-01|2027-06-30',
  ]);
  const id = 'Lincoln High:26-27 Lincoln High';
  expect(tableText(converted, 'Enrollments').slice(1)).toEqual([
    `1|${id}|Lincoln High|09|2026-08-10|||P`,
    `2|${id}|Lincoln High|09|1900-01-01|1900-01-01||P`,
  ]);
});

test('Infinite Campus staff with district assignments', () => {
  const lines = [
    'individual.personID,staffMember.staffNumber,individual.lastName,individual.firstName,districtAssignment.title,school.name,districtAssignment.startDate,districtAssignment.endDate',
    '501,T1,Ray,Ann,Teacher,Lincoln,08/03/2015,',
    '501,T1,Ray,Ann,Coach,Grant,08/03/2026,',
    '502,T2,Poe,Max,Nurse,Grant,08/03/2020,06/30/2026',
  ];
  for (const converted of [convert({ x: lines }), convert({ x: shuffle(lines, ',') })]) {
    expect(converted.format).toBe('Infinite Campus staff');
    expect(tableText(converted, 'Staff')).toEqual([
      'Person ID|Staff Number|Last Name|First Name|Title',
      '501|T1|Ray|Ann|',
      '502|T2|Poe|Max|Nurse',
    ]);
    expect(tableText(converted, 'District Assignments').slice(1)).toEqual([
      '501|Lincoln|Teacher||08/03/2015|',
      '501|Grant|Coach||08/03/2026|',
      '502|Grant|Nurse||08/03/2020|06/30/2026',
    ]);
  }
});

const tab = '\t';
const powerSchool = [
  ['STUDENTS.ID', 'STUDENTS.Student_Number', 'STUDENTS.LastFirst', 'STUDENTS.Grade_Level'],
  ['11', '7001', 'Lee, Kim', '9'],
  ['12', '7002', 'Orr, Sal', '0'],
  ['13', '7003', 'Fox, Mia', '-1'],
  ['14', '7004', 'Fox, Ray', '12'],
  ['15', '7005', 'Kay, Lou', '5'],
];
const powerSchoolStays = [
  ['STUDENTS.SchoolID', 'STUDENTS.Enroll_Status', 'STUDENTS.EntryDate', 'STUDENTS.ExitDate'],
  ['100', '0', '8/17/2026', '6/4/2027'],
  ['200', '0', '8/17/2026', '6/4/2027'],
  ['200', '-1', '8/16/2027', '6/2/2028'],
  ['100', '3', '8/17/2025', '6/5/2026'],
  ['200', '2', '8/17/2026', ''],
];
const powerSchoolLines = powerSchool.map((cells, row) =>
  [...cells, ...powerSchoolStays[row]!].join(tab),
);

test.each([
  ['with its tables before the fields', powerSchoolLines],
  ['shuffled, in capitals', shuffle(powerSchoolLines, tab)],
  ['without prefixes', powerSchoolLines.map((line) => line.replaceAll('STUDENTS.', ''))],
])('a PowerSchool export separated by tabs, %s', (_, lines) => {
  const converted = convert({ 'student.export': lines });
  expect(converted.format).toBe('PowerSchool students');
  expect(converted.recognised[0]!.confidence).toBe('certain');
  expect(problemsOf(converted)).toEqual([]);
  expect(tableText(converted, 'Students').slice(1)).toEqual([
    '11|7001|Lee|Kim|||9',
    '12|7002|Orr|Sal|||K',
    '13|7003|Fox|Mia|||PK',
    '14|7004|Fox|Ray|||12',
    '15|7005|Kay|Lou|||5',
  ]);
  expect(tableText(converted, 'Enrollments').slice(1)).toEqual([
    '11|100:2026-27|100|9|8/17/2026|6/4/2027|',
    '12|200:2026-27|200|K|8/17/2026|6/4/2027|',
    '13|200:2027-28|200|PK|8/16/2027|6/2/2028|',
    '14|100:2025-26|100|12|8/17/2025|6/5/2026|',
    '15|200:2026-27|200|5|1900-01-01|1900-01-01|',
  ]);
});

test('an Enroll_Status that PowerSchool does not have is reported', () => {
  const lines = powerSchoolLines.map((line) => line.replace('\t-1\t8', '\t9\t8'));
  expect(convert({ x: lines }).notes.filter((note) => note.startsWith('Status words'))).toEqual([
    'Status words that are not known, so that the enrollments of 1 row count for nobody: 9 (1, first in row 3 of x.csv)',
  ]);
});

test('PowerSchool teachers: 1 is current, 2 is not', () => {
  const converted = convert({
    x: [
      'TeacherNumber,Last_Name,First_Name,Email_Addr,Title,HomeSchoolID,Status,LoginID',
      'T1,Ray,Ann,ann@x.org,Teacher,100,1,aray',
      'T2,Poe,Max,max@x.org,Aide,100,2,mpoe',
    ],
  });
  expect(converted.format).toBe('PowerSchool teachers');
  expect(tableText(converted, 'Staff')).toEqual([
    'Person ID|Staff Number|Last Name|First Name|Email|Title|Active',
    'T1|T1|Ray|Ann|ann@x.org|Teacher|Yes',
    'T2|T2|Poe|Max|max@x.org|Aide|No',
  ]);
  expect(tableText(converted, 'District Assignments').slice(1)).toEqual([
    'T1|100|Teacher||1900-01-01|',
    'T2|100|Aide||1900-01-01|1900-01-01',
  ]);
});

test('headings with blanks are no PowerSchool fields', () => {
  const converted = convert({
    x: [
      'Student ID,Last Name,First Name,Grade Level,School ID,Entry Date',
      '1,Lee,Kim,0,100,2026-08-17',
    ],
  });
  expect(converted.format).toBe('student sheet');
  expect(tableText(converted, 'Students')[1]).toBe('1|1|Lee|Kim|0');
});

test.each([
  ['Synergy', 'SIS Number,Last Name,First Name,Grade,Organization Name,Enter Date'],
  ['Skyward', 'Other ID,Stu Last Name,Stu First Name,Gr/Yr,Entity Name,Entry Date'],
  ['Aspen', 'LASID,Last Name,First Name,Grade,School,Start Date'],
  ['a British school', 'Admission Number,Surname,Forename,Year Group,School,Date of Entry'],
])('the words of %s are known', (_, headings) => {
  const converted = convert({ list: [headings, '71,Lee,Kim,08,Grant,2026-08-17'] });
  expect(converted.recognised.map(({ format }) => format)).toEqual(['student sheet']);
  expect(converted.faults).toEqual([]);
  const [names, student] = tableText(converted, 'Students');
  expect(names).toMatch(/^Person ID\|Student Number\|Last Name\|First Name\|/);
  expect(student).toMatch(/^71\|71\|Lee\|Kim\|/);
  expect(tableText(converted, 'Schools')[1]).toContain('Grant');
  expect(tableText(converted, 'Enrollments')[1]).toMatch(/^71\|.*08.*\|2026-08-17\|/);
});
