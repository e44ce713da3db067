/** Signs that are not seen: soft hyphen, zero-width blanks and joiners, marks of direction and order. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Blanks that look like any other and are not: non-breaking and narrow ones, tabs, line ends. */
const oddBlank = /[\u00a0\u2000-\u200a\u202f\p{Cc}]+/gu;

/** Scripts whose own spelling may need such signs. */
const writtenWithThem = /[\u0590-\u08ff\u0900-\u0fff\u1780-\u17ff]/;

/** The text with plain blanks instead of odd ones, and without signs that are not seen. */
export function plainBlanks(text: string): string {
  if (writtenWithThem.test(text)) return text;
  const plain = text.replace(invisible, '').replace(oddBlank, ' ');
  return plain === text ? text : plain.trim();
}
