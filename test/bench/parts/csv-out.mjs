import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { timed } from '../stopwatch.mjs';

/*
 * Writes the students table as CSV, cell by cell, or, as the floor, the same bytes copied in pieces.
 *
 *   node csv-out.mjs BUNDLE DATA OUT cells|copy
 */
const [bundle, folder, out, manner] = process.argv.slice(2);
const bytes = readFileSync(join(folder, 'students.csv'));
const pieceLength = 65_536;

function copyPieces(file) {
  const piece = new Uint8Array(pieceLength);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const part = bytes.subarray(at, at + pieceLength);
    piece.set(part);
    writeSync(file, piece, 0, part.length);
  }
}

function writeCells(file, { copyCell, createCsvSink }, table) {
  const sink = createCsvSink((piece) => writeSync(file, piece), table.style);
  sink.same(table.headings);
  sink.endRow();
  for (let row = 0; row < table.rowCount; row++) {
    for (let column = 0; column < table.headings.length; column++)
      copyCell(sink, table, row, column);
    sink.endRow();
  }
  sink.finish();
}

const file = openSync(out, 'w');
if (manner === 'copy') {
  timed(() => copyPieces(file));
} else {
  const engine = await import(pathToFileURL(bundle).href);
  const { table } = engine.scanCsv(bytes, 'students', 'students.csv');
  timed(() => writeCells(file, engine, table));
}
closeSync(file);
