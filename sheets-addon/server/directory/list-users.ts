import type { Caller } from './caller.ts';
import { readUser, userFields, type DirectoryUser } from './directory-user.ts';
import { sentenceOn } from './sentences.ts';
import { directoryUsers } from './service.ts';

/** A page of users has at most so many. */
export const usersPerPage = 500;

/**
 * All users, or those that a query of Google's finds, page by page. Throws where that fails, in
 * words.
 */
export function listUsers(caller: Caller, query = ''): DirectoryUser[] {
  const users: DirectoryUser[] = [];
  let pageToken = '';
  do {
    const answered = caller.ask(() =>
      directoryUsers().list({
        customer: 'my_customer',
        maxResults: usersPerPage,
        fields: userFields.page,
        ...(query === '' ? {} : { query }),
        ...(pageToken === '' ? {} : { pageToken }),
      }),
    );
    if (!('value' in answered)) {
      throw new Error(sentenceOn('Google did not give its list of users', answered.failure));
    }
    // An empty page has no list at all.
    for (const user of answered.value.users ?? []) users.push(readUser(user));
    pageToken = answered.value.nextPageToken ?? '';
  } while (pageToken !== '');
  return users;
}

/** A value as it stands in a query. */
export function quotedInQuery(value: string): string {
  return `'${value.replace(/'/g, "\\'")}'`;
}
