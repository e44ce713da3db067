import { expect, test } from 'vitest';
import { rowNumber } from '../../core/engine/tables/table.ts';
import { ods, onlyTable, rowsOf, xlsx } from './fixtures.ts';

/** A report as spreadsheet programs lay it out; merged cells hold their text in the first one. */
const report: Readonly<Record<number, readonly string[]>> = {
  1: ['Lincoln High'],
  3: ['Person ID', 'Name', '', 'Enrolled'],
  4: ['', 'Last Name', 'First Name', ''],
  5: ['1001', 'Doe', 'John', '2026-08-17'],
  7: ['1002', 'Li', 'Amy', '2026-08-18'],
  8: ['Total: 2'],
};

const books: [string, Uint8Array][] = [
  [
    'roster.xlsx',
    xlsx({
      sheets: {
        Students: Object.entries(report)
          .map(([row, cells]) => {
            const texts = cells.map((text) => `<c t="str"><v>${text}</v></c>`);
            return `<row r="${row}">${texts.join('')}</row>`;
          })
          .join(''),
      },
    }),
  ],
  [
    'roster.ods',
    ods(
      `<table:table table:name="Students">${[1, 2, 3, 4, 5, 6, 7, 8]
        .map((row) => {
          const texts = (report[row] ?? []).map(
            (text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`,
          );
          return `<table:table-row>${texts.join('')}</table:table-row>`;
        })
        .join('')}</table:table>`,
    ),
  ],
];

test.each(books)(
  '%s: titles, merged headings and totals are told apart from rows',
  (path, bytes) => {
    const table = onlyTable(path, bytes);
    expect(rowsOf(table)).toEqual([
      ['Person ID', 'Last Name', 'First Name', 'Enrolled'],
      ['1001', 'Doe', 'John', '2026-08-17'],
      ['1002', 'Li', 'Amy', '2026-08-18'],
    ]);
    expect([0, 1].map((row) => rowNumber(table, row))).toEqual([1, 3]);
    const source = `${path}, sheet Students`;
    expect(table.notes).toEqual([
      `${source}: row 1, above the headings, is not used`,
      `${source}: the headings stand in rows 3 and 4 and are read as one`,
      `${source}: row 4 under the headings, the last one, is not used: it only tells about the rows above it`,
    ]);
  },
);
