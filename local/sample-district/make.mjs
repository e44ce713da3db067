import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  accountBook,
  addAccountsOfNobody,
  addParentAccounts,
  addStudentAccounts,
  studentAccountCases,
} from './accounts.mjs';
import { activationCases } from './activation.mjs';
import { caseBook } from './cases.mjs';
import { damage } from './damage.mjs';
import { enrollmentCases, hasLeft } from './enrollment-cases.mjs';
import { groups } from './groups.mjs';
import { seededRandom } from './random.mjs';
import { makeRequests } from './requests.mjs';
import { calendars, lastYear, schools } from './schools.mjs';
import { addStaffAccounts, staffAccountCases, staffCases } from './staff-cases.mjs';
import { makeStaff } from './staff.mjs';
import { emailCases, nameCases } from './student-cases.mjs';
import { giveStudentEmails, makeStudents } from './students.mjs';
import { csvFile, jsonFile, markdownTable } from './tables.mjs';

const seed = 20260817;

/** Every file of the sample district by its name, as it stands beside this script. */
export function makeSampleDistrict() {
  const random = seededRandom(seed);
  const cases = caseBook();
  const people = makePeople(random, cases);
  const accounts = makeAccounts(random, cases, people);
  const operator = accounts.of(people.staff[0]).username;
  noteCommonCases(cases, people.students, accounts.accounts);
  const tables = damage(cases, { ...people, accounts: accounts.accounts });
  return {
    'schools.csv': csvFile('schools.csv', schools),
    'calendars.csv': csvFile('calendars.csv', calendars),
    'students.csv': csvFile('students.csv', tables.students),
    'enrollments.csv': csvFile('enrollments.csv', tables.enrollments),
    'staff.csv': csvFile('staff.csv', tables.staff),
    'assignments.csv': csvFile('assignments.csv', tables.assignments),
    'accounts.csv': csvFile('accounts.csv', tables.accounts),
    'groups.csv': csvFile('groups.csv', groups),
    'settings.json': jsonFile(makeSettings(operator)),
    ...requestFiles(cases),
    'README.md': readmeWith(cases),
  };
}

function makePeople(random, cases) {
  const students = makeStudents(random);
  nameCases(cases, students);
  giveStudentEmails(students);
  emailCases(cases, students);
  enrollmentCases(cases, students);
  const staff = makeStaff(random);
  staffCases(random, cases, staff, students);
  return { students, staff };
}

function makeAccounts(random, cases, { students, staff }) {
  const book = accountBook();
  addStaffAccounts(random, book, staff);
  staffAccountCases(cases, book, staff);
  addAccountsOfNobody(book);
  addStudentAccounts(random, book, students);
  studentAccountCases(cases, book, students);
  addParentAccounts(random, cases, book, students);
  activationCases(cases, book, students, staff);
  return book;
}

function noteCommonCases(cases, students, accounts) {
  const isOpen = ({ personId }) =>
    accounts.some((account) => account.personId === personId && account.enabled === 'Yes');
  const note = (situation, fits) =>
    cases.note(
      situation,
      students.filter(fits).map(({ personId }) => personId),
    );
  note('Graduated in 2026', ({ graduationYear }) => graduationYear === lastYear.spring);
  note('Left in 2026 before graduating', hasLeft);
  note(
    'Graduated or left, still enabled',
    (student) =>
      (student.graduationYear === lastYear.spring || hasLeft(student)) && isOpen(student),
  );
  note('New in kindergarten', ({ grade }) => grade === 'KG');
  note('New this year in a higher grade', ({ returning, grade }) => !returning && grade !== 'KG');
}

function makeSettings(operator) {
  return {
    configuredAuthentication: ['saml'],
    operator,
    thresholds: { maxDisable: 500, maxDisablePercent: 20 },
  };
}

function requestFiles(cases) {
  const selected = cases.cases
    .filter(({ situation }) => /no account|no-show|as-of date|Enabled/.test(situation))
    .flatMap(({ examples }) => examples.slice(0, 2))
    .filter((personId) => personId.startsWith('1'));
  return Object.fromEntries(
    Object.entries(makeRequests(selected)).map(([name, request]) => [
      `requests/${name}.json`,
      jsonFile(request),
    ]),
  );
}

/** The prose is written by hand; only the table of situations is made. */
function readmeWith({ cases }) {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const rows = cases.map(({ situation, count, examples }) => [
    situation,
    String(count),
    examples.join(', '),
  ]);
  const table = markdownTable(['Situation', 'People', 'Examples (Person ID)'], rows);
  return readme.replace(
    /(<!-- situations -->\n)[\s\S]*(<!-- end of situations -->)/,
    (_, start, end) => `${start}\n${table}\n\n${end}`,
  );
}

function writeFiles() {
  mkdirSync(new URL('requests/', import.meta.url), { recursive: true });
  for (const [fileName, text] of Object.entries(makeSampleDistrict())) {
    writeFileSync(new URL(fileName, import.meta.url), text);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFiles();
