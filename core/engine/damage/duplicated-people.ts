import { isBlank, trimmedText } from '../tables/table.ts';
import type { FoundTable } from '../roster/workbook.ts';
import { addHit, amount, columnFinding, noHits, type DamageFinding } from './finding.ts';
import { finishHash, hashCell, hashLetters, noHash, plainLetters } from './name-hash.ts';

const telling = ['Middle Name', 'Suffix', 'Gender'];

/** Of a name that more students have, two may well share a birthday by chance. */
const mostBearers = 3;

/**
 * Finds students who may be one person with two Person IDs: the same names, rare ones, the same
 * birth date, and nothing that speaks against it in the columns beside them.
 */
export function findDuplicatedPeople(found: FoundTable): DamageFinding | null {
  if (found.column('Birth Date') < 0) return null;
  const { names, people } = hashPeople(found);
  const firstRow = new Map<string, number>();
  const same: number[] = [];
  for (const row of rowsRepeated(people)) {
    const key = keyOf(found, row);
    if (key.startsWith(nameless)) continue;
    const other = firstRow.get(key);
    if (other === undefined) firstRow.set(key, row);
    else if (isSamePerson(found, row, other)) same.push(row);
  }
  const bearers = countBearers(names, same);
  const hits = noHits();
  for (const row of same) if (bearers.get(names[row]!)! <= mostBearers) addHit(hits, row);
  if (hits.count === 0) return null;
  return columnFinding(
    'duplicated-people',
    { found, name: 'Person ID' },
    hits,
    `${amount(hits.count, 'student')} with the names and the birth date of another student under another Person ID: if it is the same person, merge the two at the source, or one will get a second account`,
    null,
  );
}

function countBearers(names: Uint32Array, rows: readonly number[]): ReadonlyMap<number, number> {
  const bearers = new Map(rows.map((row) => [names[row]!, 0]));
  if (bearers.size === 0) return bearers;
  // Most names are told apart by a byte of their own, where a map would be asked a million times.
  const wanted = new Uint8Array(0x10000);
  for (const name of bearers.keys()) wanted[name & 0xffff] = 1;
  for (const name of names) {
    if (wanted[name & 0xffff] === 0) continue;
    const count = bearers.get(name);
    if (count !== undefined) bearers.set(name, count + 1);
  }
  return bearers;
}

interface PeopleHashes {
  /** Of each row's names. */
  readonly names: Uint32Array;
  /** Of each row's names and birth date; 0 where one of them is missing. */
  readonly people: Uint32Array;
}

function hashPeople({ table, column }: FoundTable): PeopleHashes {
  const [last, first, birth] = [column('Last Name'), column('First Name'), column('Birth Date')];
  const names = new Uint32Array(table.rowCount);
  const people = new Uint32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    const name = hashLetters(hashLetters(noHash, table, row, last), table, row, first);
    names[row] = finishHash(name);
    if (isBlank(table, row, birth) || isBlank(table, row, last) || isBlank(table, row, first)) {
      continue;
    }
    people[row] = finishHash(hashCell(name, table, row, birth));
  }
  return { names, people };
}

/** The rows whose hash others have too, in their order. */
function rowsRepeated(hashes: Uint32Array): readonly number[] {
  let size = 1024;
  while (size < hashes.length * 16) size *= 2;
  const met = new Uint8Array(size >> 3);
  const again = new Uint8Array(size >> 3);
  for (const hash of hashes) {
    if (hash === 0) continue;
    const bit = hash & (size - 1);
    if ((met[bit >> 3]! & (1 << (bit & 7))) !== 0) again[bit >> 3]! |= 1 << (bit & 7);
    met[bit >> 3]! |= 1 << (bit & 7);
  }
  // Of the few that share a bit most share no more than that.
  const sharing: number[] = [];
  const once = new Set<number>();
  const repeated = new Set<number>();
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    const bit = hash & (size - 1);
    if (hash === 0 || (again[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
    sharing.push(row);
    if (once.has(hash)) repeated.add(hash);
    else once.add(hash);
  }
  return sharing.filter((row) => repeated.has(hashes[row]!));
}

/** Names without any letter are none. */
const nameless = '\n\n';

function keyOf({ table, column }: FoundTable, row: number): string {
  const names = ['Last Name', 'First Name'].map((name) =>
    plainLetters(trimmedText(table, row, column(name))),
  );
  return [...names, trimmedText(table, row, column('Birth Date'))].join('\n');
}

/** Two rows of one Person ID are a problem of another kind. */
function isSamePerson({ table, column }: FoundTable, row: number, other: number): boolean {
  const differs = (name: string, mayBeEmpty: boolean) => {
    const [one, two] = [row, other].map((at) => trimmedText(table, at, column(name)).toLowerCase());
    return one !== two && !(mayBeEmpty && (one === '' || two === ''));
  };
  return differs('Person ID', false) && !telling.some((name) => differs(name, true));
}
