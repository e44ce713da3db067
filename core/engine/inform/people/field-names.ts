import type { TableId } from '../../roster/canonical-tables.ts';

/** The tables whose every column is a field. */
export const fieldTables = [
  'students',
  'staff',
  'enrollments',
  'assignments',
  'accounts',
] as const satisfies readonly TableId[];

/** One of those tables. */
export type FieldTable = (typeof fieldTables)[number];

/** What a field's cells are: how they are compared and shown. */
export type FieldKind = 'text' | 'number' | 'yesNo' | 'date';

/**
 * A field's name as names are compared: without case, blanks, `_`, `-`, and however its accents are
 * put together; the seed's misspelling is ours (D36).
 */
export function fieldKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return plain.replace(/^accountmanagmeent\./, 'accountmanagement.');
}

/**
 * The name of a column's field: `Total Login Count` of User Accounts is `accounts.totalLoginCount`.
 */
export function columnFieldName(table: FieldTable, heading: string): string {
  const words = heading.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const joined = words.map((word, index) =>
    index === 0 ? word.toLowerCase() : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
  return `${table}.${joined.join('')}`;
}

const kinds: ReadonlyMap<string, FieldKind> = new Map([
  ...['Start Date', 'End Date', 'Birth Date', 'Created'].map((name) => [name, 'date'] as const),
  ...['Enabled', 'Force Password Change', 'No Show', 'Active'].map(
    (name) => [name, 'yesNo'] as const,
  ),
  ['Total Login Count', 'number'],
]);

/** What a canonical column holds, by its name; a column we do not know (null) holds text. */
export function columnKind(canonicalName: string | null): FieldKind {
  return kinds.get(canonicalName ?? '') ?? 'text';
}

const secret = /passw|passcode|passphrase|pwd|kennwort|contrase|motdepasse|senha/;
/** A word of its own: "Temp PW", and the field of such a column, `students.tempPW`. */
const secretWord = /(?:(?<!\p{L})[Pp]|(?<=\p{Ll})P)[Ww](?!\p{L})/u;
const aboutSecret = /chang|force|expir/;
/** A column "Initial Password (must be changed)" holds one all the same. */
const secretItself = /initial|temp|default|generat|start|new/;

/** Does a name ask for a password? Whether one has to be changed is no password (D41). */
export function asksForPassword(name: string): boolean {
  const key = fieldKey(name);
  const isSecret = secret.test(key) || secretWord.test(name);
  return isSecret && (!aboutSecret.test(key) || secretItself.test(key));
}

/** Why no filter, message or letter has a field for passwords (D41). */
export const noPasswordField =
  'there is no field for passwords: what is mailed or printed is read by others, kept and passed on. ' +
  'Give the activation link (accountManagement.uniqueLinkActivationURL), with which people set their own password';
