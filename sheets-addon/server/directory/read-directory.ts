import {
  joinAccounts,
  readYesNo,
  reportStyle,
  tableFromRows,
  cellText,
  type ExportOptions,
} from '../../../core/engine/index.ts';
import type { DirectoryRead, DirectoryVerdict } from '../../api/provision-api.ts';
import { localMoment } from '../calls/preview-call.ts';
import { knownSettings, workspaceOptions } from '../provision/options.ts';
import { provisionRecord, rememberProvisioning } from '../provision/provision-record.ts';
import { isInUnits } from '../provision/protect.ts';
import { locked, type Session } from '../session.ts';
import { freeName, tabTitles } from '../tabs/own-tabs.ts';
import { rememberTabs } from '../tabs/remembered-tabs.ts';
import { writeReport } from '../tabs/write-report.ts';
import type { DirectoryUser } from './directory-user.ts';
import { readKnownAccounts, type KnownAccounts } from './known-accounts.ts';
import { listUsers, quotedInQuery } from './list-users.ts';
import { sessionCaller } from './session-caller.ts';

/** The columns of the tab of users that were read. */
export const readHeads = [
  ...['Verdict', 'Person ID', 'Username', 'Address', 'First Name', 'Last Name', 'Org Unit'],
  ...['Enabled', 'Must Change', 'Signed In', 'Differs'],
] as const;

/** Verdicts as the tab says them. */
export const verdictWords: Readonly<Record<DirectoryVerdict, string>> = {
  new: 'new',
  changed: 'changed',
  same: 'same',
  unknown: 'not in the spreadsheet',
};

/** A user beside what the spreadsheet has. */
interface ComparedUser {
  readonly user: DirectoryUser;
  readonly verdict: DirectoryVerdict;
  readonly personId: string;
  readonly username: string;
  readonly differs: string;
}

const mostNamed = 20;

/** Reads users into a tab, each beside what User Accounts says; changes nothing else. */
export function readDirectoryCall(session: Session, units: readonly string[]): DirectoryRead {
  const { records } = session;
  const caller = sessionCaller(session);
  const queries = units.length === 0 ? [''] : outermost(units).map(unitQuery);
  const users = queries.flatMap((query) => listUsers(caller, query));
  const compared = compare(users, readKnownAccounts(session), optionsOf(session));
  return locked(session, () => {
    if (units.length === 0) rememberProvisioning(records, { users: users.length });
    const { settings } = provisionRecord(records);
    rememberProvisioning(records, { settings: { ...settings, readUnits: units } });
    const counts = { new: 0, changed: 0, same: 0, unknown: 0 };
    for (const { verdict } of compared) counts[verdict]++;
    const unknown = compared
      .filter(({ verdict }) => verdict === 'unknown')
      .slice(0, mostNamed)
      .map(({ user }) => user.address);
    return { tab: writeTab(session, compared), users: users.length, counts, unknown };
  });
}

/** Units below another one of these are read with it, and one that is written twice is read once. */
function outermost(units: readonly string[]): string[] {
  return units.filter(
    (unit, at) =>
      !units.some(
        (one, other) => isInUnits(unit, [one]) && (other < at || !isInUnits(one, [unit])),
      ),
  );
}

function unitQuery(unit: string): string {
  return `orgUnitPath=${quotedInQuery(unit)}`;
}

function optionsOf(session: Session): Pick<ExportOptions, 'domain' | 'address'> {
  return workspaceOptions(knownSettings(session), null) ?? { domain: '', address: 'username' };
}

/** What each user is to the spreadsheet: people are found by Person ID, then by email. */
function compare(
  users: readonly DirectoryUser[],
  accounts: KnownAccounts,
  { domain, address }: Pick<ExportOptions, 'domain' | 'address'>,
): ComparedUser[] {
  const usernameOf = ({ address: whole }: DirectoryUser) =>
    address === 'username' && domain !== '' && whole.endsWith(`@${domain}`)
      ? whole.slice(0, -domain.length - 1)
      : whole;
  const personIds = findPeople(users, accounts);
  const rows = rowsByName(accounts, domain);
  return users.map((user, index) => {
    const personId = personIds[index]!;
    const username = usernameOf(user);
    const row = rows.get(user.address) ?? -1;
    if (row >= 0) {
      const differs = differences(user, accounts, row, personId).map(([name]) => name);
      const as = {
        verdict: differs.length === 0 ? 'same' : 'changed',
        differs: differs.join(', '),
      } as const;
      const known = accounts.text(row, 'Person ID');
      return {
        user,
        personId: known === '' ? personId : known,
        username: accounts.text(row, 'Username'),
        ...as,
      };
    }
    return { user, personId, username, verdict: personId === '' ? 'unknown' : 'new', differs: '' };
  });
}

/** By user: the Person ID of whom it belongs to, '' where nobody or several do. */
function findPeople(users: readonly DirectoryUser[], { workbook }: KnownAccounts): string[] {
  const heads = ['Person ID', 'Username', 'Email'];
  const rows = users.map(({ externalIds, address }) => [externalIds[0] ?? '', address, address]);
  const table = tableFromRows('accounts', 'Google Workspace', [heads, ...rows]);
  const joined = joinAccounts({ ...workbook, accounts: table }, 'all', {});
  if (joined === null) return users.map(() => '');
  const column = joined.table.headings.indexOf('Person ID');
  return users.map((_, row) => cellText(joined.table, row, column));
}

/** The row of each address that an account has: its username, with the domain or without, or its email. */
function rowsByName(accounts: KnownAccounts, domain: string): Map<string, number> {
  const rows = new Map<string, number>();
  const add = (name: string, row: number) => {
    const key = name.toLowerCase();
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  };
  const { rowCount } = accounts.table;
  for (let row = 0; row < rowCount; row++) {
    const username = accounts.text(row, 'Username');
    add(username.includes('@') || domain === '' ? username : `${username}@${domain}`, row);
  }
  for (let row = 0; row < rowCount; row++) add(accounts.text(row, 'Email'), row);
  return rows;
}

/** What Google says otherwise than a row of User Accounts: the column, and Google's word. */
function differences(
  user: DirectoryUser,
  accounts: KnownAccounts,
  row: number,
  personId: string,
): (readonly [name: 'Person ID' | 'Enabled' | 'Force Password Change', after: string])[] {
  const yesNo = (yes: boolean) => (yes ? 'Yes' : 'No');
  const wanted = [
    ['Enabled', !user.suspended],
    ['Force Password Change', user.mustChange],
  ] as const;
  const flags = wanted
    .filter(([name, yes]) => (readYesNo(accounts.text(row, name)) === 'yes') !== yes)
    .map(([name, yes]) => [name, yesNo(yes)] as const);
  const isUntied = accounts.text(row, 'Person ID') === '' && personId !== '';
  return isUntied ? [['Person ID', personId], ...flags] : flags;
}

function writeTab(session: Session, compared: readonly ComparedUser[]): string {
  const { spreadsheet, records } = session;
  const order: readonly DirectoryVerdict[] = ['unknown', 'new', 'changed', 'same'];
  const rows = order.flatMap((verdict) => compared.filter((one) => one.verdict === verdict));
  const yesNo = (yes: boolean) => (yes ? 'Yes' : 'No');
  const title = `${tabTitles['directory-read']} - ${localMoment(session)}`;
  const name = freeName(title, (taken) => spreadsheet.getSheetByName(taken) !== null);
  const sheet = writeReport(spreadsheet, name, {
    content: {
      rows: rows.length,
      style: reportStyle,
      fill(sink) {
        sink.same(readHeads);
        sink.endRow();
        for (const { user, verdict, personId, username, differs } of rows) {
          const { address, firstName, lastName, orgUnit, suspended, mustChange, hasSignedIn } =
            user;
          sink.same([
            verdictWords[verdict],
            personId,
            username,
            address,
            firstName,
            lastName,
            orgUnit,
          ]);
          sink.same([yesNo(!suspended), yesNo(mustChange), yesNo(hasSignedIn), differs]);
          sink.endRow();
        }
      },
    },
  });
  const added = [{ kind: 'directory-read', id: sheet.getSheetId() }] as const;
  records.change({ tabs: rememberTabs(spreadsheet, records, added, '') });
  return sheet.getName();
}
