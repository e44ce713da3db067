import { expect, test } from 'vitest';
import { createReadAhead, rowsAhead } from '../../../core/engine/tables/read-ahead.ts';
import { scanCsv } from '../../../core/engine/tables/csv-scan.ts';

test('places are looked at together, each once as long as they are asked for in order', () => {
  const looks: [number, number][] = [];
  const readAhead = createReadAhead(600, (from, to) => looks.push([from, to]));
  for (let at = 0; at < 600; at++) readAhead(at);
  expect(looks).toEqual([
    [0, 256],
    [256, 512],
    [512, 600],
  ]);
});

test('who asks for a place further on or before gets a look from there', () => {
  const looks: [number, number][] = [];
  const readAhead = createReadAhead(1000, (from, to) => looks.push([from, to]));
  for (const at of [700, 702, 990, 5, 6]) readAhead(at);
  expect(looks).toEqual([
    [700, 956],
    [990, 1000],
    [5, 261],
  ]);
});

test('people without a row are passed over, and the last cell of a file may be empty', () => {
  const scanned = scanCsv(new TextEncoder().encode('a,b\n1,2\n3,'), 'x', 'x.csv');
  if ('fault' in scanned) throw new Error(scanned.fault);
  const people = { length: 3, items: Int32Array.of(2, 0, 1) };
  const readAhead = rowsAhead(scanned.table, [0, 1], Int32Array.of(-1, 0, 1), people);
  for (const index of [0, 1, 2])
    expect(() => {
      readAhead(index);
    }).not.toThrow();
});
