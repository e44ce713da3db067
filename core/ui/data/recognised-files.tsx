import { useState } from 'preact/hooks';
import type { TakenFor } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';
import { useWizard } from '../wizard.ts';
import { ColumnMatches } from './column-matches.tsx';
import { TableOptions, useSayTable } from './table-options.tsx';
import { useReadSamples } from './use-read-samples.ts';
import { useSay } from './use-say.ts';

/** The files of other systems: what each was recognised as, how surely and why; to be changed. */
export function RecognisedFiles() {
  const { text, state } = useWizard();
  const { recognised } = state.data;
  const files = recognised.filter(({ format }) => format !== 'canonical');
  if (files.length === 0) return null;
  return (
    <details class="card">
      <summary>{text.data.howRecognised(files.length)}</summary>
      <ul class="list notes">
        {files.map((file) => (
          <RecognisedFile key={file.source} file={file} />
        ))}
      </ul>
    </details>
  );
}

/** How surely a table is what it was taken for, and why. */
export function sureness({ confidence, why, isSaid, answerTo }: TakenFor, text: Text): string {
  if (isSaid) return text.data.namedByYou;
  if (answerTo !== '') return text.data.answeredByYou;
  const by = text.said('why', why);
  return confidence === 'certain' ? text.data.certainBy(by) : text.data.likelyBy(by);
}

/** The layout that a table is of, and as which part of it. */
export function layoutOf({ format, role }: TakenFor, text: Text): string {
  const layout = text.said('layout', format);
  return role === '' ? layout : `${layout}: ${role}`;
}

function RecognisedFile({ file }: { readonly file: TakenFor }) {
  const { client, text, work } = useWizard();
  const say = useSay();
  const readSamples = useReadSamples();
  const [open, setOpen] = useState(false);
  const { source, isSaid, answerTo, columns, samples } = file;
  const sayTable = useSayTable(source);
  const found = columns.filter(({ heading }) => heading !== null);
  return (
    <li class="recognised-file">
      <div class="table-line">
        <span class="table-name">{source}</span>
        <select
          aria-label={text.data.useAs(source)}
          value={isSaid ? 'said' : 'recognised'}
          disabled={work !== null}
          onChange={(event) => {
            void sayTable(event.currentTarget.value);
          }}
        >
          <option value={isSaid ? 'said' : 'recognised'}>{layoutOf(file, text)}</option>
          <TableOptions />
          {isSaid && <option value="recognised">{text.data.asRecognised}</option>}
        </select>
      </div>
      <p class="muted small-text">
        {sureness(file, text)}{' '}
        {answerTo !== '' && (
          <button
            class="button quiet small"
            aria-label={text.data.askAgainAbout(source)}
            disabled={work !== null}
            onClick={() => {
              void say(() => client.answerQuestion({ format: answerTo, candidate: null }));
            }}
          >
            {text.data.askAgain}
          </button>
        )}
      </p>
      {columns.length > 0 && (
        <button
          class="button quiet small"
          aria-label={`${source}: ${text.data.columns(found.length, columns.length)}`}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            if (!open) readSamples(samples);
          }}
        >
          {text.data.columns(found.length, columns.length)}
        </button>
      )}
      {open && columns.length > 0 && (
        <ColumnMatches
          table={file}
          choose={(column, heading) => say(() => client.matchColumn(source, column, heading))}
        />
      )}
    </li>
  );
}
