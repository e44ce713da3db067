import { isImportFile } from '../../host/import-file-name.ts';
import type { Saved } from '../../host/wizard-client.ts';
import { ImportFiles } from '../components/import-files.tsx';
import { FileList } from '../components/file-list.tsx';
import { Notice } from '../components/notice.tsx';
import { UndoPart } from '../components/undo-part.tsx';
import { Breakdown } from '../preview/breakdown.tsx';
import { ChangesTable } from '../preview/changes-table.tsx';
import { Verdict } from '../preview/verdict.tsx';
import { whenText } from '../when.ts';
import { useWizard } from '../wizard.ts';
import { NextSteps } from './next-steps.tsx';

/** What a save did: the numbers, what to do next, files to take, every row, and undo. */
export function Result(props: {
  readonly saved: Saved;
  /** It was undone: nothing but that is left to say. */
  readonly undone: boolean;
  readonly undo: () => void;
}) {
  const { saved, undone, undo } = props;
  const { text, host } = useWizard();
  const { batch, summary, changeRows, firstRows, files, left = [] } = saved;
  const ownFiles = files.filter(({ name }) => !isImportFile(name));
  const rows = { of: 'saved', summary, identity: batch.id } as const;
  const done = text.save.done[summary.changeType](changeRows, summary.changed);
  return (
    <>
      {!undone && (
        <>
          <Verdict sentence={done} summary={summary} changeRows={changeRows} done />
          <p class="muted small-text">
            {text.save.savedAt(whenText(batch.savedAt, host.language))}
          </p>
          {left.length > 0 && (
            <Notice kind="warn" title={text.save.notMade(left.length)}>
              <ul class="list">
                {left.map((sentence) => (
                  <li key={sentence}>{text.said('left', sentence)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <NextSteps saved={saved} />
          {saved.exports !== undefined && (
            <ImportFiles show={({ SavedFiles }) => <SavedFiles {...rows} saved={saved} />} />
          )}
          <details class="card">
            <summary>{text.save.filesHeading(ownFiles.length)}</summary>
            <FileList of="saved" files={ownFiles} zipped={files} />
          </details>
        </>
      )}
      {changeRows > 0 && (
        <section class="stack tight">
          <h3>{text.history.undoHeading}</h3>
          <UndoPart batch={{ id: batch.id }} undone={undo} />
        </section>
      )}
      {!undone && <Breakdown {...rows} />}
      {!undone && changeRows > 0 && (
        <section class="stack tight">
          <h3>{text.save.rowsHeading}</h3>
          <ChangesTable
            {...rows}
            label={text.save.savedLabel}
            changeRows={changeRows}
            firstRows={firstRows}
          />
        </section>
      )}
    </>
  );
}
