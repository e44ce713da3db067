import type { LinkReason } from '../../api/activation-api.ts';

const numbers = new Intl.NumberFormat('en-US');
const n = (count: number) => numbers.format(count);
const of = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const accounts = (count: number) => of(count, 'account', 'accounts');

const reasons: Readonly<Record<LinkReason, string>> = {
  nobody: 'tied to nobody: no Person ID',
  disabled: 'not enabled',
  'own-sign-in': 'sign in by LDAP or SAML, and need no link',
  'signed-in': 'have signed in before',
  'has-link': 'have a link',
  'no-address': 'no address in your Google Workspace: see the domain in the settings',
  'not-there': 'not in User Accounts any more',
  'not-in-google':
    'not in Google Workspace under this address and Person ID, suspended or protected',
  'has-password': 'have chosen a password',
};

/** The sentences about activation links in English. */
export const en = {
  heading: 'Activation links',
  about:
    'A link of their own lets each person choose a first password in Google Workspace, once and until a day. It stands in User Accounts, and messages and letters take it from there.',
  setUp: 'The page that links lead to',
  ready: (address: string) => `Ready: ${address}`,
  notReady:
    'Not ready. Deploy the web app (Extensions, Apps Script, Deploy), paste its address here, and open it once.',
  address: 'Address of the web app',
  addressHint: 'From Deploy, Manage deployments. It ends with /exec.',
  check: 'Prepare the check',
  openCheck: 'Open the page once',
  openedCheck: 'I have opened it',
  stillNotReady: 'The page has not been reached yet. Open it from here, then press this again.',
  school: 'Name of the school or district, shown on the page',
  help: 'Whom to ask for help, shown on the page',
  signInAt: 'Where people sign in afterwards',
  leastLength: 'Shortest password',
  leastLengthHint: 'At least as long as your Google Workspace demands, 8 to 100.',
  keep: 'Keep',
  kept: 'Kept.',
  make: 'Make links',
  who: 'For whom',
  whoNew: 'Everybody new who has no link',
  expires: 'Activation URL Expiration Date',
  expiresHint: 'Links work until the day before.',
  again: 'Also those who have a link; the old one works until it expires',
  tryIt: 'See for whom',
  makeNow: (count: number) => `Make ${of(count, 'link', 'links')} now`,
  wouldGet: (count: number) => `${accounts(count)} would get a link.`,
  made: (count: number, tab: string) =>
    `${of(count, 'link was', 'links were')} written into ${tab}.`,
  left: (count: number, reason: LinkReason) => `${n(count)} get none: ${reasons[reason]}`,
  such: (first: readonly string[], count: number) =>
    `${first.join(', ')}${count > first.length ? ', …' : ''}`,
  revoke: 'Revoke or renew',
  username: 'Username',
  usernameHint: 'As User Accounts has it, or the address.',
  revokeOne: 'Revoke',
  revokeSure: 'Revoke now',
  revokeQuestion: 'Every link of this account will lead nowhere.',
  renew: 'Renew: a new link, and a new password to choose',
  revokeAll: 'Revoke all links',
  revokeAllQuestion: 'Every link of everybody will lead nowhere. Accounts stay as they are.',
  revokeAllSure: 'Revoke all now',
  forBatch: 'Activation links for the accounts of this batch',
};

/** The sentences about activation links. */
export type ActivationWords = typeof en;
