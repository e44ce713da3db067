import {
  isTold,
  messageFiles,
  outcomeAgain,
  outcomeLabels,
  reachOutcomes,
  writeLetters,
} from '../../engine/inform/index.ts';
import type { InformDone, InformRequest, TriedOut } from '../inform-client.ts';
import { tellOf } from '../service-state.ts';
import { ask, type Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import type { InformParts } from './inform-state.ts';
import { planLettersOf } from './plan-letters.ts';
import { reachedOrThrow, recipientsAmong, type Reached } from './reach-request.ts';
import { runId } from './run-id.ts';
import { refuseOtherThanAddress } from './sender.ts';

/** A message or letter as one person gets it: the n-th of those who are told, or a Person ID. */
export function* tryOut(
  parts: InformParts,
  request: InformRequest,
  person: number | string,
  call: Call | undefined,
): Steps<TriedOut> {
  const reached = yield* reachedOrThrow(parts, request, call);
  const account = accountOf(reached, person);
  const { people, words } = reached;
  const isOwnSignIn = recipientsAmong(people, Int32Array.of(account)).ownSignIn[0] === 1;
  const read = (field: string) => people.reader(field)(account);
  const name = `${read('person.firstName')} ${read('person.lastName')}`.trim();
  const shown = { person: `${name} (${read('accountManagement.username')})` };
  if (words.message !== null) {
    const merged = words.message.merge(account, isOwnSignIn);
    return { ...shown, to: read('person.email'), ...merged };
  }
  const plan = planLettersOf(reached, Int32Array.of(account));
  const pieces: string[] = [];
  writeLetters(plan, reached.find, { from: 0, count: 1, language: 'en' }, (piece) => {
    pieces.push(piece);
  });
  const text = words.letter.text(account, isOwnSignIn);
  return { ...shown, to: '', subject: '', text, html: pieces.join('') };
}

/** One person's message as a file for somebody who tests it; it is noted nowhere. */
export function* testMessage(
  parts: InformParts,
  request: InformRequest,
  [person, to]: readonly [number | string, string],
  call: Call | undefined,
): Steps<InformDone> {
  refuseOtherThanAddress(to);
  const reached = yield* reachedOrThrow(parts, request, call);
  const { message } = reached.words;
  if (message === null) throw new Error('A letter is tested by building it.');
  const account = accountOf(reached, person);
  const { workbook } = parts;
  const find: typeof reached.find = (name) =>
    name === 'person.email' ? { name, kind: 'text', read: () => to.trim() } : reached.find(name);
  const options = { from: request.from.trim(), date: workbook.now(), id: runId(workbook.random) };
  const recipients = recipientsAmong(reached.people, Int32Array.of(account));
  const file = messageFiles(message, find, recipients, options)(0);
  const name = 'test.eml';
  const content = {
    fillText(write: (text: string) => void) {
      write(file.content);
    },
  };
  yield* ask(workbook.handOver([{ name, content }], tellOf(call)));
  return { told: 0, sentence: `${name} is addressed to ${to.trim()}. Nobody counts as told.` };
}

function accountOf({ people, reach, recipients }: Reached, person: number | string): number {
  if (typeof person === 'number') {
    const account = recipients.accounts[person];
    if (account === undefined) throw new Error('Nobody would be told: look at the reach report.');
    return account;
  }
  const id = people.reader('person.personID');
  const index = reach.accounts.findIndex((account) => id(account) === person.trim());
  if (index < 0) {
    throw new Error(`The filter matches nobody with the Person ID ${person.trim().slice(0, 40)}.`);
  }
  const account = reach.accounts[index]!;
  const planned = reachOutcomes[reach.outcomes[index]!]!;
  const { options } = reach;
  const outcome = planned === 'already-told' ? outcomeAgain(people, options)(account) : planned;
  if (!isTold(outcome)) {
    const why = outcomeLabels[options.medium][outcome];
    throw new Error(`This person would not be told: ${why}. The reach report says what to do.`);
  }
  return account;
}
