import type { RowsPage } from '../../host/wizard-client.ts';
import { pageLength } from '../components/row-pages.ts';
import { RowsTable } from '../components/rows-table.tsx';
import { useAnswer } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { constantColumns, leadColumns } from './report-columns.ts';

/** People of the preview who are not changed and whom somebody looks for. */
export interface NotChangedPeople {
  /** What was looked for. */
  readonly find: string;
  /** Changes whenever the preview or what is looked for does. */
  readonly identity: string;
  /** The first of them; null while nobody knows. */
  readonly page: RowsPage | null;
  /** Why they could not be looked for, in words; null if they could. */
  readonly failure: string | null;
  readonly again: () => void;
}

/** Looks for people who are not changed, by the beginning of a name, ID, number or username; null does not. */
export function useNotChanged(
  wanted: { readonly find: string; readonly identity: string } | null,
): NotChangedPeople {
  const { client } = useWizard();
  const find = wanted?.find ?? '';
  const identity = `${wanted?.identity ?? ''} not-changed ${find}`;
  const { answer, failure, again } = useAnswer(wanted === null ? null : identity, async () => ({
    identity,
    page: await client.rows({
      of: 'preview',
      report: 'not-changed',
      filter: { text: find },
      from: 0,
      count: pageLength,
    }),
  }));
  // An answer to what was looked for before says nothing about this.
  const page = answer?.identity === identity ? answer.page : null;
  return { find, identity, page, failure, again };
}

/** The people who were found among those not changed, each with the reason; nothing if nobody was. */
export function NotChangedFound({ find, identity, page, failure, again }: NotChangedPeople) {
  const { client, text } = useWizard();
  if (failure !== null) {
    return (
      <div class="stack tight">
        <p class="error-line" role="alert">
          {failure}
        </p>
        <div class="row">
          <button type="button" class="button small" onClick={again}>
            {text.frame.tryAgain}
          </button>
        </div>
      </div>
    );
  }
  if (page === null || page.total === 0) return null;
  const title = text.preview.foundNotChanged(page.total);
  return (
    <section class="stack tight">
      <h4>{title}</h4>
      <RowsTable
        label={title}
        identity={identity}
        first={page}
        without={constantColumns}
        lead={leadColumns['not-changed']}
        load={(from, count) =>
          client.rows({ of: 'preview', report: 'not-changed', filter: { text: find }, from, count })
        }
      />
    </section>
  );
}
