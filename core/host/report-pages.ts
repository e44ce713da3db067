import { reportRows, type Report } from '../engine/index.ts';
import type { RowsPage } from './wizard-client.ts';

/** A window of a report holds at most so many rows. */
export const mostRows = 200;

/**
 * A window of a report, or of those of its rows that a filter found (ascending row numbers; null:
 * all rows).
 */
export function reportPage(
  report: Report<string>,
  rows: Int32Array | null,
  from: number,
  count: number,
): RowsPage {
  const total = rows?.length ?? report.rowCount;
  const start = Math.max(0, Math.floor(from) || 0);
  const length = Math.min(
    mostRows,
    Math.max(0, Math.floor(count) || 0),
    Math.max(0, total - start),
  );
  const numbers = Array.from({ length }, (_, i) => rows?.[start + i] ?? start + i);
  return {
    columns: report.columns,
    total,
    from: start,
    rows:
      rows === null
        ? reportRows(report, start, length)
        : numbers.flatMap((row) => reportRows(report, row, 1)),
    numbers,
  };
}
