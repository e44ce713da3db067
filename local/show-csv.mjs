import { readFileSync } from 'node:fs';
import { cellText, scanCsv } from '../dist/engine.mjs';

/** The headings and rows of a CSV file as text. */
export function reportCells(path) {
  const { table } = scanCsv(readFileSync(path), path, path);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)),
  );
  return { headings: table.headings, rows };
}
