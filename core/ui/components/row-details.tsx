import { useWizard } from '../wizard.ts';
import { Dialog } from './dialog.tsx';

/** A row of a long table, with all its cells. */
export interface WholeRow {
  /** Its number in the table, from 0, and how many rows the table has. */
  readonly row: number;
  readonly total: number;
  readonly columns: readonly string[];
  /** A cell for each column. */
  readonly cells: readonly string[];
}

/** More characters of a cell are not shown: a file may hold a book in one. */
const mostRead = 10_000;

/** All columns of one row, those that its table leaves out or cuts as well. */
export function RowDetails(props: WholeRow & { readonly close: () => void }) {
  const { row, total, columns, cells, close } = props;
  const { text } = useWizard();
  return (
    <Dialog title={text.table.rowTitle(row + 1, total)} close={close}>
      <dl class="row-details">
        {columns.map((name, column) => (
          <div key={column}>
            <dt>{name}</dt>
            <Cell value={cells[column] ?? ''} />
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function Cell({ value }: { readonly value: string }) {
  const { text } = useWizard();
  if (value === '') return <dd class="muted">{text.table.emptyCell}</dd>;
  return (
    <dd>
      {value.slice(0, mostRead)}
      {value.length > mostRead && (
        <span class="muted"> {text.table.cellCut(mostRead, value.length)}</span>
      )}
    </dd>
  );
}
