import { useState } from 'preact/hooks';
import type { FileName, SavedBatch } from '../host/wizard-client.ts';
import { changeOf } from './batch-title.ts';
import { JournalFile } from './components/journal-file.tsx';
import { UndoPart } from './components/undo-part.tsx';
import { whenText } from './when.ts';
import { useWizard } from './wizard.ts';

/** The batches saved here, newest first: undo one, take its journal, use its choices again. */
export function HistoryPanel() {
  const { text, state } = useWizard();
  const { history } = state;
  return (
    <div class="stack">
      <p class="muted">
        {history.length === 0 ? text.history.none : text.history.intro(history.length)}
      </p>
      {history.length > 0 && (
        <ol class="list card history">
          {history.map((batch) => (
            <Batch key={batch.id} batch={batch} />
          ))}
        </ol>
      )}
      <JournalFile />
    </div>
  );
}

function Batch({ batch }: { readonly batch: SavedBatch }) {
  const { client, text, host, run, work, replace, go } = useWizard();
  const [undoing, setUndoing] = useState(false);
  const { request, savedAt, undoneAt, changed, considered } = batch;
  const words = text.history;
  const change = changeOf(batch, text);
  const title = request === null ? change : `${change}, ${text.accountTypes[request.accountType]}`;
  const when = whenText(savedAt, host.language);
  const files: readonly FileName[] =
    undoneAt === null ? ['journal.json'] : ['journal.json', 'undo-report.csv'];
  return (
    <li class="history-batch stack tight">
      <div class="history-words">
        <strong>{title}</strong>
        <span class="muted small-text">
          {when}; {words.changed(changed, considered)}
        </span>
        {undoneAt !== null && (
          <span class="tag">{words.undone(whenText(undoneAt, host.language))}</span>
        )}
      </div>
      <div class="row">
        {undoneAt === null && changed > 0 && !undoing && (
          <button
            class="button small"
            disabled={work !== null}
            aria-label={`${words.undo}: ${title}, ${when}`}
            onClick={() => {
              setUndoing(true);
            }}
          >
            {words.undo}
          </button>
        )}
        {request !== null && (
          <button
            class="button quiet small"
            disabled={work !== null}
            aria-label={`${words.useAgain}: ${title}, ${when}`}
            onClick={() => {
              replace(request, '');
              go('preview');
            }}
          >
            {words.useAgain}
          </button>
        )}
        {files.map((name) => (
          <button
            key={name}
            class="button quiet small"
            disabled={work !== null}
            aria-label={`${text.save.download(name)}: ${title}, ${when}`}
            onClick={() => {
              void run(text.save.taking, (call) =>
                client.take([{ of: { batch: batch.id }, name }], 'each', call),
              );
            }}
          >
            {text.save.download(name)}
          </button>
        ))}
      </div>
      {undoing && (
        <UndoPart
          batch={{ id: batch.id }}
          open
          closed={() => {
            setUndoing(false);
          }}
        />
      )}
    </li>
  );
}
