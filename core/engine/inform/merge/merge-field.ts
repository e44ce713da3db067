/** A field that templates may merge, and how its text is read. */
export interface MergeField {
  /** The right spelling: `accountManagement.username`. */
  readonly name: string;
  /** Its text for an account, by row of User Accounts; '' where there is none. */
  readonly read: (account: number) => string;
}

/** Finds a field by its name, in any of its spellings; a fault is a sentence without a full stop. */
export type FindField = (name: string) => MergeField | { readonly fault: string };

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
