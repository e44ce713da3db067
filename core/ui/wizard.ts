import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  Call,
  Progress,
  RequestJson,
  StepId,
  WizardClient,
  WizardDraft,
  WizardState,
} from '../host/wizard-client.ts';
import type { InformDraft } from '../host/inform-client.ts';
import type { WizardHost } from './mount-wizard.tsx';
import type { Text } from './text/index.ts';

/** A piece of long work that is going on. */
export interface Work {
  readonly label: string;
  readonly progress: Progress | null;
  /** When it began, in milliseconds as `performance.now` counts. */
  readonly since: number;
  readonly stop: () => void;
}

/** What every screen of the wizard has at hand. */
export interface Wizard {
  readonly host: WizardHost;
  readonly client: WizardClient;
  readonly text: Text;
  /** What the host keeps: data, preview, history, recipes, settings. */
  readonly state: WizardState;
  readonly draft: WizardDraft;
  /** Replaces parts of what the host keeps, after a call has answered with them. */
  readonly update: (parts: Partial<WizardState>) => void;
  /** Asks the host anew for everything it keeps. */
  readonly refresh: () => Promise<void>;
  /** Changes keys of the request; `undefined` removes one. */
  readonly change: (keys: {
    readonly [K in keyof RequestJson]?: RequestJson[K] | undefined;
  }) => void;
  /** Puts another request in place of this one: a recipe, a fresh start. */
  readonly replace: (request: Partial<RequestJson>, recipe: string) => void;
  readonly go: (step: StepId) => void;
  /** Keeps parts of what telling people is put together of; `open` opens or closes its panel. */
  readonly inform: (parts: Partial<InformDraft>) => void;
  /**
   * Runs long work: shows how far it is, can be stopped, and turns a failure into a message. Gives
   * null where it failed or was stopped. One at a time; buttons are disabled meanwhile.
   */
  readonly run: <T>(label: string, work: (call: Call) => Promise<T>) => Promise<T | null>;
  /** The work going on, null if there is none. */
  readonly work: Work | null;
  /** Has it read out to people who do not see the screen. */
  readonly announce: (sentence: string) => void;
}

export const WizardContext = createContext<Wizard | null>(null);

/** The wizard that a screen belongs to. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('A screen stands outside the wizard.');
  return wizard;
}
