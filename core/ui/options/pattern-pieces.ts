import type { ElementId, PatternPart } from '../../engine/index.ts';

/** What stands between the elements of a pattern: one separator, none, or several kinds. */
export type Separator = '.' | '_' | '-' | '' | 'mixed';

/** The separators that can be put between all elements at once. */
export const separators = ['.', '_', '-', ''] as const;

/** A pattern has at most this many elements (contract, patterns). */
export const mostElements = 5;

type Parts = readonly PatternPart[];

/** The pattern as text: `{lastName}.{firstName:1}`. */
export function writePattern(parts: Parts): string {
  return parts
    .map((part) => {
      if ('literal' in part) return part.literal;
      const { element, characters } = part;
      return characters === null ? `{${element}}` : `{${element}:${characters}}`;
    })
    .join('');
}

/** Is it an element, not literal text? */
export function isElementPart(
  part: PatternPart | undefined,
): part is Extract<PatternPart, { element: ElementId }> {
  return part !== undefined && 'element' in part;
}

function isSeparator(part: PatternPart | undefined): boolean {
  return part !== undefined && 'literal' in part && /^[._-]$/.test(part.literal);
}

/** How many elements there are. */
export function elementCount(parts: Parts): number {
  return parts.filter(isElementPart).length;
}

/** What stands between neighbouring elements; a pattern with fewer than two has a dot or nothing. */
export function separatorOf(parts: Parts): Separator {
  const found = new Set<string>();
  parts.forEach((part, at) => {
    if (!isElementPart(part)) return;
    const next = parts[at + 1];
    if (isElementPart(next)) found.add('');
    else if (next !== undefined && isElementPart(parts[at + 2])) found.add(next.literal);
  });
  if (found.size === 0) return '';
  if (found.size > 1) return 'mixed';
  const [only] = found;
  return separators.find((one) => one === only) ?? 'mixed';
}

/** The pattern with the same separator, or none, between all neighbouring elements; own text stays. */
export function withSeparator(parts: Parts, separator: Exclude<Separator, 'mixed'>): PatternPart[] {
  const made: PatternPart[] = [];
  parts.forEach((part, at) => {
    const between = isElementPart(parts[at - 1]) && isElementPart(parts[at + 1]);
    if (isSeparator(part) && between) return;
    const follows = isElementPart(made.at(-1)) && isElementPart(part);
    if (follows && separator !== '') made.push({ literal: separator });
    made.push(part);
  });
  return made;
}

/** The pattern with one more element at its end, behind the separator that it uses. */
export function withElement(
  parts: Parts,
  element: ElementId,
  separator: Exclude<Separator, 'mixed'>,
): PatternPart[] {
  const added: PatternPart = { element, characters: null };
  const joins = isElementPart(parts.at(-1)) && separator !== '';
  return joins ? [...parts, { literal: separator }, added] : [...parts, added];
}

/** The pattern with literal text at its end. */
export function withText(parts: Parts, literal: string): PatternPart[] {
  return merged([...parts, { literal }]);
}

/** The pattern with a piece replaced. */
export function withPiece(parts: Parts, at: number, piece: PatternPart): PatternPart[] {
  return parts.map((part, index) => (index === at ? piece : part));
}

/** The pattern without a piece, nor the separator that joined it. */
export function withoutPiece(parts: Parts, at: number): PatternPart[] {
  const gone = new Set([at]);
  if (isElementPart(parts[at])) {
    if (isSeparator(parts[at - 1])) gone.add(at - 1);
    else if (at === 0 && isSeparator(parts[1])) gone.add(1);
  }
  return merged(parts.filter((_, index) => !gone.has(index)));
}

/** Where a piece goes when it is moved a step: elements change places, and separators stay. */
export function moveTarget(parts: Parts, at: number, step: -1 | 1): number | null {
  if (!isElementPart(parts[at])) return parts[at + step] === undefined ? null : at + step;
  for (let to = at + step; parts[to] !== undefined; to += step) {
    if (!isSeparator(parts[to])) return to;
  }
  return null;
}

/** The pattern with two pieces in each other's place. */
export function withSwapped(parts: Parts, at: number, to: number): PatternPart[] {
  return merged(
    parts.map((part, index) => (index === at ? parts[to]! : index === to ? parts[at]! : part)),
  );
}

/** Neighbouring literal texts are one: the pattern's text cannot tell them apart. */
function merged(parts: Parts): PatternPart[] {
  const made: PatternPart[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (last !== undefined && 'literal' in last && 'literal' in part) {
      made[made.length - 1] = { literal: last.literal + part.literal };
    } else {
      made.push(part);
    }
  }
  return made;
}
