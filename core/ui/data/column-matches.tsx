import { useId } from 'preact/hooks';
import type { TableOverview } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** A table whose columns can be matched: one of ours, or one in a layout of many wordings. */
interface MatchedTable extends Pick<TableOverview, 'source' | 'headings' | 'samples'> {
  readonly columns: readonly (Omit<TableOverview['columns'][number], 'needed'> & {
    readonly needed?: boolean;
  })[];
}

/** The columns of a table and the heading each is read from, to be changed. */
export function ColumnMatches(props: {
  readonly table: MatchedTable;
  readonly choose: (column: string, heading: string | null) => Promise<void>;
}) {
  const { table, choose } = props;
  const { text, work } = useWizard();
  const id = useId();
  const samplesOf = (heading: string | null) =>
    heading === null ? [] : (table.samples[table.headings.indexOf(heading)] ?? []);
  return (
    <div class="column-matches">
      <p class="muted small-text">{text.data.matchedRemembered}</p>
      <ul aria-label={text.data.matchColumns(table.source)}>
        {table.columns.map(({ name, needed = false, heading, matched }, column) => (
          <li key={name}>
            <label>
              <span class="column-name">
                {name}
                {needed && <span class="muted small-text"> {text.data.needed}</span>}
                {matched && <span class="muted small-text"> {text.data.matchedByYou}</span>}
              </span>
              <select
                value={heading ?? ''}
                aria-describedby={`${id}-${column}`}
                disabled={work !== null}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  void choose(name, value === '' ? null : value);
                }}
              >
                <option value="">{text.data.noHeading}</option>
                {table.headings.map((one, index) => (
                  <option key={index} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
            <span class="samples muted small-text" id={`${id}-${column}`}>
              {samplesOf(heading).length > 0 && text.data.samples(samplesOf(heading))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
