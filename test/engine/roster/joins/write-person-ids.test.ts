import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, encodeUtf8, scanCsv, tableFromRows } from '../../../../core/engine/index.ts';
import { addText, createIdIndex } from '../../../../core/engine/tables/key-index.ts';
import { surplusCells } from '../../../../core/engine/tables/surplus-cells.ts';
import type { Table } from '../../../../core/engine/tables/table.ts';
import {
  leaveAsItIs,
  tieToNobody,
  writePersonIds,
} from '../../../../core/engine/roster/joins/write-person-ids.ts';

function cells(table: Table): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.headings.map((_, column) => cellText(table, row, column)),
  );
}

const ids = createIdIndex(4);
for (const id of ['7', 'a-long-identifier', '"odd"', 'Ö,1']) addText(ids, id);

const cell = fc.constantFrom(
  '',
  'x',
  '"q"',
  '"a,""b"',
  '"two\r\nlines"',
  'ö',
  "'=1",
  '   ',
  '12345',
);
const line = fc.array(cell, { minLength: 1, maxLength: 5 });
const code = fc.constantFrom(leaveAsItIs, tieToNobody, 0, 1, 2, 3);

/** What a Person ID cell holds after, by hand: no index, no bytes. */
function expected(before: string, said: number): string {
  if (said === leaveAsItIs) return before;
  return said === tieToNobody ? '' : ['7', 'a-long-identifier', '"odd"', 'Ö,1'][said]!;
}

test('whatever the table, Person IDs are written and every other cell stays as it was', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(-1, 0, 1, 2),
      fc.array(code, { minLength: 8, maxLength: 8 }),
      (lines, lineEnd, column, codes) => {
        const text = ['A,B,C', ...lines.map((one) => one.join(','))].join(lineEnd);
        const scanned = scanCsv(encodeUtf8(text), 'accounts', 'accounts.csv');
        if (!('table' in scanned)) throw new Error('unreadable');
        const { table } = scanned;
        const before = cells(table);
        const surplus = table.damage.map(({ surplus: s }) => surplusCells(table, s!.start, s!.end));
        const written = writePersonIds(table, column, Int32Array.from(codes), ids);
        const after = before.map((row, r) => {
          const id = expected(row[column] ?? '', codes[r]!);
          return column < 0 ? [id, ...row] : row.map((text, c) => (c === column ? id : text));
        });
        expect(cells(written)).toEqual(after);
        expect(
          written.damage.map(({ surplus: s }) => surplusCells(written, s!.start, s!.end)),
        ).toEqual(surplus);
      },
    ),
    { numRuns: 500 },
  );
});

test('a table whose cells came without a file', () => {
  const table = tableFromRows('accounts', 'accounts', [
    ['Username', 'Person ID'],
    ['a', ''],
    ['"b', '99'],
    ['c'],
  ]);
  const written = writePersonIds(table, 1, Int32Array.of(2, tieToNobody, 0), ids);
  expect(cells(written)).toEqual([
    ['a', '"odd"'],
    ['"b', ''],
    ['c', '7'],
  ]);
});
