import { accountFields, type LinkedAccount } from './account-state.ts';

/* An account in the Directory, asked for and changed; what is wrong is a value here. */

/** What came of asking: `unclear` says nothing about whether it was done. */
export type Asked<T> =
  { readonly value: T } | { readonly failed: 'missing' | 'refused' | 'unclear' };

/** What of an account may be changed here. */
export interface AccountChange {
  readonly keywords: LinkedAccount['keywords'];
  readonly changePasswordAtNextLogin: boolean;
  readonly password?: string;
  readonly hashFunction?: 'crypt';
}

/** An account by its address, or an address it had before. */
export function findAccount(address: string): Asked<LinkedAccount> {
  return asked(
    () => AdminDirectory!.Users.get(address, { fields: accountFields }) as LinkedAccount,
  );
}

/** Changes an account: all of it or nothing. */
export function changeAccount(address: string, change: AccountChange): Asked<null> {
  return asked(() => {
    AdminDirectory!.Users.update(change as GoogleAppsScript.AdminDirectory.Schema.User, address);
    return null;
  });
}

/** Throws, in words, unless whoever runs this may manage users: Google shows them to no one else. */
export function checkManagesUsers(): void {
  const list = { customer: 'my_customer', maxResults: 1, fields: 'users(id)' };
  const tried = asked(() => AdminDirectory!.Users.list(list));
  if ('value' in tried) return;
  throw new Error(
    tried.failed === 'unclear'
      ? 'Google Workspace does not answer just now. Try again in a minute.'
      : 'Only people who may manage users in Google Workspace can make activation links, and Google says that you may not. Ask an administrator of your domain.',
  );
}

function asked<T>(ask: () => T): Asked<T> {
  try {
    return { value: ask() };
  } catch (error) {
    // Messages are in the language of whoever deployed this; codes are not.
    const { code = 0, errors = [] } = (error as { details?: Details }).details ?? {};
    const isLater = errors.some(({ reason = '' }) => /limit|quota/i.test(reason));
    if (code === 404) return { failed: 'missing' };
    return { failed: code === 400 || (code === 403 && !isLater) ? 'refused' : 'unclear' };
  }
}

interface Details {
  readonly code?: number;
  readonly errors?: readonly { readonly reason?: string }[];
}
