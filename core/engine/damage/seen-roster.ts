import { addKey, createKeyIndex, findKey, keyText } from '../tables/key-index.ts';
import { cellEnd, cellStart, isBlank, trimEnd, trimmedText, trimStart } from '../tables/table.ts';
import { findColumns, type FoundTable, type Workbook } from '../roster/workbook.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { finishHash, hashCell, hashLetters, noHash } from './name-hash.ts';

/**
 * What a host keeps of the last roster, to tell the next one from it: numbers of rows, and six bytes
 * a person, which know a changed name again but cannot give one. Plain JSON.
 */
export interface SeenRoster {
  readonly version: 1;
  /** Rows of tables. */
  readonly rows: readonly Count[];
  /** Enrollments by School ID. */
  readonly schools: readonly Count[];
  /** Students by grade. */
  readonly grades: readonly Count[];
  /** Of each person a hash of the Person ID and a short one of the names. */
  readonly people: string;
}

/** A name and how often it stands in a roster. */
export type Count = readonly [name: string, count: number];

/** The tables whose rows are counted and compared. */
export const countedTables = ['students', 'staff', 'accounts'] as const;

/** What to keep of a roster until the next one comes. */
export function rememberRoster(workbook: Workbook): SeenRoster {
  const people = peopleHashes(workbook);
  const bytes = new Uint8Array(people.size * 6);
  let at = 0;
  for (const [id, name] of people) {
    for (const part of [id >>> 24, id >>> 16, id >>> 8, id, name >>> 8, name]) bytes[at++] = part;
  }
  return {
    version: 1,
    rows: countedTables.flatMap((id) => {
      const table = workbook[id];
      return table === undefined ? [] : [[id, table.rowCount] as const];
    }),
    ...countRoster(workbook),
    people: toBase64(bytes),
  };
}

/** What `rememberRoster` made and a host has kept, null where it is nothing of the kind. */
export function readSeenRoster(value: unknown): SeenRoster | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, rows, schools, grades, people } = value as Partial<SeenRoster>;
  const isSeen =
    version === 1 &&
    [rows, schools, grades].every(isCounts) &&
    typeof people === 'string' &&
    people.length % 8 === 0 &&
    fromBase64(people) !== null;
  return isSeen ? (value as SeenRoster) : null;
}

function isCounts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (pair: unknown) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        typeof pair[0] === 'string' &&
        typeof pair[1] === 'number',
    )
  );
}

/** The people of a kept roster: the hash of the Person ID, and that of the names. */
export function seenPeople({ people }: SeenRoster): ReadonlyMap<number, number> {
  const bytes = fromBase64(people) ?? new Uint8Array(0);
  const seen = new Map<number, number>();
  for (let i = 0; i + 5 < bytes.length; i += 6) {
    const id =
      ((bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!) >>> 0;
    seen.set(id, (bytes[i + 4]! << 8) | bytes[i + 5]!);
  }
  return seen;
}

/** The hashes of everybody in Students and Staff whose Person ID shares its hash with nobody. */
function peopleHashes(workbook: Workbook): Map<number, number> {
  const people = new Map<number, number>();
  const shared = new Set<number>();
  eachPerson(workbook, (id, name) => {
    const other = people.get(id);
    if (other !== undefined && other !== name) shared.add(id);
    people.set(id, name);
  });
  for (const id of shared) people.delete(id);
  return people;
}

/** Calls for every row of Students and Staff with a Person ID and names. */
export function eachPerson(
  workbook: Workbook,
  use: (id: number, name: number, found: FoundTable, row: number) => void,
): void {
  for (const id of ['students', 'staff'] as const) {
    const found = columnsOf(workbook, id, ['Person ID', 'Last Name', 'First Name']);
    if (found === null) continue;
    const { table, column } = found;
    const [person, last, first] = [column('Person ID'), column('Last Name'), column('First Name')];
    for (let row = 0; row < table.rowCount; row++) {
      if (isBlank(table, row, person)) continue;
      const names = hashLetters(hashLetters(noHash, table, row, last), table, row, first);
      const name = finishHash(names) & 0xffff;
      use(finishHash(hashCell(noHash, table, row, person)), name, found, row);
    }
  }
}

/** Counts enrollments by school and students by grade. */
export function countRoster(workbook: Workbook): Pick<SeenRoster, 'schools' | 'grades'> {
  const students = columnsOf(workbook, 'students', ['Grade']);
  return {
    schools: countSchools(workbook),
    grades: students === null ? [] : countValues(students, 'Grade'),
  };
}

function countSchools(workbook: Workbook): readonly Count[] {
  const bySchool = columnsOf(workbook, 'enrollments', ['School ID']);
  if (bySchool !== null) return countValues(bySchool, 'School ID');
  const byCalendar = columnsOf(workbook, 'enrollments', ['Calendar ID']);
  const calendars = columnsOf(workbook, 'calendars', ['Calendar ID', 'School ID']);
  if (byCalendar === null || calendars === null) return [];
  const schoolOf = new Map<string, string>();
  for (let row = 0; row < calendars.table.rowCount; row++) {
    schoolOf.set(textAt(calendars, row, 'Calendar ID'), textAt(calendars, row, 'School ID'));
  }
  const counts = new Map<string, number>();
  for (const [calendar, count] of countValues(byCalendar, 'Calendar ID')) {
    const school = schoolOf.get(calendar);
    if (school !== undefined) counts.set(school, (counts.get(school) ?? 0) + count);
  }
  return [...counts];
}

/** More different values than this are no schools and no grades. */
const mostValues = 5000;

function countValues({ table, column }: FoundTable, name: string): readonly Count[] {
  const at = column(name);
  const index = createKeyIndex(64);
  const counts: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const end = cellEnd(table, row, at);
    const start = trimStart(table.bytes, cellStart(table, row, at), end);
    if (start < 0) continue;
    const to = trimEnd(table.bytes, start, end);
    const known = findKey(index, table.bytes, start, to);
    if (known < 0 && index.count === mostValues) return [];
    const code = known < 0 ? addKey(index, table.bytes, start, to) : known;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts.map((count, code) => [keyText(index, code), count]);
}

function textAt({ table, column }: FoundTable, row: number, name: string): string {
  return trimmedText(table, row, column(name));
}

function columnsOf(
  workbook: Workbook,
  id: keyof Workbook,
  names: readonly string[],
): FoundTable | null {
  const table = workbook[id];
  if (table === undefined) return null;
  const { found } = findColumns(id, table);
  return names.every((name) => found.column(name) >= 0) ? found : null;
}
