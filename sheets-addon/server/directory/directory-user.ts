/** What is read of a user: not one field more. */
export const userFields = [
  ...['id', 'primaryEmail', 'name(givenName,familyName)', 'orgUnitPath'],
  ...[
    'externalIds(type,value)',
    'suspended',
    'changePasswordAtNextLogin',
    'isAdmin',
    'isDelegatedAdmin',
    'lastLoginTime',
  ],
].join(',');

/** A user of Google Workspace, as far as it matters here. */
export interface DirectoryUser {
  readonly id: string;
  /** In small letters. */
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly orgUnit: string;
  /** Those that the Admin console shows as Employee ID: a Person ID, if the user has one. */
  readonly externalIds: readonly string[];
  readonly suspended: boolean;
  readonly mustChange: boolean;
  /** An administrator, of all or of something. */
  readonly isAdmin: boolean;
  readonly hasSignedIn: boolean;
}

/** Reads a user as the API gives it; what is absent counts as not so. */
export function readUser(user: GoogleAppsScript.AdminDirectory.Schema.User): DirectoryUser {
  return {
    id: user.id ?? '',
    address: (user.primaryEmail ?? '').toLowerCase(),
    firstName: user.name?.givenName ?? '',
    lastName: user.name?.familyName ?? '',
    orgUnit: user.orgUnitPath ?? '/',
    externalIds: employeeIds(user.externalIds ?? []),
    suspended: user.suspended === true,
    mustChange: user.changePasswordAtNextLogin === true,
    isAdmin: user.isAdmin === true || user.isDelegatedAdmin === true,
    // Google writes 1970 for somebody who never did.
    hasSignedIn: (user.lastLoginTime ?? '').slice(0, 4) > '1970',
  };
}

/** An ID that some other system has for a user. */
export interface ExternalId {
  readonly type?: string;
  readonly value?: string;
}

/** The Employee IDs among them: a badge or a login of another system may have anybody's Person ID. */
export function employeeIds(externalIds: readonly ExternalId[]): string[] {
  return externalIds.flatMap(({ type, value = '' }) =>
    type === 'organization' && value.trim() !== '' ? [value.trim()] : [],
  );
}
