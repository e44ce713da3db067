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

/** A value in running HTML text: one written from right to left keeps to itself. */
export function htmlValue(value: string): string {
  const escaped = escapeHtml(value);
  return rightToLeft.test(value) ? `<bdi>${escaped}</bdi>` : escaped;
}
