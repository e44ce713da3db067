import { describe, expect, test } from 'vitest';
import { nameExamples } from '../../../core/engine/reports/name-examples.ts';
import { planOn } from '../../helpers/district.ts';

type Person = readonly [id: string, last: string, first: string, number?: string, email?: string];

function examples(people: readonly Person[], options: object, most = 12, taken: string[] = []) {
  const plan = planOn(
    {
      schools: [
        ['School ID', 'School Name'],
        ['L', 'Lincoln'],
      ],
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email'],
        ...people.map(([id, last, first, number = '', email = '']) => [
          ...[id, number, last, first],
          ...['09', email],
        ]),
      ],
      enrollments: [
        ['Person ID', 'School ID', 'Start Date'],
        ...people.map(([id]) => [id, 'L', '2025-08-11']),
      ],
      accounts: [['Person ID', 'Username', 'Enabled'], ...taken.map((name) => ['', name, 'Yes'])],
    },
    {
      accountType: 'students',
      changeType: 'createAccount',
      scope: { schools: ['L'] },
      ...options,
    },
  );
  return nameExamples(plan, most).map(
    ({ person, username, password, note }) =>
      `${person.personId} ${person.lastName}: ${username}|${password}|${note}`,
  );
}

const byLastName = { username: { from: 'pattern', pattern: '{lastName}' } };

describe('examples of usernames, the hardest first', () => {
  test('one without a username, counters, other letters, the longest, ordinary ones', () => {
    const people: Person[] = [
      ['1', 'Ray', 'Al'],
      ['2', '李', 'Bo'],
      ['3', '', 'Cy'],
      ['4', 'Ray', 'Di'],
      ['5', 'Núñez', 'Ed'],
      ['6', 'Featherstonehaugh', 'Fi'],
      ['7', 'Poe', 'Gil'],
    ];
    expect(examples(people, byLastName)).toEqual([
      '2 李: ||Last Name gives no usable characters',
      '4 Ray: Ray2||Ray is taken: a counter was added',
      '5 Núñez: Nunez||letters other than A-Z are written in A-Z',
      '6 Featherstonehaugh: Featherstonehaugh||the longest: 17 characters',
      '1 Ray: Ray||',
      '7 Poe: Poe||',
    ]);
  });

  test('at most so many', () => {
    const people: Person[] = Array.from({ length: 40 }, (_, i) => [`${i}`, `Name${i}`, 'A']);
    expect(examples(people, byLastName, 5)).toHaveLength(5);
    expect(examples(people, byLastName, 12)).toHaveLength(12);
  });

  test('shortened ones, and pattern passwords as they would be', () => {
    const options = {
      username: { from: 'pattern', pattern: '{lastName}', maxLength: 6, letterCase: 'lower' },
      password: { kind: 'pattern', pattern: '{lastName}{firstName}', minLength: 9 },
    };
    const people: Person[] = [
      ['1', 'Montgomery', 'Al', '123'],
      ['2', 'Poe', 'Bo', '456789'],
      ['3', 'Li', 'Cy', ''],
    ];
    // R068, D01: poebo is filled up with 4567; lycy has nothing to be filled up with.
    expect(examples(people, options)).toEqual([
      '3 Li: ||the password pattern gives 4 of 9 characters, the number included',
      '1 Montgomery: montgo|montgomeryal|shortened to 6 characters',
      '2 Poe: poe|poebo4567|',
    ]);
  });

  test('the highest counters come first, and say how many are taken', () => {
    const people: Person[] = Array.from({ length: 5 }, (_, i) => [`${i + 1}`, 'Ray', 'A']);
    expect(examples(people, byLastName, 3, ['ray'])).toEqual([
      '5 Ray: Ray6||Ray and 4 more are taken: a counter was added',
      '4 Ray: Ray5||Ray and 3 more are taken: a counter was added',
      '3 Ray: Ray4||Ray and 2 more are taken: a counter was added',
    ]);
  });

  test('emails: missing, not valid, taken, shared', () => {
    const people: Person[] = [
      ['1', 'Ray', 'Al', '', 'a@s.org'],
      ['2', 'Poe', 'Bo', '', 'A@s.org'],
      ['3', 'Li', 'Cy', '', ''],
      ['4', 'Oh', 'Di', '', 'no'],
    ];
    expect(examples(people, { username: { from: 'email', excludeDomain: false } })).toEqual([
      '3 Li: ||no email',
      '4 Oh: ||email not valid: no',
      '2 Poe: ||A@s.org is taken by 1 Ray, Al in this run; email shared with 1 Ray, Al',
      '1 Ray: a@s.org||email shared with 2 Poe, Bo',
    ]);
  });
});
