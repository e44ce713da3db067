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

/** The languages of a template: the field that tells a person's, and words for each. */
export function checkLanguages<W>(
  value: unknown,
  name: 'words' | 'bodies',
  tell: Tell,
  check: (words: unknown, key: string, tell: Tell) => W,
): { readonly field: string; readonly by: Readonly<Record<string, W>> } | null {
  if (value === undefined || value === null) return null;
  const tellHere = inside('languages', tell);
  if (!isRecord(value)) {
    tell('languages', `is null or { "field": "students.homeLanguage", "${name}": { "es": ... } }`);
    return null;
  }
  refuseOthers(value, ['field', name], 'languages', tell);
  const field = checkText(value, 'field', tellHere);
  const { [name]: by } = value;
  if (!isRecord(by)) {
    tellHere(name, 'is an object: the words of each language by the value of its field');
    return null;
  }
  const checked: Record<string, W> = {};
  for (const [key, words] of Object.entries(by)) {
    // Whatever it is called, it is an own entry.
    Object.defineProperty(checked, key, {
      value: check(words, key, inside(`languages.${name}`, tell)),
      enumerable: true,
    });
  }
  return { field, by: checked };
}
