import type { ComponentType } from 'preact';
import type { InformText } from './text/en/inform.ts';
import type {
  InformClient,
  InformDone,
  InformRequest,
  MadeFiles,
  ReachAnswer,
} from '../host/inform-client.ts';

/** What a host brings for telling people about their accounts. */
export interface InformHost {
  readonly client: InformClient;
  /** What messages are made into here, for other programs to send. */
  readonly makes: readonly MadeFiles[];
  /** Opens the letters in a window of their own: they are looked at, printed and noted there. */
  readonly openLetters: (request: InformRequest) => Promise<void>;
  /** The sentences of these screens where what they say is another thing here. */
  readonly words?: (text: InformText) => InformText;
  /** More that can be done with a message or letter here, such as sending it; null for nothing. */
  readonly Actions: ComponentType<InformActionsProps> | null;
  /** Further parts of the panel, such as a schedule. */
  readonly parts: readonly InformPart[];
}

/** A further part of the panel, behind a button of its own. */
export interface InformPart {
  readonly id: string;
  readonly label: string;
  readonly Part: ComponentType;
}

/** The numbers of a reach report. */
export type ReachCounts = Extract<ReachAnswer, { readonly people: number }>;

/** What a host's own way of telling people works with. */
export interface InformActionsProps {
  readonly request: InformRequest;
  readonly reach: ReachCounts;
  /** People were told: says so, and looks at the reach anew. */
  readonly done: (done: InformDone) => void;
}
