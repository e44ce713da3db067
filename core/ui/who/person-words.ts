import type { AccountType } from '../../engine/index.ts';
import type { PersonLine } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';

/** A person's name as lists show it: Doe, John. */
export function nameOf({ lastName, firstName }: PersonLine): string {
  return firstName === '' ? lastName : `${lastName}, ${firstName}`;
}

/** What tells people of one name apart: number, ID, and grade or title. */
export function detailOf(text: Text, accountType: AccountType, person: PersonLine): string {
  return text.who.lists.detail(accountType, person.number, person.personId, person.detail);
}
