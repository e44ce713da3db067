import { readFileSync } from 'node:fs';
import { cellText, scanCsv } from '../dist/engine.mjs';

/** The headings of a CSV file, its first rows as text, and how many rows it has. */
export function reportCells(path, most) {
  const { table } = scanCsv(readFileSync(path), path, path);
  const rows = Array.from({ length: Math.min(most, table.rowCount) }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)),
  );
  return { headings: table.headings, rows, count: table.rowCount };
}
