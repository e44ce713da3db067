import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, readCsv } from '../helpers/cli.ts';
import {
  changed,
  preview,
  problems,
  reasons,
  runBatch,
  save,
  summary,
  usernames,
} from '../local/small-district.ts';

/*
 * Single sheets and account lists from the command line, each with its system's headings and a few
 * made-up people. All of them are evaluated on 2026-09-01. Who changes and who does not was counted
 * by hand; how, stands beside each sheet.
 */

const asOf = '2026-09-01';

/** Writes files of these names into a new folder; gives their paths. */
function files(named: Readonly<Record<string, readonly string[]>>): string[] {
  const folder = newFolder();
  return Object.entries(named).map(([name, lines]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => `${line}\r\n`).join(''));
    return path;
  });
}

/*
 * At Lincoln High: 1001, 1002 current since August 17; 1003 over by status; 1004 ended in June; 1005
 * a no-show; 1006 starts in October; 1007 of a status that nobody knows; 1009 current since 2019.
 * At Grant Middle: 1008 alone.
 */
const classList = [
  'Student ID,Student Name,Grade Level,School,Enrollment Status,Entry Date,Exit Date,Homeroom Teacher',
  '1001,"Nguyen, Kim",9,Lincoln High,Active,8/17/2026,,Ray',
  '1002,"Garcia Lopez, Ana",9,Lincoln High,Active,8/17/2026,,Ray',
  '1003,"Garcia, Abel",10,Lincoln High,Withdrawn,8/17/2026,,Ray',
  '1004,"Smith, Jo",12,Lincoln High,Graduated,8/15/2022,6/5/2026,Ray',
  '1005,"Lee, Mia",11,Lincoln High,No Show,8/17/2026,,Poe',
  '1006,"Park, Sun",11,Lincoln High,Pre-Registered,10/5/2026,,Poe',
  '1007,"O\'Neil, Pat",12,Lincoln High,Homebound,8/17/2026,,Poe',
  '1008,"Fox, Ray",6,Grant Middle,Active,8/17/2026,,Kay',
  '1009,"Fox, Rae",9,Lincoln High,Active,8/19/2019,,Poe',
];

/** Rae's account, and one of somebody else whose name Ana would get. */
const google = [
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID,New Status [UPLOAD ONLY]',
  'Rae,Fox,rfox@x.org,****,/Students,Active,2026/05/11 15:36:14,1009,',
  'Al,Garcia Lopez,agarcialopez@x.org,****,/Staff,Suspended,Never logged in,,',
];

const createAtLincoln = {
  ...{ accountType: 'students', changeType: 'createAccount', asOf },
  scope: { schools: ['Lincoln High'] },
  username: { from: 'pattern', pattern: '{firstName:1}{lastName}@x.org', letterCase: 'lower' },
};

test('accounts for a list of students, beside the users of Google', async () => {
  const [roster, accounts] = files({ 'list.csv': classList, 'User_Download.csv': google });
  const run = await preview([roster!, accounts!], createAtLincoln);
  // Considered: all nine but 1008. Created: 1001, 1002, 1006.
  expect(usernames(run)).toEqual([
    '1001 knguyen@x.org',
    '1002 agarcialopez2@x.org',
    '1006 spark@x.org',
  ]);
  expect(reasons(run)).toEqual({
    '1003': 'no-current-or-future-enrollment',
    '1004': 'no-current-or-future-enrollment',
    '1005': 'no-show',
    '1007': 'no-current-or-future-enrollment',
    '1009': 'already-has-account',
  });
  expect(summary(run)).toMatchObject({
    ...{ considered: 8, changed: 3, notChanged: 5 },
    warnings: { 'collision-resolved': 1 },
    problems: { error: 0, warning: 1 },
  });
  expect(problems(run)).toEqual(['warning Enrollments 7 Start Date']);
  for (const note of [
    `${roster!} (student sheet): 9 rows, people told apart by Student ID`,
    `Status words that are not known, so that the enrollments of 1 row count for nobody: Homebound (1, first in row 7 of ${roster!})`,
    `${accounts!} (Google user download): 2 user accounts, 1 enabled, 1 disabled`,
    `${accounts!}: Employee ID stands for the Person ID and the Number of 1 of 2 accounts`,
  ]) {
    expect(run.stdout).toContain(`Note: ${note}\n`);
  }
});

test('saved accounts go on with the list, and nobody gets a second one', async () => {
  const data = files({ 'list.csv': classList, 'User_Download.csv': google });
  const saved = await save(data, createAtLincoln);
  const path = join(saved.out, 'accounts.csv');
  const rows = readCsv(path);
  expect(rows.map((row) => [row['Person ID'], row['Username'], row['Enabled']].join(' '))).toEqual([
    ...['1009 rfox@x.org Yes', ' agarcialopez@x.org No', '1001 knguyen@x.org Yes'],
    ...['1002 agarcialopez2@x.org Yes', '1006 spark@x.org Yes'],
  ]);
  // Who signed in once may not be taken for an account that nobody ever used.
  expect(rows.map((row) => row['Total Login Count'])).toEqual(['1', '0', '0', '0', '0']);
  expect(JSON.stringify(rows)).not.toContain('****');
  const again = await preview([data[0]!, path], createAtLincoln);
  expect(summary(again)).toMatchObject({ considered: 8, changed: 0, notChanged: 8 });
  expect(summary(again).reasons['already-has-account']).toBe(4);
});

/*
 * Assigned to Lincoln: 501 current, 502 on leave and so current, 503 over by status, 504 from
 * October on, 505 current. 506 is Grant's.
 */
const staffList = [
  'Employee ID,Last Name,First Name,Position,Building,Employment Status,Hire Date',
  '501,Ray,Ann,Teacher,Lincoln,Active,2015-08-03',
  '502,Poe,Max,Nurse,Lincoln,On Leave,2020-01-06',
  '503,Kay,Lou,Teacher,Lincoln,Terminated,2018-08-06',
  '504,Dee,Jan,Principal,Lincoln,Active,2026-10-01',
  '505,Orr,Sal,Clerk,Lincoln,Active,2019-08-05',
  '506,Fox,Mia,Coach,Grant,Active,2019-08-05',
];

/** All of them have an account, and only Sal's is enabled. */
const entra = [
  'userPrincipalName,displayName,givenName,surname,accountEnabled,employeeId,createdDateTime',
  'ann@x.org,Ann Ray,Ann,Ray,False,501,2025-08-01T14:22:10Z',
  'max@x.org,Max Poe,Max,Poe,False,502,2025-08-01T14:22:10Z',
  'lou@x.org,Lou Kay,Lou,Kay,False,503,2025-08-01T14:22:10Z',
  'jan@x.org,Jan Dee,Jan,Dee,False,504,2025-08-01T14:22:10Z',
  'sal@x.org,Sal Orr,Sal,Orr,True,505,2025-08-01T14:22:10Z',
  'mia@x.org,Mia Fox,Mia,Fox,False,506,2025-08-01T14:22:10Z',
];

test('accounts of a list of staff are enabled, as Entra lists them', async () => {
  const data = files({ 'Staff 2026.csv': staffList, 'exportUsers.csv': entra });
  const run = await preview(data, {
    ...{ accountType: 'staff', changeType: 'enableAccount', asOf },
    scope: { schools: ['Lincoln'] },
  });
  expect(usernames(run)).toEqual(['501 ann@x.org', '502 max@x.org']);
  expect(reasons(run)).toEqual({
    '503': 'no-current-assignment',
    '504': 'assignment-starts-later',
    '505': 'already-enabled',
  });
  expect(summary(run)).toMatchObject({ considered: 5, problems: { error: 0, warning: 0 } });
});

/*
 * In last year's calendar of Grant (31): 1001, who is at Lincoln now; 1004, 1005 and 1006, who are
 * nowhere now. 1003 came to Grant this year.
 */
const campus = [
  'student.personID,student.studentNumber,student.lastName,student.firstName,student.grade,school.name,calendar.calendarID,calendar.name,calendar.startDate,calendar.endDate,enrollment.startDate,enrollment.endDate,enrollment.serviceType,enrollment.noShow',
  '1001,20001,Lee,Kim,08,Grant,31,25-26 Grant,08/11/2025,05/29/2026,08/11/2025,05/29/2026,P,0',
  '1001,20001,Lee,Kim,09,Lincoln,40,26-27 Lincoln,08/10/2026,05/28/2027,08/10/2026,,P,0',
  '1003,20003,Fox,Mia,06,Grant,41,26-27 Grant,08/10/2026,05/28/2027,08/24/2026,,P,0',
  '1004,20004,Ray,Abe,08,Grant,31,25-26 Grant,08/11/2025,05/29/2026,08/11/2025,05/29/2026,P,0',
  '1005,20005,Ray,Bea,08,Grant,31,25-26 Grant,08/11/2025,05/29/2026,08/11/2025,03/02/2026,P,0',
  '1006,20006,Ray,Cy,08,Grant,31,25-26 Grant,08/11/2025,05/29/2026,08/11/2025,,P,0',
];

const directory = [
  'SamAccountName,Enabled,GivenName,Surname,EmployeeID,whenCreated',
  'klee,True,Kim,Lee,1001,8/12/2025 7:01:22 AM',
  'mfox,True,Mia,Fox,1003,8/12/2025 7:01:22 AM',
  'aray,True,Abe,Ray,1004,8/12/2025 7:01:22 AM',
  'bray,False,Bea,Ray,1005,8/12/2025 7:01:22 AM',
];

test("accounts of last year's calendar are disabled, out of Infinite Campus and a directory", async () => {
  const data = files({ 'adhoc.csv': campus, 'ad.csv': directory });
  const run = await preview(data, {
    ...{ accountType: 'students', changeType: 'disableAccount', asOf },
    ...{ scope: { calendars: ['25-26 Grant'] }, leaveOutActiveElsewhere: true },
  });
  expect(usernames(run)).toEqual(['1004 aray']);
  expect(reasons(run)).toEqual({
    '1001': 'active-elsewhere',
    '1005': 'already-disabled',
    '1006': 'no-user-account',
  });
  // The one warning: 1006 is enrolled without an end in a calendar that has ended.
  expect(problems(run)).toEqual(['warning Enrollments 6 End Date']);
});

/*
 * At school 100: 11 and 12 active, 13 pre-registered for next year, 14 graduated. 15 is at 200.
 */
const powerSchool = [
  'ID,Student_Number,LastFirst,Grade_Level,SchoolID,Enroll_Status,EntryDate,ExitDate',
  '11,7001,"Lee, Kim",9,100,0,8/17/2026,6/4/2027',
  '12,7002,"Orr, Sal",0,100,0,8/17/2026,6/4/2027',
  '13,7003,"Fox, Mia",-1,100,-1,8/16/2027,6/2/2028',
  '14,7004,"Fox, Ray",12,100,3,8/18/2025,6/5/2026',
  '15,7005,"Kay, Lou",5,200,0,8/17/2026,6/4/2027',
];

const moodle = [
  'username,firstname,lastname,email,idnumber,suspended,deleted',
  'klee,Kim,Lee,klee@x.org,11,0,0',
  'sorr,Sal,Orr,sorr@x.org,12,1,0',
  'mfox,Mia,Fox,mfox@x.org,13,0,0',
  'rfox,Ray,Fox,rfox@x.org,14,0,0',
  'gone,Ray,Fox,gone@x.org,14,0,1',
];

test('passwords are to be changed, out of PowerSchool and Moodle', async () => {
  const tabs = powerSchool.map((line) => line.replace(/,(?! )/g, '\t').replace(/"/g, ''));
  const data = files({ 'student.export.text.txt': tabs, 'moodle.csv': moodle });
  const run = await preview(data, {
    ...{ accountType: 'students', changeType: 'forcePasswordChange', asOf },
    scope: { schools: ['100'] },
  });
  expect(changed(run)).toEqual(['11', '13']);
  expect(reasons(run)).toEqual({
    '12': 'account-disabled',
    '14': 'no-current-or-future-enrollment',
  });
  expect(summary(run)).toMatchObject({ considered: 4, problems: { error: 0, warning: 0 } });
});

test("Google's upload template gives no accounts: the batch says what is missing, and why", async () => {
  const upload = [
    'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],New Status [UPLOAD ONLY]',
    'Rae,Fox,rfox@x.org,Secret123!,/Students,Active',
  ];
  const data = files({ 'list.csv': classList, 'users.csv': upload });
  const run = await runBatch('preview', data, createAtLincoln);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('the table User Accounts (accounts.csv) is missing');
  expect(run.stdout).toContain('users.csv is not used: it is a Google bulk upload template');
});
