import { readKept } from '../../core/host/kept-records.ts';
import { requestToKeep } from '../../core/host/kept-request.ts';
import type { WizardDraft, WizardState } from '../../core/host/wizard-client.ts';
import type { ExtensionClient } from '../worker/extension-client.ts';

/** The key in the storage; one for all views, since only one of them is active. */
const key = 'draft';

/**
 * The draft as chosen last, for as long as the database does not have it. The database is written by
 * the worker, later; a page that is closed or reloaded right after a click, or a worker that dies,
 * would lose the choice. So the page writes it down at once, in a storage that does not let it wait.
 */
export interface DraftAhead {
  /** The client, but a draft it is to keep is safe as soon as the call returns. */
  readonly keepingAtOnce: (client: ExtensionClient) => ExtensionClient;
  /** What a wizard opens with, with the draft as chosen last. */
  readonly openOver: (open: () => Promise<WizardState>) => Promise<WizardState>;
  /** Has the client keep what another page, now gone, left here. */
  readonly catchUp: (client: ExtensionClient) => void;
  /** Erases it. */
  readonly forget: () => void;
}

/** The draft ahead of the database in `storage`, which has to be there when the page is again. */
export function createDraftAhead(storage: Storage): DraftAhead {
  function read(): WizardDraft | null {
    try {
      return readKept({ draft: JSON.parse(storage.getItem(key) ?? 'null') as unknown }).draft;
    } catch {
      return null; // not as this program writes it
    }
  }

  function write(draft: WizardDraft): string {
    const text = JSON.stringify({ ...draft, request: requestToKeep(draft.request) });
    try {
      storage.setItem(key, text);
    } catch {
      // There is no room: what stands there would be taken for newer than what the database gets.
      forget();
    }
    return text;
  }

  /** Has the database been given this draft, and is it still the last one, there is none ahead. */
  function settle(text: string): void {
    if (storage.getItem(key) === text) forget();
  }

  function forget(): void {
    storage.removeItem(key);
  }

  async function openOver(open: () => Promise<WizardState>): Promise<WizardState> {
    // Before the database is read: a draft that is no longer here by then is already there.
    const draft = read();
    const opened = await open();
    return draft === null ? opened : { ...opened, draft };
  }

  return {
    keepingAtOnce: (client) => ({
      ...client,
      open: () => openOver(() => client.open()),
      async keepDraft(draft) {
        const text = write(draft);
        await client.keepDraft(draft);
        settle(text);
      },
    }),
    openOver,
    catchUp(client) {
      const text = storage.getItem(key);
      const draft = read();
      if (text === null || draft === null) return;
      // Where the storage is full, the next choice says so.
      client.keepDraft(draft).then(
        () => {
          settle(text);
        },
        () => undefined,
      );
    },
    forget,
  };
}
