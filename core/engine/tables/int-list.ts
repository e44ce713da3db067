/** A list of whole numbers that grows, four bytes each. */
export interface IntList {
  length: number;
  items: Int32Array;
}

/** An empty list with room for about so many numbers. */
export function createIntList(expected = 16): IntList {
  return { length: 0, items: new Int32Array(Math.max(4, expected)) };
}

/** Appends a number. */
export function pushInt(list: IntList, value: number): void {
  if (list.length === list.items.length) {
    const larger = new Int32Array(list.items.length * 2);
    larger.set(list.items);
    list.items = larger;
  }
  list.items[list.length++] = value;
}
