import { rowsWithNumber } from './rows-with-number.ts';
import { foldedBytes, foldForSearch } from './fold-for-search.ts';
import type { PeopleIndex, PeopleInOrder, ValueField } from './people-index.ts';
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
  const { first, firstNames, rows, ...byLast } = index.inOrder();
  const [from, to] = ranksByLastName(byLast, foldedBytes(criteria.lastName));
  const [firstFrom, firstTo] = placesBeginning(firstNames, foldedBytes(criteria.firstName));
  const values = valueTests(index, criteria);
  const number = criteria.number.trim();
  const numberFits = number === '' ? null : rowsWithNumber(index.found, number);
  const found: number[] = [];
  let total = 0;
  for (let rank = from; rank < to; rank++) {
    if (first[rank]! < firstFrom || first[rank]! >= firstTo) continue;
    const row = rows[rank]!;
    if (numberFits !== null && numberFits[row] === 0) continue;
    if (!values.every(({ codes, fits }) => fits[codes[row]!] === 1)) continue;
    if (found.length < limit) found.push(row);
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
  const numberFits = rowsWithNumber(index.found, text);
  const { first, firstNames, persons, rows, ...byLast } = index.inOrder();
  const [lastFrom, lastTo] = ranksByLastName(byLast, name);
  const [firstFrom, firstTo] = placesBeginning(firstNames, name);
  for (let rank = 0; rank < persons.length; rank++) {
    if (
      (rank >= lastFrom && rank < lastTo) ||
      (first[rank]! >= firstFrom && first[rank]! < firstTo) ||
      numberFits[rows[rank]!] === 1
    ) {
      matches[persons[rank]!] = 1;
    }
  }
  return matches;
}

/** Ranks ascend with the last name: those with one beginning are neighbours. */
function ranksByLastName(
  { lastNames, lastRanks }: Pick<PeopleInOrder, 'lastNames' | 'lastRanks'>,
  beginning: Uint8Array,
) {
  const [from, to] = placesBeginning(lastNames, beginning);
  return [lastRanks[from]!, lastRanks[to]!] as const;
}

interface ValueTest {
  readonly codes: Int32Array;
  readonly fits: Uint8Array;
}

function valueTests(
  { values, found: { table } }: PeopleIndex,
  criteria: PeopleCriteria,
): ValueTest[] {
  return valueFields.flatMap((field) => {
    const wanted = foldForSearch(criteria[field]);
    if (wanted === '') return [];
    const column = values(field);
    // Nobody has a value of a column that is not there.
    if (column === null)
      return [{ codes: new Int32Array(table.rowCount), fits: new Uint8Array(1) }];
    const fits = (folded: string) =>
      field === 'title' ? folded.includes(wanted) : folded === wanted;
    return [{ codes: column.codes, fits: codesThat(column, fits) }];
  });
}
