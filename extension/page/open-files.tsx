import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { acceptedNames, mostFiles, sortFiles, type ChosenFile } from './chosen-files.ts';
import type { SourceProps } from './data-sources.tsx';
import { entriesOf, readDropped } from './dropped-files.ts';
import { listed } from './outcome-text.ts';

/** Files and folders, chosen or dropped anywhere on the page. */
export function OpenFiles(
  props: SourceProps & {
    /** There is no data yet. */
    readonly isFirst: boolean;
    readonly children: ComponentChildren;
  },
) {
  const { context, add, tell, isFirst, children } = props;
  const { say } = context;
  const [isOver, setIsOver] = useState(false);
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);

  async function take(chosen: readonly ChosenFile[], more: boolean): Promise<void> {
    const { files, leftOut, tooLarge } = sortFiles(chosen.slice(0, mostFiles));
    const remarks = [
      ...(leftOut.length > 0
        ? [say.count('filesLeftOut', leftOut.length, listed(say, leftOut))]
        : []),
      ...tooLarge.map((name) => say('fileTooLarge', name)),
      ...(more || chosen.length > mostFiles ? [say('filesTooMany', mostFiles)] : []),
    ];
    if (files.length > 0) await add(files, 'file', remarks);
    else tell(remarks.length > 0 ? [...remarks, say('filesOnly')] : [say('filesNone')], 'warn');
  }
  const takeLatest = useRef(take);
  takeLatest.current = take;

  function takeInput(input: HTMLInputElement): void {
    const chosen = [...(input.files ?? [])].map((file) => ({
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      file,
    }));
    input.value = '';
    void take(chosen, false);
  }

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Or the browser would show the file in place of the wizard.
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      void readDropped(entriesOf(event.dataTransfer)).then(({ chosen, more }) =>
        takeLatest.current(chosen, more),
      );
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);

  return (
    <div class={isOver ? 'card drop over' : 'card drop'}>
      <p>{say('dropHere')}</p>
      <div class="row">
        <button
          class={isFirst ? 'button primary' : 'button'}
          onClick={() => filesInput.current?.click()}
        >
          {say('openFiles')}
        </button>
        <button class="button" onClick={() => folderInput.current?.click()}>
          {say('openFolder')}
        </button>
        {children}
      </div>
      <p class="muted small-text">{say('filesKinds')}</p>
      <input
        ref={filesInput}
        class="files"
        type="file"
        multiple
        accept={acceptedNames}
        hidden
        aria-label={say('openFiles')}
        onChange={(event) => {
          takeInput(event.currentTarget);
        }}
      />
      <input
        ref={(input) => {
          folderInput.current = input;
          // Not an attribute that JSX knows.
          if (input !== null) input.webkitdirectory = true;
        }}
        class="folder"
        type="file"
        hidden
        aria-label={say('openFolder')}
        onChange={(event) => {
          takeInput(event.currentTarget);
        }}
      />
    </div>
  );
}
