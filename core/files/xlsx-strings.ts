import type { Budget } from './sheet-table.ts';
import { isTag, nextTag, skipElement, startXml, type XmlScan } from './xml-scan.ts';
import { elementText, joined } from './xml-text.ts';

/** The texts that a workbook's cells share, or why they cannot be had. */
export type SharedStrings =
  { readonly strings: readonly string[] } | { readonly fault: 'damaged' | 'entities' | 'too-many' };

/** More than any workbook has; each costs memory, however short it is. */
const maxStrings = 20_000_000;

/** Reads the texts that a workbook's cells share. */
export function readStrings(bytes: Uint8Array, budget: Budget): SharedStrings {
  const scan = startXml(bytes);
  const strings: string[] = [];
  let closed = false;
  let text = budget.text;
  while (nextTag(scan)) {
    if (!scan.closing && isTag(scan, 'si')) {
      const string = readRichText(scan);
      text -= string.length;
      if (text < 0 || strings.length === maxStrings) return { fault: 'too-many' };
      strings.push(string);
    } else if (scan.closing && isTag(scan, 'sst')) {
      closed = true;
    }
  }
  if (scan.fault !== 'none') return { fault: scan.fault };
  return closed ? { strings } : { fault: 'damaged' };
}

/** The text of `<si>` or `<is>`: its runs joined, without the phonetic ones. */
export function readRichText(scan: XmlScan): string {
  let text = '';
  let inRun = false;
  while (nextTag(scan)) {
    if (isTag(scan, 'r')) inRun = !scan.closing;
    else if (scan.closing && !inRun) break;
    else if (!scan.closing && isTag(scan, 't')) {
      text = joined(scan, text, unescapeText(elementText(scan)));
    } else if (!scan.closing) skipElement(scan);
  }
  return text;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : text;
}
