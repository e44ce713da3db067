import { useEffect } from 'preact/hooks';
import type { InformRequest, ReachAnswer } from '../../host/inform-client.ts';
import { useAnswer, type Answering } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { requestOfDraft, useInform } from './inform.ts';

/** So long after the last change it is worked out who can be told, in milliseconds. */
const pause = 500;

/** Who can be told, and what the host was asked. */
export interface Reaching extends Answering<ReachAnswer> {
  readonly request: InformRequest;
  /** The request as text: rows and previews of it are asked anew when it changes. */
  readonly identity: string;
}

/** Works out who can be told, whenever something that decides about it changes. */
export function useReach(): Reaching {
  const { state } = useWizard();
  const { client, draft } = useInform();
  const request = withoutLogo(requestOfDraft(draft));
  const identity = `${state.data.version} ${JSON.stringify(request)}`;
  const answering = useAnswer(identity, (signal) => client.reach(request, { signal }), pause);
  useComingBack(draft.medium === 'letter', answering.again);
  return { ...answering, request, identity };
}

/** Whoever comes back from the window of letters may have noted there that they are printed. */
function useComingBack(listens: boolean, back: () => void): void {
  useEffect(() => {
    if (!listens) return;
    const look = () => {
      if (!document.hidden) back();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
    };
  }, [listens]);
}

/** The school's picture decides about nobody, and would weigh on every call. */
function withoutLogo(request: InformRequest): InformRequest {
  const { letter } = request;
  return letter === null ? request : { ...request, letter: { ...letter, logo: '' } };
}
