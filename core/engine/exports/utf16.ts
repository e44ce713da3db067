import type { WriteBytes } from '../tables/csv-write.ts';
import { decodeUtf8 } from '../tables/utf8.ts';

/** Takes UTF-8 in pieces that end with a row, and hands it on as UTF-16 with its mark in front. */
export function asUtf16(write: WriteBytes): WriteBytes {
  let mark = '\ufeff';
  return (piece) => {
    const text = mark + decodeUtf8(piece, 0, piece.length);
    mark = '';
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      bytes[2 * i] = unit & 0xff;
      bytes[2 * i + 1] = unit >> 8;
    }
    write(bytes);
  };
}
