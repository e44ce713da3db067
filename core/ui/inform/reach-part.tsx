import type { ReachOutcome } from '../../engine/inform/index.ts';
import { CountLine } from '../components/count-line.tsx';
import { RowsTable } from '../components/rows-table.tsx';
import type { ReachCounts } from '../inform-host.ts';
import { useWizard } from '../wizard.ts';
import { AnswerFailed } from './answer-failed.tsx';
import { FaultList } from './fault-list.tsx';
import { useInform } from './inform.ts';
import { Optional } from './optional.tsx';
import { outcomesIn, toldIn } from './reach-counts.ts';
import type { Reaching } from './use-reach.ts';

/** What becomes of everybody the filter matches, each person once, with the people of each outcome. */
export function ReachPart({ reach }: { readonly reach: Reaching }) {
  const { words, draft, change } = useInform();
  const { answer, pending, failure, again } = reach;
  const isMessage = draft.medium === 'message';
  const has = (outcome: ReachOutcome) =>
    answer !== null && 'people' in answer && (answer.outcomes[outcome] ?? 0) > 0;
  return (
    <div class={pending ? 'stack tight pending' : 'stack tight'} aria-busy={pending}>
      <AnswerFailed failure={failure} again={again} />
      {answer === null && failure === null && <p class="muted">{words.reach.working}</p>}
      {answer !== null && 'faults' in answer && (
        <FaultList title={words.reach.faults} faults={answer.faults} />
      )}
      {answer !== null && 'people' in answer && <Outcomes reach={reach} counts={answer} />}
      {isMessage && (draft.toShared || has('shared-address')) && (
        <Optional
          label={words.reach.toShared}
          on={draft.toShared}
          turn={(toShared) => {
            change({ toShared });
          }}
        />
      )}
      {(draft.again || has('already-told')) && (
        <Optional
          label={words.reach.again}
          on={draft.again}
          turn={(on) => {
            change({ again: on });
          }}
        />
      )}
    </div>
  );
}

function Outcomes({ reach, counts }: { readonly reach: Reaching; readonly counts: ReachCounts }) {
  const { run, work } = useWizard();
  const { client, words, draft } = useInform();
  const { people, pages, withoutCode } = counts;
  if (people === 0) return <p role="status">{words.reach.nobody}</p>;
  return (
    <>
      <p class="inform-count" role="status">
        {words.reach.summary(toldIn(counts), people)}
        {pages !== null && ` ${words.reach.pages(pages)}`}
      </p>
      {withoutCode > 0 && <p class="small-text">{words.reach.withoutCode(withoutCode)}</p>}
      <ul class="list card counts">
        {outcomesIn(counts).map(([outcome, count]) => (
          <CountLine
            key={outcome}
            count={count}
            whole={people}
            words={words.reach.outcomes[draft.medium][outcome]}
            more={() => <People reach={reach} outcome={outcome} />}
          />
        ))}
      </ul>
      <div>
        <button
          type="button"
          class="button quiet small"
          disabled={work !== null}
          onClick={() => {
            void run(words.reach.taking, (call) =>
              client.takeInform('reach.csv', reach.request, call),
            );
          }}
        >
          {words.reach.take}
        </button>
      </div>
    </>
  );
}

function People({ reach, outcome }: { readonly reach: Reaching; readonly outcome: ReachOutcome }) {
  const { client, words, draft } = useInform();
  return (
    <RowsTable
      label={words.reach.rowsOf(words.reach.outcomes[draft.medium][outcome])}
      identity={`${reach.identity} ${outcome}`}
      without={['Outcome', 'Outcome Code', 'Person ID']}
      lead={['Last Name', 'First Name', 'Username']}
      load={(from, count) => client.reachRows(reach.request, outcome, from, count)}
    />
  );
}
