import { readJournal, readYesNo } from '../../../core/engine/index.ts';
import type { LinkReason, LinksRequest } from '../../api/activation-api.ts';
import { readKeptFile } from '../records/kept-files.ts';
import type { Session } from '../session.ts';
import { linkColumns, type AccountRows } from './accounts-columns.ts';

/** Rows that get a link, and those that were asked for and get none. */
export interface Chosen {
  readonly rows: readonly number[];
  readonly left: ReadonlyMap<LinkReason, Left>;
}

/** How many get none for one reason, and the first of them. */
interface Left {
  readonly accounts: number;
  readonly first: readonly string[];
}

/** So many are named. */
const named = 5;

/** Whom links are made for. */
export function chooseAccounts(
  session: Session,
  accounts: AccountRows,
  { who, again }: Pick<LinksRequest, 'who' | 'again'>,
): Chosen {
  const wanted = who === 'new' ? null : new Set(usernamesOf(session, who).map(fold));
  const rows: number[] = [];
  const left = new Map<LinkReason, Left>();
  const leave = (reason: LinkReason, username: string) => {
    const { accounts: before, first } = left.get(reason) ?? { accounts: 0, first: [] };
    left.set(reason, {
      accounts: before + 1,
      first: before < named ? [...first, username] : first,
    });
  };
  const reasonAgainst = createJudge(accounts, again);
  for (let row = 0; row < accounts.rowCount; row++) {
    const username = accounts.username(row);
    if (username === '' || (wanted !== null && !wanted.delete(fold(username)))) continue;
    const reason = reasonAgainst(row);
    if (reason === null) rows.push(row);
    else leave(reason, username);
  }
  for (const username of wanted ?? []) leave('not-there', username);
  return { rows, left };
}

function usernamesOf(
  { spreadsheet }: Session,
  who: Exclude<LinksRequest['who'], 'new'>,
): readonly string[] {
  if ('usernames' in who) return who.usernames;
  const text = readKeptFile(spreadsheet, `${who.batch}/journal.json`);
  if (text === null) throw new Error('The journal of this batch is not kept here any more.');
  const journal = readJournal(JSON.parse(text));
  if (typeof journal === 'string') throw new Error(`The journal of this batch: ${journal}.`);
  return journal.changes.flatMap((entry) => ('created' in entry ? [entry.username] : []));
}

function createJudge(accounts: AccountRows, again: boolean): (row: number) => LinkReason | null {
  const { column, personId, address } = accounts;
  const enabled = column('Enabled');
  const [signIn, logins] = [column('Authentication Type'), column('Total Login Count')];
  const url = column(linkColumns.url);
  return (row) => {
    if (personId(row) === '') return 'nobody';
    if (readYesNo(enabled(row)) !== 'yes') return 'disabled';
    if (/ldap|saml/i.test(signIn(row))) return 'own-sign-in';
    if (Number(logins(row)) > 0) return 'signed-in';
    if (!again && url(row) !== '') return 'has-link';
    return address(row) === '' ? 'no-address' : null;
  };
}

function fold(username: string): string {
  return username.trim().toLowerCase();
}
