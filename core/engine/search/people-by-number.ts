import { addText, createKeyIndex, findKey } from '../tables/key-index.ts';
import type { PeopleIndex } from './people-index.ts';

/**
 * Whose number is exactly this, without case, for many numbers in one pass over the people: the
 * rows of each number's people by last name, first name, Person ID.
 */
export function peopleByNumber(index: PeopleIndex, numbers: readonly string[]): number[][] {
  const wanted = createKeyIndex(numbers.length);
  const codes = numbers.map((number) => addText(wanted, number.trim().toLowerCase()));
  const rowsOf = Array.from({ length: wanted.count }, (): number[] => []);
  const { arena, starts } = index.numbers;
  for (let rank = 0; rank < index.rows.length; rank++) {
    const start = starts[rank]!;
    const end = starts[rank + 1]!;
    const code = start === end ? -1 : findKey(wanted, arena, start, end);
    if (code >= 0) rowsOf[code]!.push(index.rows[rank]!);
  }
  return codes.map((code) => rowsOf[code]!);
}
