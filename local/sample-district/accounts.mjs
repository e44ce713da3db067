import { nameBook, plain } from './names.mjs';
import { asOf, domain, lastYear, schools, thisYear } from './schools.mjs';
import { awaitsAccount, isCurrent } from './student-cases.mjs';

const local = 'Local Campus Authentication Only';
const firstParentId = 30001;

/** The User Accounts table in the making: no two of its usernames are the same, save by damage. */
export function accountBook() {
  const accounts = [];
  const take = nameBook();

  function add(personId, base, fields) {
    const account = {
      personId,
      username: take(base),
      homepage: 'Campus Application',
      authenticationType: local,
      enabled: 'Yes',
      forcePasswordChange: 'No',
      totalLoginCount: 0,
      ...fields,
    };
    accounts.push(account);
    return account;
  }

  function of({ personId }) {
    return accounts.find((account) => account.personId === personId);
  }

  return { accounts, add, of, take };
}

export function addStudentAccounts(random, book, students) {
  for (const student of students.filter(({ hasAccount }) => hasAccount)) {
    book.add(student.personId, studentUsername(random, student), studentAccount(random, student));
  }
}

function studentUsername(random, { lastName, firstName, studentNumber, email }) {
  const names = [plain(lastName), plain(firstName)].filter(Boolean);
  if (names.length < 2) return `student.${studentNumber}`;
  return random.chance(0.08) && email.includes('@') ? email : names.join('.');
}

function studentAccount(random, student) {
  const enabled = random.chance(isCurrent(student) ? 0.95 : 0.65);
  const totalLoginCount = random.chance(0.07) ? 0 : random.between(1, 420);
  const mustChange = random.chance(totalLoginCount === 0 ? 0.6 : 0.03);
  return {
    homepage: 'Campus Student Portal',
    enabled: enabled ? 'Yes' : 'No',
    forcePasswordChange: mustChange ? 'Yes' : 'No',
    totalLoginCount,
    created: random.dateBetween(...yearAfterArrival(student)),
    email: student.email.trim(),
  };
}

function yearAfterArrival({ enrollments }) {
  const [{ startDate }] = enrollments;
  return startDate < lastYear.startDate
    ? [startDate, lastYear.startDate]
    : [lastYear.startDate, thisYear.startDate];
}

export function studentAccountCases(cases, book, students) {
  const hasAccount = (student) => student.hasAccount && isCurrent(student);
  cases.give('Two accounts, the older one disabled', students, 6, hasAccount, (student) =>
    book.add(student.personId, `${plain(student.firstName)}.${plain(student.lastName)}`, {
      homepage: 'Campus Student Portal',
      enabled: 'No',
      created: '2023-08-21',
      email: student.email,
    }),
  );
  const waiting = cases.give(
    'Email is the username of another student',
    students,
    4,
    awaitsAccount,
  );
  cases.give(
    'Username is the email of another student',
    students,
    4,
    hasAccount,
    (student, index) => {
      book.of(student).username = book.take(waiting[index].email);
    },
  );
  cases.give('First initial and last name is taken', students, 8, awaitsAccount, (student) =>
    takeInitialAndLastName(book, student),
  );
  cases.give(
    'First initial and last name is taken twice',
    students,
    3,
    awaitsAccount,
    (student) => {
      takeInitialAndLastName(book, student);
      takeInitialAndLastName(book, student);
    },
  );
}

function takeInitialAndLastName(book, { firstName, lastName }) {
  book.add('', plain(firstName).slice(0, 1) + plain(lastName), {
    homepage: 'Campus Student Portal',
    created: '2022-09-05',
  });
}

/** Parents have accounts, but are neither students nor staff; some took their child's address. */
export function addParentAccounts(random, cases, book, students) {
  const children = cases.give('Email is the username of a parent', students, 4, awaitsAccount);
  const others = random.shuffled(students.filter(isCurrent)).slice(0, 20);
  [...children, ...others].forEach((child, index) => {
    const ownName = `${plain(child.lastName)}.parent`;
    book.add(String(firstParentId + index), index < children.length ? child.email : ownName, {
      homepage: 'Campus Parent Portal',
      totalLoginCount: random.between(0, 60),
      created: random.dateBetween('2023-08-01', asOf),
      email: `${ownName}${index}@mailbox.example`,
    });
  });
}

export function addAccountsOfNobody(book) {
  const everywhere = schools.map(({ schoolId }) => schoolId).join(';');
  const shared = { email: `helpdesk@${domain}`, created: '2021-07-12', schoolAccess: everywhere };
  for (const name of ['frontdesk', 'library.kiosk', 'testing.proctor', 'substitute.pool']) {
    book.add('', name, { ...shared, totalLoginCount: 311 });
  }
  book.add('', 'nightly.import', { ...shared, homepage: '', authenticationType: '' });
}
