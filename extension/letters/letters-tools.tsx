import { useEffect, useState } from 'preact/hooks';
import type { InformClient, InformRequest } from '../../core/host/inform-client.ts';
import type { Say } from '../text/say.ts';
import { PrintAgain } from './print-again.tsx';
import { showLetters, type ShownLetters } from './show-letters.ts';

/** What the window works with. */
export interface LettersProps {
  readonly say: Say;
  readonly client: InformClient;
  readonly request: InformRequest;
  /** Where the letters stand. */
  readonly letters: HTMLElement;
}

/** Above the letters: which are shown, printing them, noting that, and printing some again. */
export function LettersTools({ say, client, request, letters }: LettersProps) {
  const [shown, setShown] = useState<ShownLetters | null>(null);
  const [busy, setBusy] = useState(true);
  const [failure, setFailure] = useState('');
  const [marked, setMarked] = useState('');
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set());

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailure('');
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  }

  function show(starts: readonly number[], people: readonly string[] | null): void {
    setMarked('');
    void run(async () => {
      setShown(await showLetters({ client, request, letters, say }, starts, people));
      scrollTo(0, 0);
    });
  }

  useEffect(() => {
    show([0], null);
  }, []);

  function mark({ people }: ShownLetters): void {
    void run(async () => {
      const ids = people.map(([id]) => id);
      setMarked((await client.lettersPrinted(request, ids)).sentence);
      setNoted(new Set([...noted, ...ids]));
    });
  }

  const before = shown?.starts.slice(0, -1) ?? [];
  // Whoever goes back to letters that are noted does not note them twice; one printed again is noted again.
  const isNoted =
    marked !== '' || (shown?.again === null && shown.people.every(([id]) => noted.has(id)));
  return (
    <div class="tools" role="region" aria-label={say('lettersTitle')} aria-busy={busy}>
      <div class="line">
        <p role="status">
          {shown !== null ? shownWords(say, shown) : failure === '' ? say('lettersOpening') : ''}
        </p>
        {shown !== null && (
          <>
            {(before.length > 0 || shown.next !== null) && (
              <>
                <button
                  disabled={busy || before.length === 0}
                  onClick={() => {
                    show(before, shown.again);
                  }}
                >
                  {say('lettersBefore')}
                </button>
                <button
                  disabled={busy || shown.next === null}
                  onClick={() => {
                    show([...shown.starts, shown.next!], shown.again);
                  }}
                >
                  {say('lettersNext')}
                </button>
              </>
            )}
            <button
              class="main"
              disabled={busy}
              onClick={() => {
                print();
              }}
            >
              {say('lettersPrint')}
            </button>
            <button
              disabled={busy || isNoted}
              onClick={() => {
                mark(shown);
              }}
            >
              {isNoted ? say('lettersMarked') : say.count('lettersMark', shown.people.length)}
            </button>
          </>
        )}
      </div>
      <p class="hint">{say('lettersPaper', request.letter?.paper ?? '')}</p>
      {marked !== '' && <p role="status">{marked}</p>}
      {shown !== null && shown.tooLong > 0 && (
        <p class="fault">{say.count('lettersTooLong', shown.tooLong)}</p>
      )}
      {shown !== null && shown.withoutCode > 0 && (
        <p class="hint">{say.count('lettersWithoutCode', shown.withoutCode)}</p>
      )}
      {failure !== '' && (
        <p class="fault" role="alert">
          {failure}
        </p>
      )}
      <PrintAgain
        say={say}
        people={shown?.people ?? []}
        busy={busy}
        isAgain={shown !== null && shown.again !== null}
        show={(people) => {
          show([0], people);
        }}
      />
    </div>
  );
}

function shownWords(say: Say, { people, starts, all, pages, again }: ShownLetters): string {
  if (again !== null) return say.count('lettersAgainShown', all);
  const first = starts[starts.length - 1]!;
  return say('lettersShown', first + 1, first + people.length, all, pages);
}
