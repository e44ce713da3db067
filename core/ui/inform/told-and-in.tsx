import type { InformFile, ToldAndIn as Numbers } from '../../host/inform-client.ts';
import { ShareBar } from '../components/share-bar.tsx';
import { useAnswer } from '../use-answer.ts';
import { useWizard } from '../wizard.ts';
import { AnswerFailed } from './answer-failed.tsx';
import { useInform } from './inform.ts';
import { ToldTable } from './told-table.tsx';
import { countKeys, totalOf, type ToldCounts } from './told-counts.ts';

/** Who was told and who is in: the steps on the way, by school and grade, and a reminder. */
export function ToldAndIn() {
  const { state, text, run, work } = useWizard();
  const { client, words } = useInform();
  const { answer, failure, again } = useAnswer(state.data.version, (signal) =>
    client.toldAndIn({ signal }),
  );
  if (failure !== null) return <AnswerFailed failure={failure} again={again} />;
  if (answer === null) return <p class="muted">{words.told.working}</p>;
  const total = totalOf(answer.groups);
  const take = (file: InformFile) => () => {
    void run(words.reach.taking, (call) => client.takeInform(file, null, call));
  };
  return (
    <div class="stack">
      <p class="muted">{words.told.intro}</p>
      {total.accounts === 0 ? (
        <p>{words.told.nobody}</p>
      ) : (
        <>
          <Steps total={total} />
          {answer.notes.map((note) => (
            <p key={note}>{text.said('inform', note)}.</p>
          ))}
          <Remind numbers={answer} />
          <ToldTable groups={answer.groups} />
          <div class="row">
            <span>{words.told.take}</span>
            {(['told-and-in.csv', 'told.csv'] as const).map((file) => (
              <button
                key={file}
                type="button"
                class="button small"
                disabled={work !== null}
                onClick={take(file)}
              >
                {file}: {words.told.files[file]}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

function Steps({ total }: { readonly total: ToldCounts }) {
  const { text } = useWizard();
  const { words } = useInform();
  return (
    <ul class="list card told-steps">
      {countKeys.map((key) => (
        <li key={key}>
          <span class="count-number">{text.number(total[key])}</span>
          <span class="count-words">
            {words.told.steps[key]}
            <ShareBar part={total[key]} whole={total.accounts} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Remind({ numbers }: { readonly numbers: Numbers }) {
  const { work } = useWizard();
  const { words, change } = useInform();
  const out = numbers.remind.filter(({ people }) => people > 0);
  if (out.length === 0) return <p>{words.told.nobodyOut}</p>;
  return (
    <div class="row">
      {out.map(({ filter, people }) => (
        <div key={filter.type} class="stack tight">
          <div>
            <button
              type="button"
              class="button"
              disabled={work !== null}
              onClick={() => {
                change({ part: 'tell', filter, again: true });
              }}
            >
              {words.told.remind(words.types[filter.type])}
            </button>
          </div>
          <span class="muted small-text">{words.told.remindHint(people)}</span>
        </div>
      ))}
    </div>
  );
}
