import { useState } from 'preact/hooks';
import type { LinkDone } from '../../api/activation-api.ts';
import type { PageContext } from '../context.ts';
import { AskedButton, Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { activationClient } from './activation-client.ts';
import type { ActivationWords } from './en.ts';

/** Voids the links of an account, makes it a new one, or voids those of everybody. */
export function RevokeLinks(props: {
  readonly context: PageContext;
  readonly words: ActivationWords;
}) {
  const { context, words } = props;
  const client = activationClient(context);
  const [username, setUsername] = useState('');
  const [expirationDate, setDate] = useState('');
  const [done, setDone] = useState('');
  const deed = useDeed();

  async function show(work: Promise<LinkDone>): Promise<void> {
    setDone('');
    const answer = await work;
    if ('fault' in answer) throw new Error(answer.fault);
    setDone(answer.sentence);
  }

  return (
    <div class="stack">
      <div class="field">
        <label for="revoke-username">{words.username}</label>
        <input
          id="revoke-username"
          type="text"
          value={username}
          spellcheck={false}
          autocapitalize="off"
          aria-describedby="revoke-username-hint"
          onInput={(event) => {
            setUsername(event.currentTarget.value);
          }}
        />
        <span class="hint" id="revoke-username-hint">
          {words.usernameHint}
        </span>
      </div>
      {username.trim() !== '' && (
        <>
          <AskedButton
            words={context.words}
            label={words.revokeOne}
            question={words.revokeQuestion}
            sure={words.revokeSure}
            act={() => show(client.revokeLinks(username))}
          />
          <div class="field">
            <label for="renew-expires">{words.expires}</label>
            <input
              id="renew-expires"
              type="date"
              value={expirationDate}
              onInput={(event) => {
                setDate(event.currentTarget.value);
              }}
            />
          </div>
          <div class="row">
            <button
              class="button"
              type="button"
              disabled={deed.busy || expirationDate === ''}
              onClick={() => {
                deed.act(() => show(client.renewLink(username, expirationDate)));
              }}
            >
              {words.renew}
            </button>
          </div>
        </>
      )}
      <Failure sentence={deed.failure} />
      {done !== '' && <p role="status">{done}</p>}
      <AskedButton
        words={context.words}
        label={words.revokeAll}
        question={words.revokeAllQuestion}
        sure={words.revokeAllSure}
        act={() => show(client.revokeAllLinks())}
      />
    </div>
  );
}
