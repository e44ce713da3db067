import type { AccountType } from './account-type.ts';

/** What a pattern can take from a person (contract, request). */
export type ElementId =
  | 'lastName'
  | 'firstName'
  | 'preferredFirstName'
  | 'middleName'
  | 'studentNumber'
  | 'staffNumber'
  | 'number'
  | 'graduationYear'
  | 'grade'
  | 'birthYear'
  | 'birthMonth'
  | 'birthDay';

/** A piece of a pattern: literal text, or an element with how many characters of it are taken. */
export type PatternPart =
  | { readonly literal: string }
  | { readonly element: ElementId; readonly characters: number | null };

/** A username or password pattern, read. */
export interface NamePattern {
  readonly text: string;
  readonly parts: readonly PatternPart[];
}

/** What a pattern is for decides which elements it may use. */
export interface PatternUse {
  readonly accountType: AccountType;
  readonly for: 'username' | 'password';
}

interface Element {
  /** What people call it, for reasons: "Student Number missing". */
  readonly label: string;
  readonly accountTypes: readonly AccountType[];
  readonly passwordOnly: boolean;
  /** May a number of characters be given? */
  readonly cuttable: boolean;
  /** Which end is taken: names give their first characters, numbers and years their last (D45). */
  readonly takes: 'first' | 'last';
}

const both = ['students', 'staff'] as const;

/** Every element, in the order in which they are offered. */
export const elements: Readonly<Record<ElementId, Element>> = {
  lastName: element('Last Name', both, 'first'),
  firstName: element('First Name', both, 'first'),
  /** First Name, where there is none. */
  preferredFirstName: element('Preferred First Name', both, 'first'),
  middleName: element('Middle Name', both, 'first'),
  studentNumber: element('Student Number', ['students'], 'last'),
  staffNumber: element('Staff Number', ['staff'], 'last'),
  number: element('Number', both, 'last'),
  graduationYear: element('Graduation Year', ['students'], 'last'),
  grade: { ...element('Grade', ['students'], 'first'), cuttable: false },
  birthYear: { ...element('Birth Year', both, 'last'), passwordOnly: true },
  birthMonth: { ...element('Birth Month', both, 'last'), passwordOnly: true, cuttable: false },
  birthDay: { ...element('Birth Day', both, 'last'), passwordOnly: true, cuttable: false },
};

function element(
  label: string,
  accountTypes: readonly AccountType[],
  takes: 'first' | 'last',
): Element {
  return { label, accountTypes, passwordOnly: false, cuttable: true, takes };
}

/** A pattern never has more elements than this. */
const mostElements = 5;

/** Reads a pattern; what is wrong with it is told with the position (1 = the first character). */
export function readPattern(
  text: string,
  use: PatternUse,
): { readonly pattern: NamePattern; readonly faults: readonly string[] } {
  const parts: PatternPart[] = [];
  const faults: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '{') {
      const close = text.indexOf('}', at);
      const next = close < 0 ? text.length : close + 1;
      const body = text.slice(at + 1, close < 0 ? undefined : close);
      const part = close < 0 ? `the brace is never closed: {${body}` : readElement(body, use);
      if (typeof part === 'string') faults.push(`position ${at + 1}: ${part}`);
      else parts.push(part);
      at = next;
    } else {
      const open = text.indexOf('{', at);
      const next = open < 0 ? text.length : open;
      faults.push(...literalFaults(text, at, next, use));
      parts.push({ literal: text.slice(at, next) });
      at = next;
    }
  }
  const count = (text.match(/\{/g) ?? []).length;
  if (count === 0)
    faults.push('it has no element such as {lastName}, so everybody would get the same');
  if (count > mostElements)
    faults.push(`it has ${count} elements: at most ${mostElements} are possible`);
  return { pattern: { text, parts }, faults };
}

function readElement(body: string, use: PatternUse): PatternPart | string {
  const match = /^([a-zA-Z]*)(?::(.*))?$/.exec(body);
  const id = match?.[1] ?? '';
  if (match === null || !isElement(id)) {
    return `there is no element {${body}}; the elements are ${elementsFor(use).join(', ')}`;
  }
  const { label, accountTypes, passwordOnly, cuttable } = elements[id];
  if (!accountTypes.includes(use.accountType)) {
    return `{${id}} is not for ${use.accountType}; the elements are ${elementsFor(use).join(', ')}`;
  }
  if (passwordOnly && use.for === 'username') return `${label} is for passwords only`;
  const count = match[2];
  if (count === undefined) return { element: id, characters: null };
  if (!cuttable) return `{${id}} takes no number of characters`;
  if (!/^\d+$/.test(count) || Number(count) === 0) {
    return `{${body}}: after the colon stands how many characters are taken, 1 or more`;
  }
  return { element: id, characters: Number(count) };
}

function isElement(id: string): id is ElementId {
  return Object.prototype.hasOwnProperty.call(elements, id);
}

/** The elements that a pattern of this use may have. */
export function elementsFor(use: PatternUse): ElementId[] {
  return (Object.keys(elements) as ElementId[]).filter((id) => {
    const { accountTypes, passwordOnly } = elements[id];
    return accountTypes.includes(use.accountType) && (use.for === 'password' || !passwordOnly);
  });
}

function literalFaults(text: string, from: number, to: number, use: PatternUse): string[] {
  const faults: string[] = [];
  for (let at = from; at < to; at++) {
    const sign = text[at]!;
    if (/[A-Za-z0-9._-]/.test(sign)) continue;
    if (sign === '@' && use.for === 'username') {
      if (text.indexOf('@') !== at) faults.push(`position ${at + 1}: @ may stand only once`);
    } else {
      faults.push(
        `position ${at + 1}: "${sign}" cannot be used; literal text is letters, digits, . _ and -`,
      );
    }
  }
  return faults;
}
