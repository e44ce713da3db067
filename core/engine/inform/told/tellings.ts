import type { InformPeople } from '../people/inform-people.ts';
import type { ToldHow, ToldRow } from '../reach/reach.ts';

/** What tellings of one run have in common. */
export interface TellingOptions {
  readonly how: ToldHow;
  /** The message's or letter's name. */
  readonly message: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  /** The activation link's expiration date, YYYY-MM-DD; '' for none. */
  readonly expires: string;
}

/** The rows that the Told table gets where people were told, made one after the other. */
export function* tellings(
  { reader }: InformPeople,
  accounts: Int32Array,
  options: TellingOptions,
): Generator<ToldRow> {
  const personId = reader('person.personID');
  const username = reader('accountManagement.username');
  const created = reader('accountManagement.created');
  for (const account of accounts) {
    yield {
      personId: personId(account),
      username: username(account),
      created: created(account),
      ...options,
      status: 'told',
      detail: '',
    };
  }
}
