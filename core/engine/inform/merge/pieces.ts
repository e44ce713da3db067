import type { ParsedTemplate, TemplatePart } from './parse-template.ts';

/** A part of a merged text: text as it is, or a field's value, written in its way. */
export type Piece = string | { readonly field: number; readonly write: (value: string) => string };

/** The fields of a template stand in its text as single characters of this range. */
const firstMark = 0xe000;
const marks = /[\ue000-\uf8ff]/;
const strayMarks = /[\ue000-\uf8ff]/g;

/**
 * A template's text with a mark for each field, as it is where exactly these conditions hold:
 * formatting is found in the text that will show, never across what does not.
 */
export function markedText(parts: readonly TemplatePart[], filled: ReadonlySet<number>): string {
  return parts
    .map((part) => {
      // Characters of private use have no meaning that everybody shares.
      if (typeof part === 'string') return part.replace(strayMarks, '\ufffd');
      if ('field' in part) return String.fromCharCode(firstMark + part.field);
      return filled.has(part.whereFilled) ? markedText(part.parts, filled) : '';
    })
    .join('');
}

/** Which field a text consists of; -1 where it is more or less than one field. */
export function onlyField(text: string): number {
  const trimmed = text.trim();
  return trimmed.length === 1 && marks.test(trimmed) ? trimmed.charCodeAt(0) - firstMark : -1;
}

/** Has the text a field in it? */
export function hasField(text: string): boolean {
  return marks.test(text);
}

/** Splits a text at its marks: `literal` writes what is between, `value` the values. */
export function splitAtFields(
  text: string,
  literal: (text: string) => string,
  value: (field: number) => (value: string) => string,
): Piece[] {
  return text.split(/([\ue000-\uf8ff])/).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (!marks.test(part)) return [literal(part)];
    const field = part.charCodeAt(0) - firstMark;
    return [{ field, write: value(field) }];
  });
}

/** Pieces with texts that stand side by side made one. */
export function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.length - 1;
    if (typeof piece === 'string' && typeof joined[last] === 'string') joined[last] += piece;
    else joined.push(piece);
  }
  return joined;
}

/** Writes the pieces with the values of one person. */
export function mergePieces(pieces: readonly Piece[], values: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    text += typeof piece === 'string' ? piece : piece.write(values[piece.field]!);
  }
  return text;
}

/**
 * Something made of a template's text, made once for each set of conditions that occurs: `make`
 * gets the text with marks.
 */
export function byConditions<T>(
  { parts, conditions }: ParsedTemplate,
  make: (text: string) => T,
): (values: readonly string[]) => T {
  const made = new Map<number, T>();
  return (values) => {
    let key = 0;
    conditions.forEach((field, bit) => {
      if (values[field] !== '') key |= 1 << bit;
    });
    let one = made.get(key);
    if (one === undefined) {
      const filled = new Set(conditions.filter((field) => values[field] !== ''));
      one = make(markedText(parts, filled));
      made.set(key, one);
    }
    return one;
  };
}
