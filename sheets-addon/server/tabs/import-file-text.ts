import { decodeUtf8 } from '../../../core/engine/index.ts';
import { outputBytes } from '../../../core/host/write-output.ts';
import type { OutputFile } from '../../../core/host/workbook.ts';
import type { ImportFileEncoding } from '../../api/sheets-api.ts';

/*
 * An import file has to arrive in its system byte for byte, and cells hold text. So it stands in
 * them as its encoding and its lines; the page makes the same bytes of that again.
 */

/** An import file after a line with its encoding and line ends; lines end as cells have them. */
export function importFileText(file: OutputFile): string {
  const bytes = outputBytes(file);
  const { encoding, text } = decode(bytes);
  const lineEnds = text.includes('\r\n') ? 'crlf' : 'lf';
  return `${encoding} ${lineEnds}\n${text.replace(/\r\n/g, '\n')}`;
}

function decode(bytes: Uint8Array): {
  readonly encoding: ImportFileEncoding;
  readonly text: string;
} {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16', text: utf16Text(bytes) };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeUtf8(bytes, hasMark ? 3 : 0, bytes.length);
  return { encoding: hasMark ? 'utf-8-mark' : 'utf-8', text };
}

function utf16Text(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 2; at < bytes.length; at += 8192) {
    const units: number[] = [];
    const end = Math.min(at + 8192, bytes.length - 1);
    for (let i = at; i < end; i += 2) units.push(bytes[i]! | (bytes[i + 1]! << 8));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}

/** An import file with passwords for a tab that can be cleared: a line of it in each row. */
export function importFileLines(file: OutputFile): OutputFile {
  const lines = importFileText(file).replace(/\n$/, '').split('\n');
  return {
    name: file.name,
    content: {
      rows: lines.length - 1,
      style: { delimiter: ',', lineEnd: '\r\n', byteOrderMark: false },
      fill: (sink) => {
        for (const line of lines) {
          sink.cell(line);
          sink.endRow();
        }
      },
    },
  };
}
