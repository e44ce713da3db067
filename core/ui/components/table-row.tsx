/** A column whose cells open something about their row. */
export interface CellLink {
  readonly column: string;
  /** What a cell says to people who do not see it: begins with the cell's own text. */
  readonly label: (cell: string) => string;
  readonly hint: string;
  /** Gets the row's cells, and its number in the whole report. */
  readonly open: (cells: readonly string[], number: number) => void;
}

/** More of a cell is not shown, and somewhat more when one points at it. In characters. */
const mostShown = 200;
const mostPointed = 1000;

/** One row of a long table. */
export function TableRow(props: {
  readonly id: string;
  readonly row: number;
  /** Absent while they are on their way. */
  readonly cells: readonly string[] | undefined;
  readonly columns: readonly string[];
  readonly shown: readonly number[];
  readonly template: string;
  /** Pixels from the top of the table. */
  readonly place: number;
  readonly active: boolean;
  readonly link: CellLink | undefined;
  /** Opens what the link of the row leads to. */
  readonly follow: () => void;
  /** Shows all of the row. */
  readonly read: () => void;
}) {
  const { id, row, cells, columns, shown, template, place, active, link, follow, read } = props;
  const parts = ['rows-row', row % 2 === 1 ? 'odd' : '', active ? 'active' : ''];
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={row + 2}
      class={parts.filter((part) => part !== '').join(' ')}
      style={{ gridTemplateColumns: template, transform: `translateY(${place}px)` }}
      onClick={() => {
        // Whoever marks text in a row wants to copy it.
        if (document.getSelection()?.isCollapsed !== false) read();
      }}
    >
      {shown.map((column, position) => {
        const cell = cells?.[column] ?? (position === 0 ? '…' : '');
        const isLink = link !== undefined && columns[column] === link.column && cell !== '';
        return (
          <span role="gridcell" key={column} title={cell.slice(0, mostPointed)}>
            {isLink && cells !== undefined ? (
              <button
                type="button"
                class="cell-link"
                tabIndex={-1}
                aria-label={link.label(cell)}
                onClick={(event) => {
                  event.stopPropagation();
                  follow();
                }}
              >
                {cell.slice(0, mostShown)}
              </button>
            ) : (
              cell.slice(0, mostShown)
            )}
          </span>
        );
      })}
    </div>
  );
}
