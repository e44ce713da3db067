import type { ElementId, PatternPart } from '../../engine/index.ts';

/** How few guesses a pattern password stands up to. */
export interface Guesses {
  /** The facts it is made of, each once: whoever knows them needs one guess. */
  readonly facts: readonly ElementId[];
  /** So many guesses are enough for somebody who knows only the name. */
  readonly nameOnly: number;
}

/** PK, KG and 1 to 12; so many years of birth and of graduation go with them. */
const grades = 14;
/** The years of birth that one grade has. */
const birthYearsOfGrade = 3;

/**
 * Counts the guesses. Whoever knows only the name tries everything else: a number for each of the
 * `people`, or all endings of n digits; 12 months, 31 days, all grades and years. A grade and its
 * year of graduation are one fact, and leave few years of birth.
 */
export function guessesOf(parts: readonly PatternPart[], people: number): Guesses {
  const used = parts.filter((part) => 'element' in part);
  const facts = [...new Set(used.map(({ element }) => element))];
  const has = (...ids: readonly ElementId[]) => ids.some((id) => facts.includes(id));
  const numbers = used.filter(({ element }) =>
    ['studentNumber', 'staffNumber', 'number'].includes(element),
  );
  let nameOnly = Math.max(
    1,
    ...numbers.map(({ characters }) => Math.min(people, 10 ** (characters ?? Infinity))),
  );
  const byGrade = has('grade', 'graduationYear');
  if (byGrade) nameOnly *= grades;
  if (has('birthYear')) nameOnly *= byGrade ? birthYearsOfGrade : grades;
  if (has('birthMonth')) nameOnly *= 12;
  if (has('birthDay')) nameOnly *= 31;
  return { facts, nameOnly };
}
