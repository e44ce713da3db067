import { describe, expect, test } from 'vitest';
import { findDamage, readSeenRoster, rememberRoster } from '../../../core/engine/damage/index.ts';
import { many, workbookOf } from './workbooks.ts';

interface Student {
  readonly id: string;
  readonly last: string;
  readonly grade: string;
  readonly school: string;
}

const schools = ['LHS', 'GMS', 'WES', 'EES'];

const district: readonly Student[] = Array.from({ length: 200 }, (_, i) => ({
  id: `${1001 + i}`,
  last: `Name${'abcdefghij'[i % 10]!}${'abcdefghijklmnopqrst'[Math.floor(i / 10)]!}`,
  grade: `${9 + (i % 4)}`,
  school: schools[i % 4]!,
}));

function workbook(students: readonly Student[]) {
  return workbookOf({
    students: [
      ['Person ID', 'Last Name', 'First Name', 'Grade'],
      ...students.map(({ id, last, grade }) => [id, last, 'Ann', grade]),
    ],
    enrollments: [
      ['Person ID', 'Calendar ID'],
      ...students.map(({ id, school }) => [id, `26${school}`]),
    ],
    calendars: [['Calendar ID', 'School ID'], ...schools.map((school) => [`26${school}`, school])],
  });
}

const seen = rememberRoster(workbook(district));

function found(students: readonly Student[]) {
  return findDamage(workbook(students), seen);
}

function withNames(count: number): Student[] {
  return district.map((one, i) => (i < count ? { ...one, last: `Married${'abc'[i % 3]!}` } : one));
}

describe('against the last roster seen', () => {
  test('the same people, in any order and however written, are the same', () => {
    const written = district.map((one) => ({ ...one, last: ` ${one.last.toUpperCase()}-` }));
    expect(found([...written].reverse())).toEqual([]);
  });

  test('a new name under the same Person ID is told, new people and leavers are not', () => {
    const [finding, ...others] = found([...withNames(2).slice(0, -10), ...newPeople(10)]);
    expect(others).toEqual([]);
    expect([finding?.kind, finding?.severity, finding?.count]).toEqual(['renamed', 'warning', 2]);
    expect(finding?.examples[1]).toEqual({ row: 2, value: '1002 Marriedb Ann' });
  });

  test('too many new names are names that no longer belong to their IDs', () => {
    expect(found(withNames(39)).map(({ kind }) => kind)).toEqual(['renamed']);
    expect(found(withNames(40)).map(({ kind, count }) => [kind, count])).toEqual([
      ['names-shuffled', 40],
    ]);
  });

  test('a fifth less rows is a fluctuation, more is told', () => {
    expect(found(district.slice(40))).toEqual([]);
    expect(found(district.slice(41)).map(({ kind }) => kind)).toEqual(['rows-missing']);
    const [finding] = found(district.slice(46));
    expect([finding?.kind, finding?.count]).toEqual(['rows-missing', 46]);
    expect(finding?.sentence).toBe(
      'students.csv has 154 rows, 23 % less than the 200 rows of the last roster: check that the export is whole',
    );
  });

  test('a school or a grade that is not there any more is told', () => {
    const moved = district.map((one) => (one.school === 'EES' ? { ...one, school: 'WES' } : one));
    expect(found(moved).map(({ kind, sentence }) => [kind, sentence])).toEqual([
      [
        'school-missing',
        'enrollments.csv: nobody is enrolled at the school EES, where the last roster had 50 enrollments: check that the export took all schools',
      ],
    ]);
    const promoted = district.map((one) => (one.grade === '9' ? { ...one, grade: '10' } : one));
    expect(found(promoted).map(({ kind, count }) => [kind, count])).toEqual([
      ['grade-missing', 50],
    ]);
  });

  test('one person left of a school, and a small school that is closed, are no damage', () => {
    const nearly = district.map((one, i) =>
      one.school === 'EES' && i > 3 ? { ...one, school: 'WES' } : one,
    );
    expect(found(nearly)).toEqual([]);
    const small = district.map((one, i) => (i < 9 ? { ...one, school: 'TINY' } : one));
    const smallSeen = rememberRoster(
      workbookOf({
        students: [
          ['Person ID', 'Last Name', 'First Name'],
          ...small.map(({ id, last }) => [id, last, 'Ann']),
        ],
        enrollments: [['Person ID', 'School ID'], ...small.map(({ id, school }) => [id, school])],
      }),
    );
    expect(smallSeen.schools).toContainEqual(['TINY', 9]);
    expect(findDamage(workbook(district), smallSeen)).toEqual([]);
  });

  test('another district is not compared', () => {
    expect(found(newPeople(100))).toEqual([]);
  });
});

function newPeople(count: number): Student[] {
  return many(count, (i) => `${9001 + i}`).map((id) => ({
    id,
    last: 'New',
    grade: '9',
    school: 'LHS',
  }));
}

describe('what is kept of a roster', () => {
  test('is plain JSON that is read back, and holds no name and no Person ID', () => {
    const text = JSON.stringify(seen);
    expect(readSeenRoster(JSON.parse(text))).toEqual(seen);
    // Six bytes a person, eight characters in text.
    expect(seen.people).toHaveLength(200 * 8);
    expect(text).not.toMatch(/Name|1001/);
    expect(seen.grades).toEqual([
      ['9', 50],
      ['10', 50],
      ['11', 50],
      ['12', 50],
    ]);
  });

  test('of another form is not read', () => {
    for (const value of [
      null,
      'x',
      [],
      {},
      { ...seen, version: 2 },
      { ...seen, people: 'abc' },
      { ...seen, people: '????????' },
      { ...seen, rows: [['students']] },
      { ...seen, grades: { 9: 50 } },
    ]) {
      expect(readSeenRoster(value)).toBeNull();
    }
  });
});
