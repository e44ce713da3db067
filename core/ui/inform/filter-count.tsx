import type { Filter } from '../../engine/inform/index.ts';
import type { RowsPage } from '../../host/wizard-client.ts';
import { useAnswer } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { AnswerFailed } from './answer-failed.tsx';
import { FaultList } from './fault-list.tsx';
import { useInform } from './inform.ts';

/** So long after the last change people are counted, in milliseconds. */
const pause = 300;

/** How many people a filter matches, and the first of them, as it is put together. */
export function FilterCount({ filter }: { readonly filter: Filter }) {
  const { state, text } = useWizard();
  const { client, words } = useInform();
  const { answer, pending, failure, again } = useAnswer(
    `${state.data.version} ${JSON.stringify(filter)}`,
    (signal) => client.tryFilter(filter, { signal }),
    pause,
  );
  return (
    <div class={pending ? 'stack tight pending' : 'stack tight'} aria-busy={pending}>
      <AnswerFailed failure={failure} again={again} />
      {answer === null && failure === null && <p class="muted">{words.filter.trying}</p>}
      {answer !== null && 'faults' in answer && (
        <FaultList title={words.filter.faults} faults={answer.faults} />
      )}
      {answer !== null && 'matching' in answer && (
        <>
          <p class="inform-count" role="status">
            {words.filter.matching(answer.matching, answer.all)}
          </p>
          {answer.notes.map((note) => (
            <p key={note} class="muted small-text">
              {text.said('inform', note)}
            </p>
          ))}
          {answer.first.rows.length > 0 && <FirstPeople first={answer.first} />}
        </>
      )}
    </div>
  );
}

function FirstPeople({ first }: { readonly first: RowsPage }) {
  const { words } = useInform();
  const caption = words.filter.first(first.rows.length);
  return (
    <div class="examples-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="examples">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {first.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
