import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { whenText, type AboveProps } from '../../../core/ui/mount-wizard.tsx';
import type { Unfinished } from '../../api/sheets-api.ts';
import type { PageContext } from '../context.ts';
import { useWatched } from '../watched.ts';

/** What was begun here and has not finished, with the ways to end it. */
export function createUnfinishedNotice(context: PageContext): ComponentType<AboveProps> {
  const { words, language, wizard } = context;
  return function UnfinishedNotice({ run, busy, refresh, Undo }) {
    const unfinished = useWatched(wizard.sheet)?.unfinished ?? null;
    const [undoing, setUndoing] = useState<Unfinished | null>(null);
    const [finished, setFinished] = useState(false);
    const shown = unfinished ?? undoing;

    async function resume(): Promise<void> {
      const answer = await run(words.resuming, wizard.resume);
      setFinished(answer !== null);
      await refresh();
    }

    if (shown === null) {
      return finished ? (
        <div class="notice good" role="status">
          <div class="notice-body">
            <p>{words.finished}</p>
          </div>
        </div>
      ) : null;
    }
    const { kind } = shown;
    return (
      <div class={`notice ${unfinished === null ? 'good' : 'warn'}`}>
        <div class="notice-body stack tight">
          {unfinished !== null && (
            <>
              <p class="notice-title">{words.unfinishedTitle[kind]}</p>
              <p>{words.unfinished(shown, whenText(shown.since, language))}</p>
              <p class="small-text">{words.unfinishedHint[kind]}</p>
            </>
          )}
          {undoing !== null && (
            <Undo
              batch={{ id: undoing.batch }}
              open
              closed={() => {
                setUndoing(null);
              }}
            />
          )}
          {undoing === null && (
            <div class="row">
              <button class="button" disabled={busy} onClick={() => void resume()}>
                {words.resume}
              </button>
              {kind !== 'undo' && (
                <button
                  class="button"
                  disabled={busy}
                  onClick={() => {
                    setUndoing(shown);
                  }}
                >
                  {words.undoInstead}
                </button>
              )}
            </div>
          )}
          {unfinished === null && (
            <div class="row">
              <button
                class="button"
                onClick={() => {
                  setUndoing(null);
                }}
              >
                {words.close}
              </button>
            </div>
          )}
        </div>
      </div>
    );
  };
}
