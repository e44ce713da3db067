import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateNotes, operators, shippedFilters } from '../../../core/engine/inform/index.ts';
import { faultsOf, filterOf, peopleOf, usernamesOf } from './small-inform.ts';

const students = [
  [...['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email'], 'Bus Route'],
  ['1', '001', 'Doe', 'John', '09', 'john@s.org', '7A'],
  ['2', '002', 'Núñez', 'José', '10', '', ''],
  ['3', '003', 'Li', 'Amy', '11', 'amy@s.org', '12'],
  ['4', '004', 'Park', 'Min', '', 'min_p@s.org', '50%'],
];
const accounts = [
  [
    ...['Person ID', 'Username', 'Homepage', 'Enabled', 'Force Password Change'],
    ...['Total Login Count', 'Created', 'Consent'],
  ],
  ['1', 'jdoe', 'Campus Student', 'Yes', 'Yes', '0', '2025-08-17', 'y'],
  ['2', 'jnunez', 'Campus Student Portal', 'yes', 'No', '0', '2025-08-10', ''],
  ['3', 'ali', '', 'No', 'x', '4', '2025-08-18 05:30', 'no'],
  ['4', 'MPark', 'Campus Portal', '1', 'true', '', '', 'perhaps'],
];
const tables = { students, accounts };
const people = peopleOf(tables, 'students');

function filter(...of: readonly unknown[]): object {
  return { name: 'a filter', type: 'students', where: { join: 'AND', of } };
}

function find(field: string, operator: string, ...values: readonly (string | number)[]): string[] {
  return usernamesOf(filter({ field, operator, values }), people);
}

test('T23: no login and a password to change; a blank login count counts as 0', () => {
  expect(usernamesOf(shippedFilters[0], people)).toEqual(['jdoe', 'MPark']);
});

test('T23: 0 and yes is in; 0 and no, 4 and yes are out', () => {
  const logins = { field: 'usage.totalLoginCount', operator: '=', values: ['0'] };
  const force = { field: 'usage.forceChangePassword', operator: '=TRUE' };
  expect(usernamesOf(filter(logins), people)).toEqual(['jdoe', 'jnunez', 'MPark']);
  expect(usernamesOf(filter(force), people)).toEqual(['jdoe', 'ali', 'MPark']);
  expect(usernamesOf(filter(logins, force), people)).toEqual(['jdoe', 'MPark']);
});

describe('texts', () => {
  test('are compared without case, however their accents are put together', () => {
    expect(find('students.lastName', '=', 'NÚÑEZ')).toEqual(['jnunez']);
    expect(find('students.lastName', '=', 'nu\u0301n\u0303ez')).toEqual(['jnunez']);
    expect(find('students.lastName', '=', 'Nunez')).toEqual([]);
  });

  test('leading zeros tell identifiers apart', () => {
    expect(find('person.number', '=', '1')).toEqual([]);
    expect(find('person.number', '=', '001')).toEqual(['jdoe']);
  });

  test('an empty cell is unlike every value, and of no order', () => {
    expect(find('person.email', '<>', 'john@s.org')).toEqual(['jnunez', 'ali', 'MPark']);
    expect(find('person.email', 'NOT IN', 'john@s.org', 'amy@s.org')).toEqual(['jnunez', 'MPark']);
    expect(find('person.email', 'NOT LIKE', '%@s.org')).toEqual(['jnunez']);
    expect(find('person.email', '<', 'zzz')).toEqual(['jdoe', 'ali', 'MPark']);
    expect(find('person.grade', '<', '100')).toEqual(['jdoe', 'jnunez', 'ali']);
    expect(find('person.email', 'IS NULL')).toEqual(['jnunez']);
    expect(find('person.email', 'IS NOT NULL')).toEqual(['jdoe', 'ali', 'MPark']);
  });

  test('two numbers have the order of numbers', () => {
    expect(find('person.grade', '>=', '9')).toEqual(['jdoe', 'jnunez', 'ali']);
    expect(find('person.grade', '>', '9')).toEqual(['jnunez', 'ali']);
    expect(find('person.grade', 'BETWEEN', '9', '10')).toEqual(['jdoe', 'jnunez']);
    expect(find('person.lastName', '<=', 'li')).toEqual(['jdoe', 'ali']);
  });

  test('IN takes many', () => {
    expect(find('person.lastName', 'IN', 'doe', 'LI', 'nobody')).toEqual(['jdoe', 'ali']);
  });

  test('LIKE: % for any letters, _ for one, \\ for themselves', () => {
    expect(find('person.email', 'LIKE', '%@S.org')).toEqual(['jdoe', 'ali', 'MPark']);
    expect(find('person.lastName', 'LIKE', '_i')).toEqual(['ali']);
    expect(find('person.firstName', 'LIKE', 'jos_')).toEqual(['jnunez']);
    expect(find('students.busRoute', 'LIKE', '%\\%')).toEqual(['MPark']);
    expect(find('person.email', 'LIKE', '%\\_%')).toEqual(['MPark']);
    expect(find('person.email', 'LIKE', 'ohn')).toEqual([]);
    // An empty cell has no form, not even that of anything.
    expect(find('person.email', 'LIKE', '%')).toEqual(find('person.email', 'IS NOT NULL'));
    expect(find('person.email', 'NOT LIKE', '%')).toEqual(find('person.email', 'IS NULL'));
  });

  test('homepages have more than one name (D14)', () => {
    const field = 'accountManagement.homepage';
    expect(find(field, '=', 'Campus Student Portal')).toEqual(['jdoe', 'jnunez']);
    expect(find(field, 'IN', 'campus parent portal')).toEqual(['MPark']);
  });

  test('a column of texts can be asked for yes and no', () => {
    expect(find('accounts.consent', '=TRUE')).toEqual(['jdoe']);
    expect(find('accounts.consent', '=FALSE')).toEqual(['jnunez', 'ali']);
  });
});

test('numbers: all orders, and a blank count is 0', () => {
  const field = 'usage.totalLoginCount';
  expect(find(field, '<', 1)).toEqual(['jdoe', 'jnunez', 'MPark']);
  expect(find(field, '>', '0')).toEqual(['ali']);
  expect(find(field, '>=', '4')).toEqual(['ali']);
  expect(find(field, '<=', '-1')).toEqual([]);
  expect(find(field, '<>', '0')).toEqual(['ali']);
  expect(find(field, 'BETWEEN', '1', '4.5')).toEqual(['ali']);
  expect(find(field, 'IN', '4', '7')).toEqual(['ali']);
  expect(find(field, 'NOT IN', '4', '7')).toEqual(['jdoe', 'jnunez', 'MPark']);
  expect(find(field, 'IS NULL')).toEqual(['MPark']);
});

test('a login count that is no number is never taken for 0', () => {
  const odd = peopleOf(
    {
      students,
      accounts: [
        ['Person ID', 'Username', 'Enabled', 'Total Login Count'],
        ['1', 'jdoe', 'Yes', '1,024'],
      ],
    },
    'students',
  );
  const where = (operator: string) =>
    filter({ field: 'usage.totalLoginCount', operator, values: ['0'] });
  expect(usernamesOf(where('='), odd)).toEqual([]);
  expect(usernamesOf(where('<='), odd)).toEqual([]);
  expect(usernamesOf(where('<>'), odd)).toEqual(['jdoe']);
});

test('yes and no as the roster reads them', () => {
  expect(find('accountManagement.enabled', '=TRUE')).toEqual(['jdoe', 'jnunez', 'MPark']);
  expect(find('accountManagement.enabled', '=FALSE')).toEqual(['ali']);
  expect(find('usage.forceChangePassword', '=', 'Yes')).toEqual(['jdoe', 'ali', 'MPark']);
  expect(find('usage.forceChangePassword', '<>', 'true')).toEqual(['jnunez']);
  expect(find('accountManagement.enabled', 'IS NULL')).toEqual([]);
});

describe('dates, on 2025-08-18 at 06:00', () => {
  const field = 'accountManagement.created';

  test('a day counts if the time asked for touches it', () => {
    expect(find(field, '>=', '24 hours ago')).toEqual(['jdoe', 'ali']);
    expect(find(field, '>=', '12 hours ago')).toEqual(['jdoe', 'ali']);
    // 05:30 is more than 20 minutes before 06:00; the day of a column without hours is not.
    expect(find(field, '>=', '2025-08-18T05:40')).toEqual([]);
    expect(find(field, '>=', '6 hours ago')).toEqual(['ali']);
    expect(find(field, '>=', '7 days ago')).toEqual(['jdoe', 'ali']);
    expect(find(field, '>=', '8 days ago')).toEqual(['jdoe', 'jnunez', 'ali']);
    expect(find(field, '>=', '2 weeks ago')).toEqual(['jdoe', 'jnunez', 'ali']);
  });

  test('days have their order', () => {
    expect(find(field, '=', 'today')).toEqual(['ali']);
    expect(find(field, '=', '2025-08-17')).toEqual(['jdoe']);
    expect(find(field, '>', '2025-08-17')).toEqual(['ali']);
    expect(find(field, '<', '2025-08-17')).toEqual(['jnunez']);
    expect(find(field, '<=', '1 day ago')).toEqual(['jdoe', 'jnunez']);
    expect(find(field, 'BETWEEN', '2025-08-10', '2025-08-17')).toEqual(['jdoe', 'jnunez']);
    expect(find(field, 'BETWEEN', '2025-08-17T23:00', '2025-08-18T05:00')).toEqual(['jdoe']);
    expect(find(field, '<', 'in 3 days')).toEqual(['jdoe', 'jnunez', 'ali']);
    expect(find(field, 'IN', 'today', '2025-08-10')).toEqual(['jnunez', 'ali']);
    expect(find(field, '<>', 'today')).toEqual(['jdoe', 'jnunez', 'MPark']);
    expect(find(field, 'IS NULL')).toEqual(['MPark']);
  });
});

describe('dates as other programs write them', () => {
  const found = (created: readonly string[], operator: string, ...values: string[]) => {
    const ids = created.map((_, i) => String(i + 1));
    const school = peopleOf(
      {
        students: [
          ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Entry'],
          ...ids.map((id, i) => [id, id, 'Doe', 'John', created[i]!]),
        ],
        accounts: [
          ['Person ID', 'Username', 'Enabled', 'Created'],
          ...ids.map((id, i) => [id, `u${id}`, 'Yes', created[i]!]),
        ],
      },
      'students',
    );
    const asked = (field: string) => filter({ field, operator, values });
    return {
      created: usernamesOf(asked('accountManagement.created'), school),
      entry: usernamesOf(asked('students.entry'), school),
      notes: dateNotes(school, filterOf(asked('accountManagement.created'), school)),
    };
  };

  test('month first with a time, twelve hours or twenty-four', () => {
    const cells = ['8/17/2025 6:00 AM', '08/17/2025 18:00:00', '8/18/2025 12:30 AM', '8/18/2025'];
    const between = found(cells, 'BETWEEN', '2025-08-17T06:01', '2025-08-18T00:30');
    expect(between).toEqual({ created: ['u2', 'u3', 'u4'], entry: ['u2', 'u3', 'u4'], notes: [] });
    expect(found(cells, '=', '2025-08-17').created).toEqual(['u1', 'u2']);
    expect(found(cells, '>=', 'today').entry).toEqual(['u3', 'u4']);
  });

  test('where one of a column has no such month, the first number is not the month, and it is said', () => {
    const cells = ['8/7/2025 6:00 AM', '17/8/2025 6:00', '2025-08-17', ''];
    expect(found(cells, '>=', '2025-01-01')).toEqual({
      ...{ created: ['u3'], entry: ['u3'] },
      notes: [
        'Created: 2 cells are no dates, and no day or time finds them; write them as YYYY-MM-DD',
      ],
    });
    expect(found(['13/13/13', '2025-08-17'], '=', '2025-08-17').notes).toEqual([
      'Created: 1 cell is no date, and no day or time finds it; write it as YYYY-MM-DD',
    ]);
  });

  test('a column of our own is compared as dates where dates are asked for, else as text', () => {
    const cells = ['8/17/2025', 'today', 'never', ''];
    expect(found(cells, '<', '30 days ago').entry).toEqual([]);
    expect(found(cells, '>=', '30 days ago').entry).toEqual(['u1']);
    expect(found(cells, '=', 'today').entry).toEqual(['u2']);
    expect(found(cells, 'IN', '2025-08-17', 'today').entry).toEqual(['u1', 'u2']);
    expect(found(cells, '<>', '2025-08-17').entry).toEqual(['u2', 'u3', 'u4']);
  });
});

test('groups: any of, all of, one in the other', () => {
  const doe = { field: 'person.lastName', operator: '=', values: ['Doe'] };
  const li = { field: 'person.lastName', operator: '=', values: ['Li'] };
  const enabled = { field: 'accountManagement.enabled', operator: '=TRUE' };
  const either = { join: 'OR', of: [doe, li] };
  expect(usernamesOf(filter(either), people)).toEqual(['jdoe', 'ali']);
  expect(usernamesOf(filter(either, enabled), people)).toEqual(['jdoe']);
  expect(usernamesOf(filter(doe, li), people)).toEqual([]);
  expect(usernamesOf(filter(), people)).toEqual(['jdoe', 'jnunez', 'ali', 'MPark']);
  expect(usernamesOf({ name: 'all', type: 'students' }, people)).toHaveLength(4);
});

test('a batch narrows a filter to its accounts, without case', () => {
  expect(usernamesOf(filter(), people, new Set(['mpark', 'ali', 'gone']))).toEqual([
    'ali',
    'MPark',
  ]);
});

describe('names of fields', () => {
  test('count without case, blanks, _ and -; the misspelling of the seed is ours (D36)', () => {
    for (const field of [
      'accountManagmeent.username',
      'ACCOUNTMANAGEMENT.USERNAME',
      'account management.user_name',
      'accounts.user-name',
    ]) {
      expect(find(field, '=', 'jdoe')).toEqual(['jdoe']);
    }
  });

  test('count however their accents are put together, in a heading as in a filter', () => {
    const own = peopleOf(
      {
        students: [
          ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Schu\u0308lerausweis'],
          ['1', '1', 'Doe', 'John', 'A7'],
        ],
        accounts: [accounts[0]!, accounts[1]!],
      },
      'students',
    );
    const asked = { field: 'students.Sch\u00fclerausweis', operator: '=', values: ['A7'] };
    expect(usernamesOf(filter(asked), own)).toEqual(['jdoe']);
  });

  test('a checked filter has them as we write them', () => {
    const { where } = filterOf(
      filter({ field: 'Accountmanagmeent.USERNAME', operator: ' not  in ', values: ['a'] }),
      people,
    );
    expect(where.of).toEqual([
      { field: 'accountManagement.username', operator: 'NOT IN', values: ['a'] },
    ]);
  });

  test('every column is a field but those that hold passwords (D41)', () => {
    const secret = peopleOf(
      {
        students: [
          [
            'Person ID',
            'Student Number',
            'Last Name',
            'First Name',
            'Initial Password',
            'Pass-word',
            'Temporary Password (must change)',
            'Temp PW',
            'PWD Power',
          ],
          ['1', '1', 'Doe', 'John', 'secret', 'secret', 'secret', 'secret', 'secret'],
        ],
        accounts,
      },
      'students',
    );
    const names = secret.fields.list.map(({ name }) => name);
    expect(names.filter((name) => /pass|pw/i.test(name))).toEqual([
      'usage.forceChangePassword',
      'accounts.forcePasswordChange',
    ]);
    for (const field of [
      'students.initialPassword',
      'students.tempPW',
      'accounts.password',
      'PASSWORD',
    ]) {
      expect(faultsOf(filter({ field, operator: 'IS NULL' }), secret)).toEqual([
        expect.stringMatching(/^condition 1: there is no field for passwords: .*activation link/),
      ]);
    }
  });

  test('an unknown one is told with the nearest', () => {
    const nearest = (field: string) => faultsOf(filter({ field, operator: 'IS NULL' }), people)[0];
    expect(nearest('usage.totalLogins')).toBe(
      'condition 1: there is no field "usage.totalLogins"; the nearest is usage.totalLoginCount',
    );
    expect(nearest('totalLoginCount')).toMatch(/nearest is usage\.totalLoginCount$/);
    expect(nearest('person.frstName')).toMatch(/nearest is person\.firstName$/);
    expect(nearest('students.busroutes')).toMatch(/nearest is students\.busRoute$/);
  });
});

describe('what is wrong is told with its place', () => {
  const condition = (change: object) =>
    filter({ field: 'person.email', operator: 'IS NULL' }, change);

  test.each([
    [{ field: 'person.email', operator: '!=', values: ['x'] }, 'the nearest is <>'],
    [{ field: 'person.email', operator: 'LIKEE', values: ['x'] }, 'the nearest is LIKE'],
    [{ field: 'person.email', values: ['x'] }, 'an operator is missing'],
    [{ operator: '=', values: ['x'] }, 'a field is missing'],
    [{ field: 'person.email', operator: '=', values: [] }, '= takes 1 value; there are 0'],
    [{ field: 'person.email', operator: '=', values: [' '] }, 'use IS NULL'],
    [{ field: 'person.email', operator: 'LIKE', values: ['%a'.repeat(1001)] }, 'longer than 2000'],
    [{ field: 'person.email', operator: 'BETWEEN', values: ['x'] }, 'takes 2 values; there are 1'],
    [
      { field: 'usage.totalLoginCount', operator: 'BETWEEN', values: ['10', '9'] },
      'nothing is between "10" and "9": write the lower value first',
    ],
    [
      { field: 'accounts.created', operator: 'BETWEEN', values: ['2025-08-18', '2025-08-17'] },
      'nothing is between "2025-08-18" and "2025-08-17": write the lower value first',
    ],
    [
      { field: 'accounts.created', operator: 'BETWEEN', values: ['today', '7 days ago'] },
      'nothing is between "today" and "7 days ago": write the lower value first',
    ],
    [{ field: 'person.email', operator: 'IS NULL', values: ['x'] }, 'takes no value; there are 1'],
    [{ field: 'person.email', operator: '=', values: 'x' }, 'a list'],
    [{ field: 'usage.totalLoginCount', operator: '=', values: ['few'] }, '"few" is not a number'],
    [{ field: 'usage.totalLoginCount', operator: '=TRUE' }, '=TRUE cannot be applied'],
    [{ field: 'told.at', operator: '>', values: ['24 moons ago'] }, '"24 moons ago" is not a date'],
    [{ field: 'told.at', operator: '>', values: ['2025-02-29'] }, '"2025-02-29" is not a date'],
    [{ field: 'usage.forceChangePassword', operator: '=', values: ['maybe'] }, 'write yes or no'],
    [{ field: 'usage.forceChangePassword', operator: 'LIKE', values: ['y'] }, 'cannot be applied'],
    [{ field: 'accounts.activationURL', operator: 'IS NULL' }, 'there is no field'],
    [
      { field: 'accountManagement.uniqueLinkActivationURL', operator: 'IS NULL' },
      'User Accounts has no column "Activation URL": add it to the data',
    ],
    [{ field: 'person.email', operator: 'IS NULL', value: 'x' }, 'value: does not belong here'],
    [{ join: 'OR', of: [] }, 'it has no condition'],
    ['all', '"all" is not possible'],
    [null, 'null is not possible'],
  ])('%j', (wrong, sentence) => {
    const faults = faultsOf(condition(wrong as object), people);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^(condition 2|group 1)\b/);
    expect(faults[0]).toContain(sentence);
  });

  test('the keys of a filter', () => {
    expect(faultsOf([], people)).toEqual(['a filter is a JSON object { "name", "type", "where" }']);
    expect(faultsOf({ name: 'a\nb', type: 'parents', of: [], batch: 3 }, people)).toEqual([
      'of: does not belong in a filter; here belong name, type, where, batch',
      expect.stringMatching(/^name: .*one line$/),
      expect.stringMatching(/^type: "parents" is not possible/),
      expect.stringMatching(/^batch: 3 is not possible/),
    ]);
    expect(faultsOf({ name: ' ', type: 'students', where: [] }, people)).toEqual([
      'name: " " is not possible; it is a text',
      'where: it is { "join": "AND" or "OR", "of": [conditions] }',
    ]);
    expect(faultsOf({ name: 'n'.repeat(101), type: 'students' }, people)).toEqual([
      'name: it has 101 characters; it may have 100',
    ]);
  });

  test('groups in groups and conditions have an end', () => {
    let where: object = { of: [{ field: 'person.email', operator: 'IS NULL' }] };
    for (let i = 0; i < 10_000; i++) where = { of: [where] };
    expect(faultsOf({ name: 'deep', type: 'students', where }, people)[0]).toContain('8 deep');
    const many = Array.from({ length: 1000 }, () => ({ field: 'x', operator: 'IS NULL' }));
    expect(faultsOf(filter(...many), people).at(-1)).toContain('more than 200 conditions');
  });
});

test('names that every object has are no fields, columns and keys all the same', () => {
  const odd = peopleOf(
    {
      students: [
        [
          'Person ID',
          'Student Number',
          'Last Name',
          'First Name',
          'constructor',
          '__proto__',
          '{{x}}',
        ],
        ['1', '1', 'Doe', 'John', 'built', 'proto', '=1+1'],
      ],
      accounts,
    },
    'students',
  );
  const matching = (field: string, value: string) =>
    usernamesOf(filter({ field, operator: '=', values: [value] }), odd);
  expect(matching('students.constructor', 'built')).toEqual(['jdoe']);
  expect(matching('students.proto', 'proto')).toEqual(['jdoe']);
  expect(matching('students.x', '=1+1')).toEqual(['jdoe']);
  for (const field of ['constructor', '__proto__', 'toString', 'students.toString', 'told.']) {
    expect(faultsOf(filter({ field, operator: 'IS NULL' }), odd)).toHaveLength(1);
  }
});

test('no pattern stalls', () => {
  const long = peopleOf(
    {
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name'],
        ['1', '1', 'a'.repeat(10_000), 'John'],
      ],
      accounts,
    },
    'students',
  );
  const like = { field: 'person.lastName', operator: 'LIKE', values: ['%a'.repeat(500) + 'b'] };
  // One that tries every way to split the name would not end within the test's time.
  expect(usernamesOf(filter(like), long)).toEqual([]);
});

test('LIKE is what its signs say, for any text and pattern', () => {
  const letters = fc.constantFrom('a', 'b', '%', '_', '\\', '.', '*', '\u{1f600}', 'é');
  const texts = fc.array(letters, { maxLength: 8 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, texts, (text, pattern) => {
      fc.pre(text.trim() !== '' && pattern.trim() !== '');
      const own = peopleOf(
        {
          students: [
            ['Person ID', 'Student Number', 'Last Name', 'First Name'],
            ['1', '1', `x${text}`, 'J'],
          ],
          accounts,
        },
        'students',
      );
      const source = pattern.replace(/\\[%_\\]|[%_]|[^%_]/gsu, (sign) => {
        if (sign === '%') return '.*';
        if (sign === '_') return '.';
        const plain = sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
        return plain.replace(/[.*\\]/g, '\\$&');
      });
      const like = { field: 'person.lastName', operator: 'LIKE', values: [`x${pattern}`] };
      const expected = new RegExp(`^x${source}$`, 'su').test(`x${text}`);
      expect(usernamesOf(filter(like), own)).toEqual(expected ? ['jdoe'] : []);
    }),
    { numRuns: 150 },
  );
});

test('whatever is given as a filter is checked without an error, and what passes can be run', () => {
  const value = fc.constantFrom('0', 'x', '', 'today', '7 days ago', 'yes', '%', '2025-08-17');
  const condition = fc.record(
    {
      field: fc.constantFrom(...people.fields.list.map(({ name }) => name), 'nothing', ''),
      operator: fc.constantFrom(...operators, '!='),
      values: fc.array(value, { maxLength: 3 }),
    },
    { requiredKeys: ['field', 'operator'] },
  );
  const anything = fc.oneof(
    fc.record({
      name: fc.constant('f'),
      type: fc.constant('students'),
      where: fc.record({
        join: fc.constantFrom('AND', 'OR'),
        of: fc.array(condition, { maxLength: 3 }),
      }),
    }),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(anything, (json) => {
      if (faultsOf(json, people).length > 0) return;
      const found = usernamesOf(json, people);
      expect(['jdoe', 'jnunez', 'ali', 'MPark']).toEqual(expect.arrayContaining(found));
    }),
    { numRuns: 200 },
  );
});
