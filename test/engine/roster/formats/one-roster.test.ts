import { expect, test } from 'vitest';
import { rosterFormats } from '../../../../core/engine/roster/formats/index.ts';
import { rowNumber } from '../../../../core/engine/tables/table.ts';
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

type Files = Record<string, readonly string[]>;

const orgs = [
  'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  'D,,,District,district,,',
  'A,,,North,school,,D',
  'B,,,South,school,,D',
];
const sessionHeadings =
  'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear';
const academicSessions = [
  sessionHeadings,
  'y26,,,2025-26,schoolYear,2025-08-11,2026-05-29,,2026',
  'y27,,,2026-27,schoolYear,2026-08-10,2027-05-28,,2027',
  'fall,,,Fall,term,2026-08-10,2026-12-18,y27,2027',
  'spring,,,Spring,term,2027-01-04,2027-05-28,y27,2027',
];
const classHeadings =
  'sourcedId,status,dateLastModified,title,classType,schoolSourcedId,termSourcedIds';
const classes = [
  classHeadings,
  'c1,,,Art,scheduled,A,"fall, spring"',
  'c2,,,Music,scheduled,B,spring',
];
const userHeadings =
  'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,identifier,email,grades';
const rowHeadings =
  'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate';

/** A 1.1 package: two schools, two school years, a class with two terms and one with one. */
function package11(
  users: readonly string[],
  rows: readonly string[] = [],
  more: Files = {},
): Files {
  return {
    ...{ orgs, academicSessions, classes },
    users: [userHeadings, ...users],
    enrollments: [rowHeadings, ...rows],
    ...more,
  };
}

const userHeadings12 =
  'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,middleName,identifier,email,grades,primaryOrgSourcedId';
const roleHeadings =
  'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId';

function package12(
  users: readonly string[],
  roles: readonly string[],
  rows: readonly string[] = [],
): Files {
  return {
    ...{ orgs, academicSessions, classes },
    users: [userHeadings12, ...users],
    roles: [roleHeadings, ...roles],
    enrollments: [rowHeadings, ...rows],
  };
}

function enrollmentsOf(files: Files): string[] {
  return textOf(tableNamed(convert(files), 'Enrollments')).slice(1);
}

function assignmentsOf(files: Files): string[] {
  return textOf(tableNamed(convert(files), 'District Assignments')).slice(1);
}

const kim = 's1,,,true,A,student,kim,Kim,Lee,,77,kim@x.org,"03,04"';
const ray = 't1,,,true,A,teacher,ray,Ray,Fox,,88,ray@x.org,';

test('every school gets a calendar for every school year', () => {
  const converted = convert(package11([kim]));
  expect(textOf(tableNamed(converted, 'Calendars'))).toEqual([
    'Calendar ID|School ID|Calendar Name|School Year|Start Date|End Date',
    'A:y26|A|2025-26, North|2026|2025-08-11|2026-05-29',
    'A:y27|A|2026-27, North|2027|2026-08-10|2027-05-28',
    'B:y26|B|2025-26, South|2026|2025-08-11|2026-05-29',
    'B:y27|B|2026-27, South|2027|2026-08-10|2027-05-28',
  ]);
  expect(converted.notes).toContain(
    'OneRoster ties no school year to a school: 4 calendars were made, one for each of 2 schools and 2 school years',
  );
  expect(converted.notes[0]).toBe(
    'OneRoster 1.1 (known by its columns): 2 schools, 1 student, 0 staff members',
  );
});

test('of a list of grades the first counts', () => {
  expect(textOf(tableNamed(convert(package11([kim])), 'Students'))).toEqual([
    'Person ID|Student Number|Last Name|First Name|Middle Name|Gender|Grade|Birth Date|Email',
    's1|77|Lee|Kim|||03||kim@x.org',
  ]);
});

test('a student without class enrollments is enrolled from the start of the latest school year', () => {
  const files = package11([kim]);
  expect(enrollmentsOf(files)).toEqual(['s1|A:y27|A|2026-08-10|']);
  expect(convert(files).notes).toContain(
    '1 enrollment: 0 dated by class enrollments, 1 without dates, which start with the latest school year',
  );
});

test('class enrollments of one school and school year give one enrollment: first begin, last end', () => {
  const rows = [
    'e1,,,c1,A,s1,student,,2026-08-20,2026-12-18',
    'e2,,,c1,A,s1,student,,2026-08-12,2026-10-01',
    'e3,,,c9,A,s1,student,,2025-09-01,2026-05-29',
  ];
  expect(enrollmentsOf(package11([kim], rows))).toEqual([
    's1|A:y27|A|2026-08-12|2026-12-18',
    's1|A:y26|A|2025-09-01|2026-05-29',
  ]);
});

test('an empty end is open, an empty begin is the start of the terms, else of the school year', () => {
  const sal = 's2,,,true,B,student,sal,Sal,Orr,,78,,';
  const rows = [
    'e1,,,c1,A,s1,student,,,',
    'e2,,,c1,A,s1,student,,2026-09-01,2026-10-01',
    'e3,,,c2,B,s2,student,,,2027-05-28',
    'e4,,,c9,A,s2,student,,,',
  ];
  expect(enrollmentsOf(package11([kim, sal], rows))).toEqual([
    's1|A:y27|A|2026-08-10|',
    's2|B:y27|B|2027-01-04|2027-05-28',
    's2|A:y27|A|2026-08-10|',
  ]);
});

test('a class enrollment at another school counts as belonging there too', () => {
  const rows = ['e1,,,c2,B,s1,student,,2027-01-04,2027-05-28'];
  expect(enrollmentsOf(package11([kim], rows))).toEqual([
    's1|B:y27|B|2027-01-04|2027-05-28',
    's1|A:y27|A|2026-08-10|',
  ]);
});

test('an enrollment over two school years is one in each', () => {
  const rows = ['e1,,,c9,A,s1,student,,2025-10-01,2027-03-01'];
  expect(enrollmentsOf(package11([kim], rows))).toEqual([
    's1|A:y26|A|2025-10-01|2026-05-29',
    's1|A:y27|A|2026-08-10|2027-03-01',
  ]);
});

test('lists of orgs are read with blanks; districts are no schools; unknown orgs are a problem', () => {
  const files = package11(['s1,,,true,"D, A ,B,, X",student,kim,Kim,Lee,,77,,']);
  expect(enrollmentsOf(files)).toEqual([
    's1|A:y27|A|2026-08-10|',
    's1|B:y27|B|2026-08-10|',
    's1|X:y27|X|2026-08-10|',
  ]);
  expect(problemsOf(convert(files))).toEqual([
    'error|Enrollments|1|Calendar ID|X:y27|no usable calendar has this Calendar ID',
  ]);
});

test('people who are in no users.csv are a problem, told with the row of enrollments.csv', () => {
  const rows = [
    'e1,,,c1,A,s1,student,,2026-08-10,',
    'e2,,,c1,A,who,student,,2026-08-10,',
    'e3,,,c1,A,who,student,,2026-08-11,',
    'e4,,,c1,A,boss,teacher,,2026-08-10,',
  ];
  expect(problemsOf(convert(package11([kim, ray], rows)))).toEqual([
    'error|Enrollments|2|Person ID|who|nobody in Students or Staff has this Person ID',
    'error|District Assignments|4|Person ID|boss|nobody in Students or Staff has this Person ID',
  ]);
});

test('assignments: dated by teaching, open where a row is, else from the latest school year', () => {
  const mia = 't2,,,true,"A,B",administrator,mia,Mia,Fox,,89,,';
  const jo = 't3,,,true,D,principal,jo,Jo,Fox,,90,,';
  const rows = [
    'e1,,,c1,A,t1,teacher,true,2026-08-20,2026-12-18',
    'e2,,,c1,A,t1,teacher,true,2026-08-12,2026-10-01',
    'e3,,,c2,B,t1,teacher,true,,2027-05-28',
    'e4,,,c2,B,t2,teacher,true,2027-01-04,',
  ];
  const files = package11([ray, mia, jo], rows);
  expect(assignmentsOf(files)).toEqual([
    't1|A|teacher|teacher|2026-08-12|2026-12-18',
    't2|A|administrator|administrator|2026-08-10|',
    't2|B|administrator|administrator|2027-01-04|',
    't1|B|teacher|teacher|2027-01-04|2027-05-28',
  ]);
  const { notes } = convert(files);
  expect(notes).toContain(
    '1 staff member belongs to the district only (or to no org) and to no school: no district assignment',
  );
  expect(tableNamed(convert(files), 'Students')).toBeUndefined();
});

test('rows with the status tobedeleted do not count, in any file', () => {
  const gone = ',toBeDeleted,2026-09-01T00:00:00Z';
  const files = package11(
    [kim, `s2${gone},true,A,student,x,X,Y,,1,,`],
    [
      `e1${gone},c1,A,s1,student,,2026-08-20,2026-12-18`,
      'e2,,,c1,A,s2,student,,2026-08-20,2026-12-18',
    ],
    {
      academicSessions: [
        ...academicSessions,
        `y28${gone},2027-28,schoolYear,2027-08-09,2028-05-26,,2028`,
      ],
    },
  );
  expect(enrollmentsOf(files)).toEqual(['s1|A:y27|A|2026-08-10|']);
  expect(rowCounts(convert(files))).toMatchObject({ Students: 1, Calendars: 4 });
  expect(convert(files).notes).toContain(
    'Rows with the status tobedeleted, which do not count (there is no manifest.csv: should this be a delta package, export a bulk package): 3',
  );
});

test('parents, guardians and relatives are neither students nor staff', () => {
  const others = ['parent', 'guardian', 'relative', 'nurse'].map(
    (role, i) => `p${i},,,true,A,${role},u${i},P,Q,,,,`,
  );
  const converted = convert(package11([kim, ...others]));
  expect(rowCounts(converted)).toEqual({ Schools: 2, Calendars: 4, Students: 1, Enrollments: 1 });
  expect(converted.notes).toContain(
    'Parents, guardians and relatives, who are neither students nor staff: 3',
  );
  expect(converted.notes).toContain(
    'Roles that OneRoster does not have, neither students nor staff: nurse (1)',
  );
});

test('the same user twice passes through, so that the problems name it', () => {
  const again = kim.replace('Kim', 'Kimberley');
  expect(problemsOf(convert(package11([kim, ray, again])))).toEqual([
    'error|Students|1|Person ID|s1|stands more than once with different cells: none is used',
    'error|Students|3|Person ID|s1|stands more than once with different cells: none is used',
  ]);
});

test('terms with the same schoolYear make a school year where there is none', () => {
  const sessions = [
    sessionHeadings,
    ...academicSessions.slice(3).map((row) => row.replace('y27', '')),
  ];
  const converted = convert(package11([kim], [], { academicSessions: sessions }));
  expect(textOf(tableNamed(converted, 'Calendars'))[1]).toBe(
    'A:2027|A|School year 2027, North|2027|2026-08-10|2027-05-28',
  );
  expect(textOf(tableNamed(converted, 'Enrollments'))[1]).toBe('s1|A:2027|A|2026-08-10|');
  expect(converted.notes[1]).toMatch(/put together from terms with the same schoolYear/);
});

test('without sessions there are no calendars, and enrollments go by school', () => {
  const files = package11([kim], ['e1,,,c1,A,s1,student,,2026-08-20,2026-12-18']);
  const converted = convert({ ...files, academicSessions: [sessionHeadings] });
  expect(tableNamed(converted, 'Calendars')).toBeUndefined();
  expect(textOf(tableNamed(converted, 'Enrollments'))[1]).toBe('s1||A|2026-08-20|2026-12-18');
  expect(problemsOf(converted)).toEqual([]);
  expect(converted.notes[1]).toMatch(/gives no school year: no calendars were made/);
});

test('a school with a school year of its own gets no calendar of the others at that time', () => {
  const files = package11([kim, 's2,,,true,B,student,sal,Sal,Orr,,78,,'], [], {
    academicSessions: [
      sessionHeadings,
      'yA,,,North 26-27,schoolYear,2026-08-10,2027-05-28,,2027',
      'yB,,,South 26-27,schoolYear,2026-08-17,2027-06-04,,2027',
      'tA,,,Fall,term,2026-08-10,2026-12-18,yA,2027',
      'tB,,,Fall,term,2026-08-17,2026-12-18,yB,2027',
    ],
    classes: [classHeadings, 'c1,,,Art,scheduled,A,tA', 'c2,,,Art,scheduled,B,tB'],
  });
  expect(textOf(tableNamed(convert(files), 'Calendars')).slice(1)).toEqual([
    'A:yA|A|North 26-27, North|2027|2026-08-10|2027-05-28',
    'B:yB|B|South 26-27, South|2027|2026-08-17|2027-06-04',
  ]);
  expect(enrollmentsOf(files)).toEqual(['s1|A:yA|A|2026-08-10|', 's2|B:yB|B|2026-08-17|']);
});

test('dates that cannot be read, or that end before they start, become problems', () => {
  const rows = [
    'e1,,,c1,A,s1,student,,soon,2026-12-18',
    'e2,,,c1,A,s1,student,,later,2026-12-18',
    'e3,,,c1,A,s2,student,,2026-12-18,2026-08-20',
  ];
  const sal = 's2,,,true,A,student,sal,Sal,Orr,,78,,';
  const converted = convert(package11([kim, sal], rows));
  expect(problemsOf(converted)).toEqual([
    'error|Enrollments|1|Start Date|soon|cannot be read as a date',
    'warning|Enrollments|3|End Date|2026-08-20|ends before it starts: the record makes nobody eligible',
  ]);
  expect(converted.notes).toContain(
    'Rows whose dates cannot be read or end before they start (the problems name one for each person and school): 3',
  );
});

test('dates may be M/D/YYYY throughout; a day before the month stops the run', () => {
  const american = ['e1,,,c1,A,s1,student,,9/05/2026,12/18/2026'];
  expect(enrollmentsOf(package11([kim], american))).toEqual(['s1|A:y27|A|2026-09-05|2026-12-18']);
  const australian = [...american, 'e2,,,c1,A,s1,student,,15/09/2026,'];
  const { tables, faults } = convert(package11([kim], australian));
  expect(tables).toEqual([]);
  expect(faults).toEqual([
    'enrollments.csv: beginDate holds dates that are neither YYYY-MM-DD nor M/D/YYYY (row 2: 15/09/2026): export the dates as YYYY-MM-DD',
  ]);
});

test('a session whose dates cannot be read stops the run', () => {
  const sessions = [...academicSessions, 'y28,,,2027-28,schoolYear,2027-08,2028-05-26,,2028'];
  expect(convert(package11([kim], [], { academicSessions: sessions })).faults).toEqual([
    'academicSessions.csv: the dates of 2027-28 (row 5: 2027-08 to 2028-05-26) cannot be read: write them as YYYY-MM-DD',
  ]);
});

test('dates beyond every school year are counted, and past ones stay past', () => {
  const rows = ['e1,,,c9,A,s1,student,,2019-09-01,2020-05-01'];
  const files = package11([kim], rows);
  expect(statesOf(rosterOf(convert(files), 20260901).enrollments, 20260901)).toBe(
    '0 current, 0 future, 1 ended',
  );
  expect(convert(files).notes).toContain(
    'Rows with dates in no school year, which count in the nearest one: 1',
  );
});

test('class enrollments of another role, or at the district, do not count and are counted', () => {
  const rows = [
    'e1,,,c1,A,t1,student,,2026-08-20,2026-12-18',
    'e2,,,c1,D,s1,student,,2026-08-20,2026-12-18',
  ];
  const files = package11([kim, ray], rows);
  expect(enrollmentsOf(files)).toEqual(['s1|A:y27|A|2026-08-10|']);
  const { notes } = convert(files);
  expect(
    notes.filter((note) => /^Class enrollments that do not count, .*: 1$/.test(note)),
  ).toHaveLength(2);
});

test('damaged rows are told as such where they belong', () => {
  const long = `${kim},and,more`;
  const rows = ['e1,,,c1,A,s2,student,,2026-08-20,2026-12-18,extra'];
  const sal = 's2,,,true,A,student,sal,Sal,Orr,,78,,';
  const problems = problemsOf(
    convert(
      package11([sal, long], rows, { classes: [...classes, 'c3,,,X,scheduled,A,fall,more'] }),
    ),
  );
  expect(problems).toEqual([
    'error|Students|2|||the row has more cells than there are headings',
    'error|Enrollments|1|||the row has more cells than there are headings',
  ]);
});

test('1.2: one person may be student and staff, with a role for each school', () => {
  const files = package12(
    [
      'p1,,,true,p1,Pat,Ray,,5,p@x.org,12,A',
      'p2,,,true,p2,Parent,Ray,,,,,A',
      'p3,,,true,p3,No,Role,,,,,',
    ],
    [
      'r1,,,p1,secondary,aide,,,B,',
      'r2,,,p1,primary,student,,,A,',
      'r3,,,p1,primary,counselor,2026-09-01,2026-10-31,A,',
      'r4,,,p2,primary,parent,,,A,',
      'r5,,,who,primary,student,,,A,',
    ],
  );
  const converted = convert(files);
  expect(textOf(tableNamed(converted, 'Students')).slice(1)).toEqual([
    'p1|5|Ray|Pat|||12||p@x.org',
  ]);
  // The primary role goes before the others.
  expect(textOf(tableNamed(converted, 'Staff')).slice(1)).toEqual([
    'p1|5|Ray|Pat||counselor|counselor|p@x.org',
  ]);
  expect(assignmentsOf(files)).toEqual([
    'p1|B|aide|aide|2026-08-10|',
    'p1|A|counselor|counselor|2026-09-01|2026-10-31',
  ]);
  expect(problemsOf(converted)).toEqual([
    'error|Enrollments|5|Person ID|who|nobody in Students or Staff has this Person ID',
  ]);
  expect(converted.notes).toContain('Users without a role, who are neither students nor staff: 1');
});

test('1.2: the dates of a role win over those of class enrollments', () => {
  const users = ['s1,,,true,s1,Kim,Lee,,77,,04,A', 's2,,,true,s2,Sal,Orr,,78,,04,B'];
  const roles = [
    'r1,,,s1,primary,student,2025-09-15,,A,',
    'r2,,,s2,primary,student,2026-08-11,2026-11-30,B,',
    'r3,,,s2,secondary,student,,,A,',
  ];
  const rows = [
    'e1,,,c1,A,s1,student,,2026-08-20,2026-12-18',
    'e2,,,c2,B,s2,student,,2027-01-04,2027-05-28',
    'e3,,,c1,A,s2,student,,2026-08-20,2026-12-18',
  ];
  // An open role goes on through the following school years.
  expect(enrollmentsOf(package12(users, roles, rows))).toEqual([
    's1|A:y26|A|2025-09-15|2026-05-29',
    's1|A:y27|A|2026-08-10|',
    's2|B:y27|B|2026-08-11|2026-11-30',
    's2|A:y27|A|2026-08-20|2026-12-18',
  ]);
});

test('1.2: a role whose dates cannot be used is a problem and enrolls nobody', () => {
  const files = package12(
    ['s1,,,true,s1,Kim,Lee,,77,,04,A'],
    ['r0,,,s1,primary,parent,,,A,', 'r1,,,s1,primary,student,never,,A,'],
  );
  expect(problemsOf(convert(files))).toEqual([
    'error|Enrollments|2|Start Date|never|cannot be read as a date',
  ]);
});

test('1.2: a damaged role is told as such and enrolls nobody', () => {
  const files = package12(
    ['s1,,,true,s1,Kim,Lee,,77,,04,A'],
    ['r1,,,s1,primary,student,,,A,,and,more', 'r2,,,s1,primary,student,,,B,'],
  );
  expect(problemsOf(convert(files))).toEqual([
    'error|Enrollments|1|||the row has more cells than there are headings',
  ]);
  expect(statesOf(rosterOf(convert(files), 20260901).enrollments, 20260901)).toBe(
    '1 current, 0 future, 0 ended',
  );
});

test('the order and the letter case of columns and the names of files do not matter', () => {
  const files = package11([kim, ray], ['e1,,,c1,A,s1,student,,2026-08-20,2026-12-18']);
  const changed = Object.fromEntries(
    Object.entries(files).map(([name, lines]) => [
      name.toLowerCase(),
      // No cell here holds a comma, but for the quoted lists, which are the last column.
      lines.map((line, i) => turnRound(i === 0 ? `${line.toUpperCase()},` : `${line},`)),
    ]),
  );
  const plain = convert(files).tables.map(textOf);
  expect(convert(changed).tables.map(textOf)).toEqual(plain);
  expect(plain).toHaveLength(6);
});

/** The cells of a line from last to first. */
function turnRound(line: string): string {
  return (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [])
    .slice(0, -1)
    .map((cell) => cell.replace(/,$/, ''))
    .reverse()
    .join(',');
}

test('an accounts.csv beside the package is handed through as it is', () => {
  const tables = openTexts({
    ...package11([kim]),
    accounts: ['Person ID,Username,Enabled', 's1,kim,Yes'],
    groups: ['Group Name,Tool Rights,Calendar Rights'],
    courses: ['sourcedId,status,dateLastModified,title,courseCode', 'k1,,,Art,ART'],
  });
  const found = rosterFormats.flatMap((format) => format.find(tables, false));
  expect(found.map(({ table }) => table.name).sort()).toEqual([
    ...['academicSessions', 'classes', 'courses', 'enrollments', 'orgs', 'users'],
  ]);
  const converted = convert({
    ...package11([kim]),
    accounts: ['Person ID,Username,Enabled', 's1,kim,Yes'],
  });
  expect(converted.tables.map(({ name }) => name)).toEqual([
    ...['Schools', 'Calendars', 'Students', 'Enrollments', 'accounts'],
  ]);
  expect(converted.notes[converted.notes.length - 1]).toMatch(/^User accounts are not made/);
});

const manifest = ['propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.1'];

test.each([
  [
    'a file that the manifest lists',
    { ...package11([kim]), manifest: [...manifest, 'file.demographics,bulk'] },
    'demographics.csv is missing, though manifest.csv lists it: add it to the data, or say which table it is',
  ],
  [
    'an unknown version',
    { ...package11([kim]), manifest: ['propertyName,value', 'oneroster.version,2.0'] },
    'manifest.csv: OneRoster version 2.0 is not known: export version 1.1 or 1.2',
  ],
  [
    'a file given twice',
    { ...package11([kim]), 'old-users': [userHeadings, kim] },
    'OneRoster users is given twice, by users.csv and by old-users.csv: keep one',
  ],
  [
    'no schools',
    package11([kim], [], { orgs: orgs.slice(0, 2) }),
    'orgs.csv has no org of the type school: export the schools with the roster',
  ],
  [
    'a missing column',
    { ...package11([kim]), users: [userHeadings.replace('role', 'rule'), kim], manifest },
    'users.csv: the column role is missing',
  ],
  [
    'a column that stands twice',
    package11([kim], [], { orgs: [`${orgs[0]!},Name`, ...orgs.slice(1)] }),
    'orgs.csv: the column name stands twice (columns 4 and 8): keep one',
  ],
  [
    'no roles in a 1.2 package',
    Object.fromEntries(
      Object.entries(package12(['s1,,,true,s1,Kim,Lee,,77,,04,A'], [])).filter(
        ([name]) => name !== 'roles',
      ),
    ),
    'roles.csv is missing in the files of OneRoster: add it to the data, or say which table it is',
  ],
  [
    'class enrollments alone',
    { enrollments: [rowHeadings] },
    'users.csv is missing in the files of OneRoster: add it to the data, or say which table it is',
  ],
])('%s stops the run with a remedy', (_case, files: Files, fault) => {
  const converted = convert(files);
  expect(converted.faults).toContain(fault);
  expect(converted.tables).toEqual([]);
});

test('rows of enrollments are numbered as in their files', () => {
  const sal = 's2,,,true,B,student,sal,Sal,Orr,,78,,';
  const rows = ['e1,,,c1,A,t1,teacher,,,', 'e2,,,c1,A,s1,student,,2026-08-20,2026-12-18'];
  const converted = convert(package11([ray, kim, sal], rows));
  const table = tableNamed(converted, 'Enrollments')!;
  // Row 2 of enrollments.csv, and row 3 of users.csv for the student without a class.
  expect([0, 1].map((row) => rowNumber(table, row))).toEqual([2, 3]);
  expect(converted.notes).toContain(
    'Problems of Enrollments name the row of enrollments.csv, for those without dates of class enrollments the row of users.csv',
  );
});

test.each(['preferredFirstName', 'preferredGivenName'])(
  '%s is the Preferred First Name of students and staff; without it there is no such column',
  (heading) => {
    const users = [
      's1,,,true,A,student,ann,Annabel,Poe,,71,,09',
      't1,,,true,A,teacher,gil,Gilbert,Oak,,701,,',
    ];
    const files = package11(users);
    const plain = convert(files);
    expect(tableNamed(plain, 'Students')!.headings).not.toContain('Preferred First Name');
    const named = convert({
      ...files,
      users: [`${userHeadings},${heading}`, `${users[0]!},Ann`, `${users[1]!},Gil`],
    });
    for (const [table, name] of [
      ['Students', 'Ann'],
      ['Staff', 'Gil'],
    ] as const) {
      const [headings, row] = textOf(tableNamed(named, table)).map((line) => line.split('|'));
      expect(row![headings!.indexOf('Preferred First Name')]).toBe(name);
    }
  },
);
