import { useState } from 'preact/hooks';
import type { LettersPart } from '../../core/host/inform-client.ts';
import type { Say } from '../text/say.ts';

/** Prints the letters of some people once more, whether they were told or not. */
export function PrintAgain(props: {
  readonly say: Say;
  /** Those whose letters are shown: they can be chosen by name. */
  readonly people: LettersPart['people'];
  readonly busy: boolean;
  readonly isAgain: boolean;
  /** Shows the letters of these Person IDs; null: everybody's. */
  readonly show: (people: readonly string[] | null) => void;
}) {
  const { say, people, busy, isAgain, show } = props;
  const [typed, setTyped] = useState('');
  const wanted = personIds(typed, people);
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.length > 0) show(wanted);
      }}
    >
      <label for="again">{say('lettersAgain')}</label>
      <input
        id="again"
        type="text"
        list="shown-people"
        autocomplete="off"
        aria-describedby="again-hint"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <datalist id="shown-people">
        {people.map(([id, name]) => (
          <option key={id} value={`${name} (${id})`} />
        ))}
      </datalist>
      <button disabled={busy || wanted.length === 0}>{say('lettersAgainShow')}</button>
      {isAgain && (
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            show(null);
          }}
        >
          {say('lettersAll')}
        </button>
      )}
      <span class="hint" id="again-hint">
        {say('lettersAgainHint')}
      </span>
    </form>
  );
}

/** The Person IDs that a text names: by themselves, in brackets behind a name, or by a name shown. */
export function personIds(typed: string, people: LettersPart['people']): string[] {
  const byName = new Map(people.map(([id, name]) => [name.toLowerCase(), id]));
  return typed
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => /\(([^()]+)\)$/.exec(one)?.[1] ?? byName.get(one.toLowerCase()) ?? one);
}
