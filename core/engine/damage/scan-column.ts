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
  readonly filled: number;
  /** Cells with a lower-case letter. */
  readonly withLower: number;
  readonly hits: Readonly<Record<CheckId, Hits>>;
  /** Of cells that are digits throughout: how many have so many digits (row) and start so (column). */
  readonly digits: Int32Array;
}

/** Reads a column once: counts what the checks of its role meet, and lengths of numbers. */
export function scanColumn(table: Table, column: number, role: ColumnRole): ColumnFacts {
  const { bytes } = table;
  const checks = checksOf(role);
  const some = checks.reduce((signs, [, check]) => signs | check.some, 0);
  const hits = {} as Record<CheckId, Hits>;
  for (const id of Object.keys(cellChecks) as CheckId[]) hits[id] = noHits();
  const digits = new Int32Array((mostDigits + 1) * 10);
  let filled = 0;
  let withLower = 0;
  for (let row = 0; row < table.rowCount; row++) {
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
  return { filled, withLower, hits, digits };
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
