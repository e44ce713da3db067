import type { Ask, Caller } from './caller.ts';
import { readUser, userFields, type DirectoryUser } from './directory-user.ts';
import { sentenceOn } from './sentences.ts';
import { directoryUsers } from './service.ts';

/** A page of users has at most so many. */
const usersPerPage = 500;

/** All users, or those that a query of Google's finds. Throws where that fails, in words. */
export function listUsers({ ask }: Caller, query = ''): DirectoryUser[] {
  const users: DirectoryUser[] = [];
  eachUser(ask, { fields: userFields, query }, (user) => users.push(readUser(user)));
  return users;
}

/** Hands over users page by page, with the fields that are asked for. Throws as `listUsers` does. */
export function eachUser(
  ask: Ask,
  { fields, query = '' }: { readonly fields: string; readonly query?: string },
  take: (user: GoogleAppsScript.AdminDirectory.Schema.User) => void,
): void {
  let pageToken = '';
  do {
    const answered = ask(() =>
      directoryUsers().list({
        customer: 'my_customer',
        maxResults: usersPerPage,
        fields: `nextPageToken,users(${fields})`,
        ...(query === '' ? {} : { query }),
        ...(pageToken === '' ? {} : { pageToken }),
      }),
    );
    if (!('value' in answered)) {
      throw new Error(sentenceOn('Google did not give its list of users', answered.failure));
    }
    // An empty page has no list at all.
    answered.value.users?.forEach(take);
    pageToken = answered.value.nextPageToken ?? '';
  } while (pageToken !== '');
}

/** A value as it stands in a query. */
export function quotedInQuery(value: string): string {
  return `'${value.replace(/'/g, "\\'")}'`;
}
