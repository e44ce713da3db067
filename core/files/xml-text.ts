import { decodeUtf8 } from '../engine/tables/utf8.ts';
import {
  finishTag,
  isWord,
  longestText,
  nextAttribute,
  nextTag,
  skipElement,
  stop,
  type XmlScan,
} from './xml-scan.ts';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const ampersand = 0x26;
const carriageReturn = 13;

/**
 * Goes past an element that holds nothing but text, which then stands from `valueStart` to
 * `valueEnd` (entities and all); false, and nowhere, if there is more in it.
 */
export function plainContent(scan: XmlScan): boolean {
  finishTag(scan);
  const { bytes } = scan;
  scan.valueStart = scan.valueEnd = scan.at;
  if (scan.selfClosing) {
    scan.selfClosing = false;
    return true;
  }
  let i = scan.at;
  while (i < bytes.length && bytes[i] !== lessThan) i++;
  if (bytes[i + 1] !== 0x2f) return false;
  if (i - scan.valueStart > longestText) {
    stop(scan, 'damaged');
    return true;
  }
  scan.valueEnd = i;
  while (i < bytes.length && bytes[i] !== greaterThan) i++;
  scan.at = i + 1;
  return true;
}

/** The text directly in the element whose tag was just read; goes past its closing tag. */
export function elementText(scan: XmlScan): string {
  if (plainContent(scan)) return readText(scan.bytes, scan.valueStart, scan.valueEnd);
  let text = '';
  for (;;) {
    text = joined(scan, text, nextText(scan));
    if (!nextTag(scan) || scan.closing) return text;
    skipElement(scan);
  }
}

/** A text with more behind it, as long as it is no longer than texts are. */
export function joined(scan: XmlScan, text: string, more: string): string {
  if (text.length + more.length <= longestText) return text + more;
  stop(scan, 'damaged');
  return '';
}

/** The text up to the next tag, with CDATA and without comments; stops before the tag. */
export function nextText(scan: XmlScan): string {
  finishTag(scan);
  const { bytes } = scan;
  if (scan.selfClosing) return '';
  let text = '';
  while (scan.at < bytes.length) {
    let i = scan.at;
    while (i < bytes.length && bytes[i] !== lessThan) i++;
    if (i - scan.at > longestText) stop(scan, 'damaged');
    else text = joined(scan, text, readText(bytes, scan.at, i));
    if (scan.fault !== 'none') return '';
    scan.at = i;
    const isData = isWord(bytes, i + 1, i + 9, '![CDATA[');
    if (!isData && !isWord(bytes, i + 1, i + 4, '!--') && bytes[i + 1] !== 0x3f) break;
    const mark = isData ? ']]>' : bytes[i + 1] === 0x3f ? '?>' : '-->';
    let end = i + 3;
    while (end < bytes.length && !isWord(bytes, end, end + mark.length, mark)) end++;
    if (end >= bytes.length) stop(scan, 'damaged');
    else scan.at = end + mark.length;
    if (!isData) continue;
    if (end - i > longestText) stop(scan, 'damaged');
    else text = joined(scan, text, decodeUtf8(bytes, i + 9, end));
  }
  return text;
}

/** The attributes of the tag just read, by their names with prefix. */
export function readAttributes(scan: XmlScan): Map<string, string> {
  const attributes = new Map<string, string>();
  while (nextAttribute(scan)) {
    const name = decodeUtf8(scan.bytes, scan.attributeFirst, scan.attributeEnd);
    attributes.set(name, readText(scan.bytes, scan.valueStart, scan.valueEnd));
  }
  return attributes;
}

/** Text as it is meant: entities replaced, line ends as XML has them. */
export function readText(bytes: Uint8Array, start: number, end: number): string {
  let isAscii = true;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === ampersand || byte === carriageReturn) return escapedText(bytes, start, end);
    if (byte >= 0x80) isAscii = false;
  }
  return isAscii ? asciiText(bytes, start, end) : decodeUtf8(bytes, start, end);
}

/** Text that is known to be ASCII: four letters a step is twice as fast for short texts. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64) return decodeUtf8(bytes, start, end);
  let text = '';
  let i = start;
  for (; i + 4 <= end; i += 4) {
    text += String.fromCharCode(bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!);
  }
  for (; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

function escapedText(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeUtf8(bytes, start, end).replace(/\r\n?/g, '\n');
  return text.replace(/&(#?\w+);/g, replaceEntity);
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function replaceEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities.get(name) ?? whole;
  const isHex = name[1] === 'x' || name[1] === 'X';
  const point = isHex ? Number(`0x${name.slice(2)}`) : Number(name.slice(1));
  return Number.isInteger(point) && point > 0 && point <= 0x10ffff
    ? String.fromCodePoint(point)
    : whole;
}
