import { useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';
import { FileButton } from './file-button.tsx';
import { UndoPart } from './undo-part.tsx';

/** Undoing a batch of which somebody brings the journal: saved elsewhere, or long ago. */
export function JournalFile() {
  const { text } = useWizard();
  const [file, setFile] = useState<{ readonly journal: string; readonly name: string } | null>(
    null,
  );
  const [count, setCount] = useState(0);
  const words = text.history;

  async function read(chosen: File): Promise<void> {
    setFile({ journal: await chosen.text(), name: chosen.name });
    setCount(count + 1);
  }

  return (
    <section class="stack tight">
      <h3>{words.fileHeading}</h3>
      <p class="muted small-text">{words.fileHint}</p>
      <div class="row">
        <FileButton label={words.chooseFile} look="button" chosen={(chosen) => void read(chosen)} />
        {file !== null && <span class="code">{file.name}</span>}
      </div>
      {file !== null && (
        <UndoPart
          key={count}
          batch={file}
          open
          closed={() => {
            setFile(null);
          }}
        />
      )}
    </section>
  );
}
