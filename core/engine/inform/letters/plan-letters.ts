import { compareCodePoints } from '../../roster/read-accounts.ts';
import { compareGrades, compareNames } from '../people/name-order.ts';
import type { FindField } from '../merge/merge-field.ts';
import { cleanValue } from '../merge/clean-value.ts';
import type { Recipients } from '../merge/recipients.ts';
import type { CompiledLetter } from './compile-letter.ts';

/** Letters in the order in which they are printed, bundled. */
export interface LetterPlan {
  readonly letter: CompiledLetter;
  /** Rows of User Accounts. */
  readonly accounts: Int32Array;
  /** By letter: 1 = in the words for people who sign in by LDAP or SAML. */
  readonly ownSignIn: Uint8Array;
  readonly bundles: readonly Bundle[];
  /** Pages in all, cover sheets included. */
  readonly pages: number;
}

/** Letters that go to one place. */
export interface Bundle {
  /** The school, grade and homeroom that the template bundles by, in its order. */
  readonly names: readonly string[];
  /** The first letter, and how many. */
  readonly first: number;
  readonly count: number;
}

/**
 * Puts letters in order: by the template's bundles, then by last name, first name and row.
 */
export function planLetters(
  letter: CompiledLetter,
  recipients: Recipients,
  find: FindField,
): LetterPlan {
  const { template, sheet } = letter;
  const keys = template.bundles.map((name) => ({
    column: columnOf(find, `person.${name}`, recipients),
    compare: name === 'grade' ? compareGrades : compareNames,
  }));
  const names = ['person.lastName', 'person.firstName'].map((name) =>
    columnOf(find, name, recipients),
  );
  const order = Array.from(recipients.accounts, (_, place) => place);
  order.sort((a, b) => {
    for (const { column, compare } of keys) {
      const difference = compare(column[a]!, column[b]!);
      if (difference !== 0) return difference;
    }
    for (const name of names) {
      const difference = compareCodePoints(name[a]!.toLowerCase(), name[b]!.toLowerCase());
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const bundles: { names: readonly string[]; first: number; count: number }[] = [];
  order.forEach((place, at) => {
    const own = keys.map(({ column }) => column[place]!);
    const last = bundles[bundles.length - 1];
    if (last?.names.every((name, i) => name === own[i]) === true) last.count++;
    else bundles.push({ names: own, first: at, count: 1 });
  });
  return {
    letter,
    accounts: Int32Array.from(order, (place) => recipients.accounts[place]!),
    ownSignIn: Uint8Array.from(order, (place) => recipients.ownSignIn[place]!),
    bundles,
    pages: pagesOf(bundles, sheet.cards?.count ?? 1, hasCovers(letter)),
  };
}

/** Do bundles begin with a cover sheet? */
export function hasCovers({ template }: CompiledLetter): boolean {
  return template.coverSheets && template.bundles.length > 0;
}

function pagesOf(bundles: readonly Bundle[], onSheet: number, covers: boolean): number {
  return bundles.reduce(
    (pages, { count }) => pages + Math.ceil(count / onSheet) + (covers ? 1 : 0),
    0,
  );
}

function columnOf(find: FindField, name: string, { accounts }: Recipients): string[] {
  const field = find(name);
  const known = new Map<string, string>();
  return Array.from(accounts, (account) => {
    const text = 'fault' in field ? '' : cleanValue(field.read(account));
    // Schools and grades repeat: one text for all who have it.
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  });
}
