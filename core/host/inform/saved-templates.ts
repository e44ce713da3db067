import {
  checkFilter,
  checkLetter,
  checkMessage,
  compileLetter,
  compileMessage,
  informPeople,
  mergeFields,
  shippedFilters,
  shippedLetters,
  shippedMessages,
  type Filter,
  type InformPeople,
  type LetterTemplate,
  type MessageTemplate,
} from '../../engine/inform/index.ts';
import type { InformState } from '../inform-client.ts';
import { ask, type Steps } from '../steps.ts';
import type { InformParts } from './inform-state.ts';
import {
  changeKeptInform,
  readKeptInform,
  withNamed,
  withoutNamed,
  type KeptInform,
} from './kept-inform.ts';
import { readGround } from './read-ground.ts';

/** What is saved and shipped, and the fields of the data. */
export function* openInform(parts: InformParts): Steps<InformState> {
  const people = yield* everybody(parts);
  const kept = readKeptInform(yield* ask(parts.workbook.readRecords()));
  return stateOf(kept, people);
}

/** Keeps a filter under its name. */
export function* saveFilter(parts: InformParts, filter: Filter): Steps<InformState> {
  const people = yield* everybody(parts);
  const read = checkFilter(filter, people.fields);
  if ('faults' in read) throw faultsError(read.faults);
  refuseShipped(shippedFilters, read.filter.name);
  return yield* change(parts, people, (kept) => ({
    ...kept,
    filters: withNamed(kept.filters, read.filter),
  }));
}

/** Keeps a message under its name, if it can be merged. */
export function* saveMessage(parts: InformParts, message: MessageTemplate): Steps<InformState> {
  const people = yield* everybody(parts);
  const read = checkMessage(message);
  if ('faults' in read) throw faultsError(read.faults);
  const made = compileMessage(read.message, mergeFields(people));
  if ('faults' in made) throw faultsError(made.faults);
  refuseShipped(shippedMessages, read.message.name);
  return yield* change(parts, people, (kept) => ({
    ...kept,
    messages: withNamed(kept.messages, read.message),
  }));
}

/** Keeps a letter under its name, if it can be merged. */
export function* saveLetter(parts: InformParts, letter: LetterTemplate): Steps<InformState> {
  const people = yield* everybody(parts);
  const read = checkLetter(letter);
  if ('faults' in read) throw faultsError(read.faults);
  const made = compileLetter(read.letter, mergeFields(people));
  if ('faults' in made) throw faultsError(made.faults);
  refuseShipped(shippedLetters, read.letter.name);
  return yield* change(parts, people, (kept) => ({
    ...kept,
    letters: withNamed(kept.letters, read.letter),
  }));
}

/** Removes one of what is saved. */
export function* forget(
  parts: InformParts,
  kind: 'filter' | 'message' | 'letter',
  name: string,
): Steps<InformState> {
  const people = yield* everybody(parts);
  return yield* change(parts, people, (kept) => ({
    ...kept,
    ...(kind === 'filter' ? { filters: withoutNamed(kept.filters, name) } : {}),
    ...(kind === 'message' ? { messages: withoutNamed(kept.messages, name) } : {}),
    ...(kind === 'letter' ? { letters: withoutNamed(kept.letters, name) } : {}),
  }));
}

function* change(
  { workbook }: InformParts,
  people: InformPeople,
  changed: (kept: KeptInform) => KeptInform,
): Steps<InformState> {
  return stateOf(yield* changeKeptInform(workbook, changed), people);
}

function stateOf({ filters, messages, letters }: KeptInform, people: InformPeople): InformState {
  return {
    filters: [
      ...shippedFilters.map((filter) => ({ filter, shipped: true })),
      ...filters.map((filter) => ({ filter, shipped: false })),
    ],
    messages: [
      ...shippedMessages.map((message) => ({ message, shipped: true })),
      ...messages.map((message) => ({ message, shipped: false })),
    ],
    letters: [
      ...shippedLetters.map((letter) => ({ letter, shipped: true })),
      ...letters.map((letter) => ({ letter, shipped: false })),
    ],
    fields: people.fields.list.map(({ name, label, kind, merges }) => ({
      ...{ name, label, kind, merges },
    })),
  };
}

function* everybody(parts: InformParts): Steps<InformPeople> {
  const read = yield* readGround(parts, null, undefined);
  if ('faults' in read) throw faultsError(read.faults);
  const { roster, told } = read.ground;
  return informPeople({ roster, type: null, now: parts.workbook.wallClock(), told });
}

function refuseShipped(shipped: readonly { readonly name: string }[], name: string): void {
  if (shipped.some((one) => one.name === name)) {
    throw new Error(`${name} comes with the wizard and stays as it is: choose another name.`);
  }
}

function faultsError(faults: readonly string[]): Error {
  return new Error(`${faults.join('; ')}.`);
}
