import { useEffect, useState } from 'preact/hooks';
import type { PageContext } from '../context.ts';
import { AskedButton } from './asked-button.tsx';

/** Tabs of earlier previews, by name, to be deleted if somebody wants that. */
export function OldTabs(props: { readonly context: PageContext; readonly version: string }) {
  const { context, version } = props;
  const { words, server } = context;
  const [tabs, setTabs] = useState<readonly string[]>([]);
  const [deleted, setDeleted] = useState<readonly string[]>([]);

  useEffect(() => {
    // Where it fails, the wizard's own calls fail too, and say so.
    server.oldTabs().then(setTabs, () => undefined);
  }, [version]);

  return (
    <>
      {deleted.length > 0 && (
        <p role="status" class="muted">
          {words.deletedTabs(deleted)}
        </p>
      )}
      {tabs.length > 0 && (
        <details class="card">
          <summary>{words.oldTabs(tabs.length)}</summary>
          <div class="stack tight inside">
            <p class="muted small-text">{words.oldTabsHint}</p>
            <ul class="list">
              {tabs.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <AskedButton
              words={words}
              label={words.deleteTabs(tabs.length)}
              sure={words.deleteNow}
              act={async () => {
                const left = await server.deleteTabs(tabs);
                setDeleted(tabs.filter((name) => !left.includes(name)));
                setTabs(left);
              }}
            />
          </div>
        </details>
      )}
    </>
  );
}
