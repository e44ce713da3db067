import type { Ask } from '../directory/caller.ts';
import { eachUser } from '../directory/list-users.ts';
import { sentenceOn } from '../directory/sentences.ts';
import { accountFields, type LinkedAccount } from './account-state.ts';
import { findAccount } from './directory-account.ts';

/** So many are asked for one by one; more are looked for in the list of all. */
const mostSingly = 100;

/** Google's list lacks whoever was created just now: so many of those missing are asked for singly. */
const mostMissing = 300;

/**
 * The accounts of addresses in the Directory, those that are there. Throws, in words, where Google
 * does not answer: who is there is not guessed.
 */
export function lookUpAccounts(ask: Ask, addresses: readonly string[]): Map<string, LinkedAccount> {
  const found = new Map<string, LinkedAccount>();
  if (addresses.length > mostSingly) {
    const wanted = new Set(addresses);
    eachUser(ask, { fields: accountFields }, (user) => {
      const { primaryEmail = '' } = user;
      if (wanted.has(primaryEmail)) found.set(primaryEmail, user as LinkedAccount);
    });
  }
  const missing = addresses.filter((address) => !found.has(address));
  for (const address of missing.slice(0, mostMissing)) {
    const asked = findAccount(ask, address);
    if ('value' in asked) found.set(address, asked.value);
    else if (asked.verdict !== 'not there') {
      throw new Error(sentenceOn(`Google did not say whether ${address} is there`, asked.failure));
    }
  }
  return found;
}
