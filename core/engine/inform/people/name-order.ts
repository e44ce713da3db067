import { compareCodePoints } from '../../roster/read-accounts.ts';
import { gradePlace } from '../../search/grade-place.ts';

/** Names of schools and homerooms in order: those that begin with a number by it, no name last. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [numberA, numberB] = [leadingNumber(a), leadingNumber(b)];
  if (numberA !== numberB) return numberA - numberB;
  return compareCodePoints(a.toLowerCase(), b.toLowerCase()) || compareCodePoints(a, b);
}

/** Grades in order, kindergarten before the first; no grade last. */
export function compareGrades(a: string, b: string): number {
  const [placeA, placeB] = [gradePlace(a), gradePlace(b)];
  return placeA === placeB ? compareNames(a, b) : placeA - placeB;
}

function leadingNumber(text: string): number {
  const digits = /^\d{1,9}/.exec(text);
  return digits === null ? 1e9 : Number(digits[0]);
}
