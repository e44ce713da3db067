import type { PageFailure } from '../../api/activation-page-api.ts';
import { employeeIds, type ExternalId } from '../directory/directory-user.ts';
import { isInUnits } from '../provision/protect.ts';
import { personTag, type LinkClaims } from './link-token.ts';

/*
 * What the account says about a link. Google's Directory keeps it: each account holds the moment up
 * to which its links are void, written with the password that used one, or by whoever took one back.
 */

/** The fields of an account that are looked at, as the Directory is asked for them. */
export const accountFields = [
  ...['primaryEmail', 'suspended', 'archived', 'isAdmin', 'isDelegatedAdmin', 'orgUnitPath'],
  ...['changePasswordAtNextLogin', 'lastLoginTime', 'externalIds', 'keywords'],
].join(',');

/** An account as far as it is looked at; the Directory leaves empty lists out. */
export interface LinkedAccount {
  readonly primaryEmail?: string;
  readonly suspended?: boolean;
  readonly archived?: boolean;
  readonly isAdmin?: boolean;
  readonly isDelegatedAdmin?: boolean;
  readonly orgUnitPath?: string;
  readonly changePasswordAtNextLogin?: boolean;
  /** 1970-01-01T00:00:00.000Z before the first one. */
  readonly lastLoginTime?: string;
  readonly externalIds?: readonly ExternalId[];
  readonly keywords?: readonly Keyword[];
}

/** A keyword of an account. */
export interface Keyword {
  readonly type?: string;
  readonly customType?: string;
  readonly value?: string;
}

/** The kind of keyword that holds the moment. */
const voidKind = 'activation links void until';

/** The keywords of an account whose links are void up to a moment; all others stay. */
export function voidLinks({ keywords = [] }: LinkedAccount, until: number): Keyword[] {
  const others = keywords.filter(({ customType }) => customType !== voidKind);
  const value = new Date(until).toISOString();
  return [...others, { type: 'custom', customType: voidKind, value }];
}

/** What keeps a link from working; null if nothing does. */
export function linkFailure(
  link: LinkClaims,
  account: LinkedAccount,
  key: string,
  protectedUnits: readonly string[],
): PageFailure | null {
  const { externalIds = [], keywords = [] } = account;
  const isTheirs = employeeIds(externalIds).some((id) => personTag(id, key) === link.person);
  if (!isTheirs || account.suspended || account.archived) return 'broken';
  if (isProtected(account, protectedUnits)) return 'broken';
  const isVoid = keywords.some(
    // One that somebody has spoilt voids them all.
    ({ customType, value = '' }) => customType === voidKind && !(Date.parse(value) < link.issued),
  );
  if (isVoid) return wasUsed(account) ? 'used' : 'broken';
  return wasUsed(account) || Date.parse(account.lastLoginTime ?? '') > link.issued ? 'used' : null;
}

/** Whoever runs the domain is not helped, or harmed, by a link. */
export function isProtected(account: LinkedAccount, units: readonly string[]): boolean {
  const { isAdmin = false, isDelegatedAdmin = false, orgUnitPath = '/' } = account;
  return isAdmin || isDelegatedAdmin || isInUnits(orgUnitPath, units);
}

/** Whoever chose a password is not asked for another one. */
function wasUsed({ changePasswordAtNextLogin }: LinkedAccount): boolean {
  return changePasswordAtNextLogin !== true;
}
