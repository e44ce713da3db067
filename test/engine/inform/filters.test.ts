import { describe, expect, test } from 'vitest';
import { shippedFilters } from '../../../core/engine/inform/index.ts';
import { peopleOf, usernamesOf } from './small-inform.ts';

const students = [
  ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email', 'Bus Route'],
  ['1', '001', 'Doe', 'John', '09', 'john@s.org', '7A'],
  ['2', '002', 'Núñez', 'José', '10', '', ''],
  ['3', '003', 'Li', 'Amy', '11', 'amy@s.org', '12'],
  ['4', '004', 'Park', 'Min', '', 'min@s.org', '50%'],
];
const accounts = [
  ['Person ID', 'Username', 'Enabled', 'Force Password Change', 'Total Login Count', 'Created'],
  ['1', 'jdoe', 'Yes', 'Yes', '0', '2025-08-17'],
  ['2', 'jnunez', 'Yes', 'No', '0', '2025-08-10'],
  ['3', 'ali', 'No', 'Yes', '4', '2025-08-18'],
  ['4', 'mpark', 'Yes', 'Yes', '', ''],
];

test('T23: no login and a password to change; a blank login count counts as 0', () => {
  const people = peopleOf({ students, accounts }, 'students');
  expect(usernamesOf(shippedFilters[0], people)).toEqual(['jdoe', 'mpark']);
});

describe('operators', () => {
  const people = peopleOf({ students, accounts }, 'students');
  const find = (field: string, operator: string, ...values: string[]) =>
    usernamesOf(
      { name: 'f', type: 'students', where: { of: [{ field, operator, values }] } },
      people,
    );

  test('texts are compared without case', () => {
    expect(find('students.lastName', '=', 'núñez')).toEqual(['jnunez']);
    expect(find('person.email', 'IS NULL')).toEqual(['jnunez']);
    expect(find('students.busRoute', 'LIKE', '%\\%')).toEqual(['mpark']);
    expect(find('person.grade', '>=', '10')).toEqual(['jnunez', 'ali']);
  });
});
