import type { LinkedAccount } from './account-state.ts';
import { sentenceOn } from '../directory/sentences.ts';
import { findAccount, listAccounts, type Ask } from './directory-account.ts';

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
  if (addresses.length > mostSingly) readList(ask, new Set(addresses), found);
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

function readList(ask: Ask, wanted: ReadonlySet<string>, found: Map<string, LinkedAccount>): void {
  let next = '';
  do {
    const asked = listAccounts(ask, next);
    if (!('value' in asked)) {
      throw new Error(sentenceOn('Google did not give its list of users', asked.failure));
    }
    for (const account of asked.value.accounts) {
      const { primaryEmail = '' } = account;
      if (wanted.has(primaryEmail)) found.set(primaryEmail, account);
    }
    next = asked.value.next;
  } while (next !== '');
}
