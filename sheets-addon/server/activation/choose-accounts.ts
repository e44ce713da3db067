import { readYesNo } from '../../../core/engine/index.ts';
import type { PageFailure } from '../../api/activation-page-api.ts';
import type { LinkReason, LinksRequest } from '../../api/activation-api.ts';
import type { Session } from '../session.ts';
import type { LinkedAccount } from './account-state.ts';
import { linkColumns, type AccountRows } from './accounts-columns.ts';
import type { Ask } from '../directory/caller.ts';
import { usernamesOf } from './link-filters.ts';
import { lookUpAccounts } from './look-up-accounts.ts';

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

/** What Google is asked about accounts. */
interface Google {
  readonly ask: Ask;
  /** What would keep a row's link from working, as its account is there; null: nothing. */
  readonly judge: (row: number, account: LinkedAccount) => PageFailure | null;
}

/**
 * Whom links are made for: first as User Accounts has them, then as Google has them. A link that
 * does not work is not made (D37).
 */
export function chooseAccounts(
  session: Session,
  accounts: AccountRows,
  { who, again }: Pick<LinksRequest, 'who' | 'again'>,
  { ask, judge }: Google,
): Chosen {
  const wanted = who === 'new' ? null : new Set(usernamesOf(session, who));
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
  const known = lookUpAccounts(ask, rows.map(accounts.address));
  const usable = rows.filter((row) => {
    const account = known.get(accounts.address(row));
    const failure = account === undefined ? 'broken' : judge(row, account);
    if (failure !== null) {
      leave(failure === 'used' ? 'has-password' : 'not-in-google', accounts.username(row));
    }
    return failure === null;
  });
  return { rows: usable, left };
}

/** Accounts that never have a link, whether their people have signed in or not. */
export type NeverLinked = Extract<LinkReason, 'nobody' | 'disabled' | 'own-sign-in'>;

/** Says of rows why they never have a link; null: they may have one. */
export function createNeverLinked({
  column,
  personId,
}: AccountRows): (row: number) => NeverLinked | null {
  const [enabled, signIn] = [column('Enabled'), column('Authentication Type')];
  return (row) => {
    if (personId(row) === '') return 'nobody';
    if (readYesNo(enabled(row)) !== 'yes') return 'disabled';
    return /ldap|saml/i.test(signIn(row)) ? 'own-sign-in' : null;
  };
}

function createJudge(accounts: AccountRows, again: boolean): (row: number) => LinkReason | null {
  const { column, address } = accounts;
  const neverLinked = createNeverLinked(accounts);
  const [logins, url] = [column('Total Login Count'), column(linkColumns.url)];
  return (row) => {
    const reason = neverLinked(row);
    if (reason !== null) return reason;
    if (Number(logins(row)) > 0) return 'signed-in';
    if (!again && url(row) !== '') return 'has-link';
    return address(row) === '' ? 'no-address' : null;
  };
}

function fold(username: string): string {
  return username.trim().toLowerCase();
}
