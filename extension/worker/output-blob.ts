import { createCsvSink, type CellSink } from '../../core/engine/index.ts';
import type { OutputFile, Tell } from '../../core/host/workbook.ts';

/** Pieces are gathered up to this many bytes before they are handed to the browser. */
const partLength = 4_000_000;

/** Progress is told once in so many rows. */
const rowsATell = 20_000;

/** Writes a file's bytes, piece by piece; a piece is only good until the call returns. */
export function writeOutput(
  file: OutputFile,
  write: (piece: Uint8Array) => void,
  tell: Tell,
): void {
  const { content, name } = file;
  if ('bytes' in content) {
    write(content.bytes);
  } else if ('fillText' in content) {
    const encoder = new TextEncoder();
    content.fillText((text) => {
      write(encoder.encode(text));
    });
  } else {
    const sink = createCsvSink(write, content.style);
    content.fill(countedSink(sink, content.rows, name, tell));
    sink.finish();
  }
}

/** A file as a Blob, so that the browser may keep its bytes on the disk rather than in memory. */
export function blobOf(file: OutputFile, tell: Tell): Blob {
  const gathering = gatherBlob(typeOf(file.name));
  writeOutput(file, gathering.write, tell);
  return gathering.finish();
}

/** Gathers pieces into a Blob. */
export function gatherBlob(type: string): {
  readonly write: (piece: Uint8Array) => void;
  readonly finish: () => Blob;
} {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const flush = () => {
    parts.push(new Blob(pieces));
    pieces = [];
    length = 0;
  };
  return {
    write(piece) {
      pieces.push(piece.slice());
      length += piece.length;
      if (length >= partLength) flush();
    },
    finish() {
      flush();
      return new Blob(parts, { type });
    },
  };
}

function typeOf(name: string): string {
  return name.endsWith('.json') ? 'application/json' : 'text/csv';
}

/** The same sink, which tells how many of the rows are written. */
function countedSink(sink: CellSink, all: number, what: string, tell: Tell): CellSink {
  // The line of headings is no row.
  let done = -1;
  return {
    ...sink,
    endRow() {
      sink.endRow();
      done++;
      if (done % rowsATell === 0)
        tell({ stage: 'writing', what, done: all === 0 ? null : done / all, rows: { done, all } });
    },
  };
}
