/** What Mac Roman, as Excel on a Mac saves CSV, puts on 0x80-0xFF. */
export const macRomanHigh =
  '\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8\u00bf\u00a1\u00ac\u221a\u0192\u2248\u2206\u00ab\u00bb\u2026\u00a0\u00c0\u00c3\u00d5\u0152\u0153\u2013\u2014\u201c\u201d\u2018\u2019\u00f7\u25ca\u00ff\u0178\u2044\u20ac\u2039\u203a\ufb01\ufb02\u2021\u00b7\u201a\u201e\u2030\u00c2\u00ca\u00c1\u00cb\u00c8\u00cd\u00ce\u00cf\u00cc\u00d3\u00d4\uf8ff\u00d2\u00da\u00db\u00d9\u0131\u02c6\u02dc\u00af\u02d8\u02d9\u02da\u00b8\u02dd\u02db\u02c7';

/** Accented letters in Mac Roman that in Windows-1252 are signs, or nothing at all. */
const lettersInMacOnly: ReadonlySet<number> = new Set([
  ...[0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x8d, 0x8f, 0x90, 0x91],
  ...[0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9b, 0x9d],
]);

/**
 * Is it Mac Roman rather than Windows-1252? Then signs of the latter stand inside of words, where
 * letters belong (`Mu\x96oz`), and hardly ever a letter of its does.
 */
export function looksMacRoman(bytes: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (let i = 1; i + 1 < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80 || !isLetter(bytes[i - 1]!) || !isLower(bytes[i + 1]!)) continue;
    if (lettersInMacOnly.has(byte)) mac++;
    else if (byte >= 0xc0) windows++;
  }
  return mac > windows * 4;
}

function isLetter(byte: number): boolean {
  return isLower(byte | 0x20);
}

function isLower(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
