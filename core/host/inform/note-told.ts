import { isTold, outcomeAgain, tellings, type ToldHow } from '../../engine/inform/index.ts';
import { tellOf } from '../service-state.ts';
import { ask, type Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import type { InformParts } from './inform-state.ts';
import type { InformOutput } from './inform-workbook.ts';
import { changeKeptInform } from './kept-inform.ts';
import type { Reached } from './reach-request.ts';

/** Notes that people were told, and hands over the files by which they were. */
export function* noteTold(
  parts: InformParts,
  reached: Reached,
  [how, accounts]: readonly [ToldHow, Int32Array],
  files: readonly InformOutput[],
  call: Call | undefined,
): Steps<void> {
  const { workbook } = parts;
  const { people, request } = reached;
  const message = (request.message ?? request.letter)!.name;
  const options = { how, message, at: workbook.now(), expires: request.expirationDate };
  const before = people.told.told;
  // Should anything go wrong from here on, nobody knows what is kept before it is read again.
  parts.told = null;
  yield* ask(
    workbook.addTold(
      { before, rows: accounts.length, added: () => tellings(people, accounts, options) },
      files,
      tellOf(call),
    ),
  );
  yield* changeKeptInform(workbook, (kept) => ({ ...kept, changes: kept.changes + 1 }));
}

/**
 * The accounts of some of the people whom a request is about, told before or not: those who can be
 * told by it as the data is now.
 */
export function accountsOf({ people, reach }: Reached, personIds: readonly string[]): Int32Array {
  const wanted = new Set(personIds.map((id) => id.trim()));
  const id = people.reader('person.personID');
  const outcome = outcomeAgain(people, reach.options);
  return reach.accounts.filter((account) => wanted.has(id(account)) && isTold(outcome(account)));
}
