import type { FindField } from '../merge/merge-field.ts';
import { cleanValue } from '../merge/clean-value.ts';
import type { Recipients } from '../merge/recipients.ts';
import type { CompiledMessage } from './compile-message.ts';
import { writeEml } from './eml.ts';

/** What message files have in common. */
export interface MessageFileOptions {
  /** The sender's address; '' leaves it to the mail program. */
  readonly from: string;
  /** When they are made, an ISO 8601 instant. */
  readonly date: string;
  /** Something no other run has, of letters and digits: message IDs are made of it. */
  readonly id: string;
}

/** A message as a file. */
export interface MessageFile {
  /** A name that every system takes and no other file of the run has. */
  readonly name: string;
  readonly content: string;
}

/**
 * Makes message files, one for each person who is told: drafts that mail programs open (X-Unsent).
 * The function gives the file of the n-th of them, from 0.
 */
export function messageFiles(
  message: CompiledMessage,
  find: FindField,
  { accounts, ownSignIn }: Recipients,
  { from, date, id }: MessageFileOptions,
): (n: number) => MessageFile {
  const text = (name: string) => {
    const field = find(name);
    return (account: number) => ('fault' in field ? '' : cleanValue(field.read(account)));
  };
  const [email, first, last] = [
    text('person.email'),
    text('person.firstName'),
    text('person.lastName'),
  ];
  const digits = String(accounts.length).length;
  const host = /@(.+)$/.exec(from)?.[1] ?? 'account-batch-wizard.invalid';
  return (n) => {
    const account = accounts[n]!;
    return {
      name: fileName(String(n + 1).padStart(digits, '0'), `${last(account)} ${first(account)}`),
      content: writeEml({
        from,
        toName: `${first(account)} ${last(account)}`.trim(),
        to: email(account),
        ...message.merge(account, ownSignIn[n] === 1),
        date,
        messageId: `${id}.${n + 1}@${host}`,
      }),
    };
  };
}

/** The number makes it unique: the name may be anything that systems take. */
function fileName(number: string, person: string): string {
  const plain = person
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} '.-]+/gu, ' ')
    .replace(/[ .]+/g, ' ')
    .trim();
  const short = Array.from(plain).slice(0, 60).join('').trim();
  return `${short === '' ? number : `${number} ${short}`}.eml`;
}
