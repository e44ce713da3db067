import type { ComponentType } from 'preact';
import { canonicalTables } from '../../../core/engine/index.ts';
import type { DataOverview } from '../../../core/host/wizard-client.ts';
import type { DataSourcesProps } from '../../../core/ui/mount-wizard.tsx';
import type { TabsMade } from '../../api/sheets-api.ts';
import type { PageContext } from '../context.ts';
import type { Words } from '../text/words.ts';
import { useWatched } from '../watched.ts';
import { AskedButton } from './asked-button.tsx';
import { OldTabs } from './old-tabs.tsx';

/** How data comes in here: it is there, in the tabs; or in tabs that are made and then filled. */
export function createDataSources(context: PageContext): ComponentType<DataSourcesProps> {
  const { words, server, wizard } = context;
  return function DataSources({ overview, busy, run, tell }) {
    const isUnread = overview.version !== '' && overview.tables.length === 0;
    const hasSettings = useWatched(wizard.sheet)?.settings.source !== '';
    const isAnyKnown = overview.tables.some(({ table }) => table !== null);

    const makeTabs = (make: () => Promise<TabsMade>) =>
      run(async () => {
        tell([]);
        tell(tabsInWords(words, await make()));
      });
    const readAgain = () =>
      run(() => {
        tell([]);
        return Promise.resolve();
      });

    return (
      <section class="stack tight sources" aria-label={words.sources}>
        <div class="row">
          <button
            class={isAnyKnown ? 'button' : 'button quiet'}
            disabled={busy}
            onClick={() => void readAgain()}
          >
            {words.readAgain}
          </button>
        </div>
        {!(hasSettings && hasEveryTable(overview)) && (
          <div class="stack tight">
            <div class="row">
              <button
                class={isAnyKnown ? 'button quiet' : 'button primary'}
                disabled={busy}
                onClick={() => void makeTabs(server.makeTemplateTabs)}
              >
                {words.makeTabs}
              </button>
            </div>
            {!isAnyKnown && <p class="muted small-text">{words.makeTabsHint}</p>}
          </div>
        )}
        {!isFilled(overview) && (
          <LoadSample
            words={words}
            busy={busy}
            asks={overview.tables.some(({ rowCount }) => rowCount > 0)}
            load={(replace) => makeTabs(() => server.loadSample(replace))}
          />
        )}
        {!isUnread && <OldTabs context={context} version={overview.version} />}
      </section>
    );
  };
}

function hasEveryTable({ tables }: DataOverview): boolean {
  const known = new Set(tables.map(({ table }) => table).filter((table) => table !== null));
  return known.size === Object.keys(canonicalTables).length;
}

/** The sample comes only where none of the district's own tables has a row. */
function isFilled({ tables }: DataOverview): boolean {
  return tables.some(({ table, rowCount }) => table !== null && rowCount > 0);
}

function LoadSample(props: {
  readonly words: Words;
  readonly busy: boolean;
  /** Something is in the spreadsheet already. */
  readonly asks: boolean;
  readonly load: (replace: boolean) => Promise<void>;
}) {
  const { words, busy, asks, load } = props;
  return (
    <div class="stack tight">
      {asks ? (
        <AskedButton
          words={words}
          label={words.loadSample}
          question={words.sampleQuestion}
          sure={words.sampleReplace}
          act={() => load(true)}
        />
      ) : (
        <div class="row">
          <button class="button" disabled={busy} onClick={() => void load(false)}>
            {words.loadSample}
          </button>
        </div>
      )}
      <p class="muted small-text">{words.loadSampleHint}</p>
    </div>
  );
}

function tabsInWords(words: Words, { made, kept }: TabsMade): string[] {
  return [
    made.length > 0 ? words.made(made) : words.noneMade,
    ...(kept.length > 0 && made.length > 0 ? [words.kept(kept)] : []),
  ];
}
