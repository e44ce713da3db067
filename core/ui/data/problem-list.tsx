import { useState } from 'preact/hooks';
import { RowsTable } from '../components/rows-table.tsx';
import type { DataProblems } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';
import { readingOf, rowProblems, unusableTables, type UnusableTable } from './found-problems.ts';

/** What in the data cannot be used as it stands: tables, then rows by kind; each kind shows them. */
export function ProblemList({ problems }: { readonly problems: DataProblems | null }) {
  const { text, state } = useWizard();
  const unusable = unusableTables(state.data.tables);
  // Those of the data stand at the top of the step.
  const faults = (problems?.faults ?? []).filter((fault) => !state.data.faults.includes(fault));
  const isToldAbove = problems !== null && problems.faults.length > faults.length;
  if (unusable.length + faults.length === 0 && isToldAbove) return null;
  return (
    <section class="stack tight" aria-labelledby="problems-heading">
      <h3 id="problems-heading">{text.data.problemsHeading}</h3>
      {unusable.length > 0 && (
        <ul class="list card problems">
          {unusable.map((table) => (
            <TableProblem key={table.table} {...table} />
          ))}
        </ul>
      )}
      {problems === null && <p class="muted">{text.data.checking}</p>}
      {faults.map((fault) => (
        <p key={fault} class="muted">
          {text.said('fault', fault)}
        </p>
      ))}
      {problems !== null && problems.faults.length === 0 && (
        <Found problems={rowProblems(problems)} isAll={unusable.length === 0} />
      )}
    </section>
  );
}

/** More kinds than these stand behind a button. */
const mostAtOnce = 8;

function TableProblem({ table, missing }: UnusableTable) {
  const { text } = useWizard();
  return (
    <li class="problem">
      <div class="problem-line">
        <span class="tag bad">{text.data.error}</span>
        <span class="problem-words">
          <strong>{text.tables[table]}</strong>: {text.data.columnsGone(missing)}
        </span>
      </div>
    </li>
  );
}

function Found(props: {
  readonly problems: ReturnType<typeof rowProblems>;
  /** There are no problems but these. */
  readonly isAll: boolean;
}) {
  const { problems, isAll } = props;
  const { text } = useWizard();
  const [all, setAll] = useState(false);
  if (problems.kinds.length === 0) return isAll ? <p>{text.data.noProblems}</p> : null;
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
          identity={`${readingOf(state.data)} ${kind.kind} ${kind.table}`}
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
