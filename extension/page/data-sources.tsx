import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DataSourcesProps } from '../../core/ui/mount-wizard.tsx';
import type { FileLine, FileToAdd } from '../worker/extension-client.ts';
import type { FileOrigin } from '../store/database.ts';
import type { ExtensionContext } from './extension-context.ts';
import { FileList } from './file-list.tsx';
import { GoogleSheets } from './google-sheets.tsx';
import { OpenFiles } from './open-files.tsx';
import { filesOutcome } from './outcome-text.ts';
import { PasteTable } from './paste-table.tsx';
import { ReadPage } from './read-page.tsx';

/** What each way of bringing data in works with. */
export interface SourceProps {
  readonly context: ExtensionContext;
  readonly run: DataSourcesProps['run'];
  /** Shows what became of it. */
  readonly tell: DataSourcesProps['tell'];
  /** Stores files with the wizard's progress bar, and tells what became of them. */
  readonly add: (
    files: readonly FileToAdd[],
    origin: FileOrigin,
    remarks?: readonly string[],
  ) => Promise<void>;
}

/**
 * How data comes in here: files where they can be chosen, pages, sheets, pasted tables, a sample.
 * Folded once there is data, with the files that are stored.
 */
export function createDataSources(context: ExtensionContext): ComponentType<DataSourcesProps> {
  const { say, client, view } = context;
  return function DataSources({ overview, busy, run, tell }: DataSourcesProps) {
    const [files, setFiles] = useState<readonly FileLine[]>([]);
    const { version, tables, faults } = overview;
    const isEmpty = version === '';
    const isNothing = tables.length === 0;
    const isFaulty = faults.length > 0;
    const [isOpened, setIsOpened] = useState(true);

    const source: SourceProps = {
      context,
      run,
      tell,
      add: (chosen, origin, remarks = []) =>
        run(async (call) => {
          tell([]);
          const outcome = await client.addFiles(chosen, origin, call);
          const isWhole = outcome.refused.length + remarks.length === 0;
          tell([...filesOutcome(say, outcome), ...remarks], isWhole ? 'info' : 'warn');
        }),
    };
    useEffect(() => {
      if (context.firstWords.length > 0) tell(context.firstWords);
      // Without it, Firefox may clear the data where the disk is nearly full.
      void navigator.storage.persist();
    }, []);
    useEffect(() => {
      // Where it fails, the wizard's own calls fail too, and say so.
      client.listFiles().then(setFiles, () => undefined);
    }, [version]);
    useLayoutEffect(() => {
      setIsOpened(isNothing || view === 'popup');
    }, [isNothing]);
    useLayoutEffect(() => {
      // Other files are what helps. Whoever has taken one away goes on there.
      if (isFaulty) setIsOpened(true);
    }, [isFaulty]);

    return (
      <div class="stack tight">
        {!isEmpty && !overview.isRead && !busy && (
          <div class="row">
            <button class="button" onClick={() => void run(() => Promise.resolve())}>
              {say('readFiles')}
            </button>
          </div>
        )}
        <details
          class={isEmpty ? 'sources' : 'sources card'}
          open={isOpened}
          onToggle={(event) => {
            setIsOpened(event.currentTarget.open);
          }}
        >
          <summary hidden={isEmpty}>
            {say('sourcesMore')}
            <span class="muted small-text aside">{say.count('filesHere', files.length)}</span>
          </summary>
          <section class="stack tight" aria-label={say('sources')}>
            {view !== 'popup' && storedFiles()}
            {view === 'popup' ? (
              <>
                <p class="muted">{say('popupFiles')}</p>
                <div class="row">
                  <button class="button primary" onClick={context.openTab}>
                    {say('openFiles')}
                  </button>
                  {isEmpty && sampleButton()}
                </div>
                <ReadPage {...source} />
              </>
            ) : (
              <OpenFiles isFirst={isEmpty} {...source}>
                {isEmpty && sampleButton()}
              </OpenFiles>
            )}
            <div class="card list other-sources">
              <PasteTable {...source} />
              <GoogleSheets {...source} />
              {view !== 'popup' && <div class="muted small-text">{say('readPageHint')}</div>}
            </div>
            {view === 'popup' && storedFiles()}
          </section>
        </details>
      </div>
    );

    function storedFiles() {
      return !isEmpty && <FileList files={files} setFiles={setFiles} {...source} />;
    }

    function sampleButton() {
      return (
        <button
          class="button"
          onClick={() => {
            void run(async (call) => {
              tell([]);
              tell([...filesOutcome(say, await client.loadSample(call)), say('sampleLoaded')]);
            });
          }}
        >
          {say('loadSample')}
        </button>
      );
    }
  };
}
