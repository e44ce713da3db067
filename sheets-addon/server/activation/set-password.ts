import type { PasswordAnswer } from '../../api/activation-page-api.ts';
import { passwordFaults } from '../../api/password-rules.ts';
import { voidLinks, type LinkedAccount } from './account-state.ts';
import { readPageSettings, type PageSettings } from './activation-store.ts';
import { cryptPassword } from './crypt-password.ts';
import { askOnce, changeAccount, findAccount } from './directory-account.ts';
import { findLink, findLinkedAccount, type SignedLink } from './find-link.ts';
import { beginUse, giveUp, markUsed } from './link-uses.ts';

/**
 * Sets the password that the person of a link has chosen, which voids the link. Nothing that is
 * wrong is thrown: what is thrown stands in a log.
 */
export function setPassword(token: unknown, password: unknown): PasswordAnswer {
  try {
    const now = Date.now();
    const found = findLink(token, 'set', now);
    if ('failure' in found) return { state: found.failure };
    if (typeof password !== 'string') return { state: 'broken' };
    const settings = readPageSettings();
    const { username } = found.link.claims;
    const faults = passwordFaults(password, username, settings.leastLength);
    if (faults.length > 0) return { state: 'refused', faults };
    return useOnce(found.link, settings, password, now);
  } catch {
    return { state: 'busy' };
  }
}

function useOnce(
  link: SignedLink,
  settings: PageSettings,
  password: string,
  now: number,
): PasswordAnswer {
  const begun = beginUse(link, now);
  if (begun === 'used') return { state: 'used' };
  if (begun !== 'begun') return { state: 'busy' };
  const usable = findLinkedAccount(link, settings, now);
  const answer: PasswordAnswer | 'unclear' =
    'failure' in usable ? { state: usable.failure } : change(link, usable.account, password, now);
  // Nobody knows: until this execution must have ended, nobody tries again.
  if (answer === 'unclear') return { state: 'busy' };
  keepOutcome(link, answer.state === 'done', now);
  return answer;
}

/** Where too many wait for their turn the mark of its use just runs out: the account knows. */
function keepOutcome(link: SignedLink, isDone: boolean, now: number): void {
  try {
    if (isDone) markUsed(link, now);
    else giveUp(link, now);
  } catch {
    return;
  }
}

/** Password, flag and void links go in one request: Google takes all of it or nothing. */
function change(
  { claims }: SignedLink,
  account: LinkedAccount,
  password: string,
  now: number,
): PasswordAnswer | 'unclear' {
  const { primaryEmail: username = claims.username } = account;
  const changed = changeAccount(askOnce, username, {
    keywords: voidLinks(account, now),
    changePasswordAtNextLogin: false,
    password: cryptPassword(password),
    hashFunction: 'crypt',
  });
  if ('value' in changed) return { state: 'done', username };
  // All else that Google refuses is no matter of the password: another one would not help.
  if (changed.failure.code === 400) return { state: 'not-taken' };
  if (changed.verdict === 'never') return { state: 'busy' };
  const after = findAccount(askOnce, username);
  const written = new Date(now).toISOString();
  const isDone = 'value' in after && after.value.keywords?.some(({ value }) => value === written);
  return isDone === true ? { state: 'done', username } : 'unclear';
}
