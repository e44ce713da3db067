import { joinTexts, splitAtFields, type Piece } from './pieces.ts';
import type { Block, Inline } from './read-markdown.ts';

/** Writes blocks as plain text, as people write mail without formatting. */
export function plainTextOf(blocks: readonly Block[]): readonly Piece[] {
  return joinTexts(between('\n\n', blocks.map(writeBlock)));
}

function between(separator: string, parts: readonly (readonly Piece[])[]): Piece[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [separator, ...part]));
}

function writeBlock(block: Block): Piece[] {
  switch (block.is) {
    case 'paragraph':
    case 'plain':
    case 'heading':
      return block.of.flatMap(writeInline);
    case 'code':
      return writeText(block.text);
    case 'rule':
      return ['-----'];
    case 'quote':
      return beforeLines('> ', '> ', between('\n\n', block.of.map(writeBlock)));
    case 'list':
      return between(
        '\n',
        block.items.map((of, i) => {
          const mark = block.first === null ? '- ' : `${block.first + i}. `;
          return beforeLines(mark, ' '.repeat(mark.length), between('\n', of.map(writeBlock)));
        }),
      );
    case 'table':
      return between(
        '\n',
        block.rows.map((row) =>
          between(
            ' | ',
            row.map((cell) => cell.flatMap(writeInline)),
          ),
        ),
      );
  }
}

/** Values hold no line ends: only texts need their lines begun. */
function beforeLines(first: string, others: string, pieces: readonly Piece[]): Piece[] {
  return [
    first,
    ...pieces.map((piece) =>
      typeof piece === 'string' ? piece.replace(/\n/g, `\n${others}`) : piece,
    ),
  ];
}

function writeInline(inline: Inline): Piece[] {
  switch (inline.is) {
    case 'text':
    case 'code':
      return writeText(inline.text);
    case 'lineEnd':
      return ['\n'];
    case 'link':
      return writeLink(inline.href, inline.of);
    case 'strong':
    case 'em':
    case 'del':
      return inline.of.flatMap(writeInline);
  }
}

/** "Activate your account <https://...>"; an address that stands for itself once. */
function writeLink(href: string, of: readonly Inline[]): Piece[] {
  const text = of.map((inline) => (inline.is === 'text' ? inline.text : ' ')).join('');
  const same = text.trim() === href || `mailto:${text}` === href || `http://${text}` === href;
  const inside = of.flatMap(writeInline);
  return same ? inside : [...inside, ' <', ...writeText(href.replace(/^mailto:/i, '')), '>'];
}

function writeText(text: string): Piece[] {
  return splitAtFields(
    text,
    (plain) => plain,
    () => (value) => value,
  );
}
