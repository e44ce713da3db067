import type { IntList } from './int-list.ts';
import type { Table } from './table.ts';

/** So many are looked at together: few enough to stay near at hand until they are read. */
const together = 256;

/** What was seen is kept: a look whose outcome nobody keeps is optimised away. */
const seen = new Int32Array(1);

/**
 * Looks at things that lie all over the memory before they are read one by one: one after the
 * other, each is a wait for memory of its own; looked at in a loop that does nothing else, a few
 * hundred are waited for together. `look` takes the places of the next ones, and gives a number made
 * of all that it saw. What it gives is to be called with each place, in ascending order, most of them.
 */
export function createReadAhead(
  count: number,
  look: (from: number, to: number) => number,
): (at: number) => void {
  let from = 0;
  let to = 0;
  return (at) => {
    if (at >= from && at < to) return;
    from = at;
    to = Math.min(at + together, count);
    seen[0] = look(from, to);
  };
}

/** Looks ahead at rows of a table, those of `people` by `rowOf` (negative: none), between two columns. */
export function rowsAhead(
  { bytes, starts, headings }: Table,
  [first, last]: readonly [number, number],
  rowOf: Int32Array,
  people: IntList,
): (index: number) => void {
  const stride = headings.length + 1;
  const { items, length } = people;
  return createReadAhead(length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const row = rowOf[items[i]!]!;
      if (row >= 0) sum += starts[row * stride + first]! + starts[row * stride + last]!;
    }
    for (let i = from; i < to; i++) {
      const row = rowOf[items[i]!]!;
      if (row < 0) continue;
      sum += bytes[starts[row * stride + first]!]! + bytes[starts[row * stride + last]!]!;
    }
    return sum;
  });
}
