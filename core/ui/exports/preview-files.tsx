import type { ExportLine } from '../../host/wizard-client.ts';
import type { BatchRows } from '../preview/breakdown.tsx';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { nameAlone, SystemLines } from './system-lines.tsx';

/** The import files that saving would make. */
export function PreviewFiles(props: BatchRows & { readonly lines: readonly ExportLine[] }) {
  const { text } = useWizard();
  const words = useImportWords();
  return (
    <section class="stack tight">
      <h3>{words.heading}</h3>
      <p class="muted">{words.preview}</p>
      <SystemLines
        {...props}
        files={({ files }) => (
          <ul class="list small-text">
            {files.map(({ name, rows }) => (
              <li key={name}>
                <span class="code">{nameAlone(name)}</span>,{' '}
                {rows === null ? words.script : text.save.rows(rows)}
              </li>
            ))}
          </ul>
        )}
      />
    </section>
  );
}
