import { toUtf8 } from '../engine/tables/text-encoding.ts';

/**
 * Steps through the tags of an XML text where its bytes are. It builds nothing and follows no
 * entity declarations; names are known without their prefix (`x:row` is `row`).
 */
export interface XmlScan {
  readonly bytes: Uint8Array;
  at: number;
  /** Of the tag just read: is it a closing one, and where its name stands. */
  closing: boolean;
  nameStart: number;
  nameEnd: number;
  /** The tag's attributes are not read to their end. */
  inTag: boolean;
  /** The tag ends itself: its closing tag comes next, as if it stood there. */
  selfClosing: boolean;
  /** Of the attribute just read: its name with prefix, where the prefix ends, and its value. */
  attributeFirst: number;
  attributeStart: number;
  attributeEnd: number;
  valueStart: number;
  valueEnd: number;
  /** Why the scan cannot go on. */
  fault: 'none' | 'damaged' | 'entities';
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equals = 0x3d;

/** Starts at the beginning of an XML file. */
export function startXml(file: Uint8Array): XmlScan {
  const isUtf16 = file[0] === 0xff || file[0] === 0xfe || file[0] === 0 || file[1] === 0;
  return {
    bytes: isUtf16 ? toUtf8(file).bytes : file,
    at: 0,
    closing: false,
    nameStart: 0,
    nameEnd: 0,
    inTag: false,
    selfClosing: false,
    attributeFirst: 0,
    attributeStart: 0,
    attributeEnd: 0,
    valueStart: 0,
    valueEnd: 0,
    fault: 'none',
  };
}

/** Goes to the next tag; false at the end of the file, or at a fault. */
export function nextTag(scan: XmlScan): boolean {
  if (scan.inTag) finishTag(scan);
  if (scan.selfClosing) {
    scan.selfClosing = false;
    scan.closing = true;
    return true;
  }
  const { bytes } = scan;
  const end = bytes.length;
  let i = scan.at;
  for (;;) {
    while (i < end && bytes[i] !== lessThan) i++;
    const second = bytes[i + 1];
    if (second !== 0x21 && second !== 0x3f) break;
    i = skipDeclaration(scan, i);
  }
  if (i >= end || scan.fault !== 'none') {
    scan.at = end;
    return false;
  }
  scan.closing = bytes[i + 1] === slash;
  i += scan.closing ? 2 : 1;
  scan.nameStart = i;
  for (; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === colon) scan.nameStart = i + 1;
    else if (byte <= 0x20 || byte === greaterThan || byte === slash) break;
  }
  scan.nameEnd = scan.at = i;
  scan.inTag = true;
  return true;
}

/** Is this the name of the tag just read? */
export function isTag(scan: XmlScan, name: string): boolean {
  return isWord(scan.bytes, scan.nameStart, scan.nameEnd, name);
}

/** Do these letters (of ASCII) stand there, and nothing else? */
export function isWord(bytes: Uint8Array, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    if (bytes[start + i] !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** No text in a workbook is longer, in bytes or letters; texts of any length cannot be made. */
export const longestText = 2 ** 24;

/** Goes to the next attribute of the tag; false, and past the tag, when there is none. */
export function nextAttribute(scan: XmlScan): boolean {
  const { bytes } = scan;
  const end = bytes.length;
  let i = scan.at;
  while (i < end && (bytes[i]! <= 0x20 || bytes[i] === slash)) {
    if (bytes[i++] === slash) scan.selfClosing = true;
  }
  scan.attributeFirst = scan.attributeStart = i;
  for (; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === greaterThan) {
      scan.at = i + 1;
      scan.inTag = false;
      return false;
    }
    if (byte === equals || byte <= 0x20) break;
    if (byte === colon) scan.attributeStart = i + 1;
  }
  scan.attributeEnd = i;
  while (i < end && (bytes[i]! <= 0x20 || bytes[i] === equals)) i++;
  const quote = bytes[i++];
  scan.valueStart = i;
  if (quote === 0x22 || quote === 0x27) while (i < end && bytes[i] !== quote) i++;
  else i = end;
  scan.valueEnd = i;
  scan.at = i + 1;
  if (i < end && i - scan.attributeFirst <= longestText) return true;
  stop(scan, 'damaged');
  return false;
}

/** Goes past the tag; an element that ends itself is still to be closed by `nextTag`. */
export function finishTag(scan: XmlScan): void {
  while (scan.inTag) nextAttribute(scan);
}

/** Goes past the closing tag of the element whose tag was just read. */
export function skipElement(scan: XmlScan): void {
  let depth = 1;
  while (depth > 0 && nextTag(scan)) depth += scan.closing ? -1 : 1;
}

/** Gives up; nothing more is read. */
export function stop(scan: XmlScan, fault: 'damaged' | 'entities'): void {
  if (scan.fault === 'none') scan.fault = fault;
  scan.at = scan.bytes.length;
  scan.inTag = scan.selfClosing = false;
}

/** The position after a comment, CDATA or processing instruction. */
function skipDeclaration(scan: XmlScan, from: number): number {
  const { bytes } = scan;
  const isComment = isWord(bytes, from + 1, from + 4, '!--');
  const isData = isWord(bytes, from + 1, from + 9, '![CDATA[');
  if (bytes[from + 1] === 0x21 && !isComment && !isData) {
    stop(scan, 'entities');
    return bytes.length;
  }
  const last = isComment ? '--' : isData ? ']]' : '?';
  const first = from + (isComment ? 4 : isData ? 9 : 2);
  return findEnd(scan, first, last);
}

function findEnd(scan: XmlScan, from: number, last: string): number {
  const { bytes } = scan;
  for (let i = from + last.length; i < bytes.length; i++) {
    if (bytes[i] === greaterThan && isWord(bytes, i - last.length, i, last)) return i + 1;
  }
  stop(scan, 'damaged');
  return bytes.length;
}
