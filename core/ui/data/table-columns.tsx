import type { TableOverview } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** What stands in the columns that cannot be matched by hand, or are not used: heading and values. */
export function TableColumns({ table }: { readonly table: TableOverview }) {
  const { text } = useWizard();
  const { headings, columns, isOwn, samples } = table;
  const used = new Set(columns.map(({ heading }) => heading));
  const isMatched = table.table !== null && isOwn;
  const shown = headings.flatMap((heading, index) =>
    isMatched && used.has(heading) ? [] : [{ heading, values: samples[index] ?? [] }],
  );
  if (shown.length === 0) return null;
  return (
    <dl class="table-columns small-text">
      {shown.map(({ heading, values }, index) => (
        <div key={index}>
          <dt>
            {heading}
            {table.table !== null && !used.has(heading) && (
              <span class="muted"> {text.data.noTable}</span>
            )}
          </dt>
          <dd class="muted">{values.length === 0 ? text.data.noSamples : values.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}
