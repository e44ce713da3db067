import type { FieldKind } from '../people/field-names.ts';
import { findField } from '../people/fields.ts';
import type { FieldReader, InformPeople } from '../people/inform-people.ts';
import { writtenDate } from './written-dates.ts';

/** A field that templates may merge, and how its text is read. */
export interface MergeField {
  /** The right spelling: `accountManagement.username`. */
  readonly name: string;
  /** A `date` is written as the language of the words writes it; one with a way of its own is text. */
  readonly kind: FieldKind;
  readonly read: FieldReader;
}

/** Finds a field by its name, in any of its spellings; a fault is a sentence without a full stop. */
export type FindField = (name: string) => MergeField | { readonly fault: string };

/**
 * Finds the fields that templates may merge among those of people; each is read by one reader. Behind
 * the name of a date may stand how it is written whatever the language of the words: `.iso`
 * (YYYY-MM-DD), `.en`, `.es`.
 */
export function mergeFields({ fields, reader }: InformPeople): FindField {
  const known = new Map<string, MergeField>();
  function mergeField(name: string): ReturnType<FindField> {
    const found = findField(fields, name);
    if ('fault' in found) return found;
    const { field } = found;
    if (!field.merges) {
      return { fault: `${field.name} can be filtered by, but not shown in a message or letter` };
    }
    let merged = known.get(field.name);
    if (merged === undefined) {
      merged = { name: field.name, kind: field.kind, read: reader(field.name) };
      known.set(field.name, merged);
    }
    return merged;
  }
  return (name) => {
    const field = mergeField(name);
    const [, before = '', way = ''] = /^(.+)\.\s*(iso|en|es)\s*$/i.exec(name) ?? [];
    if (!('fault' in field) || way === '') return field;
    const date = mergeField(before);
    if ('fault' in date) return field;
    if (date.kind !== 'date') {
      return { fault: `${date.name} is no date: write it without .${way}` };
    }
    const language = way.toLowerCase();
    return {
      name: `${date.name}.${language}`,
      kind: 'text',
      read: (account) => writtenDate(date.read(account), language),
    };
  };
}

/** The same fields, their dates written as people of a language write them. */
export function datesIn(find: FindField, language: string): FindField {
  return (name) => {
    const field = find(name);
    if ('fault' in field || field.kind !== 'date') return field;
    return { ...field, read: (account) => writtenDate(field.read(account), language) };
  };
}

/** The three fields that a message should have (R151-R153, R166), as they are written (D36). */
export const linkFields = {
  username: 'accountManagement.username',
  url: 'accountManagement.uniqueLinkActivationURL',
  expires: 'accountManagement.uniqueLinkExpirationDate',
} as const;

/** What a field stands for, where that changes how it is shown. */
export type FieldRole = 'username' | 'url' | 'text';

/** The role of a field, by its right spelling; the column Activation URL is the same link. */
export function roleOf(field: MergeField): FieldRole {
  if (field.name === linkFields.username || field.name === 'accounts.username') return 'username';
  return field.name === linkFields.url || field.name === 'accounts.activationURL' ? 'url' : 'text';
}

/** Does the field show when the link expires, in whichever way? */
export function isExpirationDate({ name }: MergeField): boolean {
  return name === linkFields.expires || name.startsWith(`${linkFields.expires}.`);
}

/** What a template needs of a person. */
export interface TemplateUses {
  readonly username: boolean;
  readonly url: boolean;
  readonly expirationDate: boolean;
}
