import type { CellSink } from './csv-write.ts';
import { reportStyle, rowNumber, type RowDamage, type Table } from './table.ts';
import { writeUtf8 } from './utf8.ts';

/** A sink whose rows become a table: for formats that copy most cells of a table as bytes. */
export interface TableSink extends CellSink {
  /** Says which row the next cells are made of: its number and its damage go along. */
  startRow(table: Table, row: number): void;
  /** The table of the rows so far. */
  finish(): Table;
}

/** Starts a table with these headings. Rows may come of several tables. */
export function createTableSink(
  name: string,
  source: string,
  headings: readonly string[],
  expectedRows: number,
): TableSink {
  const stride = headings.length + 1;
  let buffer = new Uint8Array(Math.max(1024, expectedRows * stride * 8));
  let end = 0;
  let starts: Uint32Array = new Uint32Array(Math.max(16, expectedRows) * stride);
  let filled = 0;
  let numbers: Uint32Array = new Uint32Array(Math.max(16, expectedRows));
  let rowCount = 0;
  let isNumbered = false;
  const damage: RowDamage[] = [];
  let from: Table | null = null;
  let damageOf = new Map<number, RowDamage>();
  const encoded = new Map<readonly string[], Uint8Array[]>();

  function startCell(room: number): void {
    if (end + room + 1 > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, end + room + 1));
      larger.set(buffer.subarray(0, end));
      buffer = larger;
    }
    if (filled === starts.length) starts = doubled(starts);
    starts[filled++] = end;
  }

  function bytes(text: Uint8Array, start: number, stop: number): void {
    startCell(stop - start);
    for (let i = start; i < stop; i++) buffer[end++] = text[i]!;
    // One byte between cells, so that they end as CSV cells do: one before the next start.
    end++;
  }

  function cell(text: string): void {
    startCell(text.length * 3);
    end = writeUtf8(text, buffer, end) + 1;
  }

  return {
    startRow(table, row) {
      if (table !== from) {
        from = table;
        damageOf = new Map(table.damage.map((one) => [one.row, one]));
      }
      if (rowCount === numbers.length) numbers = doubled(numbers);
      numbers[rowCount] = rowNumber(table, row);
      const damaged = damageOf.size === 0 ? undefined : damageOf.get(row);
      if (damaged !== undefined) damage.push({ ...damaged, row: rowCount, surplus: null });
    },
    cell,
    bytes,
    same(texts) {
      let cells = encoded.get(texts);
      if (cells === undefined) {
        cells = texts.map((text) => {
          const room = new Uint8Array(text.length * 3);
          return room.subarray(0, writeUtf8(text, room, 0));
        });
        encoded.set(texts, cells);
      }
      for (const one of cells) bytes(one, 0, one.length);
    },
    endRow() {
      if (filled === starts.length) starts = doubled(starts);
      starts[filled++] = end;
      isNumbered ||= numbers[rowCount] !== rowCount + 1;
      rowCount++;
    },
    finish() {
      return {
        ...{ name, source, headings, rowCount, damage },
        bytes: buffer.subarray(0, end),
        starts: starts.subarray(0, filled),
        quoted: false,
        rowNumbers: isNumbered ? numbers.subarray(0, rowCount) : null,
        notes: [],
        style: reportStyle,
      };
    },
  };
}

function doubled(list: Uint32Array): Uint32Array {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}
