import { isActivationUrl } from '../reach/mail-address.ts';
import { escapeHtml, htmlValue } from './clean-value.ts';
import { mayLinkTo } from './link-address.ts';
import { roleOf, type MergeField } from './merge-field.ts';
import { joinTexts, onlyField, splitAtFields, type Piece } from './pieces.ts';
import type { Block, Inline } from './read-markdown.ts';

/** How a medium shows what matters most, as HTML: a username or link by itself, a link in text. */
export interface HtmlMedium {
  readonly usernameAlone: (username: string) => string;
  readonly urlAlone: (url: string) => string;
  readonly username: (username: string) => string;
  readonly url: (url: string) => string;
}

/** Writes blocks as HTML: only the elements named here, every text escaped. */
export function htmlOf(
  blocks: readonly Block[],
  fields: readonly MergeField[],
  medium: HtmlMedium,
): readonly Piece[] {
  function valueWriter(field: number): (value: string) => string {
    const role = roleOf(fields[field]!);
    return role === 'text' ? htmlValue : medium[role];
  }

  function writeText(text: string): Piece[] {
    return splitAtFields(text, escapeHtml, valueWriter);
  }

  function wrap(element: string, of: readonly Piece[]): Piece[] {
    return [`<${element}>`, ...of, `</${element.split(' ')[0]!}>`];
  }

  function writeInline(inline: Inline): Piece[] {
    switch (inline.is) {
      case 'text':
        return writeText(inline.text);
      case 'code':
        return wrap(
          'code',
          splitAtFields(inline.text, escapeHtml, () => htmlValue),
        );
      case 'lineEnd':
        return ['<br>'];
      case 'link':
        return writeLink(inline.href, inline.of);
      case 'strong':
      case 'em':
      case 'del':
        return wrap(inline.is, inline.of.flatMap(writeInline));
    }
  }

  function writeLink(href: string, of: readonly Inline[]): Piece[] {
    const inside = of.flatMap(writeLinkText);
    if (!mayLinkTo(href, fields)) return inside;
    const address: Piece[] =
      onlyField(href) >= 0
        ? [{ field: onlyField(href), write: hrefAttribute }]
        : [' href="', ...splitAtFields(href, escapeHtml, () => hrefValue), '"'];
    return ['<a', ...address, '>', ...inside, '</a>'];
  }

  /** No link inside a link. */
  function writeLinkText(inline: Inline): Piece[] {
    if (inline.is === 'text') return splitAtFields(inline.text, escapeHtml, () => htmlValue);
    return inline.is === 'link' ? inline.of.flatMap(writeLinkText) : writeInline(inline);
  }

  function writeParagraph(of: readonly Inline[], element: string): Piece[] {
    const [first] = of;
    const field = of.length === 1 && first?.is === 'text' ? onlyField(first.text) : -1;
    const role = field < 0 ? 'text' : roleOf(fields[field]!);
    if (role === 'username') return [{ field, write: medium.usernameAlone }];
    if (role === 'url') return [{ field, write: medium.urlAlone }];
    return wrap(element, of.flatMap(writeInline));
  }

  function writeBlock(block: Block): Piece[] {
    switch (block.is) {
      case 'paragraph':
        return writeParagraph(block.of, 'p dir="auto"');
      case 'plain':
        return block.of.flatMap(writeInline);
      case 'heading':
        return wrap(`h${Math.min(block.depth, 3)} dir="auto"`, block.of.flatMap(writeInline));
      case 'code':
        return wrap(
          'pre',
          splitAtFields(block.text, escapeHtml, () => htmlValue),
        );
      case 'rule':
        return ['<hr>'];
      case 'quote':
        return wrap('blockquote', block.of.flatMap(writeBlock));
      case 'list': {
        const items = block.items.flatMap((of) => wrap('li dir="auto"', of.flatMap(writeBlock)));
        if (block.first === null) return wrap('ul', items);
        return wrap(`ol start="${block.first}"`, items);
      }
      case 'table':
        return wrap(
          'table',
          block.rows.flatMap((row) =>
            wrap(
              'tr',
              row.flatMap((cell) => wrap('td dir="auto"', cell.flatMap(writeInline))),
            ),
          ),
        );
    }
  }

  return joinTexts(blocks.flatMap((block) => [...writeBlock(block), '\n']));
}

function hrefAttribute(url: string): string {
  return isActivationUrl(url) ? ` href="${escapeHtml(url)}"` : '';
}

function hrefValue(value: string): string {
  return escapeHtml(encodeURIComponent(value));
}
