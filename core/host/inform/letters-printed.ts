import type { InformDone, InformRequest } from '../inform-client.ts';
import type { Steps } from '../steps.ts';
import type { Call } from '../wizard-client.ts';
import type { InformParts } from './inform-state.ts';
import { accountsOf, noteTold } from './note-told.ts';
import { reachedOrThrow } from './reach-request.ts';

/** Notes that letters were printed: all of a request, or those of some people. */
export function* lettersPrinted(
  parts: InformParts,
  request: InformRequest,
  people: readonly string[] | null,
  call: Call | undefined,
): Steps<InformDone> {
  const reached = yield* reachedOrThrow(parts, request, call);
  const accounts = people === null ? reached.recipients.accounts : accountsOf(reached, people);
  if (accounts.length === 0) throw new Error('There is no letter to note.');
  yield* noteTold(parts, reached, ['letter', accounts], [], call);
  const told = accounts.length;
  const sentence =
    told === 1
      ? 'Told notes 1 letter as printed today.'
      : `Told notes ${told} letters as printed today.`;
  return { told, sentence };
}
