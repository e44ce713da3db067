import { createIntList, pushInt, type IntList } from '../../tables/int-list.ts';
import { addKey, createKeyIndex, findKey, type KeyIndex } from '../../tables/key-index.ts';

/**
 * Who has which number or email: mostly one person, sometimes a few (siblings share an email). What
 * many have (`none@none.org`) stands for nobody.
 */
export interface PeopleByKey {
  readonly keys: KeyIndex;
  /** By key: the entry of the first person who has it. */
  readonly first: IntList;
  /** By entry: the person, and the entry of the next one, -1 if there is none. */
  readonly person: IntList;
  readonly next: IntList;
}

/** A key that more people have than this is a placeholder. */
export const mostOfAKey = 5;

/** Nobody entered yet; room for about so many. */
export function createPeopleByKey(expected: number): PeopleByKey {
  return {
    keys: createKeyIndex(expected),
    first: createIntList(expected),
    person: createIntList(expected),
    next: createIntList(expected),
  };
}

/** Enters that a person has a key. */
export function enterPerson(
  people: PeopleByKey,
  person: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  const { keys, first, next } = people;
  const known = keys.count;
  const key = addKey(keys, bytes, start, end);
  if (key === known) {
    pushInt(first, pushEntry(people, person));
    return;
  }
  let entry = first.items[key]!;
  for (let others = 1; ; others++) {
    if (people.person.items[entry] === person || others > mostOfAKey) return;
    if (next.items[entry]! < 0) break;
    entry = next.items[entry]!;
  }
  const last = pushEntry(people, person);
  next.items[entry] = last;
}

function pushEntry({ person, next }: PeopleByKey, code: number): number {
  pushInt(person, code);
  pushInt(next, -1);
  return person.length - 1;
}

/** Adds the people who have a key to `found`; none where it is a placeholder. */
export function addPeopleWith(
  people: PeopleByKey,
  bytes: Uint8Array,
  start: number,
  end: number,
  found: number[],
): void {
  const key = findKey(people.keys, bytes, start, end);
  if (key < 0) return;
  const before = found.length;
  let count = 0;
  for (let entry = people.first.items[key]!; entry >= 0; entry = people.next.items[entry]!) {
    const code = people.person.items[entry]!;
    if (!found.includes(code)) found.push(code);
    count++;
  }
  if (count > mostOfAKey) found.length = before;
}
