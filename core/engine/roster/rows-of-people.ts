import type { RowsOfPeople } from './roster.ts';

/** Groups rows by person: `person` gives each row's person code, -1 for rows of nobody. */
export function groupByPerson(person: Int32Array, people: number): RowsOfPeople {
  const starts = new Int32Array(people + 1);
  for (const code of person) if (code >= 0) starts[code + 1]!++;
  for (let code = 0; code < people; code++) starts[code + 1]! += starts[code]!;
  const rows = new Int32Array(starts[people]!);
  const next = starts.slice();
  for (let row = 0; row < person.length; row++) {
    const code = person[row]!;
    if (code >= 0) rows[next[code]!++] = row;
  }
  return { starts, rows };
}
