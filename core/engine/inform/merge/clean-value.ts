/** Line ends and other control characters; marks that turn the direction of all that follows. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const turns = /[\u202a-\u202e\u2066-\u2069]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A cell's text as it may stand in a message or letter: one line, nothing that turns the text
 * around it, nothing that is no text. Cells are whatever somebody typed.
 */
export function cleanValue(text: string): string {
  return text.replace(controls, ' ').replace(turns, '').replace(loneSurrogates, '\ufffd').trim();
}

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, in elements and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => special[letter]!);
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Numbers with signs between them: among Arabic letters their order would turn. */
const numbersOnly = /^[^\p{L}]*\d[^\p{L}\d]+\d[^\p{L}]*$/u;

/**
 * A value in running HTML text: one written from right to left keeps to itself, and so do dates and
 * the like.
 */
export function htmlValue(value: string, escape = escapeHtml): string {
  const escaped = escape(value);
  const keepsToItself = rightToLeft.test(value) || numbersOnly.test(value);
  return keepsToItself ? `<bdi>${escaped}</bdi>` : escaped;
}

const leftToRightMark = '\u200e';

/** Are there letters that are written from right to left? */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * A value in plain text among letters from right to left, where no element can keep it to itself:
 * dates and the like get marks around them.
 */
export function markedValue(value: string): string {
  return numbersOnly.test(value) ? `${leftToRightMark}${value}${leftToRightMark}` : value;
}

const firstLetter = /\p{L}/u;

/** Is it written from right to left, by its first letter? */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(firstLetter.exec(text)?.[0] ?? '');
}
