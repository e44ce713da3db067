import { findField } from '../people/fields.ts';
import type { FieldReader, InformPeople } from '../people/inform-people.ts';

/** A field that templates may merge, and how its text is read. */
export interface MergeField {
  /** The right spelling: `accountManagement.username`. */
  readonly name: string;
  readonly read: FieldReader;
}

/** Finds a field by its name, in any of its spellings; a fault is a sentence without a full stop. */
export type FindField = (name: string) => MergeField | { readonly fault: string };

/** Finds the fields that templates may merge among those of people; each is read by one reader. */
export function mergeFields({ fields, reader }: InformPeople): FindField {
  const known = new Map<string, MergeField>();
  return (name) => {
    const found = findField(fields, name);
    if ('fault' in found) return found;
    const { field } = found;
    if (!field.merges) {
      return { fault: `${field.name} can be filtered by, but not shown in a message or letter` };
    }
    let merged = known.get(field.name);
    if (merged === undefined) {
      merged = { name: field.name, read: reader(field.name) };
      known.set(field.name, merged);
    }
    return merged;
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

/** Does the field show when the link expires? */
export function isExpirationDate(field: MergeField): boolean {
  return field.name === linkFields.expires;
}

/** What a template needs of a person. */
export interface TemplateUses {
  readonly username: boolean;
  readonly url: boolean;
  readonly expirationDate: boolean;
}
