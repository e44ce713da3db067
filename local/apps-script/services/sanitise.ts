/*
 * What HtmlService does to a page on its way to the browser, as far as people have met it
 * (documented nowhere): comments go, also what only looks like one inside a script's texts, and
 * with the declaration of the character set all letters beyond ASCII get damaged.
 */

/** Something HtmlService does. */
export interface SanitiserRule {
  readonly name: string;
  readonly page: string;
  /** What the browser gets; null: the page is refused. */
  readonly expected: string | null;
}

/** The rules, one example each. */
export const sanitiserTable: readonly SanitiserRule[] = [
  { name: 'HTML comments go', page: 'a<!-- b -->c', expected: 'ac' },
  {
    name: 'in scripts, // goes with the rest of its line, also inside texts',
    page: '<script>const a = "https://x.org";\nb();</script>',
    expected: '<script>const a = "https:\nb();</script>',
  },
  {
    name: 'in scripts, /* goes up to the next */, also inside texts',
    page: '<script>const a = "/* x */1";</script>',
    expected: '<script>const a = "1";</script>',
  },
  {
    name: 'outside scripts, // stays',
    page: '<a href="https://x.org">x</a>',
    expected: '<a href="https://x.org">x</a>',
  },
  {
    name: 'the declaration of the character set goes, and other letters than ASCII are damaged',
    page: '<meta charset="utf-8"><p>Núñez</p>',
    expected: '<p>N\u00c3\u00ba\u00c3\u00b1ez</p>',
  },
  {
    name: 'entities stay',
    page: '<p>N&uacute;&ntilde;ez</p>',
    expected: '<p>N&uacute;&ntilde;ez</p>',
  },
  { name: 'templates stay inert', page: '<p><?= 1 ?></p>', expected: '<p><?= 1 ?></p>' },
  {
    name: 'a script that contains the start of a comment is malformed',
    page: '<script>a = "<!--";</script>',
    expected: null,
  },
  {
    name: 'a script that contains the start of another is malformed',
    page: '<script>a = "<script>";</script>',
    expected: null,
  },
  { name: 'a script without an end is malformed', page: '<script>a();', expected: null },
];

/** A page as the browser gets it, or why it is refused. */
export function sanitisePage(page: string): { readonly html: string } | { readonly fault: string } {
  let html = '';
  let rest = page;
  for (;;) {
    const start = /<script\b[^>]*>/i.exec(rest);
    if (start === null) break;
    const bodyStart = start.index + start[0].length;
    const length = rest.slice(bodyStart).search(/<\/script/i);
    if (length < 0) return malformed('a script has no end');
    const body = rest.slice(bodyStart, bodyStart + length);
    const odd = /<!--|<script/i.exec(body);
    if (odd !== null) return malformed(`${odd[0]} within a script`);
    html += outsideScripts(rest.slice(0, start.index)) + start[0] + insideScripts(body);
    rest = rest.slice(bodyStart + length);
  }
  return { html: damaged(html + outsideScripts(rest)) };
}

function malformed(what: string): { readonly fault: string } {
  return { fault: `Malformed HTML content: ${what}.` };
}

function outsideScripts(html: string): string {
  return html.replace(/<!--[^]*?(?:-->|$)/g, '').replace(/<meta\s[^>]*charset[^>]*>/gi, '');
}

function insideScripts(code: string): string {
  return code.replace(/\/\*[^]*?(?:\*\/|$)|\/\/[^\n]*/g, '');
}

/** UTF-8 read as Latin-1. */
function damaged(html: string): string {
  return html.replace(/[^\0-\x7f]+/g, (text) => Buffer.from(text, 'utf8').toString('latin1'));
}
