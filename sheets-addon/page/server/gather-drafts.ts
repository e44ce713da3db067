import type { WizardDraft } from '../../../core/host/wizard-client.ts';
import type { Clock } from './clock.ts';

/** Keeps where the wizard stands without a call for each choice. */
export interface DraftKeeper {
  /** Keeps a draft soon; done when it, or a later one, is kept. */
  readonly keep: (draft: WizardDraft) => Promise<void>;
  /** Sends what is still to be sent. Never rejects: whoever keeps it hears of a failure. */
  readonly flush: () => Promise<void>;
}

/** So long nothing must change before a draft is sent, in milliseconds. */
const pause = 1500;

/** Gathers drafts: of those that follow each other closely, the last one is sent. */
export function gatherDrafts(
  send: (draft: WizardDraft) => Promise<unknown>,
  clock: Clock,
): DraftKeeper {
  let waiting: { readonly draft: WizardDraft; readonly cancel: () => void } | null = null;
  let keepers: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  let sending: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    if (waiting === null) return sending;
    const { draft, cancel } = waiting;
    const told = keepers;
    cancel();
    waiting = null;
    keepers = [];
    // One after the other: an earlier draft must not arrive last.
    sending = sending
      .then(() => send(draft))
      .then(
        () => {
          for (const { resolve } of told) resolve();
        },
        (error: unknown) => {
          for (const { reject } of told) reject(error);
        },
      );
    return sending;
  }

  return {
    keep(draft) {
      waiting?.cancel();
      waiting = { draft, cancel: clock.after(pause, () => void flush()) };
      return new Promise((resolve, reject) => {
        keepers.push({ resolve, reject });
      });
    },
    flush,
  };
}
