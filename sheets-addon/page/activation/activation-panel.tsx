import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ActivationState } from '../../api/activation-api.ts';
import type { PageContext } from '../context.ts';
import { Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { activationClient } from './activation-client.ts';
import { MakeLinks } from './make-links.tsx';
import { PageSetUp } from './page-set-up.tsx';
import { RevokeLinks } from './revoke-links.tsx';
import { activationWords } from './words.ts';

/** In the settings: the page that links lead to, links to make, links to revoke. */
export function createActivationPanel(
  context: PageContext,
): ComponentType<{ readonly changed: () => void }> {
  const words = activationWords[context.language];
  const client = activationClient(context);
  return function ActivationPanel() {
    const [state, setState] = useState<ActivationState | null>(null);
    // Open to begin with where it is still to do, and not shut while somebody is at it.
    const [opens, setOpens] = useState(false);
    const deed = useDeed();
    useEffect(() => {
      deed.act(async () => {
        const found = await client.activationState();
        setOpens(found.address === '');
        setState(found);
      });
    }, []);
    return (
      <section class="card stack" aria-label={words.heading}>
        <h3>{words.heading}</h3>
        <p class="small-text">{words.about}</p>
        <Failure sentence={deed.failure} />
        {state !== null && (
          <>
            <details open={opens}>
              <summary>{words.setUp}</summary>
              <div class="inside">
                <PageSetUp words={words} client={client} state={state} changed={setState} />
              </div>
            </details>
            {state.address !== '' && (
              <>
                <details>
                  <summary>{words.make}</summary>
                  <div class="inside">
                    <MakeLinks
                      id="links"
                      words={words}
                      client={client}
                      choices={[
                        { label: words.whoNew, who: 'new' },
                        ...state.filters.map((filter) => ({ label: filter, who: { filter } })),
                      ]}
                    />
                  </div>
                </details>
                <details>
                  <summary>{words.revoke}</summary>
                  <div class="inside">
                    <RevokeLinks context={context} words={words} />
                  </div>
                </details>
              </>
            )}
          </>
        )}
      </section>
    );
  };
}
