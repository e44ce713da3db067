import { useState } from 'preact/hooks';
import { RowsTable } from '../components/rows-table.tsx';
import type { DataProblems } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** What in the data cannot be used as it stands, by kind; each kind shows its rows. */
export function ProblemList({ problems }: { readonly problems: DataProblems | null }) {
  const { text } = useWizard();
  return (
    <section class="stack tight" aria-labelledby="problems-heading">
      <h3 id="problems-heading">{text.data.problemsHeading}</h3>
      {problems === null && <p class="muted">{text.data.checking}</p>}
      {problems?.faults.map((fault) => (
        <p key={fault} class="muted">
          {fault}
        </p>
      ))}
      {problems !== null && problems.faults.length === 0 && <Found problems={problems} />}
    </section>
  );
}

/** More kinds than these stand behind a button. */
const mostAtOnce = 8;

function Found({ problems }: { readonly problems: DataProblems }) {
  const { text } = useWizard();
  const [all, setAll] = useState(false);
  if (problems.kinds.length === 0) return <p>{text.data.noProblems}</p>;
  const kinds = all ? problems.kinds : problems.kinds.slice(0, mostAtOnce);
  return (
    <>
      <p>{text.data.problemsFound(problems.error, problems.warning)}</p>
      <ul class="list card problems">
        {kinds.map((kind) => (
          <ProblemKind key={`${kind.kind} ${kind.table} ${kind.problem}`} kind={kind} />
        ))}
      </ul>
      {kinds.length < problems.kinds.length && (
        <div>
          <button
            class="button small"
            onClick={() => {
              setAll(true);
            }}
          >
            {text.data.showAllKinds(problems.kinds.length)}
          </button>
        </div>
      )}
    </>
  );
}

function ProblemKind({ kind }: { readonly kind: DataProblems['kinds'][number] }) {
  const { client, text, state } = useWizard();
  const [open, setOpen] = useState(false);
  const sentence = text.problems[kind.kind];
  return (
    <li class="problem">
      <div class="problem-line">
        <span class={kind.severity === 'error' ? 'tag bad' : 'tag warn'}>
          {text.data[kind.severity]}
        </span>
        <span class="problem-words">
          <strong>{kind.table}</strong>: {sentence}
        </span>
        <button
          class="button quiet small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {text.data.show(kind.count)}
        </button>
      </div>
      {open && (
        <RowsTable
          label={text.data.rowsHeading(sentence)}
          identity={`${state.data.version} ${kind.kind} ${kind.table}`}
          without={['Severity', 'Table', 'Problem']}
          load={(from, count) =>
            client.rows({
              of: 'data',
              report: 'problems',
              filter: { problem: { kind: kind.kind, table: kind.table } },
              from,
              count,
            })
          }
        />
      )}
    </li>
  );
}
