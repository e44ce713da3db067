import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../../core/host/wizard-client.ts';
import type { DataSourcesProps } from '../../core/ui/mount-wizard.tsx';
import type { FilesAdded, FileToAdd } from '../worker/extension-client.ts';
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
  readonly tell: (sentences: readonly string[]) => void;
  /** Stores files with the wizard's progress bar, and tells what became of them. */
  readonly add: (
    files: readonly FileToAdd[],
    origin: FileOrigin,
    remarks?: readonly string[],
  ) => Promise<void>;
}

/** How data comes in here: files where they can be chosen, pages, sheets, pasted tables, a sample. */
export function createDataSources(context: ExtensionContext): ComponentType<DataSourcesProps> {
  const { say, client, view } = context;
  return function DataSources({ overview, busy, run }: DataSourcesProps) {
    const [sentences, setSentences] = useState(context.firstWords);
    const isEmpty = overview.version === '';

    function outcome(work: (call: Call) => Promise<FilesAdded>, remarks: readonly string[] = []) {
      return run(async (call) => {
        setSentences([]);
        setSentences([...filesOutcome(say, await work(call)), ...remarks]);
      });
    }
    const source: SourceProps = {
      context,
      run,
      tell: setSentences,
      add: (files, origin, remarks) =>
        outcome((call) => client.addFiles(files, origin, call), remarks),
    };
    useEffect(() => {
      // Without it, Firefox may clear the data where the disk is nearly full.
      void navigator.storage.persist();
    }, []);

    return (
      <section class="stack tight sources" aria-label={say('sources')}>
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
          <OpenFiles {...source}>{isEmpty && sampleButton()}</OpenFiles>
        )}
        <PasteTable {...source} />
        <GoogleSheets {...source} />
        {view !== 'popup' && <p class="muted small-text">{say('readPageHint')}</p>}
        <div role="status">
          {sentences.length > 0 && (
            <div class="notice info">
              <div class="notice-body">
                {sentences.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            </div>
          )}
        </div>
        {!isEmpty && <FileList version={overview.version} {...source} />}
        {!isEmpty && !overview.isRead && !busy && (
          <div class="row">
            <button class="button" onClick={() => void run(() => Promise.resolve())}>
              {say('readFiles')}
            </button>
          </div>
        )}
      </section>
    );

    function sampleButton() {
      return (
        <button
          class="button"
          onClick={() => {
            void outcome((call) => client.loadSample(call), [say('sampleLoaded')]);
          }}
        >
          {say('loadSample')}
        </button>
      );
    }
  };
}
