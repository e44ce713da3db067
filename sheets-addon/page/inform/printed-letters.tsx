import type { ComponentType } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { InformRequest } from '../../../core/host/inform-client.ts';
import type { InformActionsProps } from '../../../core/ui/mount-wizard.tsx';
import type { PageContext } from '../context.ts';
import { AskedButton, Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { useWatched, type Watched } from '../watched.ts';
import { openLetters, type BuiltLetters } from './open-letters.ts';

/** Letters that were opened in a window. */
export interface OpenedLetters {
  readonly request: InformRequest;
  readonly letters: BuiltLetters;
  /** Some of them, for the second time. */
  readonly again: boolean;
}

/** Once letters were opened: noting that they are printed, and printing some again. */
export function createPrintedLetters(
  context: PageContext,
  opened: Watched<OpenedLetters | null>,
): ComponentType<InformActionsProps> {
  const { server, language } = context;
  const words = context.words.telling;

  return function PrintedLetters({ request, done }) {
    const last = useWatched(opened);
    if (request.letter === null) return null;
    const isOfThese = last?.request.letter?.name === request.letter.name;
    return (
      <div class="stack">
        {isOfThese && (
          <div class="notice info">
            <div class="notice-body stack tight">
              <p role="status">{words.lettersOpened(last.letters)}</p>
              {last.letters.tooLong > 0 && <p>{words.lettersTooLong(last.letters.tooLong)}</p>}
              {!last.again && (
                <>
                  <p class="small-text">{words.printedHint}</p>
                  <AskedButton
                    words={context.words}
                    label={words.markPrinted}
                    question={words.markQuestion(last.letters.people.length)}
                    sure={words.markNow}
                    act={async () => {
                      const noted = await server.lettersPrinted(last.request, last.letters.people);
                      opened.set(null);
                      done(noted);
                    }}
                  />
                </>
              )}
            </div>
          </div>
        )}
        <PrintAgain
          print={async (people) => {
            const source = { ask: server.buildLetters, words: context.words, language };
            const letters = await openLetters(source, request, people);
            opened.set({ request, letters, again: true });
          }}
        />
      </div>
    );
  };

  function PrintAgain({ print }: { readonly print: (people: readonly string[]) => Promise<void> }) {
    const [typed, setTyped] = useState('');
    const deed = useDeed();
    const id = useId();
    const people = typed.split(/[\s;,]+/).filter((one) => one !== '');
    return (
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (people.length > 0) deed.act(() => print(people));
        }}
      >
        <label for={id}>{words.printAgain}</label>
        <div class="row">
          <input
            id={id}
            type="text"
            autocomplete="off"
            aria-describedby={`${id}-hint`}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <button class="button" disabled={deed.busy || people.length === 0}>
            {words.printAgainOpen}
          </button>
        </div>
        <span class="hint" id={`${id}-hint`}>
          {words.printAgainHint}
        </span>
        <Failure sentence={deed.failure} />
      </form>
    );
  }
}
