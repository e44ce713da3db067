import { languageTag } from './language-tags.ts';
import {
  inside,
  isRecord,
  refuseOthers,
  show,
  type Json,
  type Tell,
} from '../../request/read-json.ts';

const misspelled = /(\{\{\s*[#/]?\s*|^\s*)accountManagmeent\./gi;

/** A text of a template, its fields as we spell them (D36); told and '' if it is none. */
export function checkText(json: Json, key: string, tell: Tell): string {
  const { [key]: value } = json;
  if (typeof value === 'string') return value.replace(misspelled, '$1accountManagement.');
  tell(key, value === undefined ? 'is missing; it is a text' : `${show(value)} is no text`);
  return '';
}

/** The language of the words for everybody: a key of its own, or none where it is not known. */
export function checkLanguage(json: Json, tell: Tell): { readonly language?: string } {
  const { language } = json;
  if (language === undefined || language === '') return {};
  if (typeof language === 'string' && languageTag(language) !== '') return { language };
  tell('language', `${show(language)} is no language; it is "en", "es" or the tag of another`);
  return {};
}

/** The languages of a template: the field that tells a person's, and words for each. */
export function checkLanguages<W>(
  value: unknown,
  name: 'words' | 'bodies',
  tell: Tell,
  check: (words: unknown, key: string, tell: Tell) => W,
): {
  readonly field: string;
  readonly by: Readonly<Record<string, W>>;
  /** For people who sign in by LDAP or SAML; no key where there are none. */
  readonly ownSignIn: { readonly ownSignIn?: Readonly<Record<string, W>> };
} | null {
  if (value === undefined || value === null) return null;
  const tellHere = inside('languages', tell);
  if (!isRecord(value)) {
    tell('languages', `is null or { "field": "students.homeLanguage", "${name}": { "es": ... } }`);
    return null;
  }
  refuseOthers(value, ['field', name, 'ownSignIn'], 'languages', tell);
  const field = checkText(value, 'field', tellHere);
  const by = checkEach(value, name);
  const ownSignIn = value['ownSignIn'] === undefined ? null : checkEach(value, 'ownSignIn');
  if (by === null) return null;
  return { field, by, ownSignIn: ownSignIn === null ? {} : { ownSignIn } };

  function checkEach(
    from: Json,
    key: typeof name | 'ownSignIn',
  ): Readonly<Record<string, W>> | null {
    const { [key]: all } = from;
    if (!isRecord(all)) {
      tellHere(key, 'is an object: the words of each language by the value of its field');
      return null;
    }
    const checked: Record<string, W> = {};
    for (const [language, words] of Object.entries(all)) {
      // Whatever it is called, it is an own entry.
      Object.defineProperty(checked, language, {
        value: check(words, language, inside(`languages.${key}`, tell)),
        enumerable: true,
      });
    }
    return checked;
  }
}
