import { createCsvSink } from '../../tables/csv-write.ts';
import { scanCsv } from '../../tables/csv-scan.ts';
import { addText, createKeyIndex, findText } from '../../tables/key-index.ts';
import { reportStyle } from '../../tables/table.ts';
import { readTold, toldRow, writeTold, type Told } from './told.ts';

/**
 * Two Told tables as one: all of the first, and the tellings that only the second has. A telling is
 * the same where username (without case), message and instant are; its status is that of the first.
 */
export function joinTold(first: Told, second: Told): Told {
  const known = createKeyIndex(first.table.rowCount);
  for (let row = 0; row < first.table.rowCount; row++) addText(known, tellingKey(first, row));
  const lacking: number[] = [];
  for (let row = 0; row < second.table.rowCount; row++) {
    if (findText(known, tellingKey(second, row)) < 0) lacking.push(row);
  }
  return lacking.length === 0 ? first : withRows(first, second, lacking);
}

function tellingKey(told: Told, row: number): string {
  const { username, message, at } = toldRow(told, row);
  return [username.toLowerCase(), message, at].join('\n');
}

function withRows(first: Told, second: Told, rows: readonly number[]): Told {
  const pieces: Uint8Array[] = [];
  const sink = createCsvSink((piece) => pieces.push(piece.slice()), reportStyle);
  writeTold(first, toldRows(second, rows), sink);
  sink.finish();
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const scanned = scanCsv(bytes, first.table.name, first.table.source);
  if ('fault' in scanned) throw new Error(scanned.fault);
  const read = readTold(scanned.table);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.told;
}

function* toldRows(told: Told, rows: readonly number[]): Generator<ReturnType<typeof toldRow>> {
  for (const row of rows) yield toldRow(told, row);
}
