import type { AccountType } from './account-type.ts';
import type { ChangeTypeId } from './batch-request.ts';

/** The systems that import files are written for. */
export const targetIds = [
  'google-workspace',
  'gam',
  'entra',
  'microsoft-365',
  'active-directory',
  'csvde',
  'moodle',
  'school-data-sync',
  'one-roster-1.1',
  'one-roster-1.2',
  'infinite-campus',
  'generic',
] as const;

/** A system that import files are written for. */
export type TargetId = (typeof targetIds)[number];

/** What a column of one's own may hold. */
export const ownValues = [
  'personId',
  'number',
  'lastName',
  'firstName',
  'middleName',
  'displayName',
  'grade',
  'title',
  'graduationYear',
  'schoolId',
  'school',
  'username',
  'address',
  'email',
  'password',
  'orgUnit',
  'enabled',
  'forcePasswordChange',
  'homepage',
  'authenticationType',
  'groups',
  'group',
  'action',
] as const;

/** A value that a column of one's own may hold. */
export type OwnValue = (typeof ownValues)[number];

/** A column of one's own: its heading, and a value of each account or the same text in each row. */
export interface OwnColumn {
  readonly heading: string;
  readonly value: OwnValue | { readonly text: string };
}

/** Where accounts go: the first rule whose conditions all hold; null holds for everybody. */
export interface OrgUnitRule {
  readonly changeType: ChangeTypeId | null;
  readonly accountType: AccountType | null;
  readonly school: string | null;
  readonly grade: string | null;
  readonly title: string | null;
  /** With `{school}`, `{schoolId}`, `{grade}`, `{title}` and `{graduationYear}`. */
  readonly orgUnit: string;
}

/** One system that the import files of a save are written for, as plain JSON. */
export interface ExportOptions {
  readonly target: TargetId;
  /** Only for batches of this account type; null for both. */
  readonly accountType: AccountType | null;
  /** What stands behind the `@` of an address whose username has none; '' for none. */
  readonly domain: string;
  /** What the address is made of: the username, or the email as it is. */
  readonly address: 'username' | 'email';
  readonly orgUnitRule: readonly OrgUnitRule[];
  /** Names of user groups, and what each is called in the other system. */
  readonly groups: Readonly<Record<string, string>>;
  /** Titles or roles of staff, and the role each is in the other system; `*` for all others. */
  readonly roles: Readonly<Record<string, string>>;
  readonly usageLocation: string;
  /** The line of headings of each of one's own downloaded templates; [] for those we know. */
  readonly header: readonly string[];
  readonly columns: readonly OwnColumn[];
}
