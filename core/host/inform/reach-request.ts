import { readIsoDay } from '../../engine/index.ts';
import {
  checkLetter,
  checkMessage,
  compileLetter,
  compileMessage,
  expirationDateFault,
  isOwnSignIn,
  mergeFields,
  planReach,
  reachReport,
  recipientsOf,
  type CompiledLetter,
  type CompiledMessage,
  type FindField,
  type InformPeople,
  type Reach,
  type ReachOutcome,
  type Recipients,
} from '../../engine/inform/index.ts';
import type { InformRequest, ReachAnswer } from '../inform-client.ts';
import { reportPage } from '../report-pages.ts';
import { tellOf } from '../service-state.ts';
import type { Steps } from '../steps.ts';
import { checkStopped } from '../stopping.ts';
import type { Call, RowsPage } from '../wizard-client.ts';
import { findPeople, nameOr } from './find-people.ts';
import type { InformParts } from './inform-state.ts';
import { planRequestLetters } from './plan-letters.ts';
import { readGround } from './read-ground.ts';

/** What is told, ready to be merged. */
export type CompiledWords =
  | { readonly message: CompiledMessage; readonly letter: null }
  | { readonly message: null; readonly letter: CompiledLetter };

/** Whom a request reaches, and what with. */
export interface Reached {
  readonly request: InformRequest;
  readonly people: InformPeople;
  readonly find: FindField;
  readonly words: CompiledWords;
  readonly reach: Reach;
  /** Those who are told. */
  readonly recipients: Recipients;
}

/** What stands in the way, in words. */
export interface Faults {
  readonly faults: readonly string[];
}

/**
 * Works out whom a request reaches. As long as data, tellings and request stay the same it is worked
 * out once: what was looked at is what is made.
 */
export function* reachRequest(
  parts: InformParts,
  request: InformRequest,
  call: Call | undefined,
): Steps<Reached | Faults> {
  const read = yield* readGround(parts, request.filter.type, call);
  if ('faults' in read) return read;
  const { ground } = read;
  const key = JSON.stringify([request, parts.workbook.today()]);
  const known = parts.reached;
  if (known?.key === key && isSame(known.ground, ground)) return known.reached;
  tellOf(call)({ stage: 'planning', what: '', done: null, rows: null });
  const found = yield* findPeople(parts, ground, request.filter, request.expirationDate);
  checkStopped(call);
  const people = 'people' in found ? found.people : null;
  const words = people === null ? null : compileRequest(request, mergeFields(people));
  const faults = [
    ...('faults' in found ? found.faults.map((fault) => `filter: ${fault}`) : []),
    ...(words === null ? [] : wordFaults(words, request, parts.workbook.today())),
  ];
  if (faults.length > 0 || 'faults' in found || words === null || 'faults' in words) {
    return { faults };
  }
  const reached = reachWith(request, found.people, found.matching, words);
  parts.reached = { key, ground, reached };
  return reached;
}

/** The numbers of the reach report. */
export function* reachNumbers(
  parts: InformParts,
  request: InformRequest,
  call: Call | undefined,
): Steps<ReachAnswer> {
  const reached = yield* reachRequest(parts, request, call);
  if ('faults' in reached) return reached;
  const { reach } = reached;
  return {
    people: reach.accounts.length,
    outcomes: reach.counts,
    withoutCode: reach.withoutCode,
    pages: reached.words.letter === null ? null : planRequestLetters(parts, reached).plan.pages,
  };
}

/** A window of the reach report, of one outcome or of all. */
export function* reachRows(
  parts: InformParts,
  request: InformRequest,
  outcome: ReachOutcome | null,
  [from, count]: readonly [number, number],
  call: Call | undefined,
): Steps<RowsPage> {
  const { people, reach } = yield* reachedOrThrow(parts, request, call);
  return reportPage(reachReport(people, reach, outcome), null, from, count);
}

/** Whom a request reaches; throws what stands in the way, for calls that come after the numbers. */
export function* reachedOrThrow(
  parts: InformParts,
  request: InformRequest,
  call: Call | undefined,
): Steps<Reached> {
  const reached = yield* reachRequest(parts, request, call);
  if ('faults' in reached) throw new Error(`${reached.faults.join('; ')}.`);
  return reached;
}

function isSame<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}

function compileRequest(request: InformRequest, find: FindField): CompiledWords | Faults {
  if (request.message !== null) {
    const read = checkMessage({ ...request.message, name: nameOr(request.message.name) });
    if ('faults' in read) return read;
    const made = compileMessage(read.message, find);
    return 'faults' in made ? made : { message: made.compiled, letter: null };
  }
  const { letter } = request;
  if (letter === null) return { faults: ['choose a message or a letter'] };
  const read = checkLetter({ ...letter, name: nameOr(letter.name) });
  if ('faults' in read) return read;
  const made = compileLetter(read.letter, find);
  return 'faults' in made ? made : { message: null, letter: made.compiled };
}

function wordFaults(
  words: CompiledWords | Faults,
  { message, expirationDate }: InformRequest,
  today: string,
): string[] {
  if ('faults' in words) {
    return words.faults.map((fault) => `${message === null ? 'letter' : 'message'}: ${fault}`);
  }
  const { uses, ownSignInUses } = words.message ?? words.letter;
  const isShown = uses.expirationDate || ownSignInUses?.expirationDate === true;
  const fault = expirationDateFault(expirationDate, isShown, readIsoDay(today));
  return fault === null ? [] : [fault];
}

function reachWith(
  request: InformRequest,
  people: InformPeople,
  matching: Int32Array,
  words: CompiledWords,
): Reached {
  const { uses, ownSignInUses } = words.message ?? words.letter;
  const reach = planReach(people, matching, {
    medium: request.message === null ? 'paper' : 'email',
    name: (request.message ?? request.letter)!.name,
    usesLink: uses.url,
    ownSignIn: ownSignInUses === null ? null : { usesLink: ownSignInUses.url },
    toShared: request.toShared,
    again: request.again,
  });
  const recipients = recipientsOf(reach);
  return { request, people, words, reach, recipients, find: mergeFields(people) };
}

/** Other recipients than those who are told: in the words for LDAP and SAML where that is how they sign in. */
export function recipientsAmong(people: InformPeople, accounts: Int32Array): Recipients {
  const signIn = people.reader('accountManagement.authenticationType');
  const ownSignIn = Uint8Array.from(accounts, (account) => (isOwnSignIn(signIn(account)) ? 1 : 0));
  return { accounts, ownSignIn };
}
