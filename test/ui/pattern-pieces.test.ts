import { expect, test } from 'vitest';
import { readPattern, type PatternPart } from '../../core/engine/index.ts';
import { examplePassword, exampleUsername } from '../../core/ui/options/example-name.ts';
import { guessesOf } from '../../core/ui/options/guesses.ts';
import {
  moveTarget,
  separatorOf,
  withElement,
  withoutPiece,
  withSeparator,
  withSwapped,
  withText,
  writePattern,
} from '../../core/ui/options/pattern-pieces.ts';

const use = { accountType: 'students', for: 'password' } as const;
const parts = (text: string): readonly PatternPart[] => readPattern(text, use).pattern.parts;
const text = (pieces: readonly PatternPart[]): string => writePattern(pieces);

test('a pattern is written as it was read', () => {
  for (const one of [
    '{lastName}.{firstName:1}',
    's-{studentNumber:4}_x',
    '{lastName}{firstName}',
  ]) {
    expect(text(parts(one))).toBe(one);
  }
});

test('a separator is put between all elements, and own text stays', () => {
  const own = parts('x.{lastName}.{firstName}{grade}-2027');
  expect(separatorOf(own)).toBe('mixed');
  expect(text(withSeparator(own, '_'))).toBe('x.{lastName}_{firstName}_{grade}-2027');
  expect(text(withSeparator(own, ''))).toBe('x.{lastName}{firstName}{grade}-2027');
  expect(separatorOf(parts('{lastName}_{firstName}_{grade}'))).toBe('_');
  expect(separatorOf(parts('{lastName}{firstName}'))).toBe('');
  // Text of two signs is own text, no separator: it stays, and none is put beside it.
  expect(text(withSeparator(parts('{lastName}--{firstName}'), '.'))).toBe(
    '{lastName}--{firstName}',
  );
});

test('an element is added behind the separator in use, the first one without any', () => {
  expect(text(withElement([], 'lastName', '.'))).toBe('{lastName}');
  expect(text(withElement(parts('{lastName}'), 'grade', '.'))).toBe('{lastName}.{grade}');
  expect(text(withElement(parts('{lastName}x'), 'grade', '.'))).toBe('{lastName}x{grade}');
  expect(text(withText(parts('{lastName}x'), '.'))).toBe('{lastName}x.');
  expect(withText(parts('{lastName}x'), '.')).toHaveLength(2);
});

test('elements change places over separators, which stay where they are', () => {
  const three = parts('{lastName}.{firstName}_{grade}');
  expect(moveTarget(three, 0, -1)).toBeNull();
  expect(moveTarget(three, 0, 1)).toBe(2);
  expect(text(withSwapped(three, 0, 2))).toBe('{firstName}.{lastName}_{grade}');
  expect(moveTarget(three, 4, 1)).toBeNull();
  // A separator itself moves one step.
  expect(text(withSwapped(three, 1, moveTarget(three, 1, 1)!))).toBe(
    '{lastName}{firstName}._{grade}',
  );
});

test('an element goes together with the separator that joined it', () => {
  const three = parts('{lastName}.{firstName}.{grade}');
  expect(text(withoutPiece(three, 0))).toBe('{firstName}.{grade}');
  expect(text(withoutPiece(three, 2))).toBe('{lastName}.{grade}');
  expect(text(withoutPiece(three, 4))).toBe('{lastName}.{firstName}');
  expect(text(withoutPiece(three, 1))).toBe('{lastName}{firstName}.{grade}');
});

test('the examples are those of the seed (R053, R068, D01)', () => {
  const username = parts('{lastName}.{firstName}.{studentNumber}');
  expect(exampleUsername(username, 'keep', undefined)).toBe('Doe.John.123456789');
  expect(exampleUsername(username, 'lower', 8)).toBe('doe.john');
  // Names give their first characters, numbers their last (D45).
  expect(exampleUsername(parts('{lastName:1}{studentNumber:4}'), 'upper', undefined)).toBe('D6789');

  expect(examplePassword(parts('{lastName}{firstName}'), 10)).toBe('studentnate');
  expect(examplePassword(parts('{lastName}'), 10)).toBe('student555');
});

test('guesses are counted for somebody who knows the name only', () => {
  const guesses = (pattern: string): number => guessesOf(parts(pattern), 1500).nameOnly;
  expect(guesses('{lastName}{firstName:1}x')).toBe(1);
  // One number for each student; of four digits there are 10,000, but only 1,500 are given.
  expect(guesses('{lastName}{studentNumber}')).toBe(1500);
  expect(guesses('{lastName}{studentNumber:4}')).toBe(1500);
  expect(guesses('{lastName}{studentNumber:2}')).toBe(100);
  // Both are the same number.
  expect(guesses('{studentNumber:2}{number}')).toBe(1500);
  expect(guesses('{firstName}{birthMonth}{birthDay}')).toBe(12 * 31);
  expect(guesses('{lastName}{birthYear}')).toBe(14);
  // A grade and its year of graduation are one fact, and leave three years of birth.
  expect(guesses('{grade}{graduationYear}{birthYear}')).toBe(14 * 3);
  expect(guessesOf(parts('{lastName}{birthDay}{lastName}'), 9).facts).toEqual([
    'lastName',
    'birthDay',
  ]);
});
