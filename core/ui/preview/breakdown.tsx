import type { SkipReason, Summary, Warning } from '../../engine/index.ts';
import type { ReportId, RowsFilter } from '../../host/wizard-client.ts';
import { CountLine } from '../components/count-line.tsx';
import { RowsTable } from '../components/rows-table.tsx';
import { useWizard } from '../wizard.ts';
import { constantColumns, leadColumns } from './report-columns.ts';

/** Which batch rows are asked of, and what changes whenever they do. */
export interface BatchRows {
  readonly of: 'preview' | 'saved';
  readonly summary: Summary;
  readonly identity: string;
}

/** Why people are not changed, what to look at among those who are, and problems in the data. */
export function Breakdown(batch: BatchRows) {
  const { text } = useWizard();
  const { reasons, warnings, problems, notChanged } = batch.summary;
  const anyProblem = problems.error + problems.warning > 0;
  const anyWarning = Object.keys(warnings).length > 0;
  return (
    <div class="breakdown">
      {notChanged > 0 && (
        <section class="stack tight">
          <h3>{text.preview.reasonsHeading}</h3>
          <ul class="list card counts">
            {largestFirst(reasons).map(([reason, count]) => (
              <CountLine
                key={reason}
                count={count}
                whole={notChanged}
                words={text.reasons[reason as SkipReason]}
                more={() => (
                  <Rows
                    {...batch}
                    report="not-changed"
                    filter={{ reason: reason as SkipReason }}
                    label={text.preview.rowsOf(text.reasons[reason as SkipReason])}
                  />
                )}
              />
            ))}
          </ul>
        </section>
      )}
      {(anyWarning || anyProblem) && (
        <div class="stack">
          {anyWarning && (
            <section class="stack tight">
              <h3>{text.preview.warningsHeading}</h3>
              <ul class="list card counts warnings">
                {largestFirst(warnings).map(([warning, count]) => (
                  <CountLine
                    key={warning}
                    count={count}
                    words={text.warnings[warning as Warning]}
                    more={() => (
                      <Rows
                        {...batch}
                        report="changes"
                        filter={{ warning: warning as Warning }}
                        label={text.preview.rowsOf(text.warnings[warning as Warning])}
                      />
                    )}
                  />
                ))}
              </ul>
            </section>
          )}
          {anyProblem && (
            <section class="stack tight">
              <h3>{text.preview.problemsHeading}</h3>
              <ul class="list card counts">
                <CountLine
                  count={problems.error + problems.warning}
                  words={text.preview.problems(problems.error, problems.warning)}
                  more={() => (
                    <Rows
                      {...batch}
                      report="problems"
                      filter={{}}
                      label={text.preview.problemsHeading}
                    />
                  )}
                />
              </ul>
            </section>
          )}
        </div>
      )}
    </div>
  );
}

function Rows(
  props: BatchRows & {
    readonly report: ReportId;
    readonly filter: RowsFilter;
    readonly label: string;
  },
) {
  const { of, report, filter, label, identity } = props;
  const { client } = useWizard();
  return (
    <RowsTable
      label={label}
      identity={`${identity} ${report} ${JSON.stringify(filter)}`}
      without={constantColumns}
      lead={filter.warning === undefined ? leadColumns[report] : [...leadColumns[report], 'Note']}
      load={(from, count) => client.rows({ of, report, filter, from, count })}
    />
  );
}

function largestFirst(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a);
}
