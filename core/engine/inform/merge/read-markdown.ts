import { Lexer, type Token, type Tokens } from 'marked';

/** An element of simple formatting. `marked` reads it; what it becomes is up to the writers. */
export type Inline =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'lineEnd' }
  | { readonly is: 'strong' | 'em' | 'del'; readonly of: readonly Inline[] }
  | { readonly is: 'link'; readonly href: string; readonly of: readonly Inline[] };

/** A block of simple formatting. */
export type Block =
  | { readonly is: 'paragraph' | 'plain'; readonly of: readonly Inline[] }
  | { readonly is: 'heading'; readonly depth: number; readonly of: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'rule' }
  | { readonly is: 'quote'; readonly of: readonly Block[] }
  | {
      readonly is: 'list';
      /** The number of its first item; null where the items have none. */
      readonly first: number | null;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly is: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/**
 * Reads Markdown as plain data. HTML is text like any other, an image is its description: what a
 * writer can write is what stands in these types, whatever a template holds.
 */
export function readMarkdown(text: string): readonly Block[] {
  return Lexer.lex(text, { gfm: true, breaks: true }).flatMap(readBlock);
}

// The text of some tokens is HTML already: `raw` is what was typed.
function readBlock(token: Token): Block[] {
  switch (token.type) {
    case 'paragraph':
      return [{ is: 'paragraph', of: readInlines(token.tokens) }];
    case 'heading':
      return [
        { is: 'heading', depth: (token as Tokens.Heading).depth, of: readInlines(token.tokens) },
      ];
    case 'text':
      return [{ is: 'plain', of: readInlines((token as Tokens.Text).tokens ?? [token]) }];
    case 'code':
      return [{ is: 'code', text: (token as Tokens.Code).text }];
    case 'hr':
      return [{ is: 'rule' }];
    case 'blockquote':
      return [{ is: 'quote', of: (token.tokens ?? []).flatMap(readBlock) }];
    case 'list':
      return [readList(token as Tokens.List)];
    case 'table':
      return [readTable(token as Tokens.Table)];
    case 'html':
      return [{ is: 'paragraph', of: readLines(token.raw.trim()) }];
    default:
      return [];
  }
}

function readList({ ordered, start, items }: Tokens.List): Block {
  return {
    is: 'list',
    first: ordered ? Number(start) : null,
    items: items.map(({ tokens }) => tokens.flatMap(readBlock)),
  };
}

function readTable({ header, rows }: Tokens.Table): Block {
  return {
    is: 'table',
    rows: [header, ...rows].map((row) => row.map(({ tokens }) => readInlines(tokens))),
  };
}

function readInlines(tokens: readonly Token[] = []): Inline[] {
  return tokens.flatMap(readInline);
}

function readInline(token: Token): Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ is: token.type, of: readInlines(token.tokens) }];
    case 'link':
      return [readLink(token as Tokens.Link)];
    case 'br':
      return [{ is: 'lineEnd' }];
    case 'codespan':
      return [{ is: 'code', text: token.raw.replace(/^`+ ?| ?`+$/g, '') }];
    case 'escape':
      return [plain(token.raw.slice(1))];
    case 'image':
      return readImage(token as Tokens.Image);
    default:
      return [plain(token.raw)];
  }
}

function readLink({ raw, href, tokens }: Tokens.Link): Inline {
  if (raw.startsWith('[')) return { is: 'link', href, of: readInlines(tokens) };
  // An address that was typed as it is, perhaps in angle brackets.
  const typed = raw.replace(/^<|>$/g, '');
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed)
    ? typed
    : typed.includes('@')
      ? `mailto:${typed}`
      : `http://${typed}`;
  return { is: 'link', href: address, of: [plain(typed)] };
}

function readImage({ raw }: Tokens.Image): Inline[] {
  return [plain(/^!\[([^\]]*)\]/.exec(raw)?.[1] ?? '')];
}

function readLines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, i): Inline[] => (i === 0 ? [plain(line)] : [{ is: 'lineEnd' }, plain(line)]));
}

function plain(text: string): Inline {
  return { is: 'text', text };
}
