import { describe, expect, test } from 'vitest';
import type { FilterType } from '../../../core/engine/inform/index.ts';
import type { Tables } from '../../helpers/district.ts';
import { peopleOf, usernamesOf } from './small-inform.ts';

const tables: Tables = {
  schools: [
    ['School ID', 'School Name'],
    ['LHS', 'Lincoln High'],
    ['GMS', 'Grant Middle'],
  ],
  students: [
    ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email', 'Home Room'],
    ['1', '001', 'Doe', 'John', '', ' john@s.org ', 'B12'],
    ['2', '002', 'Li', 'Amy', '10', '', ''],
    ['3', '003', 'Both', 'Bea', '12', 'bea@home.org', ''],
    ['4', '004', 'Gone', 'Gil', '12', '', ''],
    ['5', '005', 'Twice', 'Tom', '12', '', ''],
    ['5', '005', 'Twice', 'Tim', '12', '', ''],
  ],
  staff: [
    ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title', 'Email'],
    ['3', '703', 'Both', 'Beatrice', 'Coach', 'bea@work.org'],
    ['51', '751', 'Smith', 'Ann', 'Teacher', 'ann@work.org'],
    ['52', '752', 'Nash', 'Ed', 'Clerk', 'ed@work.org'],
  ],
  enrollments: [
    ['Person ID', 'School ID', 'Grade', 'Start Date', 'End Date', 'No Show', 'Track'],
    ['1', 'GMS', '08', '2024-08-12', '2025-05-30', '', 'A'],
    ['1', 'LHS', '09', '2025-08-11', '', '', 'B'],
    ['2', 'GMS', '09', '2025-09-01', '', '', 'C'],
    ['2', 'LHS', '10', '2025-12-01', '', '', 'D'],
    ['3', 'LHS', '12', '2025-08-11', '', 'Yes', 'E'],
    ['4', 'GMS', '11', '2023-08-11', '2024-05-30', '', 'F'],
    ['4', 'LHS', '12', '2024-08-11', '2025-05-30', '', 'G'],
  ],
  assignments: [
    ['Person ID', 'School ID', 'Start Date'],
    ['3', 'GMS', '2020-08-01'],
    ['51', 'LHS', '2020-08-01'],
  ],
  accounts: [
    ['Person ID', 'Username', 'Homepage', 'Enabled', 'Created', 'Activation URL'],
    ['1', 'jdoe', 'Campus Student Portal', 'Yes', '8/17/2025', ' https://a.example/1 '],
    ['2', 'ali', 'Campus Parent Portal', 'Yes', '8/18/2025', ''],
    ['3', 'bea.student', 'Campus Student Portal', 'Yes', '', ''],
    ['3', 'bea.coach', 'Campus Tools', 'Yes', 'soon', ''],
    ['4', 'ggone', '', 'No', '', ''],
    ['5', 'ttwice', '', 'Yes', '', ''],
    ['51', 'asmith', 'campus instruction', 'Yes', '', ''],
    ['51', 'asmith.home', 'Campus Portal', 'Yes', '', ''],
    ['52', 'enash', 'My own page', 'Yes', '', ''],
    ['52', 'twin', 'Campus Application', 'Yes', '', ''],
    ['51', 'TWIN', 'Campus Application', 'Yes', '', ''],
    ['52', '', 'Campus Application', 'Yes', '', ''],
    ['52', 'odd', 'Campus Application', 'perhaps', '', ''],
    ['9001', 'parent', 'Campus Parent Portal', 'Yes', '', ''],
    ['', 'nobody', 'Campus Application', 'Yes', '', ''],
  ],
};

function usernames(type: FilterType | null): string[] {
  return usernamesOf({ name: 'all', type: type ?? 'students' }, peopleOf(tables, type));
}

/** A field's texts by username. */
function texts(field: string, type: FilterType | null = null): Record<string, string> {
  const people = peopleOf(tables, type);
  const [username, read] = [people.reader('accountManagement.username'), people.reader(field)];
  return Object.fromEntries(
    Array.from(people.accounts, (account) => [username(account), read(account)]),
  );
}

describe('filter types', () => {
  test('T27: Staff Accounts by their homepages, and no other', () => {
    expect(usernames('staff-accounts')).toEqual(['bea.coach', 'asmith']);
  });

  test('T27: Portal Accounts by theirs, and no students or parents', () => {
    expect(usernames('portal-accounts')).toEqual(['asmith.home']);
  });

  test('students: whoever is one, but their accounts as staff', () => {
    expect(usernames('students')).toEqual(['jdoe', 'ali', 'bea.student', 'ggone']);
  });

  test('accounts in error and of nobody are in none; those of an unknown homepage are counted', () => {
    expect(usernames(null)).toEqual([
      ...['jdoe', 'ali', 'bea.student', 'bea.coach', 'ggone', 'asmith', 'asmith.home', 'enash'],
    ]);
    expect(peopleOf(tables, 'staff-accounts').otherHomepages).toBe(1);
  });
});

describe('what is read of a person', () => {
  test('is that of the student or of the staff member the account is of', () => {
    expect(texts('person.firstName')).toMatchObject({
      'bea.student': 'Bea',
      'bea.coach': 'Beatrice',
    });
    expect(texts('person.email')).toMatchObject({
      jdoe: 'john@s.org',
      'bea.student': 'bea@home.org',
      'bea.coach': 'bea@work.org',
    });
    expect(texts('person.number')).toMatchObject({ jdoe: '001', asmith: '751' });
    expect(texts('person.accountType')).toMatchObject({ jdoe: 'Students', asmith: 'Staff' });
    expect(texts('person.personID')).toMatchObject({ jdoe: '1', asmith: '51' });
    expect(texts('person.homeroom')).toMatchObject({ jdoe: 'B12', asmith: '' });
  });

  test('the school is that of the current record, else the next, else the last; no-shows never', () => {
    expect(texts('person.school')).toEqual({
      jdoe: 'Lincoln High',
      ali: 'Grant Middle',
      'bea.student': '',
      'bea.coach': 'Grant Middle',
      ggone: 'Lincoln High',
      asmith: 'Lincoln High',
      'asmith.home': 'Lincoln High',
      enash: '',
    });
    expect(texts('enrollments.track')).toMatchObject({ jdoe: 'B', ali: 'C', ggone: 'G' });
  });

  test('a grade that Students does not have comes from there', () => {
    expect(texts('person.grade')).toMatchObject({ jdoe: '09', ali: '10', asmith: '' });
  });

  test('dates are shown alike; what is no date as it stands; links without blanks', () => {
    expect(texts('accountManagement.created')).toMatchObject({
      jdoe: '2025-08-17',
      'bea.coach': 'soon',
      enash: '',
    });
    expect(texts('accountManagement.uniqueLinkActivationURL')).toMatchObject({
      jdoe: 'https://a.example/1',
    });
    expect(texts('accountManagement.enabled')).toMatchObject({ jdoe: 'Yes', ggone: 'No' });
    expect(texts('usage.totalLoginCount')).toMatchObject({ jdoe: '0' });
  });

  test('tables that a person is not in, and columns that there are not, are empty', () => {
    expect(texts('staff.title')).toMatchObject({
      jdoe: '',
      'bea.student': 'Coach',
      enash: 'Clerk',
    });
    expect(texts('usage.forceChangePassword')).toMatchObject({ jdoe: 'No' });
  });

  test('the expiration date is the one of what is being sent', () => {
    const people = peopleOf(tables, 'students', '2025-08-18T06:00', '2025-09-01');
    expect(people.reader('accountManagmeent.uniqueLinkExpirationDate')(0)).toBe('2025-09-01');
  });

  test('an unknown field is a fault of the program', () => {
    expect(() => peopleOf(tables, 'students').reader('person.shoeSize')).toThrow(/no field/);
  });
});

test('a condition on enrollments holds if any of them has it', () => {
  const people = peopleOf(tables, 'students');
  const find = (field: string, operator: string, ...values: string[]) =>
    usernamesOf(
      { name: 'f', type: 'students', where: { of: [{ field, operator, values }] } },
      people,
    );
  expect(find('enrollments.schoolID', '=', 'GMS')).toEqual(['jdoe', 'ali', 'ggone']);
  expect(find('enrollments.schoolID', '<>', 'GMS')).toEqual([
    'jdoe',
    'ali',
    'bea.student',
    'ggone',
  ]);
  expect(find('enrollments.endDate', '<', 'today')).toEqual(['jdoe', 'ggone']);
  expect(find('enrollments.noShow', '=TRUE')).toEqual(['bea.student']);
  expect(find('person.school', '=', 'lincoln high')).toEqual(['jdoe', 'ggone']);
  // Who has no record counts as one with an empty cell.
  expect(find('assignments.schoolID', 'IS NULL')).toEqual(['jdoe', 'ali', 'ggone']);
});
