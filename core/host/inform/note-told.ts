import { isTold, reachOutcomes, type ToldHow, type ToldRow } from '../../engine/inform/index.ts';
import { tellOf } from '../service-state.ts';
import { ask, type Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import type { InformParts } from './inform-state.ts';
import type { InformOutput } from './inform-workbook.ts';
import { informKey, readKeptInform } from './kept-inform.ts';
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
  const at = workbook.now();
  const before = reached.people.told.told;
  yield* ask(
    workbook.addTold(
      { before, rows: accounts.length, added: () => toldRows(reached, accounts, how, at) },
      files,
      tellOf(call),
    ),
  );
  const kept = readKeptInform(yield* ask(workbook.readRecords()));
  const changes = kept.changes + 1;
  yield* ask(workbook.writeRecords({ [informKey]: { ...kept, changes } }));
}

function* toldRows(
  { people, request }: Reached,
  accounts: Int32Array,
  how: ToldHow,
  at: string,
): Generator<ToldRow> {
  const personId = people.reader('person.personID');
  const username = people.reader('accountManagement.username');
  const created = people.reader('accountManagement.created');
  const message = (request.message ?? request.letter)!.name;
  for (const account of accounts) {
    yield {
      personId: personId(account),
      username: username(account),
      created: created(account),
      how,
      message,
      at,
      expires: request.expirationDate,
      status: 'told',
      detail: '',
    };
  }
}

/** The accounts of some of the people whom a request is about, told before or not. */
export function accountsOf({ people, reach }: Reached, personIds: readonly string[]): Int32Array {
  const wanted = new Set(personIds.map((id) => id.trim()));
  const id = people.reader('person.personID');
  return reach.accounts.filter((account, index) => {
    const outcome = reachOutcomes[reach.outcomes[index]!]!;
    return (isTold(outcome) || outcome === 'already-told') && wanted.has(id(account));
  });
}
