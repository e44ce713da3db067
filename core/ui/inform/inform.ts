import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  InformClient,
  InformDraft,
  InformRequest,
  InformState,
} from '../../host/inform-client.ts';
import type { InformText } from '../text/en/inform.ts';
import type { InformHost } from '../inform-host.ts';

/** What every screen for telling people has at hand. */
export interface Inform {
  readonly host: InformHost;
  readonly client: InformClient;
  readonly words: InformText;
  /** What is saved, and what there is to choose from. */
  readonly saved: InformState;
  /** After something was saved or removed. */
  readonly update: (saved: InformState) => void;
  /** What is put together, complete: what nobody has chosen is as it comes with the wizard. */
  readonly draft: InformDraft;
  readonly change: (parts: Partial<InformDraft>) => void;
}

export const InformContext = createContext<Inform | null>(null);

/** The screens for telling people that a part belongs to. */
export function useInform(): Inform {
  const inform = useContext(InformContext);
  if (inform === null) throw new Error('A part stands outside the screens for telling people.');
  return inform;
}

/** The draft with what nobody has chosen yet: the first of what is saved, and no date. */
export function completeDraft(chosen: Partial<InformDraft>, saved: InformState): InformDraft {
  return {
    open: true,
    part: 'tell',
    filter: saved.filters[0]!.filter,
    medium: 'message',
    message: saved.messages[0]!.message,
    letter: saved.letters[0]!.letter,
    expirationDate: '',
    toShared: false,
    again: false,
    from: '',
    ...chosen,
  };
}

/** What the host is asked about: the message or the letter, not both. */
export function requestOfDraft(draft: InformDraft): InformRequest {
  const { filter, medium, message, letter, expirationDate, toShared, again, from } = draft;
  return {
    filter,
    message: medium === 'message' ? message : null,
    letter: medium === 'letter' ? letter : null,
    expirationDate,
    toShared,
    again,
    from,
  };
}
