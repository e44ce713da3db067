import { useId, useState } from 'preact/hooks';
import type { RowsPage } from '../../host/wizard-client.ts';
import { RowsTable } from '../components/rows-table.tsx';
import { useSettled } from '../use-settled.ts';
import { useWizard } from '../wizard.ts';
import type { BatchRows } from './breakdown.tsx';
import { NotChangedFound, useNotChanged } from './not-changed-found.tsx';
import { alikeColumns, constantColumns, leadColumns } from './report-columns.ts';
import { WhyDialog } from './why-dialog.tsx';

/** Every row of a batch's report, with a person to find in it and why usernames are what they are. */
export function ChangesTable(
  props: BatchRows & {
    readonly label: string;
    readonly changeRows: number;
    readonly firstRows: RowsPage;
  },
) {
  const { of, identity, summary, label, changeRows, firstRows } = props;
  const { host, client, text, run, work } = useWizard();
  const isInTab = host.spreadsheet !== null;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<number | null>(null);
  const [why, setWhy] = useState<{ readonly row: number; readonly name: string } | null>(null);
  const find = useSettled(typed.trim());
  // What was saved is read back from one report at a time: going to and fro would read it again.
  const looksFurther = of === 'preview' && summary.notChanged > 0 && find !== '';
  const others = useNotChanged(looksFurther ? { find, identity } : null);
  const id = useId();
  const filter = find === '' ? {} : { text: find };
  const isCreate = summary.changeType === 'createAccount';
  const nameAt = ['First Name', 'Last Name'].map((name) => firstRows.columns.indexOf(name));

  const further: string[] = [];
  if (others.page !== null && others.page.total > 0) {
    further.push(`${text.preview.foundNotChanged(others.page.total)}.`);
  } else if (found === 0 && looksFurther && others.page !== null) {
    further.push(text.preview.foundNobody);
  } else if (found === 0 && !looksFurther && summary.notChanged > 0) {
    further.push(text.preview.underReasons);
  }

  return (
    <div class="stack tight">
      {isCreate && <AlikeFacts firstRows={firstRows} />}
      <div class="field find">
        <label for={id}>{text.preview.find}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <span class="hint" id={`${id}-hint`} role="status">
          {find === '' || found === null
            ? text.preview.findHint
            : [text.preview.found(found, changeRows), ...further].join(' ')}
        </span>
      </div>
      <RowsTable
        label={label}
        identity={`${identity} changes ${find}`}
        first={find !== '' ? null : isInTab ? onlyThese(firstRows) : firstRows}
        without={constantColumns}
        lead={leadColumns.changes}
        load={async (from, count) => {
          const page = await client.rows({ of, report: 'changes', filter, from, count });
          setFound(page.total);
          return page;
        }}
        {...(isCreate && of === 'preview'
          ? {
              link: {
                column: 'Username',
                label: text.preview.whyLabel,
                hint: text.preview.whyHint,
                open(cells: readonly string[], row: number) {
                  setWhy({ row, name: nameAt.map((column) => cells[column] ?? '').join(' ') });
                },
              },
            }
          : {})}
      />
      {isInTab && (
        <div class="row">
          <button
            class="button"
            disabled={work !== null}
            onClick={() => {
              const name = of === 'preview' ? 'preview.csv' : 'result.csv';
              void run(text.save.taking, (call) => client.take([{ of, name }], 'each', call));
            }}
          >
            {text.preview.showAll(changeRows)}
          </button>
        </div>
      )}
      <NotChangedFound {...others} />
      {why !== null && (
        <WhyDialog
          {...why}
          close={() => {
            setWhy(null);
          }}
        />
      )}
    </div>
  );
}

/** The rows that are here already, as if there were no others: those stand in a tab. */
function onlyThese(page: RowsPage): RowsPage {
  return { ...page, total: page.rows.length };
}

/** What all new accounts have alike, told once instead of in every row. */
function AlikeFacts({ firstRows: { columns, rows } }: { readonly firstRows: RowsPage }) {
  const { text } = useWizard();
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <div class="alike">
      <p class="muted small-text">{text.preview.forAll}</p>
      <dl>
        {alikeColumns.flatMap((name) => {
          const value = first[columns.indexOf(name)] ?? '';
          if (value === '') return [];
          return [
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>,
          ];
        })}
      </dl>
    </div>
  );
}
