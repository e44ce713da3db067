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

interface ComposablePart {
  /** Literal text; then there is no element. */
  readonly literal: string | null;
  readonly element: ElementId;
  readonly column: number;
  readonly characters: number | null;
  readonly takes: 'first' | 'last';
}

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
  /** Where the part being written starts: 0, or after the `@`. */
  edge: number;
  /** Was the last element an empty middle name? */
  afterEmpty: boolean;
  /** Why there is no name: the element, and whether it is empty or gives no usable characters. */
  lacks: { readonly element: ElementId; readonly empty: boolean } | null;
}

/** A place to compose names in, one after the other. */
export function createComposedName(): ComposedName {
  return { ...createNameBuffer(), localEnd: 0, edge: 0, afterEmpty: false, lacks: null };
}

/** Finds the columns of a pattern's elements in Students or Staff. */
export function makeComposable(
  pattern: NamePattern,
  found: FoundTable,
  letters: LetterTable,
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
  return { parts, table: found.table, letters };
}

function columnOf(element: ElementId, found: FoundTable): string {
  if (element === 'number') return found.id === 'staff' ? 'Staff Number' : 'Student Number';
  if (element.startsWith('birth')) return 'Birth Date';
  return elements[element].label;
}

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
  startName(name);
  const { parts } = pattern;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.literal !== null) {
      addLiteral(name, part.literal, i === parts.length - 1);
    } else if (!addElement(name, pattern, part, row, extras)) {
      return;
    }
  }
  if (name.afterEmpty) dropSeparators(name);
  if (name.localEnd < 0) name.localEnd = name.length;
  if (name.localEnd === 0) name.lacks = { element: 'middleName', empty: true };
}

function startName(name: ComposedName): void {
  name.length = 0;
  name.localEnd = -1;
  name.edge = 0;
  name.afterEmpty = false;
  name.lacks = null;
}

function addLiteral(name: ComposedName, literal: string, isLast: boolean): void {
  const text = name.afterEmpty ? literalAfterEmpty(name, literal, isLast) : literal;
  appendAscii(name, text);
  const at = text.indexOf('@');
  if (at >= 0) {
    name.localEnd = name.length - text.length + at;
    name.edge = name.localEnd + 1;
  }
  if (text !== '') name.afterEmpty = false;
}

/** False where the element gives nothing, and so there is no name. */
function addElement(
  name: ComposedName,
  pattern: ComposablePattern,
  part: ComposablePart,
  row: number,
  extras: PersonExtras,
): boolean {
  const before = name.length;
  appendElement(name, pattern, part, row, extras);
  if (name.length > before) {
    name.afterEmpty = false;
  } else if (part.element === 'middleName') {
    name.afterEmpty = true;
    if (isSeparators(name)) name.length = name.edge;
  } else {
    const empty = isEmptyValue(pattern.table, row, part, extras);
    name.lacks = { element: part.element, empty };
    return false;
  }
  return true;
}

/** The literal after an empty middle name, without the separators that go with it. */
function literalAfterEmpty(name: ComposedName, literal: string, isLast: boolean): string {
  const rest = literal.replace(/^[._-]+/, '');
  if (rest.startsWith('@') || (rest === '' && isLast)) {
    dropSeparators(name);
    return rest;
  }
  return name.length === name.edge || endsInSeparator(name) ? rest : literal;
}

function isSeparators(name: ComposedName): boolean {
  for (let i = name.edge; i < name.length; i++) if (!isSeparator(name.bytes[i]!)) return false;
  return true;
}

function endsInSeparator(name: ComposedName): boolean {
  return name.length > name.edge && isSeparator(name.bytes[name.length - 1]!);
}

function dropSeparators(name: ComposedName): void {
  while (endsInSeparator(name)) name.length--;
}

/** `.`, `_` or `-` */
function isSeparator(byte: number): boolean {
  return byte === 0x2e || byte === 0x5f || byte === 0x2d;
}

function appendElement(
  name: NameBuffer,
  { table, letters }: ComposablePattern,
  part: ComposablePart,
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
    case 'firstName':
    case 'middleName':
    case 'studentNumber':
    case 'staffNumber':
    case 'number':
    case 'graduationYear':
      if (part.column >= 0) appendClean(name, table, row, part.column, letters);
  }
  cut(name, start, part);
}

function gradeText(table: Table, row: number, part: ComposablePart, extras: PersonExtras): string {
  return trimmedText(table, row, part.column) || extras.grade();
}

function birthPart(element: 'birthYear' | 'birthMonth' | 'birthDay', day: Day): string {
  if (day <= 0) return '';
  const text = String(day).padStart(8, '0');
  if (element === 'birthYear') return text.slice(0, 4);
  return element === 'birthMonth' ? text.slice(4, 6) : text.slice(6);
}

/** Names give their first characters, numbers and years their last (D45). */
function cut(name: NameBuffer, start: number, { characters, takes }: ComposablePart): void {
  if (characters === null || name.length - start <= characters) return;
  if (takes === 'last') name.bytes.copyWithin(start, name.length - characters, name.length);
  name.length = start + characters;
}

function isEmptyValue(
  table: Table,
  row: number,
  part: ComposablePart,
  extras: PersonExtras,
): boolean {
  if (part.element === 'grade') return gradeText(table, row, part, extras) === '';
  return part.column < 0 || isBlank(table, row, part.column);
}

/** Puts a name into the letter case asked for. */
export function putInCase(name: NameBuffer, letterCase: 'keep' | 'lower' | 'upper'): void {
  if (letterCase === 'keep') return;
  for (let i = 0; i < name.length; i++) {
    const byte = name.bytes[i]!;
    const letter = byte | 0x20;
    if (letter < 0x61 || letter > 0x7a) continue;
    name.bytes[i] = letterCase === 'lower' ? letter : letter & 0xdf;
  }
}
