import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRoster, recogniseTables } from '../../../core/engine/index.ts';
import { valueCounts } from '../../../core/engine/search/index.ts';
import { foldForSearch } from '../../../core/engine/search/fold-for-search.ts';
import { createPeopleIndex, type PeopleIndex } from '../../../core/engine/search/people-index.ts';
import { personLine } from '../../../core/engine/search/person-line.ts';
import {
  peopleBeginning,
  searchPeople,
  type PeopleCriteria,
} from '../../../core/engine/search/search-people.ts';
import { makeTables, type Tables } from '../../helpers/district.ts';

const empty: PeopleCriteria = {
  lastName: '',
  firstName: '',
  gender: '',
  grade: '',
  title: '',
  role: '',
  number: '',
};

function indexOf(tables: Tables, accountType: 'students' | 'staff' = 'students'): PeopleIndex {
  const { workbook } = recogniseTables(makeTables(tables));
  const { found, rowOf } = readRoster(workbook, 20250818).people[accountType];
  return createPeopleIndex(found!, rowOf);
}

/** The Person IDs found, in their order. */
function find(index: PeopleIndex, criteria: Partial<PeopleCriteria>, limit = 100): string[] {
  const { total, rows } = searchPeople(index, { ...empty, ...criteria }, limit);
  expect(rows).toHaveLength(Math.min(total, limit));
  return rows.map((row) => personLine(index.found, row).personId);
}

const students = indexOf({
  students: [
    ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Gender', 'Grade'],
    ['1010', '00700', 'Núñez', 'José', 'M', '09'],
    ['1002', '00701', 'nunez', 'Ana', 'F', '10'],
    ['1003', 'S-1002', 'Nu', 'Zoë', 'f', '09'],
    ['999', '88', 'De La Cruz', 'Ángel', 'M', '9'],
    ['1004', '', '李', '小龙', '', '09'],
    ['1005', '90', 'Nuñez', 'Ana', 'F', ''],
    // Two rows that contradict each other: nobody knows who that is.
    ['1006', '91', 'Nunes', 'Eva', 'F', '09'],
    ['1006', '91', 'Nunes', 'Ava', 'F', '09'],
    // Equal rows count once.
    ['1007', '92', 'Øst', 'Bo', 'M', '12'],
    ['1007', '92', 'Øst', 'Bo', 'M', '12'],
  ],
});

const staff = indexOf(
  {
    staff: [
      ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Title', 'Role'],
      ['51', '700', 'Poe', 'Ed', 'Math Teacher', 'Teacher'],
      ['52', '701', 'Ray', 'Al', 'teacher aide', 'Aide'],
      ['53', '702', 'Roe', 'Jo', 'Nurse', 'TEACHER'],
    ],
  },
  'staff',
);

describe('search (D29)', () => {
  test('an empty form finds everybody, by last name, first name, Person ID', () => {
    // De La Cruz, Nu, then Nunez three times: Ana 1002, Ana 1005, Jose; ost; 李 beyond all letters.
    const all = ['999', '1003', '1002', '1005', '1010', '1007', '1004'];
    expect(find(students, {})).toEqual(all);
    expect(find(students, {}, 2)).toEqual(all.slice(0, 2));
    expect(searchPeople(students, empty, 0).total).toBe(7);
  });

  test('names are found by their beginning, without case and accents', () => {
    expect(find(students, { lastName: 'nuñ' })).toEqual(['1002', '1005', '1010']);
    expect(find(students, { lastName: 'NU' })).toEqual(['1003', '1002', '1005', '1010']);
    expect(find(students, { lastName: ' Ost ' })).toEqual(['1007']);
    expect(find(students, { lastName: 'de la' })).toEqual(['999']);
    expect(find(students, { lastName: 'la' })).toEqual([]);
    expect(find(students, { lastName: '李' })).toEqual(['1004']);
    expect(find(students, { firstName: 'a' })).toEqual(['999', '1002', '1005']);
    expect(find(students, { firstName: 'zoe' })).toEqual(['1003']);
  });

  test('all criteria that are filled in must match', () => {
    expect(find(students, { lastName: 'n', firstName: 'ana' })).toEqual(['1002', '1005']);
    expect(find(students, { lastName: 'n', firstName: 'ana', grade: '10' })).toEqual(['1002']);
  });

  test('gender, grade and role are equal, without case; a title contains it', () => {
    expect(find(students, { gender: 'F' })).toEqual(['1003', '1002', '1005']);
    expect(find(students, { grade: '9' })).toEqual(['999']);
    expect(find(students, { grade: '09' })).toEqual(['1003', '1010', '1004']);
    expect(find(staff, { role: 'teacher' })).toEqual(['51', '53']);
    expect(find(staff, { title: 'TEACHER' })).toEqual(['51', '52']);
    expect(find(staff, { title: 'aide' })).toEqual(['52']);
  });

  test('a field that the data does not have is matched by nobody', () => {
    expect(find(students, { title: 'nurse' })).toEqual([]);
    expect(find(staff, { gender: 'F' })).toEqual([]);
  });

  test('a number is the beginning of a Person ID or of a number', () => {
    expect(find(students, { number: '100' })).toEqual(['1003', '1002', '1005', '1007', '1004']);
    expect(find(students, { number: '0070' })).toEqual(['1002', '1010']);
    expect(find(students, { number: 's-1002' })).toEqual(['1003']);
    expect(find(students, { number: '02' })).toEqual([]);
  });

  test('whoever has only rows in error is not offered', () => {
    expect(find(students, { number: '1006' })).toEqual([]);
    expect(find(students, { lastName: 'nunes' })).toEqual([]);
  });

  test('a text finds the people whose last name, first name, ID or number begins so', () => {
    const { workbook } = recogniseTables(
      makeTables({
        students: [
          ['Person ID', 'Student Number', 'Last Name', 'First Name'],
          ['1', '20', 'Ana', 'Bo'],
          ['2', '30', 'Bo', 'Ana'],
          ['3', '1', 'Cy', 'Di'],
          ['14', '5', 'Di', 'Cy'],
        ],
      }),
    );
    const { people } = readRoster(workbook, 20250818);
    const index = createPeopleIndex(people.students.found!, people.students.rowOf);
    const codes = (text: string) => [...peopleBeginning(index, text, people.ids.count)];
    expect(codes('an')).toEqual([1, 1, 0, 0]);
    expect(codes('1')).toEqual([1, 0, 1, 1]);
    expect(codes('x')).toEqual([0, 0, 0, 0]);
  });
});

describe('values of the search form', () => {
  test('the most frequent first, spelt as most people have it', () => {
    // F three times (one as f), M three times: F comes first by code point.
    expect(valueCounts(students, 'gender')).toEqual([
      { value: 'F', people: 3 },
      { value: 'M', people: 3 },
    ]);
    // Blanks around a value are no part of it.
    const padded = indexOf({
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Gender'],
        ...['f', 'F', ' F', 'f ', ' F '].map((gender, i) => [String(i), '', 'A', 'B', gender]),
      ],
    });
    expect(valueCounts(padded, 'gender')).toEqual([{ value: 'F', people: 5 }]);
    // Teacher and TEACHER are one; of two spellings as frequent the first by code point.
    expect(valueCounts(staff, 'role')).toEqual([
      { value: 'TEACHER', people: 2 },
      { value: 'Aide', people: 1 },
    ]);
    expect(valueCounts(staff, 'grade')).toEqual([]);
  });

  test('grades in their own order', () => {
    const grades = ['10', 'K', '2', 'PK', '09', 'Adult', '1'];
    const index = indexOf({
      students: [
        ['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade'],
        ...grades.map((grade, i) => [String(i), '', 'A', 'B', grade]),
      ],
    });
    expect(valueCounts(index, 'grade').map(({ value }) => value)).toEqual([
      'PK',
      'K',
      '1',
      '2',
      '09',
      '10',
      'Adult',
    ]);
  });
});

describe('beside a search in plain words', () => {
  const name = fc.constantFrom(
    '',
    'Núñez',
    'nunez',
    'NUNEZ ',
    'Nu',
    'N',
    'Li',
    '李',
    '李小',
    'De La',
    'de',
    "O'B",
    'O’B',
  );
  // The Kelvin sign is k in lower case.
  const number = fc.constantFrom(
    '',
    '1',
    '12',
    '123',
    '01',
    'A1',
    'a12',
    'É1',
    'é',
    '\u212a1',
    'k',
  );
  const value = fc.constantFrom('', 'F', 'f', ' F', 'M', '09', 'Head Nurse', 'nurse');
  const person = fc.tuple(
    fc.constantFrom('1', '2', '10', '12', '101', 'A1', 'a', 'b7'),
    number,
    name,
    name,
    value,
    value,
  );
  const criteria = fc.record({
    lastName: name,
    firstName: name,
    gender: value,
    grade: fc.constant(''),
    title: value,
    role: fc.constant(''),
    number,
  });

  test('the same people in the same order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { maxLength: 12, selector: ([id]) => id }),
        criteria,
        fc.nat(5),
        (rows, form, limit) => {
          const index = indexOf(
            {
              staff: [
                ['Person ID', 'Staff Number', 'Last Name', 'First Name', 'Gender', 'Title'],
                ...rows,
              ],
            },
            'staff',
          );
          const { total, rows: found } = searchPeople(index, form, limit);
          const expected = plainSearch(rows, form);
          expect(total).toBe(expected.length);
          expect(found.map((row) => personLine(index.found, row).personId)).toEqual(
            expected.slice(0, limit),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  function plainSearch(rows: readonly (readonly string[])[], form: PeopleCriteria): string[] {
    const starts = (cell: string, wanted: string) =>
      foldForSearch(cell).startsWith(foldForSearch(wanted));
    const plain = (text: string) => text.trim().toLowerCase();
    return rows
      .filter(
        ([id = '', no = '', last = '', first = '', gender = '', title = '']) =>
          starts(last, form.lastName) &&
          starts(first, form.firstName) &&
          (form.gender === '' || plain(gender) === plain(form.gender)) &&
          (form.title === '' || plain(title).includes(plain(form.title))) &&
          [id, no].some((key) => plain(key).startsWith(plain(form.number))),
      )
      .sort(
        (a, b) =>
          byCodePoint(foldForSearch(a[2]!), foldForSearch(b[2]!)) ||
          byCodePoint(foldForSearch(a[3]!), foldForSearch(b[3]!)) ||
          byPersonId(a[0]!, b[0]!),
      )
      .map(([id = '']) => id);
  }

  function byCodePoint(a: string, b: string): number {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  }

  function byPersonId(a: string, b: string): number {
    const [numberA, numberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (numberA !== numberB) return numberA ? -1 : 1;
    return (numberA ? Number(a) - Number(b) : 0) || byCodePoint(a, b);
  }
});
