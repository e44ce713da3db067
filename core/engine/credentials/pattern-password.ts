import { appendClean, bufferText } from './clean-name.ts';
import type { ComposablePattern } from './composable-pattern.ts';
import {
  composeName,
  createComposedName,
  type ComposedName,
  type PersonExtras,
} from './compose-name.ts';

/** A password by pattern, or what keeps it from being one. */
export type PatternPassword =
  | { readonly password: string }
  | { readonly lacks: NonNullable<ComposedName['lacks']> }
  /** Shorter than the least length even with the whole number appended. */
  | { readonly tooShort: string };

const buffer = createComposedName();

/**
 * A person's password by pattern: the cleaned values and literals in lower case, filled up with the
 * person's number from its left, just enough, where it is shorter than `minLength` (D01). Never cut.
 */
export function createPatternPassword(
  pattern: ComposablePattern,
  row: number,
  numberColumn: number,
  minLength: number,
  extras: PersonExtras,
): PatternPassword {
  composeName(buffer, pattern, row, extras);
  if (buffer.lacks !== null) return { lacks: buffer.lacks };
  const named = buffer.length;
  if (named < minLength) {
    appendClean(buffer, pattern.table, row, numberColumn, pattern.letters);
    buffer.length = Math.min(buffer.length, Math.max(named, minLength));
  }
  const password = bufferText(buffer).toLowerCase();
  return password.length < minLength ? { tooShort: password } : { password };
}
