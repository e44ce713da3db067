import { cleanValue } from './clean-value.ts';
import type { Compiled } from './compile-template.ts';
import { findLanguage, languageTag } from './language-tags.ts';
import type { FindField, TemplateUses } from './merge-field.ts';

/** The words of a template: for everybody, for people with a sign-in of their own, by language. */
export interface AllWords<W> {
  readonly words: W;
  readonly ownSignIn: W | null;
  readonly languages: {
    readonly field: string;
    readonly words: Readonly<Record<string, W>>;
  } | null;
}

/** Compiled words and their language: a tag, '' where it is not known. */
export interface Chosen<T> {
  readonly words: T;
  readonly language: string;
}

/** The words that each person gets. */
export interface WordChoice<T> {
  /** What the words need of a person, in any of the languages. */
  readonly uses: TemplateUses;
  /** What those for people who sign in by LDAP or SAML need; null: there are none. */
  readonly ownSignInUses: TemplateUses | null;
  readonly choose: (account: number, ownSignIn: boolean) => Chosen<T>;
}

/** Compiles all words of a template; faults name the part. */
export function compileWords<W, T extends { readonly uses: TemplateUses }>(
  { words, ownSignIn, languages }: AllWords<W>,
  find: FindField,
  compile: (words: W) => Compiled<T>,
): Compiled<WordChoice<T>> {
  const faults: string[] = [];
  const compileOne = (one: W, place: string): T | null => {
    const made = compile(one);
    if ('compiled' in made) return made.compiled;
    faults.push(...made.faults.map((fault) => `${place}${fault}`));
    return null;
  };
  const own = compileOne(words, '');
  const bySelf = ownSignIn === null ? null : compileOne(ownSignIn, 'LDAP or SAML, ');
  const others: Record<string, Chosen<T>> = {};
  for (const [key, one] of Object.entries(languages?.words ?? {})) {
    const made = compileOne(one, `language ${key}, `);
    if (made !== null) others[key] = { words: made, language: languageTag(key) };
  }
  const field = languages === null ? null : find(languages.field);
  if (field !== null && 'fault' in field) faults.push(`language: ${field.fault}`);
  if (faults.length > 0 || own === null || (field !== null && 'fault' in field)) return { faults };
  const inLanguage = findLanguage(others);
  return {
    compiled: {
      uses: usesOfAll([own, ...Object.values(others).map(({ words: made }) => made)]),
      ownSignInUses: bySelf?.uses ?? null,
      choose(account, isOwnSignIn) {
        if (isOwnSignIn && bySelf !== null) return { words: bySelf, language: '' };
        const spoken = field === null ? null : inLanguage(cleanValue(field.read(account)));
        return spoken ?? { words: own, language: '' };
      },
    },
  };
}

/** What several texts need together. */
export function usesOfAll(all: readonly { readonly uses: TemplateUses }[]): TemplateUses {
  return {
    username: all.some(({ uses }) => uses.username),
    url: all.some(({ uses }) => uses.url),
    expirationDate: all.some(({ uses }) => uses.expirationDate),
  };
}
