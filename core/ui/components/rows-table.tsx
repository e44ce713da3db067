import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowsPage } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

const rowHeight = 30;
const pageLength = 100;
/** Rows drawn above and below what is seen. */
const overhang = 6;
/** Firefox drops an element's height above 17.9 million pixels. */
const highest = 15_000_000;
const mostPages = 40;

/** What a table of rows shows. */
export interface RowsTableProps {
  readonly label: string;
  /** Rows from here on; the table asks only for what is seen. */
  readonly load: (from: number, count: number) => Promise<RowsPage>;
  /** Changes where the rows do: another filter, another preview. */
  readonly identity: string;
  /** The first rows, where they are at hand. */
  readonly first?: RowsPage | null;
  /** What stands at the end of a row: a button. */
  readonly action?: (row: readonly string[], number: number) => ComponentChildren;
  /** Columns that are not shown. */
  readonly without?: readonly string[];
}

interface Pages {
  readonly columns: readonly string[];
  readonly total: number;
  readonly rows: Map<number, RowsPage>;
}

/**
 * A table of any length: only the rows that are seen exist. Over the greatest height that browsers
 * allow, scrolling is scaled, and "Go to row" finds the exact place.
 */
export function RowsTable(props: RowsTableProps) {
  const { label, load, identity, first = null, action, without = [] } = props;
  const { text } = useWizard();
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(420);
  const [pages, setPages] = useState<Pages>(() => pagesOf(first));
  const [failure, setFailure] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const asked = useRef(new Set<number>());
  const shownIdentity = useRef(identity);

  if (shownIdentity.current !== identity) {
    shownIdentity.current = identity;
    asked.current = new Set();
    setPages(pagesOf(first));
    setTop(0);
    setFailure('');
  }
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = 0;
    setHeight(element.clientHeight);
  }, [identity]);

  const full = pages.total * rowHeight;
  const cap = Math.min(full, highest);
  const scale = full > cap ? (full - height) / (cap - height) : 1;
  const virtualTop = top * scale;
  const start = Math.max(0, Math.floor(virtualTop / rowHeight) - overhang);
  const end = Math.min(pages.total, Math.ceil((virtualTop + height) / rowHeight) + overhang);
  const offset = top - virtualTop;

  const wanted = pages.total === -1 ? [0] : pagesBetween(start, end);
  useEffect(() => {
    for (const page of wanted) {
      if (asked.current.has(page)) continue;
      asked.current.add(page);
      const mine = identity;
      load(page * pageLength, pageLength).then(
        (answer) => {
          if (shownIdentity.current !== mine) return;
          setPages((before) => withPage(before, page, answer, asked.current));
        },
        (error: unknown) => {
          if (shownIdentity.current !== mine) return;
          asked.current.delete(page);
          setFailure(error instanceof Error ? error.message : String(error));
        },
      );
    }
  }, [identity, wanted.join(' ')]);

  const shown = pages.columns.flatMap((name, index) => (without.includes(name) ? [] : [index]));
  const widths = columnWidths(pages, shown);
  const template = `${widths.map((ch) => `${ch}ch`).join(' ')}${action === undefined ? '' : ' max-content'}`;

  function goTo(row: number): void {
    const place = Math.min(pages.total, Math.max(1, row)) - 1;
    const target = (place * rowHeight) / scale;
    if (scroller.current !== null) scroller.current.scrollTop = target;
    setTop(target);
  }

  if (failure !== '') return <p class="error-line">{failure}</p>;
  if (pages.total === -1) return <p class="muted">{text.table.loading}</p>;
  if (pages.total === 0) return <p class="muted">{text.table.none}</p>;
  const firstSeen = Math.min(pages.total, Math.floor(virtualTop / rowHeight) + 1);
  const lastSeen = Math.min(pages.total, Math.ceil((virtualTop + height - rowHeight) / rowHeight));
  return (
    <div class="rows">
      <div
        class="rows-scroll"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={text.table.label(label)}
        onScroll={(event) => {
          setTop(event.currentTarget.scrollTop);
        }}
      >
        <div role="table" aria-label={label} aria-rowcount={pages.total + 1} class="rows-table">
          <div role="rowgroup" class="rows-head">
            <div
              role="row"
              aria-rowindex={1}
              class="rows-row"
              style={{ gridTemplateColumns: template }}
            >
              {shown.map((index) => (
                <span role="columnheader" key={index}>
                  {pages.columns[index]}
                </span>
              ))}
              {action !== undefined && <span role="columnheader" />}
            </div>
          </div>
          <div role="rowgroup" class="rows-body" style={{ height: `${cap}px` }}>
            {Array.from({ length: Math.max(0, end - start) }, (_, j) => {
              const index = start + j;
              const page = pages.rows.get(Math.floor(index / pageLength));
              const inPage = index % pageLength;
              const cells = page?.rows[inPage];
              return (
                <div
                  role="row"
                  key={index}
                  aria-rowindex={index + 2}
                  class={index % 2 === 1 ? 'rows-row odd' : 'rows-row'}
                  style={{
                    gridTemplateColumns: template,
                    transform: `translateY(${index * rowHeight + offset}px)`,
                  }}
                >
                  {shown.map((column) => (
                    <span role="cell" key={column} title={cells?.[column]}>
                      {cells?.[column] ?? (column === shown[0] ? '...' : '')}
                    </span>
                  ))}
                  {action !== undefined && (
                    <span role="cell">
                      {cells !== undefined && action(cells, page!.numbers[inPage] ?? index)}
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <div class="rows-foot">
        <span class="muted">
          {text.table.rowsShown(firstSeen, Math.max(firstSeen, lastSeen), pages.total)}
        </span>
        {pages.total > 200 && <GoToRow most={pages.total} go={goTo} />}
      </div>
    </div>
  );
}

function GoToRow({ most, go }: { readonly most: number; readonly go: (row: number) => void }) {
  const { text } = useWizard();
  const [row, setRow] = useState('');
  return (
    <form
      class="go-to"
      onSubmit={(event) => {
        event.preventDefault();
        if (Number(row) >= 1) go(Number(row));
      }}
    >
      <label>
        {text.table.goTo}{' '}
        <input
          type="number"
          min={1}
          max={most}
          value={row}
          onInput={(event) => {
            setRow(event.currentTarget.value);
          }}
        />
      </label>
      <button class="button small">{text.table.go}</button>
    </form>
  );
}

function pagesOf(first: RowsPage | null): Pages {
  if (first === null) return { columns: [], total: -1, rows: new Map() };
  // A first page that is not whole is shown until the whole one has come.
  return { columns: first.columns, total: first.total, rows: new Map([[0, first]]) };
}

function pagesBetween(start: number, end: number): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(start / pageLength); page * pageLength < end; page++) pages.push(page);
  return pages;
}

function withPage(before: Pages, page: number, answer: RowsPage, asked: Set<number>): Pages {
  const rows = new Map(before.rows);
  rows.delete(page);
  rows.set(page, answer);
  for (const old of rows.keys()) {
    if (rows.size <= mostPages) break;
    // The first page stays: it decides how wide the columns are.
    if (old === page || old === 0) continue;
    rows.delete(old);
    asked.delete(old);
  }
  return { columns: answer.columns, total: answer.total, rows };
}

/** Widths by what the first rows hold, in characters: steady while one scrolls. */
function columnWidths(pages: Pages, shown: readonly number[]): number[] {
  const sample = pages.rows.get(0)?.rows.slice(0, 50) ?? [];
  return shown.map((column) => {
    const lengths = sample.map((row) => row[column]?.length ?? 0);
    const longest = Math.max(pages.columns[column]!.length, ...lengths);
    return Math.min(44, Math.max(5, longest)) + 3;
  });
}
