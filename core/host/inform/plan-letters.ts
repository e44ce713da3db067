import {
  compileLetter,
  planLetters,
  writeLetters,
  type LetterPlan,
} from '../../engine/inform/index.ts';
import type { InformRequest, LettersPart, LettersWanted } from '../inform-client.ts';
import { sameJson } from '../same-json.ts';
import type { Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import type { InformParts } from './inform-state.ts';
import { accountsOf } from './note-told.ts';
import { reachedOrThrow, recipientsAmong, type Reached } from './reach-request.ts';

/** A part holds so many letters: what a window opens at once, and a message carries. */
const partLength = 200;

/** Letters in their order, and whom they are for. */
export interface LettersPlanned {
  readonly reached: Reached;
  readonly plan: LetterPlan;
}

/** The letters of everybody whom a request reaches; planned once for as long as it reaches the same. */
export function planRequestLetters(parts: InformParts, reached: Reached): LettersPlanned {
  if (parts.letters?.planned.reached === reached && parts.letters.people === null) {
    return parts.letters.planned;
  }
  const planned = planAll(reached);
  parts.letters = { request: reached.request, people: null, planned };
  return planned;
}

function planAll(reached: Reached): LettersPlanned {
  const { words, recipients, find } = reached;
  if (words.letter === null) throw new Error('This is a message: there are no letters to build.');
  return { reached, plan: planLetters(words.letter, recipients, find) };
}

/** Builds some of the letters as a page that stands by itself; `most` of them at most. */
export function* buildLetters(
  parts: InformParts,
  request: InformRequest,
  wanted: LettersWanted,
  call: Call | undefined,
  most = partLength,
): Steps<LettersPart> {
  const { reached, plan } = yield* plannedLetters(parts, request, wanted, call);
  if (plan.accounts.length === 0) {
    throw new Error('There is nobody who gets a letter: look at the reach report.');
  }
  const { from, language } = wanted;
  const pieces: string[] = [];
  const written = writeLetters(plan, reached.find, { from, count: most, language }, (piece) => {
    pieces.push(piece);
  });
  const { people } = reached;
  const [id, last, first] = ['person.personID', 'person.lastName', 'person.firstName'].map((name) =>
    people.reader(name),
  ) as [Reader, Reader, Reader];
  const shown = plan.accounts.subarray(from, from + written.letters);
  return {
    html: pieces.join(''),
    people: Array.from(shown, (account) => [
      id(account),
      [last(account), first(account)].filter((name) => name !== '').join(', '),
    ]),
    all: plan.accounts.length,
    pages: plan.pages,
    tooLong: written.tooLong,
    withoutCode: written.withoutCode,
    next: written.next,
  };
}

type Reader = (account: number) => string;

/**
 * The letters that are asked for. A later part is of the same letters as the first, although people
 * may have been noted as told meanwhile.
 */
function* plannedLetters(
  parts: InformParts,
  request: InformRequest,
  { from, people }: LettersWanted,
  call: Call | undefined,
): Steps<LettersPlanned> {
  const known = parts.letters;
  if (from > 0 && known !== null && isOf(parts, known, request, people)) return known.planned;
  const reached = yield* reachedOrThrow(parts, request, call);
  if (people === null) return planRequestLetters(parts, reached);
  const planned = reprint(reached, people);
  parts.letters = { request, people, planned };
  return planned;
}

/** Are these the letters of a request, on the data as it is now? */
function isOf(
  { state }: InformParts,
  known: NonNullable<InformParts['letters']>,
  request: InformRequest,
  people: readonly string[] | null,
): boolean {
  const isSameData = known.planned.reached.people.roster === state.district?.roster;
  return isSameData && sameJson([known.request, known.people], [request, people]);
}

/** The letters of some people once more, told or not, without cover sheets. */
function reprint(reached: Reached, personIds: readonly string[]): LettersPlanned {
  const accounts = accountsOf(reached, personIds);
  if (accounts.length === 0) {
    throw new Error(
      'None of these people gets this letter: look whether their Person IDs are right, and at the reasons in the reach report.',
    );
  }
  return { reached, plan: planLettersOf(reached, accounts) };
}

/** Letters of some accounts, in the order of names and without cover sheets. */
export function planLettersOf(
  { people, request, find }: Reached,
  accounts: Int32Array,
): LetterPlan {
  const made = compileLetter({ ...request.letter!, bundles: [], coverSheets: false }, find);
  if ('faults' in made) throw new Error(`${made.faults.join('; ')}.`);
  return planLetters(made.compiled, recipientsAmong(people, accounts), find);
}
