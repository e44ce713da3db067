import { trimmedText, type Table } from '../../../tables/table.ts';
import { createTableSink } from '../../../tables/table-sink.ts';
import { plainHeading } from '../headings.ts';
import type { AccountList } from './account-list.ts';
import { googleUsers } from './google-users.ts';

/** What a user of Google holds, as far as it is read: any of it may be absent or something else. */
type Fields = Readonly<Record<string, unknown>>;

/** The columns that `gam print users` has, and each one's value in a user. */
const columns: readonly (readonly [heading: string, of: (user: Fields) => unknown])[] = [
  ['primaryEmail', (user) => user['primaryEmail']],
  ['name.familyName', (user) => fieldsOf(user['name'])['familyName']],
  ['name.givenName', (user) => fieldsOf(user['name'])['givenName']],
  ['externalIds.0.value', (user) => externalId(user['externalIds'])],
  ['suspended', (user) => user['suspended']],
  ['archived', (user) => user['archived']],
  ['changePasswordAtNextLogin', (user) => user['changePasswordAtNextLogin']],
  ['lastLoginTime', (user) => user['lastLoginTime']],
  ['creationTime', (user) => user['creationTime']],
  ['orgUnitPath', (user) => user['orgUnitPath']],
];

/** The users of Google Workspace as GAM lists them with `formatjson`: each as JSON in one cell. */
export const gamJsonUsers: AccountList = {
  ...googleUsers,
  id: 'gam-json-users',
  label: 'GAM user list in JSON',
  recognise(table) {
    const user = table.rowCount === 0 ? null : userReader(table)(0);
    const isUser =
      user !== null && ['suspended', 'orgUnitPath'].some((name) => user[name] !== undefined);
    return isUser ? { confidence: 'certain', why: 'its columns primaryEmail, JSON' } : null;
  },
  unfold,
};

/** The same list with a column for each of the values, as `gam print users` has without `formatjson`. */
function unfold(table: Table): Table {
  const userOf = userReader(table);
  const isThere = columns.map(() => false);
  // Most of the columns are in the first user, and then no other is looked at.
  for (let row = 0; row < table.rowCount && isThere.includes(false); row++) {
    const user = userOf(row);
    columns.forEach(([, of], at) => {
      isThere[at] ||= user !== null && textOf(of(user)) !== '';
    });
  }
  const kept = columns.filter((_, at) => isThere[at]);
  const email = columnOf(table, 'primaryemail');
  const headings = kept.map(([heading]) => heading);
  const sink = createTableSink(table.name, table.source, headings, table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    // Of a cell that cannot be read the address beside it is known.
    const user = userOf(row) ?? { primaryEmail: trimmedText(table, row, email) };
    sink.startRow(table, row);
    for (const [, of] of kept) sink.cell(textOf(of(user)));
    sink.endRow();
  }
  return sink.finish();
}

/** Reads the user of each row; null where the cell is no JSON of one. */
function userReader(table: Table): (row: number) => Fields | null {
  const [json, email] = [columnOf(table, 'json'), columnOf(table, 'primaryemail')];
  if (json < 0 || email < 0) return () => null;
  return (row) => {
    const text = trimmedText(table, row, json);
    // GAM writes each backslash twice, unless it was told not to.
    return parsed(text) ?? parsed(text.replace(/\\\\/g, '\\'));
  };
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? (value as Fields | null) : null;
  } catch {
    return null;
  }
}

function columnOf({ headings }: Table, plain: string): number {
  return headings.findIndex((heading) => plainHeading(heading) === plain);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The ID of the type organization, else the first one. */
function externalId(value: unknown): unknown {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  const ofOrganization = ids.find((id) => fieldsOf(id)['type'] === 'organization');
  return fieldsOf(ofOrganization ?? ids[0])['value'];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? String(value)
    : '';
}
