import type { Choices, NamesTryOn } from '../../host/wizard-client.ts';
import { requestOf } from '../draft.ts';
import { useAnswer, type Answering } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';

/** So long after the last key stroke options are tried, in milliseconds. */
const pause = 300;

/** The options as tried on the data. */
export interface TryOn extends Answering<NamesTryOn> {
  /** What keeps them from being tried: no schools in the data, or options with faults. */
  readonly keptBy: 'data' | 'options' | null;
}

/**
 * Tries the username and password options on everybody who would get an account in any school,
 * whenever they change: whom the batch is for is chosen later.
 */
export function useTryOn(choices: Choices): TryOn {
  const { client, draft, state } = useWizard();
  // A request has a scope; the host tries the options everywhere all the same.
  const [school] = choices.schools;
  const scope = { schools: school === undefined ? [] : [school.id] };
  const request = requestOf({ ...draft.request, scope }, state.settings.settings);
  const keptBy = school === undefined ? 'data' : request === null ? 'options' : null;
  const answering = useAnswer(
    request === null ? null : `${state.data.version} ${JSON.stringify(request)}`,
    (signal) => client.tryNames(request!, { signal }),
    pause,
  );
  return { ...answering, keptBy };
}
