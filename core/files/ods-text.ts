import { isTag, nextTag, skipElement, type XmlScan } from './xml-scan.ts';
import { joined, nextText, readAttributes } from './xml-text.ts';

/** No cell has more letters; one that claims more blanks than this would fill the memory. */
const longestText = 1_000_000;

/** The paragraphs of the cell whose tag was just read; goes past its closing tag. */
export function readOdsText(scan: XmlScan): string {
  let text: string | null = null;
  while (nextTag(scan) && !scan.closing) {
    // Notes, pictures and shapes are no text of the cell.
    if (isTag(scan, 'p')) {
      text = joined(scan, text === null ? '' : `${text}\n`, readParagraph(scan));
    } else skipElement(scan);
  }
  return text ?? '';
}

function readParagraph(scan: XmlScan): string {
  let text = '';
  let depth = 1;
  while (depth > 0) {
    // As in HTML, blanks and line ends in a row are one blank; more are written as elements.
    text = joined(scan, text, nextText(scan).replace(/[ \t\r\n]+/g, ' '));
    if (!nextTag(scan)) break;
    if (scan.closing) {
      depth--;
    } else if (isTag(scan, 'annotation') || isTag(scan, 'ruby-text')) {
      skipElement(scan);
    } else {
      depth++;
      if (text.length < longestText) text += specialText(scan);
    }
  }
  return text;
}

function specialText(scan: XmlScan): string {
  if (isTag(scan, 'tab')) return '\t';
  if (isTag(scan, 'line-break')) return '\n';
  if (!isTag(scan, 's')) return '';
  const count = Number(readAttributes(scan).get('text:c') ?? 1);
  return ' '.repeat(count > 0 && count < longestText ? Math.floor(count) : 1);
}
