import { cellEnd, cellStart, type Table } from '../tables/table.ts';
import { decodeUtf8 } from '../tables/utf8.ts';
import {
  cellChecks,
  sign,
  signOfByte,
  startsWord,
  type CellCheck,
  type CheckId,
} from './cell-checks.ts';
import type { ColumnRole } from './column-roles.ts';
import { addHit, noHits, type Hits } from './finding.ts';

/** Identifiers of more digits are not counted by their length. */
export const mostDigits = 20;

/** What one pass over a column finds out. */
export interface ColumnFacts {
  /** Cells that hold something. */
  filled: number;
  /** Cells with a lower-case letter. */
  withLower: number;
  readonly hits: Readonly<Record<CheckId, Hits>>;
  /** Of cells that are digits throughout: how many have so many digits (row) and start so (column). */
  readonly digits: Int32Array;
}

/** A column being read: what is looked for in it, and what was found so far. */
export interface ColumnScan {
  readonly column: number;
  readonly checks: readonly [CheckId, CellCheck][];
  /** Cells without any of these signs are passed over. */
  readonly some: number;
  readonly facts: ColumnFacts;
}

/** Gets ready to read a column for what the checks of its role look for. */
export function startColumn(column: number, role: ColumnRole): ColumnScan {
  const checks = checksOf(role);
  const hits = {} as Record<CheckId, Hits>;
  for (const id of Object.keys(cellChecks) as CheckId[]) hits[id] = noHits();
  return {
    column,
    checks,
    some: checks.reduce((signs, [, check]) => signs | check.some, 0),
    facts: { filled: 0, withLower: 0, hits, digits: new Int32Array((mostDigits + 1) * 10) },
  };
}

/** Reads the cells of a column in some rows: counts what the checks meet, and lengths of numbers. */
export function scanCells(table: Table, scan: ColumnScan, from: number, to: number): void {
  const { bytes } = table;
  const { column, checks, some, facts } = scan;
  const { digits, hits } = facts;
  let filled = 0;
  let withLower = 0;
  for (let row = from; row < to; row++) {
    const start = cellStart(table, row, column);
    const end = cellEnd(table, row, column);
    if (end <= start) continue;
    filled++;
    const length = end - start;
    let signs = startsWord(bytes[start]!, length) ? sign.wordStart : 0;
    for (let i = start; i < end; i++) signs |= signOfByte[bytes[i]!]!;
    if (signs === sign.digit && length <= mostDigits) {
      digits[length * 10 + bytes[start]! - 0x30]!++;
    }
    if ((signs & sign.lower) !== 0) withLower++;
    if ((signs & some) === 0) continue;
    let text: string | null = null;
    for (const [id, check] of checks) {
      const isSuspect = (signs & check.some) !== 0 && (signs & check.none) === 0;
      if (!isSuspect || length > check.longest) continue;
      text ??= decodeUtf8(bytes, start, end);
      if (check.hits(text)) addHit(hits[id], row);
    }
  }
  facts.filled += filled;
  facts.withLower += withLower;
}

function checksOf(role: ColumnRole): [CheckId, CellCheck][] {
  return (Object.entries(cellChecks) as [CheckId, CellCheck][]).filter(([, { roles }]) =>
    roles.includes(role),
  );
}

/** How many numbers of so many digits there are, those with a leading zero or those without. */
export function countDigits({ digits }: ColumnFacts, length: number, zero: boolean): number {
  let count = 0;
  for (let first = zero ? 0 : 1; first < (zero ? 1 : 10); first++) {
    count += digits[length * 10 + first]!;
  }
  return count;
}
