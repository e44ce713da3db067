import { cellEnd, cellStart, trimEnd, trimStart, type Table } from '../tables/table.ts';

/** An email cell as a stretch of its table's bytes, without outer blanks. */
export interface EmailCell {
  state: 'missing' | 'invalid' | 'valid';
  start: number;
  end: number;
  /** Where its `@` stands, if it is valid. */
  at: number;
}

/** A place to read emails into, one after the other. */
export function createEmailCell(): EmailCell {
  return { state: 'missing', start: 0, end: 0, at: 0 };
}

/**
 * Reads an email: valid if it has exactly one `@` with something on both sides and no blank, comma
 * or semicolon (D07, contract).
 */
export function readEmail(email: EmailCell, table: Table, row: number, column: number): void {
  email.state = 'missing';
  if (column < 0) return;
  const { bytes } = table;
  const cellAt = cellStart(table, row, column);
  const start = trimStart(bytes, cellAt, cellEnd(table, row, column));
  if (start < 0) return;
  const end = trimEnd(bytes, start, cellEnd(table, row, column));
  email.start = start;
  email.end = end;
  email.at = -1;
  email.state = 'invalid';
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte <= 0x20 || byte === 0x2c || byte === 0x3b) return;
    if (byte >= 0x80 && trimStart(bytes, i, Math.min(i + 3, end)) !== i) return;
    if (byte === 0x40) {
      if (email.at >= 0) return;
      email.at = i;
    }
  }
  if (email.at > start && email.at < end - 1) email.state = 'valid';
}
