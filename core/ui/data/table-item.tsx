import { useState } from 'preact/hooks';
import type { TableOverview } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';
import { ColumnMatches } from './column-matches.tsx';
import { layoutOf, sureness } from './recognised-files.tsx';
import { TableColumns } from './table-columns.tsx';
import { TableOptions, useSayTable } from './table-options.tsx';
import { useReadSamples } from './use-read-samples.ts';
import { useSay } from './use-say.ts';

/** One table: what it is and why, how long, and what its columns mean. */
export function TableItem(props: {
  readonly table: TableOverview;
  /** Why it is what it is is said for all tables together. */
  readonly isSure: boolean;
}) {
  const { table, isSure } = props;
  const { client, text } = useWizard();
  const readSamples = useReadSamples();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { source, headings, columns, samples, isOwn, rowCount } = table;
  const found = columns.filter(({ heading }) => heading !== null);
  const missing = columns.filter(({ needed, heading }) => needed && heading === null);
  const isMatched = table.table !== null && isOwn;

  function toggle(): void {
    setOpen(!open);
    if (!open && rowCount > 0) readSamples(samples);
  }

  return (
    <li class={table.table === null ? 'table-item unused' : 'table-item'}>
      <div class="table-line">
        <span class="table-name">{source}</span>
        <span class="muted number">{text.data.rows(rowCount)}</span>
        {isOwn ? <TableChoice table={table} /> : <strong>{text.tables[table.table!]}</strong>}
      </div>
      {headings.length > 0 && (
        <button class="button quiet small" aria-expanded={open} onClick={toggle}>
          {table.table === null
            ? text.data.headings(headings.length)
            : (isOwn ? text.data.columns : text.data.columnsMade)(found.length, columns.length)}
          {missing.length > 0 && (
            <span class="error-line">
              , {text.data.columnsMissing(missing.map(({ name }) => name).join(', '))}
            </span>
          )}
        </button>
      )}
      {!isSure && <Recognition table={table} />}
      {open && isMatched && (
        <ColumnMatches
          table={table}
          choose={(column, heading) => say(() => client.matchColumn(source, column, heading))}
        />
      )}
      {open && <TableColumns table={table} />}
    </li>
  );
}

/** Which table of ours it is, to be changed. */
function TableChoice({ table }: { readonly table: TableOverview }) {
  const { text, work } = useWizard();
  const { source, isNamed } = table;
  const sayTable = useSayTable(source);
  return (
    <select
      aria-label={text.data.matchTable(source)}
      value={table.table ?? ''}
      disabled={work !== null}
      onChange={(event) => {
        void sayTable(event.currentTarget.value);
      }}
    >
      <TableOptions />
      {isNamed && <option value="recognised">{text.data.asRecognised}</option>}
    </select>
  );
}

/** How surely a table is what it was taken for, and why. */
function Recognition({
  table: { source, table, isOwn, isNamed },
}: {
  readonly table: TableOverview;
}) {
  const { text, state } = useWizard();
  if (isNamed) return <p class="muted small-text">{text.data.namedByYou}</p>;
  const taken = state.data.recognised.find((one) => one.source === source);
  if (taken === undefined) {
    return table === null ? <p class="muted small-text">{text.data.untold}</p> : null;
  }
  return (
    <p class="muted small-text">
      {!isOwn && `${layoutOf(taken, text)}. `}
      {sureness(taken, text)}
    </p>
  );
}
