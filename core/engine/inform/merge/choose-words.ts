import { cleanValue } from './clean-value.ts';
import type { Compiled } from './compile-template.ts';
import { findLanguage, languageTag } from './language-tags.ts';
import { datesIn, type FindField, type TemplateUses } from './merge-field.ts';

/** The words of a template: for everybody, for people with a sign-in of their own, by language. */
export interface AllWords<W> {
  readonly words: W;
  readonly ownSignIn: W | null;
  /** The language of both, as a column would name it; absent where it is not known. */
  readonly language?: string;
  readonly languages: {
    readonly field: string;
    readonly words: Readonly<Record<string, W>>;
    /** For those of a language who sign in by LDAP or SAML; who has none here gets those for all. */
    readonly ownSignIn?: Readonly<Record<string, W>>;
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

/** Compiles all words of a template, each with dates as its language writes them; faults name the part. */
export function compileWords<W, T extends { readonly uses: TemplateUses }>(
  { words, ownSignIn, language = '', languages }: AllWords<W>,
  find: FindField,
  compile: (words: W, find: FindField) => Compiled<T>,
): Compiled<WordChoice<T>> {
  const faults: string[] = [];
  const compileOne = (one: W, place: string, of: string): Chosen<T> | null => {
    const tag = languageTag(of);
    const made = compile(one, datesIn(find, tag));
    if ('compiled' in made) return { words: made.compiled, language: tag };
    faults.push(...made.faults.map((fault) => `${place}${fault}`));
    return null;
  };
  const compileEach = (all: Readonly<Record<string, W>>, place: string) => {
    const made: Record<string, Chosen<T>> = {};
    for (const [key, one] of Object.entries(all)) {
      const chosen = compileOne(one, `language ${key}, ${place}`, key);
      if (chosen !== null) made[key] = chosen;
    }
    return made;
  };
  const bySignIn = 'LDAP or SAML, ';
  const own = compileOne(words, '', language);
  const bySelf = ownSignIn === null ? null : compileOne(ownSignIn, bySignIn, language);
  const others = compileEach(languages?.words ?? {}, '');
  const othersBySelf = compileEach(languages?.ownSignIn ?? {}, bySignIn);
  if (ownSignIn === null && Object.keys(othersBySelf).length > 0) {
    faults.push('LDAP or SAML: write these words for all other languages, too');
  }
  const field = languages === null ? null : find(languages.field);
  if (field !== null && 'fault' in field) faults.push(`language: ${field.fault}`);
  if (faults.length > 0 || own === null || (field !== null && 'fault' in field)) return { faults };
  const [inLanguage, inLanguageBySelf] = [findLanguage(others), findLanguage(othersBySelf)];
  const all = (first: Chosen<T>, more: Readonly<Record<string, Chosen<T>>>) =>
    usesOfAll([first, ...Object.values(more)].map(({ words: made }) => made));
  return {
    compiled: {
      uses: all(own, others),
      ownSignInUses: bySelf === null ? null : all(bySelf, othersBySelf),
      choose(account, isOwnSignIn) {
        const spoken = field === null ? '' : cleanValue(field.read(account));
        if (isOwnSignIn && bySelf !== null) return inLanguageBySelf(spoken) ?? bySelf;
        return inLanguage(spoken) ?? own;
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
