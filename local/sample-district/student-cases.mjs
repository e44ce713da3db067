import { otherScripts, plain, spellings } from './names.mjs';
import { calendarId, domain, thisYear } from './schools.mjs';

/** The two schools of the ready request create-students.json: most cases are to be seen there. */
export const batchSchools = ['CRHS', 'SCMS'];

export function yearOf(student, { spring }) {
  return student.enrollments.filter((enrollment) =>
    enrollment.calendarId.startsWith(calendarId(spring, '')),
  );
}

export function isCurrent(student) {
  return yearOf(student, thisYear).length > 0;
}

export function isAt(student, ...schoolIds) {
  return yearOf(student, thisYear).some((enrollment) =>
    schoolIds.includes(enrollment.calendarId.slice(2)),
  );
}

/** Somebody the ready request would make an account for. */
export function awaitsAccount(student) {
  return !student.hasAccount && isAt(student, ...batchSchools);
}

function hasCurrentAccount(student) {
  return student.hasAccount && isCurrent(student);
}

export function nameCases(book, students) {
  const [scriptsToCreate, scriptsThere] = halves(otherScripts);
  const [spelledToCreate, spelledThere] = halves(spellings);
  rename('Name in another script, no account', scriptsToCreate, awaitsAccount);
  rename('Name in another script, has an account', scriptsThere, hasCurrentAccount);
  rename('Telling spelling of a name, no account', spelledToCreate, awaitsAccount);
  rename('Telling spelling of a name, has an account', spelledThere, hasCurrentAccount);

  function rename(situation, names, fits) {
    book.give(situation, students, names.length, fits, (student, index) =>
      Object.assign(student, names[index]),
    );
  }

  book.give('Middle name that looks like a formula', students, 1, awaitsAccount, (student) => {
    student.middleName = '=Ace';
  });
  book.give('Student Number missing', students, 3, awaitsAccount, (student) => {
    student.studentNumber = '';
  });
}

function halves(list) {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
}

const invalidEmails = [
  (name) => name,
  (name) => `${name}@`,
  (name) => `@${name}`,
  (name) => `${name}@students@${domain}`,
  (name) => `${name} 2@students.${domain}`,
  (name) => `${name}@students.${domain}; home@mailbox.example`,
];

export function emailCases(book, students) {
  book.give('Email missing', students, 12, awaitsAccount, clearEmail);
  book.give('Email missing, has an account', students, 12, hasCurrentAccount, clearEmail);
  book.give('Email invalid', students, invalidEmails.length, awaitsAccount, (student, index) => {
    student.email = invalidEmails[index](plain(student.lastName));
  });
  book.give('Blanks around the email', students, 2, awaitsAccount, (student) => {
    student.email = ` ${student.email} `;
  });
  const siblings = book.give('Siblings who share an email', students, 12, awaitsAccount);
  shareEmails(siblings.slice(0, 6), (email) => email.toUpperCase());
  shareEmails(siblings.slice(6), (email) => email);
}

function clearEmail(student) {
  student.email = '';
}

/** Neighbours in the list become siblings. */
function shareEmails(siblings, write) {
  for (let index = 0; index < siblings.length; index += 2) {
    const [elder, younger] = siblings.slice(index, index + 2);
    elder.email = `${plain(elder.lastName)}.family@mailbox.example`;
    younger.lastName = elder.lastName;
    younger.email = write(elder.email);
  }
}
