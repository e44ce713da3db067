import { addKey, createKeyIndex, findKey } from '../tables/key-index.ts';
import { cellEnd, cellStart } from '../tables/table.ts';
import {
  addHit,
  amount,
  columnFinding,
  noHits,
  type ColumnPlace,
  type DamageFinding,
  type Hits,
} from './finding.ts';
import { countDigits, mostDigits, type ColumnFacts } from './scan-column.ts';

/** A column of identifiers and what one pass over it has found out. */
export interface IdentifierColumn {
  readonly place: ColumnPlace;
  readonly facts: ColumnFacts;
}

/**
 * Finds identifiers that have lost their leading zeros. `columns` are all of one identifier, such as
 * Person ID: one that still has its zeros in another table is the best evidence, then those that
 * have them in the same column, then lengths as only lost zeros leave them.
 */
export function findLostZeros(columns: readonly IdentifierColumn[]): DamageFinding[] {
  return columns.flatMap((column) => {
    const lost = lostBesides(column, columns) ?? lostAmongZeros(column) ?? lostByLengths(column);
    return lost === null ? [] : [lostZeros(column, lost.length, lost.hits)];
  });
}

interface Lost {
  /** The digits that the identifiers had. */
  readonly length: number;
  readonly hits: Hits;
}

function lostZeros({ place }: IdentifierColumn, length: number, hits: Hits): DamageFinding {
  return columnFinding(
    'lost-zeros',
    place,
    hits,
    `${amount(hits.count, 'identifier')} shorter than ${length} digits: a spreadsheet has dropped their leading zeros; format the column as text there, or let them be filled up`,
    { name: `pad=${length}`, sentence: `fill up with zeros to ${length} digits` },
  );
}

/** Identifiers that stand in another table with zeros before them, and nowhere there without. */
function lostBesides(column: IdentifierColumn, all: readonly IdentifierColumn[]): Lost | null {
  for (const other of all) {
    const length = other === column ? null : zeroLength(other.facts);
    if (length === null || shorterThan(column.facts, length) === 0) continue;
    const full = createKeyIndex(1024);
    const stripped = createKeyIndex(1024);
    eachNumber(other, mostDigits, (bytes, start, end) => {
      addKey(full, bytes, start, end);
      const from = firstDigit(bytes, start, end);
      if (from > start) addKey(stripped, bytes, from, end);
    });
    const hits = noHits();
    let asTheyAre = 0;
    eachNumber(column, length - 1, (bytes, start, end, row) => {
      if (firstDigit(bytes, start, end) > start) return;
      if (findKey(full, bytes, start, end) >= 0) asTheyAre++;
      else if (findKey(stripped, bytes, start, end) >= 0) addHit(hits, row);
    });
    if (hits.count >= leastBesides && asTheyAre === 0) return { length, hits };
  }
  return null;
}

/** Fewer matches across tables may be chance: another person's shorter number. */
const leastBesides = 3;

/** Some still have their zeros, and most have as many digits as those. */
function lostAmongZeros(column: IdentifierColumn): Lost | null {
  const { facts } = column;
  const length = zeroLength(facts);
  if (length === null || length !== longest(facts)) return null;
  const whole = countDigits(facts, length, true) + countDigits(facts, length, false);
  const shorter = shorterThan(facts, length);
  if (shorter === 0 || countDigits(facts, length, true) < 3 || whole <= shorter) return null;
  return { length, hits: shortNumbers(column, length) };
}

/**
 * No zero is left, but one in ten is one digit shorter, one in a hundred two, and the rest starts
 * with all nine digits alike: numbers given out by chance, in one length. Numbers given out one
 * after the other are dense, or start with few digits.
 */
function lostByLengths(column: IdentifierColumn): Lost | null {
  const { facts } = column;
  const length = longest(facts);
  const whole = countDigits(facts, length, false);
  const shorter = shorterThan(facts, length);
  const all = whole + shorter;
  const shortByOne = countDigits(facts, length - 1, false);
  const isSparse = all * 100 < 10 ** length;
  const isTenth = shortByOne * 100 >= all * 5 && shortByOne * 100 <= all * 15;
  const isRest = (shorter - shortByOne) * 100 <= all * 3;
  if (length < 6 || all < 200 || all < facts.filled * 0.95) return null;
  if (zeroLed(facts) > 0 || !isSparse || !isTenth || !isRest) return null;
  for (let digit = 1; digit <= 9; digit++) {
    const share = facts.digits[length * 10 + digit]! / whole;
    if (share < 0.04 || share > 0.2) return null;
  }
  return { length, hits: shortNumbers(column, length) };
}

function longest(facts: ColumnFacts): number {
  for (let length = mostDigits; length > 0; length--) {
    if (countDigits(facts, length, true) + countDigits(facts, length, false) > 0) return length;
  }
  return 0;
}

/** The digits of the numbers that start with a zero, if all have the same; a lone 0 does not count. */
function zeroLength(facts: ColumnFacts): number | null {
  let found: number | null = null;
  for (let length = 2; length <= mostDigits; length++) {
    if (countDigits(facts, length, true) === 0) continue;
    if (found !== null) return null;
    found = length;
  }
  return found;
}

function zeroLed(facts: ColumnFacts): number {
  let count = 0;
  for (let length = 2; length <= mostDigits; length++) count += countDigits(facts, length, true);
  return count;
}

function shorterThan(facts: ColumnFacts, most: number): number {
  let count = 0;
  for (let length = 1; length < most; length++) count += countDigits(facts, length, false);
  return count;
}

function shortNumbers(column: IdentifierColumn, length: number): Hits {
  const hits = noHits();
  eachNumber(column, length - 1, (bytes, start, end, row) => {
    if (firstDigit(bytes, start, end) === start) addHit(hits, row);
  });
  return hits;
}

/** Calls for every cell of at most so many digits and nothing else. */
function eachNumber(
  { place: { found, name } }: IdentifierColumn,
  most: number,
  use: (bytes: Uint8Array, start: number, end: number, row: number) => void,
): void {
  const { table } = found;
  const column = found.column(name);
  for (let row = 0; row < table.rowCount; row++) {
    const start = cellStart(table, row, column);
    const end = cellEnd(table, row, column);
    if (end > start && end - start <= most && isNumber(table.bytes, start, end)) {
      use(table.bytes, start, end, row);
    }
  }
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return false;
  return true;
}

/** Where a number starts without its leading zeros; its last digit counts, whatever it is. */
function firstDigit(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end - 1 && bytes[i] === 0x30) i++;
  return i;
}
