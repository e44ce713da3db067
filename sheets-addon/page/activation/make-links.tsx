import { useState } from 'preact/hooks';
import type { LinksAnswer, LinksRequest } from '../../api/activation-api.ts';
import { Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { ActivationClient } from './activation-client.ts';
import type { ActivationWords } from './en.ts';
import { LinksFound } from './links-found.tsx';

/** Somebody to make links for, as a choice. */
export interface WhoChoice {
  readonly label: string;
  readonly who: LinksRequest['who'];
}

/** Makes links: first it says for whom, then they are made. */
export function MakeLinks(props: {
  readonly id: string;
  readonly words: ActivationWords;
  readonly client: ActivationClient;
  /** The first is chosen; where there is one, nothing is to be chosen. */
  readonly choices: readonly WhoChoice[];
}) {
  const { id, words, client, choices } = props;
  const [chosen, choose] = useState(0);
  const [expirationDate, setDate] = useState('');
  const [again, setAgain] = useState(false);
  const [found, setFound] = useState<{ readonly answer: LinksAnswer; readonly made: boolean }>();
  const deed = useDeed();
  const { who } = choices[chosen] ?? choices[0]!;

  function run(makes: boolean): void {
    deed.act(async () => {
      const request: LinksRequest = { who, expirationDate, again };
      const answer = await (makes ? client.makeLinks(request) : client.tryLinks(request));
      setFound({ answer, made: makes });
    });
  }

  const links = found === undefined || 'faults' in found.answer ? 0 : found.answer.links;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        run(false);
      }}
    >
      {choices.length > 1 && (
        <div class="field">
          <label for={`${id}-who`}>{words.who}</label>
          <select
            id={`${id}-who`}
            value={String(chosen)}
            onChange={(event) => {
              choose(Number(event.currentTarget.value));
              setFound(undefined);
            }}
          >
            {choices.map(({ label }, index) => (
              <option key={label} value={String(index)}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label for={`${id}-expires`}>{words.expires}</label>
        <input
          id={`${id}-expires`}
          type="date"
          required
          value={expirationDate}
          aria-describedby={`${id}-expires-hint`}
          onInput={(event) => {
            setDate(event.currentTarget.value);
            setFound(undefined);
          }}
        />
        <span class="hint" id={`${id}-expires-hint`}>
          {words.expiresHint}
        </span>
      </div>
      <label class="check-line">
        <input
          type="checkbox"
          checked={again}
          onChange={(event) => {
            setAgain(event.currentTarget.checked);
            setFound(undefined);
          }}
        />
        <span>{words.again}</span>
      </label>
      <div class="row">
        <button class="button" disabled={deed.busy || expirationDate === ''}>
          {words.tryIt}
        </button>
        {links > 0 && found?.made === false && (
          <button
            class="button primary"
            type="button"
            disabled={deed.busy}
            onClick={() => {
              run(true);
            }}
          >
            {words.makeNow(links)}
          </button>
        )}
      </div>
      {found !== undefined && (
        <LinksFound words={words} answer={found.answer} isMade={found.made} />
      )}
      <Failure sentence={deed.failure} />
    </form>
  );
}
