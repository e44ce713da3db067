import { writeOutput } from '../../core/host/write-output.ts';
import type { WrittenFile } from '../../core/host/inform/inform-workbook.ts';

/** Pieces are gathered up to this many bytes before they are handed to the browser. */
const partLength = 4_000_000;

/** A file as a Blob, so that the browser may keep its bytes on the disk rather than in memory. */
export function blobOf(file: WrittenFile): Blob {
  const gathering = gatherBlob(typeOf(file.name));
  writeOutput(file, gathering.write);
  return gathering.finish();
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  if (name.endsWith('.eml')) return 'message/rfc822';
  return name.endsWith('.csv') ? 'text/csv' : 'text/plain';
}

/** Gathers pieces into a Blob; a piece is copied, so it may change afterwards. */
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
