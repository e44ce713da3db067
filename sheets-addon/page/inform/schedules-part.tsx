import { useEffect, useState } from 'preact/hooks';
import type { InformPart } from '../../../core/ui/mount-wizard.tsx';
import type { ScheduleLine, SchedulesState, SendingApi } from '../../api/sending-api.ts';
import type { PageContext } from '../context.ts';
import { AskedButton, Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { editionServer } from '../server/edition-server.ts';
import { createScheduleForm, type Choices } from './schedule-form.tsx';

/** Messages that go out by themselves: what there is, what became of each, and the form for one. */
export function createSchedulesPart(context: PageContext): InformPart {
  const { server: common, connection } = context;
  const words = context.words.telling;
  const { client } = editionServer<SendingApi>(connection);
  const ScheduleForm = createScheduleForm(context);

  return {
    id: 'schedules',
    label: words.schedulesPart,
    Part: function SchedulesPart() {
      const [state, setState] = useState<SchedulesState | null>(null);
      const [choices, setChoices] = useState<Choices | null>(null);
      const [edited, setEdited] = useState<ScheduleLine | 'new' | null>(null);
      const opening = useDeed();

      useEffect(() => {
        opening.act(async () => {
          const [schedules, saved] = await Promise.all([
            client.openSchedules(),
            common.openInform(),
          ]);
          setState(schedules);
          setChoices({
            filters: saved.filters.map(({ filter }) => filter.name),
            messages: saved.messages.map(({ message }) => message.name),
          });
        });
      }, []);

      if (state === null || choices === null) {
        return opening.failure === '' ? (
          <p class="muted">{words.looking}</p>
        ) : (
          <Failure sentence={opening.failure} />
        );
      }
      return (
        <div class="stack">
          <p class="muted">{words.schedulesIntro}</p>
          {state.schedules.length === 0 && <p>{words.noSchedules}</p>}
          {state.schedules.map((line) => (
            <div key={`${line.name} ${line.nth}`} class="card stack tight">
              <h3>{line.name}</h3>
              {line.schedule !== null && <p>{words.schedule(line.schedule)}</p>}
              <p class="small-text">{words.runs(line)}</p>
              {line.note !== '' && <p class="small-text">{line.note}</p>}
              <div class="row">
                {line.schedule !== null && (
                  <button
                    class="button"
                    onClick={() => {
                      setEdited(line);
                    }}
                  >
                    {words.changeSchedule}
                  </button>
                )}
              </div>
              <AskedButton
                words={context.words}
                label={words.removeSchedule}
                question={words.removeQuestion}
                sure={words.removeNow}
                act={async () => {
                  setState(await client.deleteSchedule({ name: line.name, nth: line.nth }));
                }}
              />
            </div>
          ))}
          {edited === null ? (
            <div class="row">
              <button
                class="button primary"
                onClick={() => {
                  setEdited('new');
                }}
              >
                {words.newSchedule}
              </button>
            </div>
          ) : (
            <ScheduleForm
              key={edited === 'new' ? '' : edited.name}
              choices={choices}
              timeZone={state.timeZone}
              edited={edited === 'new' ? null : edited.schedule}
              keep={async (schedule, before) => {
                setState(await client.saveSchedule(schedule, before));
                setEdited(null);
              }}
              close={() => {
                setEdited(null);
              }}
            />
          )}
          {state.schedules.length > 0 && (
            <Runner
              state={state}
              run={async (on) => {
                setState(await client.runSchedules(on));
              }}
            />
          )}
        </div>
      );
    },
  };

  function Runner(props: {
    readonly state: SchedulesState;
    readonly run: (on: boolean) => Promise<void>;
  }) {
    const { state, run } = props;
    const deed = useDeed();
    const { runner } = state;
    return (
      <div class="card stack tight">
        <p>{words.runner(state)}</p>
        <div class="row">
          {runner?.isMe !== true && (
            <button
              class="button small"
              disabled={deed.busy}
              onClick={() => {
                deed.act(() => run(true));
              }}
            >
              {words.runInMyName}
            </button>
          )}
          {runner !== null && (
            <button
              class="button small"
              disabled={deed.busy}
              onClick={() => {
                deed.act(() => run(false));
              }}
            >
              {words.runInNobodys}
            </button>
          )}
        </div>
        <Failure sentence={deed.failure} />
      </div>
    );
  }
}
