import { isTag, nextTag, startXml, type XmlScan } from './xml-scan.ts';
import { readAttributes } from './xml-text.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Names the relationship that leads to the sheet's part. */
  readonly relation: string;
}

/** The workbook part: its sheets in order, and how it counts dates. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  readonly fault: XmlScan['fault'];
}

/** Where a part of the workbook leads to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly target: string;
}

/** Reads the workbook part. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const scan = startXml(bytes);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  let closed = false;
  while (nextTag(scan)) {
    if (isTag(scan, 'workbook')) {
      closed = scan.closing;
    } else if (!scan.closing && isTag(scan, 'sheet')) {
      const attributes = readAttributes(scan);
      const relation = [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const isHidden = /hidden$/i.test(attributes.get('state') ?? '');
      sheets.push({ name: attributes.get('name') ?? '', isHidden, relation });
    } else if (!scan.closing && isTag(scan, 'workbookPr')) {
      from1904 = /^(1|true|on)$/.test(readAttributes(scan).get('date1904') ?? '');
    }
  }
  const fault = scan.fault === 'none' && !closed ? 'damaged' : scan.fault;
  return { sheets, from1904, fault };
}

/** Reads a part's relationships; targets are resolved against the folder of the part. */
export function readRelations(bytes: Uint8Array, folder: string): Relation[] {
  const scan = startXml(bytes);
  const relations: Relation[] = [];
  while (nextTag(scan)) {
    if (scan.closing || !isTag(scan, 'Relationship')) continue;
    const attributes = readAttributes(scan);
    const type = attributes.get('Type') ?? '';
    relations.push({
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolve(folder, attributes.get('Target') ?? ''),
    });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const part of target.replace(/\\/g, '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.filter((part) => part !== '').join('/');
}
