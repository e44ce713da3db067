import { encodeUtf8 } from '../../tables/utf8.ts';
import { joinKeys, type JoinKey, type PossiblePeople } from './find-person.ts';
import { knownPerson, type KnownPerson, type PeopleKeys } from './people-keys.ts';

/** An account that may belong to several people: only somebody who knows them can say to whom. */
export interface JoinQuestion {
  /** What the answer is remembered by. It says nothing about anybody, and goes with these people. */
  readonly key: string;
  readonly username: string;
  readonly candidates: readonly JoinCandidate[];
}

/** A question that somebody has answered. */
export interface AnsweredJoin extends JoinQuestion {
  /** 1 for the first candidate and so on, 0 for none of them. */
  readonly answer: number;
}

/** Somebody whom an account may belong to, and what says so. */
export interface JoinCandidate extends KnownPerson {
  readonly by: readonly JoinKey[];
}

/**
 * Answers to questions, by their keys: 1 for the first candidate, 2 for the second and so on, 0 for
 * none of them.
 */
export type JoinAnswers = Readonly<Record<string, number>>;

/** The people in question, in the order of their Person IDs. */
export function candidatesOf(people: PeopleKeys, { said }: PossiblePeople): number[] {
  const everybody = [...new Set(said.flat())];
  const idOf = (person: number) => knownPerson(people, person).personId;
  return everybody.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

/** The question about an account and these people. */
export function questionOf(
  people: PeopleKeys,
  username: string,
  candidates: readonly number[],
  { said }: PossiblePeople,
): JoinQuestion {
  return {
    key: questionKey(people, username, candidates),
    username,
    candidates: candidates.map((person) => ({
      ...knownPerson(people, person),
      by: joinKeys.filter((_, key) => said[key]!.includes(person)),
    })),
  };
}

/** The key of a question: the same as long as the account and the people in question are. */
export function questionKey(
  people: PeopleKeys,
  username: string,
  candidates: readonly number[],
): string {
  const ids = candidates.map((person) => knownPerson(people, person).personId);
  return hashText([username.trim().toLowerCase(), ...ids].join('\n'));
}

function hashText(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (const byte of encodeUtf8(text)) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ byte, 0x5bd1e995);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 13), 0x85ebca6b);
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
