import type { Day } from '../../../tables/dates.ts';
import { rowNumber } from '../../../tables/table.ts';
import { readDates } from '../shared/columns.ts';
import { createWordReader } from '../word-reader.ts';
import type { Sheet } from './sheet-layout.ts';
import { activeWords, statusOf, type Status, type StatusWords } from './statuses.ts';

/**
 * Stands for days that no sheet tells: the start of a stay that goes on, and both ends of one that
 * is over. Such a stay counts the same on every day that a batch may be evaluated for.
 */
export const longAgo: Day = 19000101;

/** What was settled or left out while stays were read, counted for the notes. */
export interface StayTally {
  stays: number;
  withoutSchool: number;
  /** Stays that go on without a start date. */
  undated: number;
  /** Stays that are over by their status, without an end date. */
  endedUndated: number;
  /** Stays that are written into more than one school year. */
  continued: number;
  readonly unknown: UnknownWord[];
}

/** A status word that nobody knows. */
export interface UnknownWord {
  readonly word: string;
  readonly source: string;
  readonly firstRow: number;
  rows: number;
}

/** A tally with nothing counted yet. */
export function startStayTally(): StayTally {
  return {
    ...{ stays: 0, withoutSchool: 0, undated: 0, endedUndated: 0, continued: 0, unknown: [] },
  };
}

/** When people of a sheet are at a school, and how they stand. */
export interface SheetStays {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly statusAt: (row: number) => Status;
  /** Sentences about date columns that cannot be read as a whole. */
  readonly faults: readonly string[];
}

/**
 * What a row says of a stay: `over` without saying since when, going on `undated`, `dated`, or how it
 * stands cannot be known.
 */
export type StayState = 'over' | 'undated' | 'dated' | 'unknown' | 'unreadable';

/** What a row that names a school says of its stay; counted for the notes. */
export function stateOfStay(
  { start, end, statusAt }: SheetStays,
  row: number,
  tally: StayTally,
): StayState {
  tally.stays++;
  const status = statusAt(row);
  if (start[row]! < 0 || end[row]! < 0) return 'unreadable';
  if (status === 'ended' && end[row] === 0) {
    tally.endedUndated++;
    return 'over';
  }
  if (status === 'unknown') return 'unknown';
  if (start[row] !== 0) return 'dated';
  tally.undated++;
  return 'undated';
}

const statuses: readonly Status[] = ['active', 'future', 'ended', 'noShow', 'unknown'];

/** Reads the dates and the status of each row. */
export function readStays(sheet: Sheet, tally: StayTally): SheetStays {
  const { table, found } = sheet;
  const dates = (meaning: 'startDate' | 'endDate') =>
    readDates({ table, column: () => found.column(meaning) }, found.heading(meaning));
  const [starts, ends] = [dates('startDate'), dates('endDate')];
  const read = statusReader(sheet, tally);
  // Read once: unknown words are counted.
  const codes = Uint8Array.from({ length: table.rowCount }, (_, row) =>
    statuses.indexOf(read(row)),
  );
  return {
    ...{ start: starts.days, end: ends.days },
    statusAt: (row) => statuses[codes[row]!]!,
    faults: [starts.fault, ends.fault].filter((fault) => fault !== null),
  };
}

function statusReader(
  { table, found, layout }: Sheet,
  { unknown }: StayTally,
): (row: number) => Status {
  const columns = [
    [found.column('status'), layout.statuses],
    [found.column('isActive'), activeWords],
  ] as const;
  const readers = columns
    .filter(([column]) => column >= 0)
    .map(([column, words]) => wordReader(column, words));
  return (row) => {
    let status: Status = 'active';
    for (const read of readers) if (status === 'active') status = read(row);
    return status;
  };

  function wordReader(column: number, words: StatusWords): (row: number) => Status {
    const read = createWordReader((word) => ({ word, status: statusOf(words, word) }));
    const counts = new Map<object, UnknownWord>();
    return (row) => {
      const known = read(table, row, column);
      if (known.status === 'unknown') {
        const counted = counts.get(known);
        if (counted === undefined) {
          const { word } = known;
          const first = { word, source: table.source, firstRow: rowNumber(table, row), rows: 1 };
          counts.set(known, first);
          unknown.push(first);
        } else counted.rows++;
      }
      return known.status;
    };
  }
}
