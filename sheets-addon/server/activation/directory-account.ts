import type { Answered, Ask } from '../directory/caller.ts';
import { readFailure, verdictOn } from '../directory/api-failure.ts';
import { sentenceOn } from '../directory/sentences.ts';
import { directoryUsers } from '../directory/service.ts';
import { accountFields, type LinkedAccount } from './account-state.ts';

/* Accounts in the Directory, asked for and changed. */

/** Asks once: somebody is waiting for the page. */
export function askOnce<T>(request: () => T): Answered<T> {
  try {
    return { value: request() };
  } catch (error) {
    const failure = readFailure(error);
    return { failure, verdict: verdictOn(failure) };
  }
}

/** What of an account may be changed here. */
export interface AccountChange {
  readonly keywords: LinkedAccount['keywords'];
  readonly changePasswordAtNextLogin: boolean;
  readonly password?: string;
  readonly hashFunction?: 'crypt';
}

/** An account by its address, or an address it had before. */
export function findAccount(ask: Ask, address: string): Answered<LinkedAccount> {
  return ask(() => directoryUsers().get(address, { fields: accountFields }) as LinkedAccount);
}

/** Changes an account: all of it or nothing. */
export function changeAccount(ask: Ask, address: string, change: AccountChange): Answered<null> {
  return ask(() => {
    directoryUsers().update(change as GoogleAppsScript.AdminDirectory.Schema.User, address);
    return null;
  });
}

/** Throws, in words, unless whoever runs this may manage users: Google shows them to no one else. */
export function checkManagesUsers(ask: Ask): void {
  const one = { customer: 'my_customer', maxResults: 1, fields: 'users(id)' };
  const asked = ask(() => directoryUsers().list(one));
  if ('value' in asked) return;
  throw new Error(
    sentenceOn('Only people who may manage users can make activation links', asked.failure),
  );
}
