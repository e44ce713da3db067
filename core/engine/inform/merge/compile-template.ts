import { cleanValue, hasRightToLeft, markedValue } from './clean-value.ts';
import { mayLinkTo } from './link-address.ts';
import { htmlOf, type HtmlMedium } from './markdown-html.ts';
import { plainTextOf } from './markdown-text.ts';
import {
  isExpirationDate,
  roleOf,
  type FindField,
  type MergeField,
  type TemplateUses,
} from './merge-field.ts';
import { parseTemplate, type ParsedTemplate } from './parse-template.ts';
import { byConditions, markedText, mergePieces, splitAtFields } from './pieces.ts';
import { readMarkdown, type Block, type Inline } from './read-markdown.ts';

/** A line or lines of plain text with fields, ready to be merged with one account after another. */
export interface CompiledText {
  readonly uses: TemplateUses;
  readonly merge: (account: number) => string;
}

/** Formatted text with fields, ready to be merged: as HTML and as plain text. */
export interface CompiledBody {
  readonly uses: TemplateUses;
  readonly html: (account: number) => string;
  readonly text: (account: number) => string;
}

/** What is compiled, or what is wrong with it: sentences without a full stop. */
export type Compiled<T> = { readonly compiled: T } | { readonly faults: readonly string[] };

/** The same, its faults with the name of the part they are in. */
export function inPart<T>(part: string, compiled: Compiled<T>): Compiled<T> {
  if ('compiled' in compiled) return compiled;
  return { faults: compiled.faults.map((fault) => `${part}: ${fault}`) };
}

/** Compiles plain text: a subject, the lines of an address. */
export function compileText(text: string, find: FindField): Compiled<CompiledText> {
  const read = parseTemplate(text, find);
  if ('faults' in read) return read;
  const { parsed } = read;
  const pieces = byConditions(parsed, (marked) =>
    splitAtFields(
      marked,
      (plain) => plain,
      () => (value) => value,
    ),
  );
  const merge = (account: number) => {
    const values = plainValuesOf(parsed, account, text);
    return mergePieces(pieces(values), values);
  };
  return { compiled: { uses: usesOf(parsed.fields), merge } };
}

/** Compiles Markdown for a medium. */
export function compileBody(
  text: string,
  find: FindField,
  medium: HtmlMedium,
): Compiled<CompiledBody> {
  const read = parseTemplate(text, find);
  if ('faults' in read) return read;
  const { parsed } = read;
  const faults = wrongLinks(parsed);
  if (faults.length > 0) return { faults };
  const html = byConditions(parsed, (marked) =>
    htmlOf(readMarkdown(marked), parsed.fields, medium),
  );
  const plain = byConditions(parsed, (marked) => plainTextOf(readMarkdown(marked)));
  return {
    compiled: {
      uses: usesOf(parsed.fields),
      html(account) {
        const values = valuesOf(parsed, account);
        return joinNames(mergePieces(html(values), values));
      },
      text(account) {
        const values = plainValuesOf(parsed, account, text);
        return mergePieces(plain(values), values);
      },
    },
  };
}

/** First and last name written from right to left are one name: its order must not turn. */
function joinNames(html: string): string {
  return html.includes('</bdi> <bdi>') ? html.split('</bdi> <bdi>').join(' ') : html;
}

function valuesOf({ fields }: ParsedTemplate, account: number): string[] {
  return fields.map((field) => cleanValue(field.read(account)));
}

/** Values for plain text; links and usernames are copied, and stay as they are. */
function plainValuesOf(parsed: ParsedTemplate, account: number, template: string): string[] {
  const values = valuesOf(parsed, account);
  if (!hasRightToLeft(template) && !values.some(hasRightToLeft)) return values;
  return values.map((value, i) =>
    roleOf(parsed.fields[i]!) === 'text' ? markedValue(value) : value,
  );
}

function usesOf(fields: readonly MergeField[]): TemplateUses {
  const has = (role: 'username' | 'url') => fields.some((field) => roleOf(field) === role);
  return {
    username: has('username'),
    url: has('url'),
    expirationDate: fields.some(isExpirationDate),
  };
}

/** Links that lead where none may, or a template that is nested beyond reading. */
function wrongLinks({ parts, fields, conditions }: ParsedTemplate): string[] {
  let blocks: readonly Block[];
  try {
    blocks = readMarkdown(markedText(parts, new Set(conditions)));
  } catch {
    return ['its lists and quotes stand too deep inside each other to be read'];
  }
  return linksOf(blocks)
    .filter((href) => !mayLinkTo(href, fields))
    .map((href) => {
      const shown = splitAtFields(
        href,
        (text) => text,
        () => () => '',
      ).map((piece) => (typeof piece === 'string' ? piece : `{{${fields[piece.field]!.name}}}`));
      return `a link leads to "${shown.join('').slice(0, 80)}": it may begin with https://, http:// or mailto: and the name of a host, or be {{accountManagement.uniqueLinkActivationURL}}`;
    });
}

function linksOf(blocks: readonly Block[]): string[] {
  const inInlines = (of: readonly Inline[]): string[] =>
    of.flatMap((inline) => [
      ...(inline.is === 'link' ? [inline.href] : []),
      ...('of' in inline ? inInlines(inline.of) : []),
    ]);
  return blocks.flatMap((block) => {
    switch (block.is) {
      case 'paragraph':
      case 'plain':
      case 'heading':
        return inInlines(block.of);
      case 'quote':
        return linksOf(block.of);
      case 'list':
        return block.items.flatMap(linksOf);
      case 'table':
        return block.rows.flat().flatMap(inInlines);
      case 'code':
      case 'rule':
        return [];
    }
  });
}
