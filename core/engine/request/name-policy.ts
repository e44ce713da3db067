/** Languages whose own way to spell letters in A-Z can be chosen. */
export const letterLanguages = [
  'bulgarian',
  'danish',
  'german',
  'norwegian',
  'swedish',
  'ukrainian',
] as const;

/** A language whose own way to spell letters in A-Z can be chosen. */
export type LetterLanguage = (typeof letterLanguages)[number];

/**
 * What a district has settled about names in patterns beyond the contract; whatever is absent goes
 * as the contract says.
 */
export interface NamePolicy {
  /** Letters are spelled as this language does: ä is ae in German. Absent: one list for all. */
  readonly letters?: LetterLanguage;
  /** `de`, `van`, `al` and their like before a last name are left out. Absent: they are kept. */
  readonly particles?: 'drop';
  /** Of García Márquez or Smith-Jones one is used. Absent: both. */
  readonly doubleSurnames?: 'first' | 'last';
  /** Who has only one name is named by it. Absent: an element is missing, no account. */
  readonly singleNames?: 'use';
}

/** Every key of the name policy: what it may be, the value that means the contract's way first. */
export const namePolicyChoices: Readonly<Record<keyof NamePolicy, readonly string[]>> = {
  letters: ['any', ...letterLanguages],
  particles: ['keep', 'drop'],
  doubleSurnames: ['both', 'first', 'last'],
  singleNames: ['report', 'use'],
};
