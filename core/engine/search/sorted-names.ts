import { orderTexts } from '../roster/person-order.ts';
import { addKey, createKeyIndex, type KeyIndex } from '../tables/key-index.ts';
import type { Table } from '../tables/table.ts';
import { distinctCells } from './distinct-cells.ts';
import { createSearchFolder } from './fold-for-search.ts';

/** Different names in code point order, so that those with one beginning stand together. */
export interface SortedNames {
  readonly names: KeyIndex;
  /** By place in the order: the name's code. */
  readonly order: Int32Array;
}

/** The names of a column as they are compared, and whose is which. */
export interface NamesOfPeople {
  readonly sorted: SortedNames;
  /** By person code: the place of the name in their order; -1 without a row that can be used. */
  readonly placeOf: Int32Array;
}

/** Reads a column of names and puts them in order, in linear time; `rowOf` as an index has it. */
export function readNames(table: Table, column: number, rowOf: Int32Array): NamesOfPeople {
  const { texts, codes } = distinctCells(table, column);
  const fold = createSearchFolder();
  const names = createKeyIndex(texts.count);
  const nameOf = new Int32Array(texts.count);
  for (let text = 0; text < texts.count; text++) {
    const length = fold(texts.arena, texts.starts[text]!, texts.starts[text + 1]!);
    nameOf[text] = addKey(names, fold.bytes(), 0, length);
  }
  const order = orderTexts(names);
  const places = new Int32Array(names.count);
  for (let place = 0; place < order.length; place++) places[order[place]!] = place;
  const placeOfText = nameOf.map((name) => places[name]!);
  return {
    sorted: { names, order },
    placeOf: rowOf.map((row) => (row < 0 ? -1 : placeOfText[codes[row]!]!)),
  };
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
