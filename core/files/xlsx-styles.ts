import { isTag, nextTag, startXml, type XmlScan } from './xml-scan.ts';
import { readAttributes } from './xml-text.ts';

/** What a cell's number format means for its text; all others show plain numbers. */
export type NumberFormat =
  | { readonly kind: 'date' }
  /** Zeros that show leading zeros; a piece is `0`, or a quotation mark and then literal text. */
  | { readonly kind: 'digits'; readonly pieces: readonly string[] };

const date: NumberFormat = { kind: 'date' };

/** The number formats of a workbook's cells, by their style number. */
export function readStyles(bytes: Uint8Array): {
  readonly formats: readonly (NumberFormat | null)[];
  readonly fault: XmlScan['fault'];
} {
  const scan = startXml(bytes);
  const custom = new Map<string, NumberFormat | null>();
  const formats: (NumberFormat | null)[] = [];
  let inCells = false;
  while (nextTag(scan)) {
    if (isTag(scan, 'cellXfs')) {
      inCells = !scan.closing;
    } else if (!scan.closing && isTag(scan, 'numFmt')) {
      const attributes = readAttributes(scan);
      const code = attributes.get('formatCode') ?? '';
      custom.set(attributes.get('numFmtId') ?? '', formatOfCode(code));
    } else if (!scan.closing && inCells && isTag(scan, 'xf')) {
      const id = readAttributes(scan).get('numFmtId') ?? '0';
      formats.push(custom.get(id) ?? (isBuiltInDate(Number(id)) ? date : null));
    }
  }
  return { formats, fault: scan.fault };
}

/** What a format code like `yyyy-mm-dd` or `000000` means for a cell's text. */
export function formatOfCode(code: string): NumberFormat | null {
  const bare = code
    .replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./g, '')
    // German programs write their word for General, which has a d in it.
    .replace(/general|standard/gi, '');
  if (/[ymdh]/i.test(bare)) return date;
  const pieces = readPieces(code);
  const zeros = pieces?.filter((piece) => piece === '0').length ?? 0;
  return pieces !== null && zeros > 1 ? { kind: 'digits', pieces } : null;
}

/** Dates and times of every language; the others below 164 are plain numbers. */
function isBuiltInDate(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  );
}

/** The zeros and literals of a code for positive integers; null if it holds anything else. */
function readPieces(code: string): string[] | null {
  const pieces: string[] = [];
  let rest = code;
  while (rest !== '' && !rest.startsWith(';')) {
    const token = /^(?:"([^"]*)"|\\(.)|([ ()-])|(0)|\[[^\]]*\]|[_*].|#)/.exec(rest);
    if (token === null) return null;
    const literal = token[1] ?? token[2] ?? token[3];
    if (token[4] !== undefined) pieces.push('0');
    else if (literal !== undefined) pieces.push(`"${literal}`);
    rest = rest.slice(token[0].length);
  }
  return pieces;
}
