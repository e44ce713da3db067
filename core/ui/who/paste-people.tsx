import { useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';
import { findPasted, pastedLines } from './find-pasted.ts';

const mostLines = 50_000;
const mostNamed = 20;

/** What a paste came to. */
interface Outcome {
  readonly sentence: string;
  readonly notFound: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Adds many people at once by a pasted list of Person IDs or numbers, and says who was not found. */
export function PastePeople(props: {
  /** Adds people to the list and says how many were not on it before. */
  readonly add: (personIds: readonly string[]) => number;
}) {
  const { client, text, draft, run, announce, work } = useWizard();
  const words = text.who.paste;
  const [pasted, setPasted] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function addThese(): Promise<void> {
    const lines = pastedLines(pasted);
    if (lines.length === 0 || lines.length > mostLines) {
      const sentence = lines.length === 0 ? words.none : words.tooMany(lines.length, mostLines);
      setOutcome({ sentence, notFound: [], ambiguous: [] });
      return;
    }
    const { accountType = 'students' } = draft.request;
    const found = await run(words.working, () => findPasted(client, accountType, lines));
    if (found === null) return;
    const { notFound, ambiguous } = found;
    const added = props.add(found.found);
    const sentence = words.added(added, found.found.length - added, lines.length);
    setOutcome({ sentence, notFound, ambiguous });
    setPasted([...notFound, ...ambiguous].join('\n'));
    announce(
      [sentence, ...(notFound.length > 0 ? [words.notFound(notFound.length)] : [])].join(' '),
    );
  }

  return (
    <details class="paste">
      <summary>{words.summary}</summary>
      <div class="stack tight">
        <label class="field">
          <span class="label">{words.label}</span>
          <textarea
            rows={5}
            class="code"
            spellcheck={false}
            value={pasted}
            onInput={(event) => {
              setPasted(event.currentTarget.value);
            }}
          />
          <span class="hint">{words.hint(mostLines)}</span>
        </label>
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={work !== null}
            onClick={() => void addThese()}
          >
            {words.add}
          </button>
        </div>
        {outcome !== null && (
          <Notice kind={outcome.notFound.length + outcome.ambiguous.length > 0 ? 'warn' : 'info'}>
            <p>{outcome.sentence}</p>
            <Lines title={words.notFound(outcome.notFound.length)} lines={outcome.notFound} />
            <Lines title={words.ambiguous(outcome.ambiguous.length)} lines={outcome.ambiguous} />
            {outcome.notFound.length > 0 && <p class="muted">{words.notFoundHint}</p>}
          </Notice>
        )}
      </div>
    </details>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { text } = useWizard();
  if (lines.length === 0) return null;
  const more = lines.length - mostNamed;
  return (
    <p>
      {title}: <span class="code">{lines.slice(0, mostNamed).join(', ')}</span>
      {more > 0 && ` ${text.who.paste.andMore(more)}`}
    </p>
  );
}
