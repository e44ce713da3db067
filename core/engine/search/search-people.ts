import type { ByteList } from '../tables/byte-list.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import { foldedBytes, foldForSearch } from './fold-for-search.ts';
import type { PeopleIndex, ValueField } from './people-index.ts';
import { placesBeginning } from './sorted-names.ts';
import { codesThat } from './value-column.ts';

/** What people are looked for by; empty fields count for nothing (R019-R021, D29). */
export interface PeopleCriteria extends Readonly<Record<ValueField, string>> {
  readonly lastName: string;
  readonly firstName: string;
  /** The beginning of a Person ID or number. */
  readonly number: string;
}

/** How many people fit, and the rows of the first of them by last name, first name, Person ID. */
export interface FoundPeople {
  readonly total: number;
  readonly rows: readonly number[];
}

const valueFields: readonly ValueField[] = ['gender', 'grade', 'title', 'role'];

/**
 * Finds people (D29). All that is filled in must fit: names begin so, without case and accents;
 * gender, grade and role are equal, a title contains it; an ID or number begins so.
 */
export function searchPeople(
  index: PeopleIndex,
  criteria: PeopleCriteria,
  limit: number,
): FoundPeople {
  const [from, to] = ranksByLastName(index, foldedBytes(criteria.lastName));
  const [firstFrom, firstTo] = placesBeginning(index.firstNames, foldedBytes(criteria.firstName));
  const values = valueTests(index, criteria);
  const number = encodeUtf8(criteria.number.trim().toLowerCase());
  const { first, rows } = index;
  const found: number[] = [];
  let total = 0;
  for (let rank = from; rank < to; rank++) {
    if (first[rank]! < firstFrom || first[rank]! >= firstTo) continue;
    if (!values.every(({ codes, fits }) => fits[codes[rank]!] === 1)) continue;
    if (!begins(index.ids, rank, number) && !begins(index.numbers, rank, number)) continue;
    if (found.length < limit) found.push(rows[rank]!);
    total++;
  }
  return { total, rows: found };
}

/**
 * Whose last name, first name, Person ID or number begins so: 1 by person code, of `people` codes.
 */
export function peopleBeginning(index: PeopleIndex, text: string, people: number): Uint8Array {
  const matches = new Uint8Array(people);
  const name = foldedBytes(text);
  const key = encodeUtf8(text.trim().toLowerCase());
  const [lastFrom, lastTo] = ranksByLastName(index, name);
  const [firstFrom, firstTo] = placesBeginning(index.firstNames, name);
  const { first, persons } = index;
  for (let rank = 0; rank < persons.length; rank++) {
    if (
      (rank >= lastFrom && rank < lastTo) ||
      (first[rank]! >= firstFrom && first[rank]! < firstTo) ||
      begins(index.ids, rank, key) ||
      begins(index.numbers, rank, key)
    ) {
      matches[persons[rank]!] = 1;
    }
  }
  return matches;
}

/** Ranks ascend with the last name: those with one beginning are neighbours. */
function ranksByLastName({ last, lastNames }: PeopleIndex, beginning: Uint8Array) {
  const [from, to] = placesBeginning(lastNames, beginning);
  return [firstRank(last, from), firstRank(last, to)] as const;
}

function firstRank(last: Int32Array, place: number): number {
  let low = 0;
  let high = last.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (last[middle]! >= place) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface ValueTest {
  readonly codes: Int32Array;
  readonly fits: Uint8Array;
}

function valueTests({ values, rows }: PeopleIndex, criteria: PeopleCriteria): ValueTest[] {
  return valueFields.flatMap((field) => {
    const wanted = foldForSearch(criteria[field]);
    if (wanted === '') return [];
    const column = values[field];
    // Nobody has a value of a column that is not there.
    if (column === null) return [{ codes: new Int32Array(rows.length), fits: new Uint8Array(1) }];
    const fits = (folded: string) =>
      field === 'title' ? folded.includes(wanted) : folded === wanted;
    return [{ codes: column.codes, fits: codesThat(column, fits) }];
  });
}

function begins({ arena, starts }: ByteList, at: number, beginning: Uint8Array): boolean {
  const start = starts[at]!;
  if (starts[at + 1]! - start < beginning.length) return false;
  for (let i = 0; i < beginning.length; i++) if (arena[start + i] !== beginning[i]) return false;
  return true;
}
