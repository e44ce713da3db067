import { canonicalTables, type TableId } from '../../engine/index.ts';
import type { DataOverview } from '../../host/wizard-client.ts';
import type { Text } from '../text/index.ts';
import { useWizard } from '../wizard.ts';
import { RecognisedFiles } from './recognised-files.tsx';
import { TableItem } from './table-item.tsx';

/** Every table that was found: what it is, how long, and which columns were matched. */
export function TableList() {
  const { text, state } = useWizard();
  const { data } = state;
  const absent = absentTables(data);
  const sure = sureTogether(data, text);
  return (
    <section class="stack tight" aria-labelledby="tables-heading">
      <h3 id="tables-heading" tabIndex={-1}>
        {text.data.tablesHeading}
      </h3>
      {data.format !== '' && (
        <p class="muted">{text.data.format(text.said('layout', data.format))}</p>
      )}
      {sure !== null && <p class="muted">{sure}</p>}
      {data.tables.length > 0 && (
        <ul class="list card tables">
          {data.tables.map((table) => (
            <TableItem
              key={`${table.table ?? ''} ${table.source}`}
              table={table}
              isSure={sure !== null}
            />
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

/** Why all of several tables are certain, where it is the same of each: said once then. */
function sureTogether({ tables, recognised }: DataOverview, text: Text): string | null {
  const taken = tables.map(({ source, isOwn, isNamed }) =>
    isOwn && !isNamed ? recognised.find((one) => one.source === source) : undefined,
  );
  const [first] = taken;
  if (tables.length < 2 || first?.confidence !== 'certain') return null;
  const isSame = taken.every(
    (one) => one?.why === first.why && one.confidence === 'certain' && !one.isSaid,
  );
  return isSame ? text.data.allSure(text.said('why', first.why)) : null;
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
