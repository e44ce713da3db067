import { isImportFile } from '../../host/import-file-name.ts';
import type { ImportFileName, Saved } from '../../host/wizard-client.ts';
import type { BatchRows } from '../preview/breakdown.tsx';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { systemName } from './system-name.ts';
import { nameAlone, SystemLines } from './system-lines.tsx';

/** The import files of a saved batch, to take and to import by hand (D51). */
export function SavedFiles(props: BatchRows & { readonly saved: Saved }) {
  const { saved, ...batch } = props;
  const { host, client, text, run, work } = useWizard();
  const words = useImportWords();
  const { exports: lines = [] } = saved;
  if (lines.length === 0) return null;
  const there = saved.files.map(({ name }) => name).filter(isImportFile);
  const take = (names: readonly ImportFileName[], how: 'each' | 'zip') => {
    void run(text.save.taking, (call) =>
      client.take(
        names.map((name) => ({ of: 'saved', name })),
        how,
        call,
      ),
    );
  };
  const withFiles = [
    ...new Set(
      lines.filter(({ files }) => files.length > 0).map(({ target }) => systemName(target, words)),
    ),
  ];
  return (
    <section class="stack tight">
      <h3>{words.heading}</h3>
      {withFiles.length > 0 && (
        <p>
          <strong>{words.nothingYet(withFiles.join(', '))}</strong>
        </p>
      )}
      {host.spreadsheet === null && lines.some(({ files }) => files.some((f) => f.passwords)) && (
        <p>{words.keptUntil}</p>
      )}
      <SystemLines
        {...batch}
        lines={lines}
        files={({ files }) => (
          <ul class="list files">
            {files.map(({ name, rows, passwords }) => (
              <li key={name} class="file">
                <span class="code">{nameAlone(name)}</span>
                <span class="file-about muted small-text">
                  {rows === null ? words.script : text.save.rows(rows)}
                  {passwords && `, ${words.passwords}`}
                </span>
                <button
                  class="button small"
                  disabled={work !== null || (host.spreadsheet === null && !there.includes(name))}
                  aria-label={text.save.download(name)}
                  onClick={() => {
                    take([name], 'each');
                  }}
                >
                  {text.save.downloadShort(name)}
                </button>
              </li>
            ))}
          </ul>
        )}
      />
      {host.spreadsheet === null && there.length > 1 && (
        <div class="row">
          <button
            class="button"
            disabled={work !== null}
            onClick={() => {
              take(there, 'zip');
            }}
          >
            {words.zip}
          </button>
        </div>
      )}
    </section>
  );
}
