import { createCsvSink, encodeUtf8 } from '../engine/index.ts';
import type { OutputFile } from './workbook.ts';

/** What of a file is written, whatever its name. */
type Content = Omit<OutputFile, 'name'> & { readonly name?: string };

/** Small texts are gathered to about this length before they are written. */
const gatheredLength = 65_536;

/** Writes a file as bytes, in pieces; a piece is only good until the call returns. */
export function writeOutput({ content }: Content, write: (piece: Uint8Array) => void): void {
  if ('bytes' in content) {
    write(content.bytes);
  } else if ('writeBytes' in content) {
    content.writeBytes(write);
  } else if ('fill' in content) {
    const sink = createCsvSink(write, content.style);
    content.fill(sink);
    sink.finish();
  } else {
    let gathered = '';
    const flush = () => {
      write(encodeUtf8(gathered));
      gathered = '';
    };
    content.fillText((text) => {
      gathered += text;
      if (gathered.length > gatheredLength) flush();
    });
    flush();
  }
}

/** A file as bytes, whole. */
export function outputBytes(file: Content): Uint8Array {
  let bytes = new Uint8Array(gatheredLength * 2);
  let length = 0;
  writeOutput(file, (piece) => {
    if (length + piece.length > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, length + piece.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(piece, length);
    length += piece.length;
  });
  return bytes.slice(0, length);
}
