import type { ImportFileEncoding } from '../api/sheets-api.ts';

/** The bytes of an import file, of the text it comes as: its encoding and line ends, then itself. */
export function importFileBytes(text: string): Uint8Array<ArrayBuffer> {
  const end = text.indexOf('\n');
  const [encoding, lineEnds] = text.slice(0, end).split(' ') as [ImportFileEncoding, 'crlf' | 'lf'];
  const lines = text.slice(end + 1);
  const content = lineEnds === 'crlf' ? lines.replace(/\n/g, '\r\n') : lines;
  if (encoding === 'utf-16') return utf16(`\ufeff${content}`);
  return new TextEncoder().encode(encoding === 'utf-8-mark' ? `\ufeff${content}` : content);
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}
