import { elements, type ElementId, type NamePattern } from '../request/name-pattern.ts';
import type { FoundTable } from '../roster/workbook.ts';
import type { Day } from '../tables/dates.ts';
import { isBlank, trimmedText, type Table } from '../tables/table.ts';
import {
  appendAscii,
  appendClean,
  appendLastName,
  createNameBuffer,
  type NameBuffer,
} from './clean-name.ts';
import { foldText, type LetterTable } from './fold-text.ts';

/** A pattern made ready for the table its values come from. */
export interface ComposablePattern {
  readonly parts: readonly ComposablePart[];
  readonly table: Table;
  readonly letters: LetterTable;
}

type ComposablePart =
  | { readonly literal: string }
  | {
      readonly element: ElementId;
      readonly column: number;
      readonly characters: number | null;
      readonly takes: 'first' | 'last';
    };

/** What the pattern takes from elsewhere than the person's row. */
export interface PersonExtras {
  /** The grade of the record that made the person eligible, where the row has none. */
  readonly grade: () => string;
  readonly birthDay: () => Day;
}

/** The name that was put together, or the element that gave nothing. */
export interface ComposedName extends NameBuffer {
  /** Where the `@` of the pattern stands, or the length if there is none. */
  localEnd: number;
  /** Why there is no name: the element, and whether it is empty or gives no usable characters. */
  lacks: { readonly element: ElementId; readonly empty: boolean } | null;
}

/** A place to compose names in, one after the other. */
export function createComposedName(): ComposedName {
  return { ...createNameBuffer(), localEnd: 0, lacks: null };
}

/** Finds the columns of a pattern's elements in Students or Staff. */
export function makeComposable(
  pattern: NamePattern,
  found: FoundTable,
  letters: LetterTable,
): ComposablePattern {
  const parts = pattern.parts.map((part): ComposablePart => {
    if ('literal' in part) return part;
    const column = found.column(columnOf(part.element, found));
    return { ...part, column, takes: elements[part.element].takes };
  });
  return { parts, table: found.table, letters };
}

function columnOf(element: ElementId, found: FoundTable): string {
  if (element === 'number') return found.id === 'staff' ? 'Staff Number' : 'Student Number';
  if (element.startsWith('birth')) return 'Birth Date';
  return elements[element].label;
}

const separators = '._-';

/**
 * Puts a person's name together. An empty middle name takes one of the separators beside it with
 * it, and both at an end of the name (contract, request). Any other empty element: no name.
 */
export function composeName(
  name: ComposedName,
  pattern: ComposablePattern,
  row: number,
  extras: PersonExtras,
): void {
  name.length = 0;
  name.localEnd = -1;
  name.lacks = null;
  /** Where the stretch that the next separator would open starts: 0, or after the `@`. */
  let edge = 0;
  let afterEmpty = false;
  const last = pattern.parts.length - 1;
  pattern.parts.forEach((part, index) => {
    if (name.lacks !== null) return;
    if ('literal' in part) {
      const text = afterEmpty
        ? literalAfterEmpty(name, part.literal, edge, index === last)
        : part.literal;
      appendAscii(name, text);
      const at = text.indexOf('@');
      if (at >= 0) {
        name.localEnd = name.length - text.length + at;
        edge = name.localEnd + 1;
      }
      afterEmpty &&= text === '';
      return;
    }
    const before = name.length;
    appendElement(name, pattern, part, row, extras);
    if (name.length > before) {
      afterEmpty = false;
    } else if (part.element === 'middleName') {
      afterEmpty = true;
      if (isSeparators(name, edge)) name.length = edge;
    } else {
      const { table } = pattern;
      name.lacks = { element: part.element, empty: isEmptyValue(table, row, part, extras) };
    }
  });
  if (afterEmpty) dropSeparators(name, edge);
  if (name.localEnd < 0) name.localEnd = name.length;
  if (name.localEnd === 0) name.lacks = { element: 'middleName', empty: true };
}

/** The literal after an empty middle name, without the separators that go with it. */
function literalAfterEmpty(
  name: NameBuffer,
  literal: string,
  edge: number,
  isLast: boolean,
): string {
  const rest = literal.replace(/^[._-]+/, '');
  if (rest.startsWith('@') || (rest === '' && isLast)) {
    dropSeparators(name, edge);
    return rest;
  }
  return name.length === edge || endsInSeparator(name, edge) ? rest : literal;
}

function isSeparators(name: NameBuffer, edge: number): boolean {
  for (let i = edge; i < name.length; i++) {
    if (!separators.includes(String.fromCharCode(name.bytes[i]!))) return false;
  }
  return true;
}

function endsInSeparator(name: NameBuffer, edge: number): boolean {
  return (
    name.length > edge && separators.includes(String.fromCharCode(name.bytes[name.length - 1]!))
  );
}

function dropSeparators(name: NameBuffer, edge: number): void {
  while (endsInSeparator(name, edge)) name.length--;
}

type ElementPart = Extract<ComposablePart, { element: ElementId }>;

function appendElement(
  name: NameBuffer,
  { table, letters }: ComposablePattern,
  part: ElementPart,
  row: number,
  extras: PersonExtras,
): void {
  const start = name.length;
  switch (part.element) {
    case 'lastName':
      appendLastName(name, table, row, part.column, letters);
      break;
    case 'grade':
      appendAscii(name, foldText(gradeText(table, row, part, extras), letters));
      break;
    case 'birthYear':
    case 'birthMonth':
    case 'birthDay':
      appendAscii(name, birthPart(part.element, extras.birthDay()));
      break;
    default:
      if (part.column >= 0) appendClean(name, table, row, part.column, letters);
  }
  cut(name, start, part);
}

function gradeText(table: Table, row: number, part: ElementPart, extras: PersonExtras): string {
  return trimmedText(table, row, part.column) || extras.grade();
}

function birthPart(element: 'birthYear' | 'birthMonth' | 'birthDay', day: Day): string {
  if (day <= 0) return '';
  const text = String(day).padStart(8, '0');
  if (element === 'birthYear') return text.slice(0, 4);
  return element === 'birthMonth' ? text.slice(4, 6) : text.slice(6);
}

/** Names give their first characters, numbers and years their last (D45). */
function cut(name: NameBuffer, start: number, { characters, takes }: ElementPart): void {
  if (characters === null || name.length - start <= characters) return;
  if (takes === 'last') name.bytes.copyWithin(start, name.length - characters, name.length);
  name.length = start + characters;
}

function isEmptyValue(table: Table, row: number, part: ElementPart, extras: PersonExtras): boolean {
  if (part.element === 'grade') return gradeText(table, row, part, extras) === '';
  return part.column < 0 || isBlank(table, row, part.column);
}
