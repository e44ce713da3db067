/** What is read of a user: not one field more. */
const fields = [
  ...['id', 'primaryEmail', 'name(givenName,familyName)', 'orgUnitPath', 'externalIds/value'],
  ...['suspended', 'changePasswordAtNextLogin', 'isAdmin', 'isDelegatedAdmin', 'lastLoginTime'],
].join(',');

/** The fields of one user, and of a page of them. */
export const userFields = { one: fields, page: `nextPageToken,users(${fields})` } as const;

/** A user of Google Workspace, as far as it matters here. */
export interface DirectoryUser {
  readonly id: string;
  /** In small letters. */
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly orgUnit: string;
  readonly externalIds: readonly string[];
  readonly suspended: boolean;
  readonly mustChange: boolean;
  /** An administrator, of all or of something. */
  readonly isAdmin: boolean;
  readonly hasSignedIn: boolean;
}

/** Reads a user as the API gives it; what is absent counts as not so. */
export function readUser(user: GoogleAppsScript.AdminDirectory.Schema.User): DirectoryUser {
  const externalIds = (user.externalIds ?? []) as readonly { readonly value?: string }[];
  return {
    id: user.id ?? '',
    address: (user.primaryEmail ?? '').toLowerCase(),
    firstName: user.name?.givenName ?? '',
    lastName: user.name?.familyName ?? '',
    orgUnit: user.orgUnitPath ?? '/',
    externalIds: externalIds.flatMap(({ value = '' }) =>
      value.trim() === '' ? [] : [value.trim()],
    ),
    suspended: user.suspended === true,
    mustChange: user.changePasswordAtNextLogin === true,
    isAdmin: user.isAdmin === true || user.isDelegatedAdmin === true,
    // Google writes 1970 for somebody who never did.
    hasSignedIn: (user.lastLoginTime ?? '').slice(0, 4) > '1970',
  };
}
