import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportRows, changeReport, notChangedReport } from '../../../core/engine/index.ts';
import { whyUsername } from '../../../core/engine/reports/why-username.ts';
import { planOn, type Tables } from '../../helpers/district.ts';

interface Person {
  readonly last: string;
  readonly first: string;
  readonly middle?: string;
  readonly number?: string;
  readonly year?: string;
}

function tablesFor(people: readonly Person[], usernames: readonly string[] = []): Tables {
  const ids = people.map((_, i) => String(i + 1));
  return {
    schools: [
      ['School ID', 'School Name'],
      ['S', 'School'],
    ],
    students: [
      ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Middle Name', 'Graduation Year'],
      ...people.map(({ last, first, middle = '', number = '', year = '' }, i) => [
        ids[i]!,
        number,
        last,
        first,
        middle,
        year,
      ]),
    ],
    enrollments: [
      ['Person ID', 'School ID', 'Start Date'],
      ...ids.map((id) => [id, 'S', '2025-08-11']),
    ],
    accounts: [['Person ID', 'Username', 'Enabled'], ...usernames.map((name) => ['', name, 'Yes'])],
  };
}

interface Options {
  readonly letterCase?: 'lower' | 'upper';
  readonly maxLength?: number;
}

function request(pattern: string, options: Options = {}): unknown {
  return {
    accountType: 'students',
    changeType: 'createAccount',
    scope: { schools: ['S'] },
    username: { from: 'pattern', pattern, ...options },
  };
}

function usernames(
  people: readonly Person[],
  pattern: string,
  taken: readonly string[] = [],
  options: Options = {},
) {
  const report = changeReport(
    planOn(tablesFor(people, taken), request(pattern, options)),
    'preview',
  );
  const column = report.columns.indexOf('Username');
  return reportRows(report, 0, report.rowCount).map((row) => row[column]!);
}

function reasons(people: readonly Person[], pattern: string, options: Options = {}) {
  const report = notChangedReport(planOn(tablesFor(people), request(pattern, options)));
  return reportRows(report, 0, report.rowCount).map((row) => row.slice(-2));
}

const doe = { last: 'Doe', first: 'John', number: '123456789' };

describe('patterns', () => {
  test.each([
    ['{lastName}.{firstName}.{studentNumber}', 'Doe.John.123456789'], // R053
    ['{firstName:1}{lastName}', 'JDoe'],
    ['{studentNumber:4}', '6789'], // D45: numbers give their last characters
    ['{number:2}-{lastName:2}', '89-Do'],
    ['{lastName}{lastName}', 'DoeDoe'],
    ['x{firstName}_9', 'xJohn_9'],
    ['{firstName}.{lastName}@s.org', 'John.Doe@s.org'],
  ])('%s gives %s', (pattern, username) => {
    expect(usernames([doe], pattern)).toEqual([username]);
  });

  test('graduation years give their last characters', () => {
    expect(
      usernames([{ ...doe, year: '2031' }], '{graduationYear:2}{firstName:1}{lastName}'),
    ).toEqual(['31JDoe']);
  });

  test('letter case', () => {
    expect(usernames([doe], '{lastName}.{firstName}', [], { letterCase: 'lower' })).toEqual([
      'doe.john',
    ]);
    expect(usernames([doe], '{lastName}.{firstName}@s.org', [], { letterCase: 'upper' })).toEqual([
      'DOE.JOHN@S.ORG',
    ]);
  });

  test.each([
    ['Smith Jr.', 'Smith'],
    ['Smith, Jr', 'Smith'],
    ['Torres III', 'Torres'],
    ['Torres\u00a0III.', 'Torres'],
    ['Nguyễn II', 'Nguyen'],
    ['Jose\u0301 V', 'Jose'],
    ['King, Sr. ,', 'King'],
    ['Smith-Jr', 'SmithJr'],
    ['Smith Major', 'SmithMajor'],
    ['Jr', 'Jr'], // never the only word
    ['— Jr', 'Jr'], // never if nothing usable would remain
    ['Smith Jr. III', 'SmithJr'], // only the last word
    ['De La Cruz', 'DeLaCruz'],
    ['Ivy', 'Ivy'],
    ["O'Brien-Smith", 'OBrienSmith'],
    ['Núñez', 'Nunez'],
  ])('the last name %s is %s', (last, clean) => {
    expect(usernames([{ last, first: 'A' }], '{lastName}')).toEqual([clean]);
  });
});

describe('an empty middle name', () => {
  test.each([
    ['{lastName}.{middleName}.{firstName}', 'Doe.John'],
    ['{lastName}.{middleName}{firstName}', 'Doe.John'],
    ['{lastName}{middleName}.{firstName}', 'Doe.John'],
    ['{lastName}_{middleName}-{firstName}', 'Doe_John'],
    ['{middleName}.{lastName}', 'Doe'],
    ['{lastName}.{middleName}', 'Doe'],
    ['{lastName}.{middleName}.', 'Doe'],
    ['.{middleName}{lastName}', 'Doe'],
    ['{lastName}.{middleName}@s.org', 'Doe@s.org'],
    ['{lastName}{middleName}.@s.org', 'Doe@s.org'],
    ['{lastName}@{middleName}.org', 'Doe@org'],
    ['{lastName}.{middleName}.{middleName}.{firstName}', 'Doe.John'],
    ['{lastName}.x{middleName}.{firstName}', 'Doe.x.John'],
  ])('%s gives %s', (pattern, username) => {
    expect(usernames([doe], pattern)).toEqual([username]);
  });

  test('nothing left at all: no account', () => {
    expect(reasons([doe], '{middleName}')).toEqual([['missing-element', 'Middle Name missing']]);
    expect(reasons([doe], '{middleName}@s.org')).toEqual([
      ['missing-element', 'Middle Name missing'],
    ]);
  });

  test('a middle name that is there is written like any other element', () => {
    expect(usernames([{ ...doe, middle: 'Q.' }], '{lastName}.{middleName}.{firstName}')).toEqual([
      'Doe.Q.John',
    ]);
  });
});

describe('collisions', () => {
  const smiths = (count: number) =>
    Array.from({ length: count }, () => ({ last: 'Smith', first: 'J' }));

  test('the counter starts at 2 and skips what is taken, without case', () => {
    expect(usernames(smiths(3), '{lastName}{firstName:1}', ['smithj', 'SMITHJ3'])).toEqual([
      'SmithJ2',
      'SmithJ4',
      'SmithJ5',
    ]);
  });

  test('a separator stands before the counter where the text before it ends in a digit', () => {
    const twins = [doe, doe];
    expect(usernames(twins, '{lastName}_{studentNumber}')).toEqual([
      'Doe_123456789',
      'Doe_123456789_2',
    ]);
    expect(usernames(twins, '{lastName}{studentNumber}')).toEqual([
      'Doe123456789',
      'Doe123456789.2',
    ]);
    expect(usernames(twins, '{lastName}{studentNumber}@s.org')).toEqual([
      'Doe123456789@s.org',
      'Doe123456789.2@s.org',
    ]);
  });

  test('shortened so that base, separator and counter fit', () => {
    expect(usernames(smiths(2), '{lastName}{firstName}', [], { maxLength: 5 })).toEqual([
      'Smith',
      'Smit2',
    ]);
    expect(usernames([doe, doe], '{studentNumber}', [], { maxLength: 6 })).toEqual([
      '123456',
      '1234.2',
    ]);
    // Two characters are left beside @s.org.
    expect(usernames(smiths(2), '{lastName}@s.org', [], { maxLength: 8 })).toEqual([
      'Sm@s.org',
      'S2@s.org',
    ]);
  });

  test('no character of the base is left: no account', () => {
    expect(reasons([doe], '{lastName}@school.example', { maxLength: 15 })).toEqual([
      ['username-too-long', expect.any(String)],
    ]);
    // One of a kind fits, a second one would need room for a counter.
    const two = planOn(tablesFor(smiths(2)), request('{lastName:1}', { maxLength: 1 }));
    expect([two.changed, two.notChanged]).toEqual([1, 1]);
    expect(two.reasons).toEqual(new Map([['username-too-long', 1]]));
  });

  /** D03 in plain words: slow, and obviously right. */
  function expected(
    people: readonly Person[],
    taken: readonly string[],
    maxLength: number | null,
  ): string[] {
    const given = new Set(taken.map((name) => name.toLowerCase()));
    return people.flatMap(({ last, first }) => {
      const base = (first + last).slice(0, maxLength ?? undefined);
      for (let n = 1; n < 5000; n++) {
        let name = base;
        if (n > 1) {
          let stem = base;
          const full = (s: string) => `${s}${/\d$/.test(s) ? '.' : ''}${n}`;
          while (stem !== '' && full(stem).length > (maxLength ?? Infinity))
            stem = stem.slice(0, -1);
          if (stem === '') return [];
          name = full(stem);
        }
        if (given.has(name.toLowerCase())) continue;
        given.add(name.toLowerCase());
        return [name];
      }
      return [];
    });
  }

  test('every username is the smallest that is free, whatever the length limit', () => {
    const part = fc.constantFrom(
      'a',
      'A',
      'ab',
      'b',
      'a1',
      'a12',
      'b2',
      'ab1',
      '1',
      '12',
      'abc',
      'abcd12',
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ last: part, first: part }), { minLength: 1, maxLength: 60 }),
        fc.uniqueArray(
          fc.tuple(part, part).map((parts) => parts.join('')),
          {
            maxLength: 10,
            selector: (name) => name.toLowerCase(),
          },
        ),
        fc.option(fc.integer({ min: 1, max: 8 })),
        (people, taken, maxLength) => {
          const options = maxLength === null ? {} : { maxLength };
          expect(usernames(people, '{firstName}{lastName}', taken, options)).toEqual(
            expected(people, taken, maxLength),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('why this username: what was tried before, and who holds it', () => {
    const plan = planOn(tablesFor(smiths(2), ['smithj']), request('{lastName}{firstName:1}'));
    expect(whyUsername(plan, 1)).toEqual({
      username: 'SmithJ3',
      from: 'pattern',
      base: 'SmithJ',
      tries: 2,
      tried: [
        { username: 'SmithJ', holder: { account: 0 }, heldBy: 'an account tied to nobody' },
        { username: 'SmithJ2', holder: { person: 0 }, heldBy: '1 Smith, J in this run' },
      ],
    });
  });

  test('whatever was tried before a username has somebody who holds it', () => {
    const part = fc.constantFrom('a', 'A', 'ab', 'a1', 'a12', '1');
    const pattern = fc.constantFrom('{firstName}{lastName}', '{lastName}_{firstName}@s.org');
    const people = fc.array(fc.record({ last: part, first: part }), {
      minLength: 1,
      maxLength: 40,
    });
    const length = fc.option(fc.integer({ min: 7, max: 11 }));
    fc.assert(
      fc.property(people, pattern, length, (smiths, text, maxLength) => {
        const options = maxLength === null ? {} : { maxLength };
        const plan = planOn(tablesFor(smiths), request(text, options));
        for (let change = 0; change < plan.changes.length; change++) {
          const why = whyUsername(plan, change, 1000);
          expect(why.tried).toHaveLength(why.tries);
          expect(why.tried.map(({ username }) => username)).not.toContain(why.username);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('200,000 people of one name get 200,000 usernames in one go', () => {
    const many = Array.from({ length: 200_000 }, () => ({ last: 'Smith', first: 'J' }));
    const given = usernames(many, '{lastName}{firstName}', [], { maxLength: 8 });
    expect(new Set(given).size).toBe(200_000);
    // SmithJ, SmithJ2 ... SmithJ99, Smith100 ... : the last is Sm200000
    expect([given[0], given[98], given[99], given[199_999]]).toEqual([
      'SmithJ',
      'SmithJ99',
      'Smith100',
      'Sm200000',
    ]);
  });
});
