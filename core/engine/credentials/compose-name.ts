import type { ElementId } from '../request/name-pattern.ts';
import type { Day } from '../tables/dates.ts';
import { isBlank, trimmedText, type Table } from '../tables/table.ts';
import {
  appendAscii,
  appendClean,
  appendLastName,
  createNameBuffer,
  type NameBuffer,
} from './clean-name.ts';
import { isName, type ComposablePart, type ComposablePattern } from './composable-pattern.ts';
import { foldText } from './fold-text.ts';
import { noColumn, onlyName } from './single-name.ts';

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
  /** Was the last element left out, as an empty middle name is? */
  afterEmpty: boolean;
  /** Why there is no name: the element, and whether it is empty or gives no usable characters. */
  lacks: { readonly element: ElementId; readonly empty: boolean } | null;
}

/** A place to compose names in, one after the other. */
export function createComposedName(): ComposedName {
  return { ...createNameBuffer(), localEnd: 0, edge: 0, afterEmpty: false, lacks: null };
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
  const { parts, onlyPart } = pattern;
  const only = onlyPart === null ? noColumn : onlyName(pattern, row);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.literal !== null) {
      addLiteral(name, part.literal, i === parts.length - 1);
    } else if (only !== noColumn && isName(part) && part !== onlyPart) {
      leaveOut(name);
    } else {
      const said = only !== noColumn && part === onlyPart ? { ...part, column: only } : part;
      if (!addElement(name, pattern, said, row, extras)) return;
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
    leaveOut(name);
  } else {
    const empty = isEmptyValue(pattern, row, part, extras);
    name.lacks = { element: part.element, empty };
    return false;
  }
  return true;
}

/** An element that may be empty is. */
function leaveOut(name: ComposedName): void {
  name.afterEmpty = true;
  if (isSeparators(name)) name.length = name.edge;
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
  pattern: ComposablePattern,
  part: ComposablePart,
  row: number,
  extras: PersonExtras,
): void {
  const { table, letters, policy } = pattern;
  const start = name.length;
  switch (part.element) {
    case 'lastName':
      appendLastName(name, table, row, part.column, letters, policy);
      break;
    case 'preferredFirstName':
      appendClean(name, table, row, preferredColumn(pattern, part, row), letters);
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

/** Where there is no preferred name, the first name is it. */
function preferredColumn(
  { table, firstName }: ComposablePattern,
  { column }: ComposablePart,
  row: number,
): number {
  return column < 0 || isBlank(table, row, column) ? firstName : column;
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
  pattern: ComposablePattern,
  row: number,
  part: ComposablePart,
  extras: PersonExtras,
): boolean {
  const { table } = pattern;
  if (part.element === 'grade') return gradeText(table, row, part, extras) === '';
  const column =
    part.element === 'preferredFirstName' ? preferredColumn(pattern, part, row) : part.column;
  return column < 0 || isBlank(table, row, column);
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
