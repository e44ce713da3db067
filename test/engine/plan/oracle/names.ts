import type { Cells } from './read.ts';

/*
 * Usernames and passwords as the contract tells them, with texts instead of bytes.
 */

/** Letters that do not come apart into a plain letter and its accent; others of these tests do. */
const whole: Readonly<Record<string, string>> = { Æ: 'Ae', ß: 'ss', ł: 'l', Ł: 'L', ø: 'o' };

/** D44: Latin letters and digits folded, all else dropped. */
export function clean(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((sign) => whole[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/[^A-Za-z0-9]/g, '');
}

/** A suffix is dropped as the last of several words, unless nothing usable would remain. */
export function cleanLastName(text: string): string {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 1 && /^(jr|sr|ii|iii|iv|v)\.?$/i.test(words.at(-1)!)) {
    const rest = clean(words.slice(0, -1).join(' '));
    if (rest !== '') return rest;
  }
  return clean(text);
}

/** A person as patterns see them. */
export interface Named {
  readonly cells: Cells;
  readonly number: string;
  /** The grade of the record that made them eligible, where the person's row has none. */
  readonly grade: string;
}

function elementValue({ cells, number, grade }: Named, element: string): string {
  const born = cells('Birth Date');
  switch (element) {
    case 'lastName':
      return cleanLastName(cells('Last Name'));
    case 'firstName':
      return clean(cells('First Name'));
    case 'middleName':
      return clean(cells('Middle Name'));
    case 'graduationYear':
      return clean(cells('Graduation Year'));
    case 'grade':
      return clean(cells('Grade').trim() || grade);
    case 'birthYear':
      return born.slice(0, 4);
    case 'birthMonth':
      return born.slice(5, 7);
    case 'birthDay':
      return born.slice(8);
    default:
      return clean(number);
  }
}

/** Stands for an empty middle name until it is known which separators go with it. */
const nothing = '\0';

/** The pattern's text for a person, or the name of the element that has no usable value. */
export function fill(pattern: string, person: Named): { text: string } | { lacks: string } {
  let lacks = '';
  const filled = pattern.replace(
    /\{(\w+)(?::(\d+))?\}/g,
    (_match: string, element: string, count: string | undefined) => {
      const value = elementValue(person, element);
      if (value === '') {
        if (element === 'middleName') return nothing;
        lacks ||= element;
        return '';
      }
      if (count === undefined) return value;
      return element.endsWith('Name') ? value.slice(0, Number(count)) : value.slice(-Number(count));
    },
  );
  if (lacks !== '') return { lacks };
  let text = filled;
  while (text.includes(nothing)) {
    const [before, after] = [
      text.slice(0, text.indexOf(nothing)),
      text.slice(text.indexOf(nothing) + 1),
    ];
    const rest = after.replace(/^[._-]+/, '');
    if (/^(@|$)/.test(rest)) text = before.replace(/[._-]+$/, '') + rest;
    else if (/(^|@)[._-]*$/.test(before)) text = before.replace(/[._-]+$/, '') + rest;
    else text = before + (/[._-]$/.test(before) ? rest : after);
  }
  return text === '' || text.startsWith('@') ? { lacks: 'middleName' } : { text };
}

/** D01: a password by pattern, or how it fails. */
export function passwordOf(
  { pattern, minLength = 0 }: { readonly pattern: string; readonly minLength?: number },
  person: Named,
): { password: string } | { reason: 'missing-element' | 'password-too-short' } {
  const filled = fill(pattern, person);
  if ('lacks' in filled) return { reason: 'missing-element' };
  const missing = Math.max(0, minLength - filled.text.length);
  const password = (filled.text + clean(person.number).slice(0, missing)).toLowerCase();
  return password.length < minLength ? { reason: 'password-too-short' } : { password };
}

/** What a username by pattern depends on. */
export interface UsernameRule {
  readonly pattern: string;
  readonly letterCase?: string;
  readonly maxLength?: number;
}

/**
 * D03: the text itself, else the smallest free counter from 2 on; null where it is too long. `taken`
 * is in lower case and gets the new name.
 */
export function freeUsername(
  text: string,
  { pattern, letterCase = 'keep', maxLength = Infinity }: UsernameRule,
  taken: Set<string>,
): { username: string; counter: number } | null {
  const cased =
    letterCase === 'keep' ? text : letterCase === 'lower' ? text.toLowerCase() : text.toUpperCase();
  const at = cased.includes('@') ? cased.indexOf('@') : cased.length;
  const [local, domain] = [cased.slice(0, at), cased.slice(at)];
  const separator = /[._-]/.exec(pattern.replace(/\{.*?\}/g, ''))?.[0] ?? '.';
  for (let counter = 1; ; counter++) {
    let found: string | null = null;
    for (let stem = local.length; stem > 0 && found === null; stem--) {
      const base = local.slice(0, stem);
      const ending = counter === 1 ? '' : (/\d$/.test(base) ? separator : '') + String(counter);
      const whole = base + ending + domain;
      if (whole.length <= maxLength) found = whole;
    }
    if (found === null) return null;
    if (taken.has(found.toLowerCase())) continue;
    taken.add(found.toLowerCase());
    return { username: found, counter };
  }
}

/** D07: one `@` with something on both sides and no blank, comma or semicolon. */
export function isEmail(text: string): boolean {
  return /^[^@\s,;]+@[^@\s,;]+$/.test(text);
}
