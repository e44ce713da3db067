import type { LinkedAccount } from './account-state.ts';
import { findAccount, listAccounts } from './directory-account.ts';

/** So many are asked for one by one; more are looked for in the list of all. */
const mostSingly = 100;

/** Google's list lacks whoever was created just now: so many of those missing are asked for singly. */
const mostMissing = 300;

/**
 * The accounts of addresses in the Directory, those that are there. Throws, in words, where Google
 * does not answer: who is there is not guessed.
 */
export function lookUpAccounts(addresses: readonly string[]): Map<string, LinkedAccount> {
  const found = new Map<string, LinkedAccount>();
  if (addresses.length > mostSingly) readList(new Set(addresses), found);
  const missing = addresses.filter((address) => !found.has(address));
  for (const address of missing.slice(0, mostMissing)) {
    const asked = findAccount(address);
    if ('value' in asked) found.set(address, asked.value);
    else if (asked.failed === 'unclear') throw new Error(noAnswer);
  }
  return found;
}

function readList(wanted: ReadonlySet<string>, found: Map<string, LinkedAccount>): void {
  for (let next: string | null = ''; next !== null;) {
    const asked: ReturnType<typeof listAccounts> = listAccounts(next);
    if ('failed' in asked) throw new Error(noAnswer);
    for (const account of asked.value.accounts) {
      const { primaryEmail = '' } = account;
      if (wanted.has(primaryEmail)) found.set(primaryEmail, account);
    }
    next = asked.value.next;
  }
}

const noAnswer =
  'Google Workspace does not answer just now. Nothing was written: try again in a minute.';
