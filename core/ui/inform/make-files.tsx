import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { InformDone, MadeFiles } from '../../host/inform-client.ts';
import { useWizard } from '../wizard.ts';
import { requestOfDraft, useInform } from './inform.ts';

/** Makes messages into files for other programs to send, once that is confirmed with its numbers. */
export function MakeFiles(props: {
  readonly count: number;
  readonly done: (done: InformDone) => void;
}) {
  const { count, done } = props;
  const { run, work, text } = useWizard();
  const { host, client, words, draft, change } = useInform();
  const [asks, setAsks] = useState<MadeFiles | null>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const id = useId();

  // Whoever goes by keyboard goes on where the question stands.
  useEffect(() => {
    if (asks !== null) confirm.current?.focus();
  }, [asks]);

  async function make(how: MadeFiles): Promise<void> {
    const made = await run(words.tell.making, (call) =>
      client.makeMessages(requestOfDraft(draft), how, call),
    );
    setAsks(null);
    if (made !== null) done(made);
  }

  if (asks !== null) {
    return (
      <div class="card stack tight" role="group" aria-labelledby={id}>
        <p id={id}>{words.tell.confirm(count, asks)}</p>
        <p>{words.tell.noted(count)}</p>
        <div class="row">
          <button
            type="button"
            class="button primary"
            ref={confirm}
            disabled={work !== null}
            onClick={() => void make(asks)}
          >
            {words.tell.makeNow(count)}
          </button>
          <button
            type="button"
            class="button"
            disabled={work !== null}
            onClick={() => {
              setAsks(null);
            }}
          >
            {text.frame.cancel}
          </button>
        </div>
      </div>
    );
  }
  return (
    <>
      {host.makes.includes('message files') && (
        <div class="field">
          <label for={id}>{words.tell.from}</label>
          <input
            id={id}
            type="text"
            inputMode="email"
            autocomplete="email"
            aria-describedby={`${id}-hint`}
            value={draft.from}
            onInput={(event) => {
              change({ from: event.currentTarget.value });
            }}
          />
          <span class="hint" id={`${id}-hint`}>
            {words.tell.fromHint}
          </span>
        </div>
      )}
      <ul class="inform-ways">
        {host.makes.map((how, at) => (
          <li key={how} class="stack tight">
            <div>
              <button
                type="button"
                class={at === 0 && host.Actions === null ? 'button primary' : 'button'}
                disabled={work !== null}
                onClick={() => {
                  setAsks(how);
                }}
              >
                {words.tell.makes[how]}
              </button>
            </div>
            <p class="muted small-text">{words.tell.makesHint[how]}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
