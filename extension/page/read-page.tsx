import { useState } from 'preact/hooks';
import type { TableId } from '../../core/engine/index.ts';
import type { Say } from '../text/say.ts';
import { currentTab, mostPageCells, readTab } from './current-tab.ts';
import type { SourceProps } from './data-sources.tsx';
import { rowsOutcome } from './outcome-text.ts';
import type { PageTable } from './page-tables.ts';
import { fileOfTable, suggestTable } from './suggest-table.ts';
import { TableChoice } from './table-choice.tsx';

/** Reads the table on the page that the popup was opened over. */
export function ReadPage({ context, run, tell }: SourceProps) {
  const { say, client } = context;
  const [tables, setTables] = useState<readonly PageTable[]>([]);
  const [picked, setPicked] = useState(0);
  const [chosen, setChosen] = useState<TableId | null>(null);
  const table = tables[picked];
  const id = chosen ?? (table === undefined ? null : suggestTable(table.headings));

  async function read(): Promise<void> {
    setPicked(0);
    setTables([]);
    tell([]);
    const tab = await currentTab();
    try {
      const found = tab === null ? [] : await readTab(tab.id);
      setTables(found);
      if (found.length === 0) tell([say('pageNoTable')]);
    } catch {
      tell([say('pageUnreadable')]);
    }
  }

  async function keep(): Promise<void> {
    if (table === undefined || id === null) return;
    await run(async (call) => {
      const { headings, rows } = table;
      const file = fileOfTable(id);
      tell(rowsOutcome(say, file, await client.addTable({ file, headings, rows }, call)));
      setTables([]);
    });
  }

  return (
    <div class="stack tight">
      <div class="row">
        <button class="button" onClick={() => void read()}>
          {say('readPage')}
        </button>
      </div>
      {table !== undefined && (
        <form
          class="card stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          {tables.length > 1 && (
            <div class="field">
              <label for="page-table">{say('whichTable', tables.length)}</label>
              <select
                id="page-table"
                value={picked}
                onChange={(event) => {
                  setPicked(Number(event.currentTarget.value));
                }}
              >
                {tables.map((one, index) => (
                  <option key={index} value={index}>
                    {optionText(say, one)}
                  </option>
                ))}
              </select>
            </div>
          )}
          {shownText(say, table).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p class="muted small-text">
            {table.headings.join(' | ')}
            <br />
            {table.rows[0]!.join(' | ')}
          </p>
          <TableChoice id="page-table-is" say={say} chosen={id} choose={setChosen} />
          <div class="row">
            <button class="button primary" disabled={id === null}>
              {say.count('keepRows', table.rows.length)}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

function optionText(say: Say, { caption, headings, rows }: PageTable): string {
  const what = caption === '' ? headings.slice(0, 3).join(', ') : caption;
  return say.count('tableOption', rows.length, what);
}

/** What of the list the page shows, and what is still to be read. */
function shownText(say: Say, { rows, rowsLeft, pager }: PageTable): string[] {
  const { page, pages, all } = pager;
  const isPart = (pages !== null && pages > 1) || (all !== null && all > rows.length);
  const first =
    page !== null && pages !== null
      ? say.count('pageOf', rows.length, page, pages)
      : all !== null && all > rows.length
        ? say.count('rowsOf', rows.length, all)
        : say.count('rowsFound', rows.length);
  return [
    first,
    ...(isPart ? [say('nextPage')] : []),
    ...(rowsLeft > 0 ? [say.count('rowsLeft', rowsLeft, mostPageCells)] : []),
  ];
}
