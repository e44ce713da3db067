import { describe, expect, test } from 'vitest';
import { convert, problemsOf, tableNamed, textOf } from './packages.ts';

type Files = Readonly<Record<string, readonly string[]>>;

function rows(files: Files, name: string): string[] {
  return textOf(tableNamed(convert(files), name)).slice(1);
}

describe('v1', () => {
  const School = ['SIS ID,Name', 'A,North'];
  const Student = [
    'SIS ID,School SIS ID,Username,First Name,Last Name,Grade,Status',
    's1,A,kim,Kim,Lee,9,Active',
    's2,A,sal,Sal,Orr,9,Inactive',
  ];
  const Teacher = ['SIS ID,School SIS ID,Username,First Name,Last Name,Title', 't1,A,ray,Ray,Fox,'];
  const Section = [
    'SIS ID,School SIS ID,Section Name,Term StartDate,Term EndDate',
    'c,A,Art,8/10/2026,5/28/2027',
  ];
  const links = ['Section SIS ID,SIS ID'];

  test('a student who is not active is at the school, but never current there', () => {
    const files = { School, Student, Section, StudentEnrollment: [...links, 'c,s1', 'c,s2'] };
    expect(rows(files, 'Enrollments')).toEqual([
      's2|A:2027|A|||',
      's1|A:2027|A||2026-08-10|2027-05-28',
    ]);
    expect(problemsOf(convert(files))).toEqual([
      expect.stringMatching(/^warning\|Enrollments\|2\|Start Date\|\|/),
    ]);
    expect(convert(files).notes).toContain(
      'Students whose status is not active: their enrollments have no dates and do not count: 1',
    );
  });

  test('the British headings are the same layout', () => {
    const files = {
      School: ['DfE Number,Name', 'A,North'],
      Student: ['ID,School DfE Number,Username,First Name,Last Name,Grade', 's1,A,kim,Kim,Lee,9'],
      Teacher: [
        'ID,School DfE Number,Username,First Name,Last Name,Title',
        't1,A,ray,Ray,Fox,Head',
      ],
      Section: [Section[0]!.replace('SIS ID,School SIS ID', 'ID,School DfE Number'), Section[1]!],
      StudentEnrollment: ['Section ID,ID', 'c,s1'],
      TeacherRoster: ['Section ID,ID', 'c,t1'],
    };
    expect(convert(files).format).toBe('School Data Sync v1');
    expect(rows(files, 'Schools')).toEqual(['A|North']);
    expect(rows(files, 'Enrollments')).toEqual(['s1|A:2027|A||2026-08-10|2027-05-28']);
    expect(rows(files, 'District Assignments')).toEqual(['t1|A|Head|2026-08-10|']);
  });

  test('who is in sections is told by the IDs, whatever the names of the files say', () => {
    const files = { School, Student, Teacher, Section };
    const { recognised } = convert({
      ...{ ...files, StudentEnrollment: [...links, 'c,t1'] },
      TeacherRoster: [...links, 'c,s1'],
    });
    expect(
      recognised
        .filter(({ source }) => /Enrollment|Roster/.test(source))
        .map(({ source, role, confidence, why }) => [source, role, confidence, why]),
    ).toEqual([
      ['StudentEnrollment.csv', 'TeacherRoster', 'certain', 'its IDs are those of Teacher'],
      ['TeacherRoster.csv', 'StudentEnrollment', 'certain', 'its IDs are those of Student'],
    ]);
  });

  test('where the IDs do not tell, the name decides, else it is asked', () => {
    const same = [Teacher[0]!, Teacher[1]!.replace('t1', 's1')];
    const files = { School, Student, Teacher: same, Section };
    const named = convert({ ...files, 'Teacher links': [...links, 'c,s1'] });
    expect(named.recognised.find(({ source }) => source === 'Teacher links.csv')).toMatchObject({
      ...{ role: 'TeacherRoster', confidence: 'likely' },
      why: 'its columns Section SIS ID, SIS ID, and its name',
    });
    const asked = convert({ ...files, links: [...links, 'c,s1'] });
    expect(asked.tables).toEqual([]);
    expect(asked.questions).toMatchObject([
      {
        ...{ source: 'links.csv', key: 'sectionsisid,sisid' },
        text: 'links.csv may be School Data Sync v1: StudentEnrollment or School Data Sync v1: TeacherRoster, and its columns and values do not tell which: say which it is',
      },
    ]);
  });

  test('people with the required columns alone and a name that says nothing are asked for', () => {
    const people = ['SIS ID,School SIS ID,Username', 'x,A,x'];
    const { questions } = convert({ School, Teacher, export: people });
    expect(questions.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([
      ['school-data-sync-1/Student', 'school-data-sync-1/Teacher'],
    ]);
  });
});

describe('v2.1', () => {
  const orgs = ['sourcedId,name,type,parentSourcedId', 'A,North,school,', 'B,South,school,'];
  const users = ['sourcedId,username,givenName,familyName,email', 's1,kim,Kim,Lee,kim@x.org'];
  const roleHeadings =
    'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate';
  const academicSessions = [
    'sourcedId,title,type,schoolYear,startDate,endDate',
    'y26,2025-26,schoolYear,2026,2025-08-11,2026-05-29',
    'y27,2026-27,schoolYear,2027,2026-08-10,2027-05-28',
    'fall,Fall,term,2027,2026-08-10,2026-12-18',
  ];
  const of = (...roles: readonly string[]): Files => ({
    ...{ orgs, users, academicSessions },
    roles: [roleHeadings, ...roles],
  });

  test('own dates win, then those of the session, then the latest school year', () => {
    expect(rows(of('s1,A,student,y27,9,,2026-09-01,2027-01-31'), 'Enrollments')).toEqual([
      's1|A:2027|A|9|2026-09-01|2027-01-31',
    ]);
    expect(rows(of('s1,A,student,fall,9,,,'), 'Enrollments')).toEqual([
      's1|A:2027|A|9|2026-08-10|2026-12-18',
    ]);
    // No role names a session: both school years hold at both schools.
    expect(rows(of('s1,B,student,,9,,,'), 'Enrollments')).toEqual([
      's1|B:2027|B|9|2026-08-10|2027-05-28',
    ]);
  });

  test('a school has the school years of the sessions that its roles name', () => {
    const files = of('s1,A,student,y26,9,,,', 's1,B,student,fall,9,,,');
    expect(rows(files, 'Calendars')).toEqual([
      'A:2026|A|2025-26, North|2026|2025-08-11|2026-05-29',
      'B:2027|B|2026-27, South|2027|2026-08-10|2027-05-28',
    ]);
    expect(convert(files).notes).toContain('Students at more than one school: 1');
  });

  test('a user may be student and staff member; former students are neither', () => {
    const files = of('s1,A,student,y27,9,true,,', 's1,B,coach,y27,,false,,', 's1,A,alumni,y26,,,,');
    const { notes } = convert(files);
    expect(rows(files, 'Students')[0]).toBe('s1|Lee|Kim||kim@x.org||9||');
    expect(rows(files, 'Staff')).toEqual(['s1|Lee|Kim||kim@x.org||coach']);
    expect(notes).toContain('Users who are student and staff member: 1');
    expect(notes).toContain('Roles that are those of neither students nor staff: 1');
  });

  test('a role that ends before it starts is told as a problem, and does not count', () => {
    const files = of('s1,A,student,y27,9,,2026-09-01,2026-08-01');
    expect(problemsOf(convert(files))).toEqual([
      expect.stringMatching(/^warning\|Enrollments\|1\|End Date\|2026-08-01\|/),
    ]);
  });

  test('without roles.csv it is a fault that says what to add', () => {
    const withId = ['sourcedId,username,activeDirectoryMatchId', 's1,kim,'];
    expect(convert({ orgs, academicSessions, users: withId }).faults).toEqual([
      'roles.csv is missing in the files of School Data Sync v2.1: add it to the data, or say which table it is',
    ]);
  });
});

describe('v2', () => {
  const orgs = ['sourcedId,name,type', 'A,North,school', 'B,South,school', 'D,District,district'];
  const users = [
    'sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade',
    's1,"A, B",Kim,Lee,kim@x.org,,Student,9',
    't1,D,Ray,Fox,ray@x.org,,Teacher,',
    'p1,A,Pat,Lee,pat@x.org,,guardian,',
  ];

  test('a user is at every school of the list; parents are neither students nor staff', () => {
    const { notes } = convert({ orgs, users });
    expect(rows({ orgs, users }, 'Enrollments')).toEqual([
      's1||A||1900-01-01|',
      's1||B||1900-01-01|',
    ]);
    expect(rows({ orgs, users }, 'Students')).toEqual(['s1|Lee|Kim|kim@x.org||9']);
    expect(rows({ orgs, users }, 'Staff')).toEqual(['t1|Fox|Ray|ray@x.org||Teacher']);
    expect(notes).toContain('Students at more than one school: 1');
    expect(notes).toContain('Users whose role makes them neither students nor staff: 1');
  });
});
