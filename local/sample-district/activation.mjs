import { plain } from './names.mjs';
import { seededRandom } from './random.mjs';
import { domain } from './schools.mjs';

const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Accounts that nobody has used get an activation link; some have something wrong with it, or with the way there. */
export function activationCases(cases, book, students, staff) {
  const mayUse = ({ enabled, totalLoginCount }) => enabled === 'Yes' && totalLoginCount === 0;
  const people = new Set([...students, ...staff].map(({ personId }) => personId));
  const waiting = book.accounts.filter(
    (account) => people.has(account.personId) && mayUse(account),
  );
  for (const account of waiting) account.activationUrl = activationUrl(account.personId);

  const isNew = (student) =>
    waiting.includes(book.of(student)) && book.of(student).forcePasswordChange === 'Yes';
  addressCases(cases, book, students, isNew);
  linkCases(cases, book, students, isNew);
  const types = ['SAML Authentication', 'LDAP Authentication'];
  cases.give('New, signs in by SAML or LDAP', students, 2, isNew, (student, index) =>
    Object.assign(book.of(student), { authenticationType: types[index], activationUrl: '' }),
  );
  cases.note(
    'Never logged in, has an Activation URL',
    waiting.filter(({ activationUrl }) => activationUrl).map(({ personId }) => personId),
  );
}

function addressCases(cases, book, students, isNew) {
  const mail = (write) => (student) => {
    student.email = write(plain(student.lastName));
    book.of(student).email = student.email;
  };
  const named = students.filter(isNew).map(({ lastName }) => lastName);
  const hasSibling = (student) =>
    isNew(student) && student.lastName === named.find((name, at) => named.indexOf(name) < at);
  const family = mail((name) => `${name}.family@mailbox.example`);
  cases.give('New, siblings who share an email', students, 2, hasSibling, family);
  cases.give(
    'New, email missing',
    students,
    1,
    isNew,
    mail(() => ''),
  );
  cases.give(
    'New, email invalid',
    students,
    1,
    isNew,
    mail((name) => `${name}@students`),
  );
}

function linkCases(cases, book, students, isNew) {
  const link = (write) => (student, index) => {
    const account = book.of(student);
    account.activationUrl = write(account.activationUrl, index);
  };
  cases.give(
    'New, Activation URL missing',
    students,
    2,
    isNew,
    link(() => ''),
  );
  cases.give(
    'New, Activation URL is n/a',
    students,
    1,
    isNew,
    link(() => 'n/a'),
  );
  const host = link((url) => url.replace('https://', ''));
  cases.give('New, Activation URL without https://', students, 1, isNew, host);
  const unsafe = link((url) => url.replace('https:', 'http:'));
  cases.give('New, Activation URL with http://', students, 1, isNew, unsafe);
  let first = '';
  const same = link((url, index) => (first = index === 0 ? url : first));
  cases.give('New, two people with one Activation URL', students, 2, isNew, same);
}

/** A made-up link that leads nowhere: names under .example belong to nobody. */
function activationUrl(personId) {
  const random = seededRandom(Number(personId));
  const token = Array.from({ length: 12 }, () => random.pick(signs)).join('');
  return `https://id.${domain}/activate/${token}`;
}
