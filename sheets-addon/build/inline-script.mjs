import { transformSync } from 'esbuild';

/*
 * HtmlService takes comments, and what looks like one, out of scripts within a page, also inside
 * texts: of "https://example.org" the rest of the line is gone. So scripts are written in such a
 * way that nothing in them looks like a comment, a tag or a template.
 */

const escapes = [
  ['//', '/\\/'],
  ['/*', '/\\*'],
  ['<!--', '\\x3c!--'],
  ['<?', '\\x3c?'],
  ['<script', '\\x3cscript'],
  ['</script', '\\x3c/script'],
];

/** A minified script as it may stand in a page. Throws where it would not mean the same any more. */
export function inlineScript(code) {
  const escaped = escapes.reduce((text, [sign, escape]) => text.replaceAll(sign, escape), code);
  if (normalised(escaped) !== normalised(code)) {
    throw new Error(
      `The sidebar's script: ${escapes.map(([sign]) => sign).join(' ')} can only be escaped in texts, and one of them stands in a regular expression or a tagged template. Write it there as [/], [*] or \\x3c.`,
    );
  }
  return escaped;
}

/** The script as esbuild writes it, whatever way its texts were written. */
function normalised(code) {
  try {
    return transformSync(code, { charset: 'ascii', legalComments: 'none', logLevel: 'silent' })
      .code;
  } catch {
    return null;
  }
}
