import type { Table } from '../../../tables/table.ts';
import type { FoundHeadings, HeadingWords } from '../headings.ts';
import type { Confidence } from '../roster-format.ts';

/** What a column of an account list may tell. No meaning stands for a password: none is read. */
export type AccountMeaning =
  | 'username'
  | 'email'
  | 'lastName'
  | 'firstName'
  /** The ID that the person has in the data, where the list is of the system that gave it. */
  | 'personId'
  /** A number that the district gave the person: an employee's or a student's. */
  | 'employeeId'
  | 'enabled'
  /** The opposite of enabled: blocked, suspended. */
  | 'blocked'
  /** One more column that blocks: archived. */
  | 'alsoBlocked'
  /** A word for the account's state. */
  | 'status'
  /** The bits of userAccountControl. */
  | 'controlBits'
  /** The account is gone. */
  | 'deleted'
  | 'mustChange'
  /** When the password was set: 0 where the next sign-in must change it. */
  | 'passwordSet'
  | 'loginCount'
  | 'lastLogin'
  | 'created'
  | 'groups'
  | 'homepage'
  | 'authenticationType'
  | 'orgUnit'
  /** All addresses of the person, the main one marked `SMTP:`. */
  | 'addresses';

/** A layout in which a system lists its accounts. */
export interface AccountList {
  readonly id: string;
  /** As people call it: `Google user download`. */
  readonly label: string;
  readonly headings: HeadingWords<AccountMeaning>;
  /** Status words that are known, in lower case, and whether they stand for an enabled account. */
  readonly statuses: Readonly<Record<string, boolean>>;
  /** What a state that is not stated means: yes and no, or that nobody can tell. */
  readonly blankState: 'Yes' | typeof notStated;
  /** Are its usernames whole e-mail addresses or principal names? */
  readonly hasWholeAddresses: boolean;
  /** Does the file say who has an account, or who shall get one? */
  readonly purpose: 'download' | 'upload' | 'upload that counts';
  /** Is the table such a list? How sure, and by what. */
  readonly recognise: (
    table: Table,
    found: FoundHeadings<AccountMeaning>,
  ) => { readonly confidence: Confidence; readonly why: string } | null;
  /** Makes columns of a list that has several values in a cell. */
  readonly unfold?: (table: Table) => Table;
}

/** Stands in Enabled where a list does not say: the row is told as a problem, not guessed. */
export const notStated = 'not stated';

/** Every meaning without a word: what a list does not have. */
export const noHeadings: HeadingWords<AccountMeaning> = {
  ...{ username: [], email: [], lastName: [], firstName: [], personId: [], employeeId: [] },
  ...{ enabled: [], blocked: [], alsoBlocked: [], status: [], controlBits: [], deleted: [] },
  ...{ mustChange: [], passwordSet: [], loginCount: [], lastLogin: [], created: [], groups: [] },
  ...{ homepage: [], authenticationType: [], orgUnit: [], addresses: [] },
};
