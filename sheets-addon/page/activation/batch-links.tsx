import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';
import { activationClient } from './activation-client.ts';
import { MakeLinks } from './make-links.tsx';
import { activationWords } from './words.ts';

/** Once accounts were created: links for them, where the page is set up. */
export function createBatchLinks(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const words = activationWords[context.language];
  const client = activationClient(context);
  return function BatchLinks() {
    const batch = useWatched(context.wizard.sheet)?.saved?.batch;
    const [isSetUp, setSetUp] = useState(false);
    useEffect(() => {
      client.activationState().then(
        ({ address }) => {
          setSetUp(address !== '');
        },
        () => {
          // The settings say what is wrong.
        },
      );
    }, [batch?.id]);
    if (!isSetUp || batch?.request.changeType !== 'createAccount') return null;
    return (
      <details class="card">
        <summary>{words.forBatch}</summary>
        <div class="inside">
          <MakeLinks
            id="batch-links"
            words={words}
            client={client}
            choices={[{ label: words.forBatch, who: { batch: batch.id } }]}
          />
        </div>
      </details>
    );
  };
}
