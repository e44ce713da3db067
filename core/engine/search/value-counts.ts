import { gradePlace } from './grade-place.ts';
import { compareCodePoints } from '../roster/read-accounts.ts';
import type { PeopleIndex, ValueField } from './people-index.ts';

/** A value of the search form and how many people have it. */
export interface ValueCount {
  readonly value: string;
  readonly people: number;
}

/**
 * The values that people have in a field, the most frequent first, grades in their own order. Values
 * that differ in case or accents only count as one, spelt as most people have it.
 */
export function valueCounts({ values, rowOf }: PeopleIndex, field: ValueField): ValueCount[] {
  const column = values(field);
  if (column === null) return [];
  const uses = new Int32Array(column.spellings.length);
  for (const row of rowOf) if (row >= 0) uses[column.codes[row]!]!++;
  const groups = new Map<string, { value: string; most: number; people: number }>();
  column.spellings.forEach((spelling, code) => {
    const folded = column.folded[code]!;
    const most = uses[code]!;
    if (folded === '' || most === 0) return;
    const group = groups.get(folded);
    if (group === undefined) {
      groups.set(folded, { value: spelling, most, people: most });
      return;
    }
    group.people += most;
    const isMoreUsual =
      most > group.most || (most === group.most && compareCodePoints(spelling, group.value) < 0);
    if (isMoreUsual) Object.assign(group, { value: spelling, most });
  });
  const counts = [...groups.values()].map(({ value, people }) => ({ value, people }));
  const byValue = (a: ValueCount, b: ValueCount) => compareCodePoints(a.value, b.value);
  return counts.sort(
    field === 'grade'
      ? (a, b) => gradePlace(a.value) - gradePlace(b.value) || byValue(a, b)
      : (a, b) => b.people - a.people || byValue(a, b),
  );
}
