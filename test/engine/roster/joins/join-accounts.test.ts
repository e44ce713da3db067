import { describe, expect, test } from 'vitest';
import {
  cellText,
  joinAccounts,
  recogniseTables,
  type JoinAnswers,
  type JoinedAccounts,
} from '../../../../core/engine/index.ts';
import { makeTables } from '../../../helpers/district.ts';

/* Who belongs to which account was worked out by hand, person by person. */

const students = [
  ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Email'],
  ['1001', '50001', 'Doe', 'John', 'John.Doe@s.org'],
  ['1002', '50002', 'Roe', 'Ann', 'family@roe.net'],
  ['1003', '50003', 'Roe', 'Ben', 'family@roe.net'],
  ['1004', '007', 'Lee', 'Kim', ''],
];
const staff = [
  ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Email'],
  ['2001', 'T1', 'Poe', 'Pat', 'ppoe@s.org'],
  ['2002', '50001', 'Ray', 'Max', 'mray@s.org'],
  ['1004', '', 'Lee', 'Kim', 'klee@s.org'],
];

function join(
  accounts: readonly (readonly string[])[],
  scope: 'all' | 'blank' = 'all',
  answers: JoinAnswers = {},
): JoinedAccounts {
  const { workbook } = recogniseTables(makeTables({ students, staff, accounts }));
  return joinAccounts(workbook, scope, answers)!;
}

/** `username: outcome Person ID`, row by row. */
function outcomes({ table, outcomeOf }: JoinedAccounts): string[] {
  const column = (name: string) => table.headings.indexOf(name);
  return Array.from({ length: table.rowCount }, (_, row) => {
    const text = (name: string) => cellText(table, row, column(name));
    return `${text('Username')}: ${outcomeOf(row)} ${text('Person ID')}`.trimEnd();
  });
}

describe('a list of accounts that knows no Person IDs', () => {
  test('is joined by number, then by email or username, never by name', () => {
    const joined = join([
      ['Username', 'Enabled', 'Employee ID', 'Email', 'Last Name', 'First Name'],
      ['a', 'Yes', '50002', '', '', ''],
      ['b', 'Yes', '', ' JOHN.DOE@s.org ', '', ''],
      ['PPoe@S.org', 'No', '', '', '', ''],
      ['c', 'Yes', '', '', 'Doe', 'John'],
      ['d', 'Yes', '7', '', '', ''],
      ['e', 'Yes', '007', 'klee@s.org', '', ''],
    ]);
    expect(outcomes(joined)).toEqual([
      'a: number 1002',
      'b: email 1001',
      'PPoe@S.org: email 2001',
      'c: nobody',
      'd: nobody',
      'e: number 1004',
    ]);
    expect(joined.counts).toEqual({
      ...{ 'person ID': 0, number: 2, email: 2, answer: 0, question: 0, nobody: 2 },
      'not looked at': 0,
    });
    expect(joined.table.headings).toEqual([
      ...['Person ID', 'Username', 'Enabled', 'Employee ID', 'Email', 'Last Name', 'First Name'],
    ]);
    expect(cellText(joined.table, 1, 4)).toBe(' JOHN.DOE@s.org ');
  });

  test('a number of a student and another of staff are told apart by their columns', () => {
    expect(
      outcomes(
        join([
          ['Username', 'Student Number', 'Staff Number'],
          ['a', '50001', ''],
          ['b', '', '50001'],
        ]),
      ),
    ).toEqual(['a: number 1001', 'b: number 2002']);
  });

  test('what one key leaves open, the next one may decide', () => {
    // 50001 is John Doe's number and Max Ray's; two Roes share an email.
    expect(
      outcomes(
        join([
          ['Username', 'Number', 'Email'],
          ['a', '50001', 'mray@s.org'],
          ['b', '50003', 'family@roe.net'],
        ]),
      ),
    ).toEqual(['a: number 2002', 'b: number 1003']);
  });

  test('a Person ID that nobody has counts for nothing; the other keys decide', () => {
    expect(
      outcomes(
        join([
          ['Person ID', 'Username', 'Number'],
          ['50003', 'a', '50003'],
          ['1001', 'b', ''],
          ['9999', 'c', ''],
        ]),
      ),
    ).toEqual(['a: number 1003', 'b: person ID 1001', 'c: nobody']);
  });
});

describe('what is ambiguous', () => {
  const accounts = [
    ['Person ID', 'Username', 'Number', 'Email'],
    ['', 'roe', '', 'family@roe.net'],
    ['', 'both', '50001', ''],
    ['1001', 'torn', '', 'ppoe@s.org'],
  ];

  test('is a question with all candidates and what speaks for each', () => {
    const joined = join(accounts);
    expect(outcomes(joined)).toEqual(['roe: question', 'both: question', 'torn: question']);
    expect(
      joined.questions.map(({ username, candidates }) => [
        username,
        ...candidates.map(({ personId, lastName, by }) => `${personId} ${lastName} ${by.join()}`),
      ]),
    ).toEqual([
      ['roe', '1002 Roe email', '1003 Roe email'],
      ['both', '1001 Doe number', '2002 Ray number'],
      ['torn', '1001 Doe person ID', '2001 Poe email'],
    ]);
  });

  test('is answered once, and asked again only where the candidates are others', () => {
    const [roe, both, torn] = join(accounts).questions.map(({ key }) => key);
    const answers = { [roe!]: 2, [both!]: 0, [torn!]: 1 };
    const joined = join(accounts, 'all', answers);
    expect(outcomes(joined)).toEqual(['roe: answer 1003', 'both: nobody', 'torn: answer 1001']);
    expect(joined.questions).toEqual([]);
    const changed = accounts.map((row) => row.map((cell) => (cell === '1001' ? '1004' : cell)));
    expect(outcomes(join(changed, 'all', answers)).at(-1)).toBe('torn: question');
    // Letter case is not what tells usernames apart.
    const upper = accounts.map((row) => row.map((cell) => (cell === 'roe' ? 'ROE' : cell)));
    expect(outcomes(join(upper, 'all', answers))[0]).toBe('ROE: answer 1003');
  });

  test('an answer that fits none of the candidates is none', () => {
    const { key } = join(accounts).questions[0]!;
    for (const wrong of [3, -1, 1.5, NaN]) {
      expect(outcomes(join(accounts, 'all', { [key]: wrong }))[0]).toBe('roe: question');
    }
  });

  test('the key of a question says nothing about anybody', () => {
    for (const { key } of join(accounts).questions) expect(key).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('our own table', () => {
  test('only blank Person IDs are looked at', () => {
    const joined = join(
      [
        ['Person ID', 'Username', 'Enabled', 'Email'],
        ['1001', 'a', 'Yes', 'ppoe@s.org'],
        ['9999', 'b', 'Yes', 'ppoe@s.org'],
        [' ', 'c', 'Yes', 'ppoe@s.org'],
      ],
      'blank',
    );
    expect(outcomes(joined)).toEqual([
      'a: not looked at 1001',
      'b: not looked at 9999',
      'c: email 2001',
    ]);
  });
});

test('what more than five people have is a placeholder and stands for nobody', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => [String(i), '0', 'L', 'F', 'none@none.org']);
  const counted = (count: number) => {
    const tables = makeTables({
      students: [students[0]!, ...many(count)],
      accounts: [
        ['Username', 'Number', 'Email'],
        ['x', '0', 'none@none.org'],
      ],
    });
    return joinAccounts(recogniseTables(tables).workbook, 'all', {})!;
  };
  expect(counted(5).questions[0]!.candidates).toHaveLength(5);
  expect(counted(6).counts.nobody).toBe(1);
  expect(counted(50_000).counts.nobody).toBe(1);
});

test('the same Person ID in two rows or tables is one person', () => {
  const joined = join([
    ['Username', 'Email'],
    ['x', 'klee@s.org'],
  ]);
  expect(outcomes(joined)).toEqual(['x: email 1004']);
});

test('without accounts or people there is nothing to join', () => {
  expect(joinAccounts(recogniseTables(makeTables({ students })).workbook, 'all', {})).toBeNull();
  const accounts = [['Username'], ['a']];
  expect(joinAccounts(recogniseTables(makeTables({ accounts })).workbook, 'all', {})).toBeNull();
});
