import { enabledState } from '../../roster/roster.ts';
import { createIntList, pushInt } from '../../tables/int-list.ts';
import type { InformPeople } from '../people/inform-people.ts';
import { fitsCode } from './link-code.ts';
import { isActivationUrl, isMailAddress } from './mail-address.ts';
import { reachOutcomes, type ReachOutcome } from './reach.ts';
import { sameLinks, sharedEmails } from './shared-values.ts';
import { isOwnSignIn } from './sign-in.ts';
import { toldBy } from '../told/told-accounts.ts';

/** What of a message or letter, and of how it goes out, decides whom it reaches. */
export interface ReachOptions {
  readonly medium: 'email' | 'paper';
  /** The message's or letter's name: who was told by it before is not told again. */
  readonly name: string;
  /** Whether its words merge the activation URL. */
  readonly usesLink: boolean;
  /** The words for people who sign in by LDAP or SAML; null: they are left out. */
  readonly ownSignIn: { readonly usesLink: boolean } | null;
  /** Mail an address that several people share. */
  readonly toShared: boolean;
  /** Tell those again who were told of this account before. */
  readonly again: boolean;
}

/** What becomes of everybody a filter matches: each person once, in ascending Person ID. */
export interface Reach {
  readonly options: ReachOptions;
  /** The account that each person is told of: a row of User Accounts. */
  readonly accounts: Int32Array;
  /** Places in `reachOutcomes`. */
  readonly outcomes: Uint8Array;
  /** How many more accounts of the person match. */
  readonly others: Int32Array;
  /**
   * By row of User Accounts: how many others have the same activation URL; empty where no words
   * merge it.
   */
  readonly sameLink: Int32Array;
  readonly counts: Readonly<Record<ReachOutcome, number>>;
  /** On paper: how many of those who are told have a link that is too long for a QR code. */
  readonly withoutCode: number;
}

/**
 * Plans whom a message or letter reaches (D37, D40). `matching` are rows of User Accounts, as
 * `findMatching` gives them. A person is told of their first account by row that is enabled and was
 * not told of before; the first that matches, where there is none.
 */
export function planReach(
  people: InformPeople,
  matching: Int32Array,
  options: ReachOptions,
): Reach {
  const before = options.again ? null : toldBy(people.told, options.name);
  const { accounts, others } = onePerPerson(people, matching, before);
  const usesLinks = options.usesLink || options.ownSignIn?.usesLink === true;
  const outcomeOf = outcomeFinder(people, options, before);
  const outcomes = new Uint8Array(accounts.length);
  const counts = Object.fromEntries(reachOutcomes.map((outcome) => [outcome, 0])) as Record<
    ReachOutcome,
    number
  >;
  const lacksCode = codeFinder(people, options);
  let withoutCode = 0;
  accounts.forEach((account, index) => {
    const outcome = outcomeOf(account);
    outcomes[index] = reachOutcomes.indexOf(outcome);
    counts[outcome]++;
    if (lacksCode(account, outcome)) withoutCode++;
  });
  const sameLink = usesLinks ? sameLinks(people.roster) : new Int32Array(0);
  return { options, accounts, outcomes, others, sameLink, counts, withoutCode };
}

/** Whether an outcome means that a mail is sent or a letter printed. */
export function isTold(outcome: ReachOutcome): boolean {
  return outcome === 'will-be-told' || outcome === 'will-be-told-own-sign-in';
}

/** What would become of somebody's account, had nobody been told of it before. */
export function outcomeAgain(
  people: InformPeople,
  options: ReachOptions,
): (account: number) => ReachOutcome {
  return outcomeFinder(people, options, null);
}

/** Whether somebody's letter shows their link as text only: it is too long for a QR code. */
export function codeFinder(
  people: InformPeople,
  { medium, usesLink, ownSignIn }: ReachOptions,
): (account: number, outcome: ReachOutcome) => boolean {
  if (medium === 'email') return () => false;
  const link = people.reader('accountManagement.uniqueLinkActivationURL');
  return (account, outcome) => {
    const isOwn = outcome === 'will-be-told-own-sign-in';
    const shows = isOwn ? ownSignIn?.usesLink === true : usesLink;
    return shows && isTold(outcome) && !fitsCode(link(account));
  };
}

/** Each person's account to be told of, by person code, and how many more of theirs match. */
function onePerPerson(
  people: InformPeople,
  matching: Int32Array,
  before: Uint8Array | null,
): Pick<Reach, 'accounts' | 'others'> {
  const { enabled } = people.roster.accounts;
  const best = new Int32Array(people.roster.people.ids.count).fill(-1);
  const count = new Int32Array(best.length);
  const rank = (account: number) =>
    enabled[account] !== enabledState.yes ? 0 : before?.[account] === 1 ? 1 : 2;
  for (const account of matching) {
    const person = people.person(account);
    count[person]!++;
    if (best[person]! < 0 || rank(account) > rank(best[person]!)) best[person] = account;
  }
  const accounts = createIntList(matching.length);
  const others = createIntList(matching.length);
  best.forEach((account, person) => {
    if (account < 0) return;
    pushInt(accounts, account);
    pushInt(others, count[person]! - 1);
  });
  return {
    accounts: accounts.items.slice(0, accounts.length),
    others: others.items.slice(0, others.length),
  };
}

/** The first of the reasons that holds; without one, the person is told. */
function outcomeFinder(
  people: InformPeople,
  options: ReachOptions,
  before: Uint8Array | null,
): (account: number) => ReachOutcome {
  const { enabled } = people.roster.accounts;
  const address = people.reader('person.email');
  const link = people.reader('accountManagement.uniqueLinkActivationURL');
  const signIn = people.reader('accountManagement.authenticationType');
  const isShared = options.medium === 'email' ? sharedAddresses(people) : null;
  const { ownSignIn } = options;

  function addressFault(account: number): ReachOutcome | null {
    if (isShared === null) return null;
    const text = address(account);
    if (text === '') return 'no-address';
    if (!isMailAddress(text)) return 'invalid-address';
    return !options.toShared && isShared(account) ? 'shared-address' : null;
  }

  return (account) => {
    if (enabled[account] !== enabledState.yes) return 'account-disabled';
    if (before?.[account] === 1) return 'already-told';
    const isOwn = isOwnSignIn(signIn(account));
    if (isOwn && ownSignIn === null) return 'own-sign-in';
    const fault = addressFault(account);
    if (fault !== null) return fault;
    const usesLink = isOwn ? ownSignIn?.usesLink === true : options.usesLink;
    if (usesLink && !isActivationUrl(link(account))) return 'no-activation-url';
    return isOwn ? 'will-be-told-own-sign-in' : 'will-be-told';
  };
}

/** Whether somebody else of the district, student or staff member, has the same address. */
function sharedAddresses({
  roster,
  person,
  isStudent,
}: InformPeople): (account: number) => boolean {
  const shared = sharedEmails(roster);
  return (account) => {
    const table = isStudent(account) ? 'students' : 'staff';
    return shared[table][roster.people[table].rowOf[person(account)]!] === 1;
  };
}
