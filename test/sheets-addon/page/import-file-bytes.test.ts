import { expect, test } from 'vitest';
import { importFileBytes } from '../../../sheets-addon/page/import-file-bytes.ts';

/* The text of an import file becomes the bytes that its system wants. */

const bytes = (text: string) => [...importFileBytes(text)];

test('UTF-8 without a mark, lines as they were', () => {
  expect(bytes('utf-8 lf\na\n')).toEqual([0x61, 0x0a]);
  expect(bytes('utf-8 crlf\na\nb\n')).toEqual([0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x0a]);
});

test('UTF-8 with a byte order mark', () => {
  expect(bytes('utf-8-mark crlf\nü\n')).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xbc, 0x0d, 0x0a]);
});

test('UTF-16, low byte first, with its mark; letters beyond 65,535 are two units', () => {
  expect(bytes('utf-16 lf\nü')).toEqual([0xff, 0xfe, 0xfc, 0x00]);
  expect(bytes('utf-16 lf\n𠮷')).toEqual([0xff, 0xfe, 0x42, 0xd8, 0xb7, 0xdf]);
});
