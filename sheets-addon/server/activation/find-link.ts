import type { PageFailure } from '../../api/activation-page-api.ts';
import { linkFailure, type LinkedAccount } from './account-state.ts';
import { readKey, type PageSettings } from './activation-store.ts';
import { askOnce, findAccount } from './directory-account.ts';
import { accountTag, linkTag, readLink, type LinkClaims } from './link-token.ts';
import { isUsed } from './link-uses.ts';
import { isWithinLimit } from './rate-limit.ts';

/** A link that was signed with our key and has not expired. */
export interface SignedLink {
  readonly token: string;
  readonly claims: LinkClaims;
  readonly key: string;
  /** Stands for its account where that must not be written down. */
  readonly account: string;
}

/** A link as somebody brings it, or why it does not work. Asks nobody but the clock and our key. */
export function findLink(
  token: unknown,
  what: 'open' | 'set',
  now: number,
): { readonly link: SignedLink } | { readonly failure: PageFailure } {
  const key = readKey();
  const claims = key === null ? null : readLink(token, key);
  if (key === null || claims === null) return { failure: 'broken' };
  if (now >= claims.expires * 60_000) return { failure: 'expired' };
  if (!isWithinLimit(what, linkTag(token as string, key), now)) return { failure: 'busy' };
  const account = accountTag(claims.username, key);
  return { link: { token: token as string, claims, key, account } };
}

/** The account of a link that may be used, or why it may not. */
export function findLinkedAccount(
  link: SignedLink,
  { protectedUnits }: PageSettings,
  now: number,
): { readonly account: LinkedAccount } | { readonly failure: PageFailure } {
  const { claims, key } = link;
  if (isUsed(link, now)) return { failure: 'used' };
  if (!isWithinLimit('directory', '', now)) return { failure: 'busy' };
  const asked = findAccount(askOnce, claims.username);
  if (!('value' in asked)) return { failure: asked.verdict === 'not there' ? 'broken' : 'busy' };
  const failure = linkFailure(claims, asked.value, key, protectedUnits);
  return failure === null ? { account: asked.value } : { failure };
}
