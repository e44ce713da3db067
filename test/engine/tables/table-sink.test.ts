import { expect, test } from 'vitest';
import { scanCsv } from '../../../core/engine/tables/csv-scan.ts';
import { copyCell, copyTrimmed } from '../../../core/engine/tables/csv-write.ts';
import { cellText, rowNumber, type Table } from '../../../core/engine/tables/table.ts';
import { createTableSink } from '../../../core/engine/tables/table-sink.ts';

function csv(...lines: readonly string[]): Table {
  const scanned = scanCsv(new TextEncoder().encode(lines.join('\n')), 'x', 'x.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  return scanned.table;
}

function texts(table: Table): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_heading, column) => cellText(table, row, column)),
  );
}

test('cells of all kinds become a table, quoted ones without their quotes', () => {
  const source = csv('a,b', '"say ""hi"", Zoë", x ', ',y');
  const both = ['k', 'ö'];
  const sink = createTableSink('Made', 'x.csv', ['A', 'B', 'C', 'K', 'L'], 0);
  for (let row = 0; row < source.rowCount; row++) {
    sink.startRow(source, row);
    copyCell(sink, source, row, 0);
    copyTrimmed(sink, source, row, 1);
    sink.cell('ñ');
    sink.same(both);
    sink.endRow();
  }
  expect(texts(sink.finish())).toEqual([
    ['say "hi", Zoë', 'x', 'ñ', 'k', 'ö'],
    ['', 'y', 'ñ', 'k', 'ö'],
  ]);
});

test('rows keep their numbers and their damage, also of several tables', () => {
  const one = csv('a', '1', '', '2,surplus');
  const other = csv('a', '3');
  const sink = createTableSink('Made', 'both', ['A'], 1);
  for (const [table, row] of [
    [one, 1],
    [other, 0],
    [one, 0],
    [one, 1],
  ] as const) {
    sink.startRow(table, row);
    copyCell(sink, table, row, 0);
    sink.endRow();
  }
  const made = sink.finish();
  expect(texts(made).flat()).toEqual(['2', '3', '1', '2']);
  expect([0, 1, 2, 3].map((row) => rowNumber(made, row))).toEqual([3, 1, 1, 3]);
  const damage = { kind: 'too-many-cells', surplus: null };
  expect(made.damage).toEqual([
    { ...damage, row: 0 },
    { ...damage, row: 3 },
  ]);
});

test('it grows beyond what was expected', () => {
  const source = csv('a', 'x'.repeat(5000));
  const sink = createTableSink('Made', 'x.csv', ['A'], 1);
  for (let row = 0; row < 100; row++) {
    sink.startRow(source, 0);
    copyCell(sink, source, 0, 0);
    sink.endRow();
  }
  const made = sink.finish();
  expect(made.rowCount).toBe(100);
  expect(cellText(made, 99, 0)).toBe('x'.repeat(5000));
});
