import { orderTexts } from '../roster/person-order.ts';
import type { KeyIndex } from '../tables/key-index.ts';

/** Different names in code point order, so that those with one beginning stand together. */
export interface SortedNames {
  readonly names: KeyIndex;
  /** By place in the order: the name's code. */
  readonly order: Int32Array;
  /** By the name's code: its place. */
  readonly placeOf: Int32Array;
}

/** Puts names in order, in linear time. */
export function sortNames(names: KeyIndex): SortedNames {
  const order = orderTexts(names);
  const placeOf = new Int32Array(names.count);
  for (let place = 0; place < order.length; place++) placeOf[order[place]!] = place;
  return { names, order, placeOf };
}

/** The places of the names that begin so: from the first up to, not including, the second. */
export function placesBeginning(
  sorted: SortedNames,
  beginning: Uint8Array,
): readonly [number, number] {
  const from = firstPlace(sorted, (code) => compareBeginning(sorted.names, code, beginning) >= 0);
  const to = firstPlace(sorted, (code) => compareBeginning(sorted.names, code, beginning) > 0);
  return [from, to];
}

/** The first place whose name fulfils what all later ones fulfil too. */
function firstPlace({ order }: SortedNames, holds: (code: number) => boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(order[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 0 where the name begins so, else where it stands: before (negative) or after. */
function compareBeginning({ arena, starts }: KeyIndex, code: number, beginning: Uint8Array) {
  const start = starts[code]!;
  const length = starts[code + 1]! - start;
  for (let i = 0; i < beginning.length; i++) {
    if (i >= length) return -1;
    const difference = arena[start + i]! - beginning[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
