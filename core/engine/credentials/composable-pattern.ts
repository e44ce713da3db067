import { elements, type ElementId, type NamePattern } from '../request/name-pattern.ts';
import type { NamePolicy } from '../request/name-policy.ts';
import type { FoundTable } from '../roster/workbook.ts';
import type { Table } from '../tables/table.ts';
import type { LetterTable } from './fold-text.ts';

/** A pattern made ready for the table its values come from. */
export interface ComposablePattern {
  readonly parts: readonly ComposablePart[];
  readonly table: Table;
  readonly letters: LetterTable;
  readonly policy: NamePolicy;
  readonly lastName: number;
  readonly firstName: number;
  /** The part that an only name stands for (name policy): the one that takes most of it, or null. */
  readonly onlyPart: ComposablePart | null;
}

/** A piece of a pattern, with the column it is taken from. */
export interface ComposablePart {
  /** Literal text; then there is no element. */
  readonly literal: string | null;
  readonly element: ElementId;
  readonly column: number;
  readonly characters: number | null;
  readonly takes: 'first' | 'last';
}

/** Finds the columns of a pattern's elements in Students or Staff. */
export function makeComposable(
  pattern: NamePattern,
  found: FoundTable,
  letters: LetterTable,
  policy: NamePolicy,
): ComposablePattern {
  const parts = pattern.parts.map((part): ComposablePart => {
    if ('literal' in part) {
      const { literal } = part;
      return { literal, element: 'lastName', column: -1, characters: null, takes: 'first' };
    }
    const { element, characters } = part;
    const column = found.column(columnOf(element, found));
    return { literal: null, element, column, characters, takes: elements[element].takes };
  });
  return {
    parts,
    table: found.table,
    letters,
    policy,
    lastName: found.column('Last Name'),
    firstName: found.column('First Name'),
    onlyPart: policy.singleNames === 'use' ? longestName(parts) : null,
  };
}

function columnOf(element: ElementId, found: FoundTable): string {
  if (element === 'number') return found.id === 'staff' ? 'Staff Number' : 'Student Number';
  if (element.startsWith('birth')) return 'Birth Date';
  return elements[element].label;
}

const personNames: readonly ElementId[] = ['lastName', 'firstName', 'preferredFirstName'];

/** Is it a part that a single name can stand for? */
export function isName({ literal, element }: ComposablePart): boolean {
  return literal === null && personNames.includes(element);
}

/** The name part that takes most characters; of equals the last name, then the first part. */
function longestName(parts: readonly ComposablePart[]): ComposablePart | null {
  const sizeOf = ({ characters }: ComposablePart) => characters ?? Infinity;
  let longest: ComposablePart | null = null;
  for (const part of parts.filter(isName)) {
    const before = longest === null ? -1 : sizeOf(longest);
    const isLastName = part.element === 'lastName' && longest?.element !== 'lastName';
    if (sizeOf(part) > before || (sizeOf(part) === before && isLastName)) longest = part;
  }
  return longest;
}
