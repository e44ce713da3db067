import type { Say } from '../text/say.ts';
import type { ExtensionClient } from '../worker/extension-client.ts';
import type { View } from './view.ts';

/** What the extension's own parts of the screens have at hand. */
export interface ExtensionContext {
  readonly view: View;
  readonly say: Say;
  readonly client: ExtensionClient;
  /** What there is to say before anything else. */
  readonly firstWords: readonly string[];
  /** Opens the wizard in a tab and gives way to it. */
  readonly openTab: () => void;
  /** Ends the worker and shows what is stored afresh, after everything was erased. */
  readonly startOver: () => void;
}
