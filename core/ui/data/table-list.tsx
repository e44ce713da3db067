import { useState } from 'preact/hooks';
import { canonicalTables, type TableId } from '../../engine/index.ts';
import type { DataOverview, TableOverview } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';
import { ColumnMatches } from './column-matches.tsx';

/** Every table that was found: what it is, how long, and which columns were matched. */
export function TableList() {
  const { text, state } = useWizard();
  const { data } = state;
  const absent = absentTables(data);
  return (
    <section class="stack tight" aria-labelledby="tables-heading">
      <h3 id="tables-heading">{text.data.tablesHeading}</h3>
      {data.format !== '' && <p class="muted">{text.data.format(data.format)}</p>}
      <ul class="list card tables">
        {data.tables.map((table) => (
          <TableItem key={table.source} table={table} />
        ))}
      </ul>
      {absent.length > 0 && (
        <p class="muted small-text">
          {text.data.notHere(absent.map((id) => text.tables[id]).join(', '))}
        </p>
      )}
    </section>
  );
}

/** Batches do without calendars and groups more often than not. */
const seldomNeeded: readonly TableId[] = ['calendars', 'groups'];

/** The tables that are not here, where any is; those seldom needed do not count. */
function absentTables({ tables }: DataOverview): TableId[] {
  const here = tables.map(({ table }) => table);
  if (here.every((table) => table === null)) return [];
  return (Object.keys(canonicalTables) as TableId[]).filter(
    (id) => !here.includes(id) && !seldomNeeded.includes(id),
  );
}

function TableItem({ table }: { readonly table: TableOverview }) {
  const { client, text, run, refresh, work } = useWizard();
  const [open, setOpen] = useState(false);
  const missing = table.columns.filter(({ needed, heading }) => needed && heading === null);
  const found = table.columns.filter(({ heading }) => heading !== null);

  async function match(work: () => Promise<DataOverview>): Promise<void> {
    await run(text.data.reading, work);
    await refresh();
  }

  return (
    <li class={table.table === null ? 'table-item unused' : 'table-item'}>
      <div class="table-line">
        <span class="table-name">{table.source}</span>
        <span class="muted number">{text.data.rows(table.rowCount)}</span>
        <select
          aria-label={text.data.matchTable(table.source)}
          value={table.table ?? ''}
          disabled={work !== null}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void match(() =>
              client.matchTable(table.source, value === '' ? null : (value as TableId)),
            );
          }}
        >
          <option value="">{text.data.noTable}</option>
          {(Object.keys(canonicalTables) as TableId[]).map((id) => (
            <option key={id} value={id}>
              {text.tables[id]}
            </option>
          ))}
        </select>
      </div>
      {table.table !== null && table.columns.length > 0 && (
        <button
          class="button quiet small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {text.data.columns(found.length, table.columns.length)}
          {missing.length > 0 && (
            <span class="error-line">
              , {text.data.columnsMissing(missing.map(({ name }) => name).join(', '))}
            </span>
          )}
        </button>
      )}
      {open && (
        <ColumnMatches
          table={table}
          choose={(column, heading) =>
            match(() => client.matchColumn(table.source, column, heading))
          }
        />
      )}
    </li>
  );
}
