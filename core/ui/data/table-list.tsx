import { canonicalTables, type TableId } from '../../engine/index.ts';
import type { DataOverview } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';
import { RecognisedFiles } from './recognised-files.tsx';
import { TableItem } from './table-item.tsx';

/** Every table that was found: what it is, how long, and which columns were matched. */
export function TableList() {
  const { text, state } = useWizard();
  const { data } = state;
  const absent = absentTables(data);
  return (
    <section class="stack tight" aria-labelledby="tables-heading">
      <h3 id="tables-heading" tabIndex={-1}>
        {text.data.tablesHeading}
      </h3>
      {data.format !== '' && (
        <p class="muted">{text.data.format(text.said('layout', data.format))}</p>
      )}
      {data.tables.length > 0 && (
        <ul class="list card tables">
          {data.tables.map((table) => (
            <TableItem key={`${table.table ?? ''} ${table.source}`} table={table} />
          ))}
        </ul>
      )}
      <RecognisedFiles />
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
