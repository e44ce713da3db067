import { expect, test } from 'vitest';
import type {
  Confidence,
  FoundPart,
  RosterFormat,
} from '../../../../core/engine/roster/formats/roster-format.ts';
import { settleClaims } from '../../../../core/engine/roster/formats/settle-claims.ts';
import { headerSignature } from '../../../../core/engine/tables/header-signature.ts';
import type { Table } from '../../../../core/engine/tables/table.ts';
import { openTexts } from './packages.ts';

type Claim = readonly [column: string, part: string, confidence: Confidence];

/** A format that wants tables by one of their columns, if it finds the column that tells of it. */
function format(id: string, telling: string, ...claims: readonly Claim[]): RosterFormat {
  const find = (tables: readonly Table[]): FoundPart[] => {
    if (!tables.some(({ headings }) => headings.includes(telling))) return [];
    return tables.flatMap((table) =>
      claims.flatMap(([column, part, confidence]) =>
        table.headings.includes(column) ? [{ table, part, confidence, why: column }] : [],
      ),
    );
  };
  const convert = () => ({ format: id, tables: [], notes: [], faults: [] });
  const parts = claims.map(([, part]) => ({ part }));
  return { id, label: id.toUpperCase(), parts, find, columns: () => [], convert };
}

function settle(
  formats: readonly RosterFormat[],
  files: Readonly<Record<string, readonly string[]>>,
  answers: Readonly<Record<string, string>> = {},
) {
  const tables = openTexts(files);
  const { settled, questions } = settleClaims(
    formats,
    tables,
    new Set(tables.filter(({ name }) => name === 'own')),
    new Map(Object.entries(answers)),
  );
  const parts = settled.map(({ format: { id }, parts: found, isOpen }) => {
    const list = found.map(({ table, part }) => `${table.name} as ${part}`).join(', ');
    return `${id}${isOpen ? ' (open)' : ''}: ${list}`;
  });
  return { parts, questions };
}

test('a header signature does not depend on order, case, blanks and nameless columns', () => {
  const signature = headerSignature({ headings: ['School ID', 'last_name', ''] });
  expect(signature).toBe('lastname,schoolid');
  expect(headerSignature({ headings: ['LAST NAME', 'school-id'] })).toBe(signature);
  expect(headerSignature({ headings: ['LAST NAME'] })).not.toBe(signature);
});

test('of two formats the one that is certain gets the table', () => {
  const one = format('one', 'a', ['a', 'people', 'likely']);
  const two = format('two', 'a', ['a', 'users', 'certain']);
  const { parts, questions } = settle([one, two], { x: ['a,b'] });
  expect(parts).toEqual(['one: ', 'two: x as users']);
  expect(questions).toEqual([]);
});

test('a table of our own goes only to a format that is certain of it', () => {
  const files = { own: ['a'] };
  const likely = format('one', 'a', ['a', 'people', 'likely']);
  expect(settle([likely], files)).toEqual({ parts: ['one: '], questions: [] });
  const certain = format('one', 'a', ['a', 'people', 'certain']);
  expect(settle([certain], files).parts).toEqual(['one: own as people']);
});

test('a tie is asked, and the tables of both formats wait for the answer', () => {
  const one = format('one', 'a', ['a', 'people', 'certain']);
  const two = format('two', 'a', ['a', 'users', 'certain'], ['c', 'orgs', 'certain']);
  const files = { x: ['a,b'], y: ['c'] };
  const { parts, questions } = settle([one, two], files);
  expect(parts).toEqual(['one (open): ', 'two (open): y as orgs']);
  expect(questions).toEqual([
    {
      key: 'a,b',
      source: 'x.csv',
      candidates: [
        { id: 'one/people', label: 'ONE: people' },
        { id: 'two/users', label: 'TWO: users' },
      ],
      text: 'x.csv may be ONE: people or TWO: users, and its columns and values do not tell which: say which it is',
    },
  ]);
  expect(settle([one, two], files, { 'a,b': 'two/users' })).toEqual({
    parts: ['one: ', 'two: x as users, y as orgs'],
    questions: [],
  });
});

test('a format that loses the table it was known by wants no other any more', () => {
  const one = format('one', 'a', ['a', 'people', 'certain'], ['c', 'schools', 'certain']);
  const two = format('two', 'a', ['a', 'users', 'certain'], ['c', 'orgs', 'certain']);
  const { parts, questions } = settle([one, two], { x: ['a'], y: ['c'] }, { a: 'one/people' });
  expect(parts).toEqual(['one: x as people, y as schools', 'two: ']);
  expect(questions).toEqual([]);
});

test('two parts of one format are a tie as well; tables with the same headings are told by name', () => {
  const one = format('one', 'a', ['a', 'takes', 'likely'], ['a', 'teaches', 'likely']);
  const files = { x: ['a'], 'Y 2': ['a'] };
  expect(settle([one], files).questions.map(({ key }) => key)).toEqual(['a x', 'a y2']);
  const answers = { 'a x': 'one/takes', 'a y2': 'one/teaches' };
  expect(settle([one], files, answers).parts).toEqual(['one: x as takes, Y 2 as teaches']);
});

test('an answer that is no candidate leaves the question open', () => {
  const one = format('one', 'a', ['a', 'takes', 'likely'], ['a', 'teaches', 'likely']);
  expect(settle([one], { x: ['a'] }, { a: 'one/sings', b: 'one/takes' }).questions).toHaveLength(1);
});
