import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';
import { columnTemplate, shownColumns } from './column-widths.ts';
import { GoToRow } from './go-to-row.tsx';
import { RowDetails, type WholeRow } from './row-details.tsx';
import { pageLength, useRowPages, type RowSource } from './row-pages.ts';
import { TableRow, type CellLink } from './table-row.tsx';
import { rowHeight, rowsWindow, topOfRow, topToSee } from './rows-window.ts';

/** The height of the rows before it is measured, in pixels. */
const firstHeight = 400;
/** Tables longer than this can be gone through by row number. */
const long = 100;

/** What a table of rows shows. */
export interface RowsTableProps extends RowSource {
  readonly label: string;
  /** A column whose cells open something. */
  readonly link?: CellLink;
  /** Columns that are not shown. */
  readonly without?: readonly string[];
  /** Columns that stand first: what somebody must see in a narrow view. */
  readonly lead?: readonly string[];
}

/**
 * A table of any length: only the rows that are seen exist. Over the greatest height that browsers
 * allow, scrolling is scaled; the keyboard and "Go to row" reach every row all the same. Cells may be
 * cut: a click, the space bar or, where there is no link, Enter shows all of a row.
 */
export function RowsTable(props: RowsTableProps) {
  const { label, link, without = [], lead = [] } = props;
  const { text } = useWizard();
  const { known, failure, want, tryAgain } = useRowPages(props);
  const [top, setTop] = useState(0);
  const [{ width, height }, setSize] = useState({ width: 600, height: firstHeight });
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<WholeRow | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const total = known.total ?? 0;
  const isEmpty = total === 0;
  const seen = rowsWindow(total, top, height);

  useEffect(() => {
    want(seen.start, seen.end);
  }, [seen.start, seen.end, known]);
  useLayoutEffect(() => {
    setActive(0);
    scrollTo(0);
  }, [known.identity]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const room = element.clientHeight - rowHeight;
      if (room > 0) setSize({ width: element.clientWidth, height: room });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [isEmpty, total]);

  function scrollTo(place: number): void {
    if (scroller.current !== null) scroller.current.scrollTop = place;
    setTop(place);
  }

  function goTo(row: number): void {
    setActive(row);
    scrollTo(topOfRow(row, total, height));
    scroller.current?.focus({ preventScroll: true });
  }

  function activate(row: number): void {
    const next = Math.min(total - 1, Math.max(0, row));
    setActive(next);
    scrollTo(topToSee(next, total, top, height));
  }

  function followLink(row: number): void {
    const page = known.pages.get(Math.floor(row / pageLength));
    const cells = page?.rows[row % pageLength];
    if (cells !== undefined) link?.open(cells, page!.numbers[row % pageLength]!);
  }

  function readRow(row: number): void {
    const cells = known.pages.get(Math.floor(row / pageLength))?.rows[row % pageLength];
    if (cells !== undefined) setOpened({ row, total, columns: known.columns, cells });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const screenful = Math.max(1, Math.floor(height / rowHeight) - 1);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        activate(active + 1);
      },
      ArrowUp: () => {
        activate(active - 1);
      },
      PageDown: () => {
        activate(active + screenful);
      },
      PageUp: () => {
        activate(active - screenful);
      },
      Home: () => {
        activate(0);
      },
      End: () => {
        activate(total - 1);
      },
      Enter: () => {
        if (link === undefined) readRow(active);
        else followLink(active);
      },
      ' ': () => {
        readRow(active);
      },
    };
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move();
  }

  if (failure !== '') {
    return (
      <div class="rows">
        <p class="error-line" role="alert">
          {failure}
        </p>
        <button class="button small" onClick={tryAgain}>
          {text.frame.tryAgain}
        </button>
      </div>
    );
  }
  if (known.total === null) return <p class="muted">{text.table.loading}</p>;
  if (isEmpty) return <p class="muted">{text.table.none}</p>;

  const shown = shownColumns(known.columns, without, lead, width);
  const mainColumn = lead.filter((name) => known.columns.includes(name)).pop();
  const template = columnTemplate(known, shown, mainColumn, width);
  const drawn = Array.from({ length: seen.end - seen.start }, (_, i) => seen.start + i);
  return (
    <div class="rows">
      <div
        class="rows-scroll"
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        aria-rowcount={total + 1}
        aria-colcount={shown.length}
        aria-busy={known.identity !== props.identity}
        aria-activedescendant={
          active >= seen.start && active < seen.end ? `${id}-${active}` : undefined
        }
        onScroll={(event) => {
          setTop(event.currentTarget.scrollTop);
        }}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" class="rows-table">
          <div role="rowgroup" class="rows-head">
            <div
              role="row"
              aria-rowindex={1}
              class="rows-row"
              style={{ gridTemplateColumns: template }}
            >
              {shown.map((column) => (
                <span role="columnheader" key={column}>
                  {known.columns[column]}
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup" class="rows-body" style={{ height: `${seen.spacer}px` }}>
            {drawn.map((row) => (
              <TableRow
                key={row}
                id={`${id}-${row}`}
                row={row}
                cells={known.pages.get(Math.floor(row / pageLength))?.rows[row % pageLength]}
                columns={known.columns}
                shown={shown}
                template={template}
                place={row * rowHeight + seen.shift}
                active={row === active}
                link={link}
                follow={() => {
                  setActive(row);
                  followLink(row);
                }}
                read={() => {
                  setActive(row);
                  readRow(row);
                }}
              />
            ))}
          </div>
        </div>
      </div>
      <div class="rows-foot">
        <span class="muted">{text.table.rowsShown(seen.firstSeen + 1, seen.lastSeen, total)}</span>
        {total > long && <GoToRow total={total} go={goTo} />}
      </div>
      <p class="muted small-text" id={`${id}-hint`}>
        {link === undefined ? text.table.rowHint : `${link.hint} ${text.table.rowHintBesideLink}`}
      </p>
      {opened !== null && (
        <RowDetails
          {...opened}
          close={() => {
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}
