import type { ExportLine } from '../../host/wizard-client.ts';
import type { ComponentChildren } from 'preact';
import { CountLine } from '../components/count-line.tsx';
import { RowsTable } from '../components/rows-table.tsx';
import type { BatchRows } from '../preview/breakdown.tsx';
import { leadColumns } from '../preview/report-columns.ts';
import { useImportWords } from './use-words.ts';
import { useWizard } from '../wizard.ts';
import { systemName } from './system-name.ts';

/** What each system gets by file: rows and files, who is left out and why, or why there is none. */
export function SystemLines(
  props: BatchRows & {
    readonly lines: readonly ExportLine[];
    /** What is shown of a system's files. */
    readonly files: (line: ExportLine) => ComponentChildren;
  },
) {
  const { lines, files, ...batch } = props;
  const words = useImportWords();
  const { said } = useWizard().text;
  return (
    <ul class="list card systems">
      {lines.map((line, index) => (
        <li key={index} class="system stack tight">
          <strong>
            {systemName(line.target, words)}
            {/ \(\d+\)$/.exec(line.label)?.[0]}
          </strong>
          {line.cannot !== null && <p>{words.noFile(said('exports', line.cannot))}</p>}
          {line.cannot === null && line.files.length === 0 && line.leftOut === 0 && (
            <p>{words.nobody}</p>
          )}
          {line.files.length > 0 && (
            <>
              <p>{words.rowsIn(rowsOf(line), tablesOf(line).length)}</p>
              {files(line)}
              <p class="muted small-text">{words.how[line.target]}</p>
            </>
          )}
          {line.notes.map((note) => (
            <p key={note} class="small-text">
              {said('exports', note)}
            </p>
          ))}
          <Notes line={line} {...batch} />
        </li>
      ))}
    </ul>
  );
}

/** Who is left out, which cells are, and what else is told of people, each with a sentence that says why and what to do. */
function Notes({ line, of, identity }: BatchRows & { readonly line: ExportLine }) {
  const { client } = useWizard();
  const words = useImportWords();
  const { label, leftOut, findings } = line;
  if (findings === 0) return null;
  return (
    <ul class="list counts">
      <CountLine
        count={leftOut > 0 ? leftOut : findings}
        words={leftOut > 0 ? words.leftOut : words.notes}
        more={() => (
          <RowsTable
            label={words.notesLabel(systemName(line.target, words))}
            identity={`${identity} export-notes ${label}`}
            without={['System']}
            lead={leadColumns['export-notes']}
            load={(from, count) =>
              client.rows({ of, report: 'export-notes', filter: { system: label }, from, count })
            }
          />
        )}
      />
    </ul>
  );
}

function tablesOf({ files }: ExportLine): ExportLine['files'] {
  return files.filter(({ rows }) => rows !== null);
}

function rowsOf(line: ExportLine): number {
  return tablesOf(line).reduce((sum, { rows }) => sum + (rows ?? 0), 0);
}

/** A file's name without its folders. */
export function nameAlone(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
