import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countProblems,
  readOtherAccounts,
  readRoster,
  recogniseTables,
} from '../../../core/engine/index.ts';
import { makeTables } from '../../helpers/district.ts';
import { randomBatch } from '../../helpers/random-district.ts';

describe('other User Accounts on a roster that was read', () => {
  test('give the roster that reading everything gives', () => {
    fc.assert(
      fc.property(randomBatch, randomBatch, (one, two) => {
        const before = recogniseTables(makeTables(one.tables)).workbook;
        const { accounts } = recogniseTables(makeTables(two.tables)).workbook;
        const workbook = { ...before, accounts: accounts! };
        const roster = readOtherAccounts(workbook, readRoster(before, 20250818));
        const expected = readRoster(workbook, 20250818);
        expect(roster.problems).toEqual(expected.problems);
        const { found, ...columns } = roster.accounts;
        const { found: wanted, ...others } = expected.accounts;
        expect(columns).toEqual(others);
        expect(found.table).toBe(wanted.table);
      }),
      { numRuns: 200 },
    );
  });

  test('a district without User Accounts can be read, and has none', () => {
    const { workbook } = recogniseTables(
      makeTables({
        schools: [
          ['School ID', 'School Name'],
          ['L', 'Lincoln'],
        ],
      }),
    );
    const roster = readRoster(workbook, 20250818);
    expect(roster.accounts.person).toHaveLength(0);
    expect(roster.problems).toEqual([]);
  });
});

test('problems are counted by kind and table, errors first', () => {
  const { workbook } = recogniseTables(
    makeTables({
      schools: [
        ['School ID', 'School Name'],
        ['L', 'Lincoln'],
        ['L', 'Lincoln'],
        ['', 'Grant'],
      ],
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name'],
        ['', '', 'A', 'B'],
      ],
      staff: [
        ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Active'],
        ['', '', 'A', 'B', ''],
        ['', '', 'A', 'C', ''],
      ],
    }),
  );
  const counts = countProblems(readRoster(workbook, 20250818).problems);
  expect(counts.map(({ kind, severity, table, count }) => [kind, severity, table, count])).toEqual([
    ['missing-person-id', 'error', 'Staff', 2],
    ['missing-id', 'error', 'Schools', 1],
    ['missing-person-id', 'error', 'Students', 1],
    ['equal-row', 'warning', 'Schools', 1],
  ]);
});
