import { useState } from 'preact/hooks';
import type { ActivationSettings, ActivationState } from '../../api/activation-api.ts';
import { Failure } from '../parts/asked-button.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { ActivationClient } from './activation-client.ts';
import type { ActivationWords } from './en.ts';

/** The address of the page, checked by opening it once, and what it says. */
export function PageSetUp(props: {
  readonly words: ActivationWords;
  readonly client: ActivationClient;
  readonly state: ActivationState;
  readonly changed: (state: ActivationState) => void;
}) {
  const { words, client, state, changed } = props;
  const [address, setAddress] = useState(state.address || state.suggested);
  const [link, setLink] = useState('');
  const [settings, setSettings] = useState<ActivationSettings>(state.settings);
  const [kept, setKept] = useState(false);
  const deed = useDeed();
  const change = (part: Partial<ActivationSettings>) => {
    setKept(false);
    setSettings({ ...settings, ...part });
  };
  const field = (name: 'school' | 'help' | 'signInAt') => (
    <div class="field">
      <label for={`page-${name}`}>{words[name]}</label>
      <input
        id={`page-${name}`}
        type="text"
        maxLength={300}
        value={settings[name]}
        onInput={(event) => {
          change({ [name]: event.currentTarget.value });
        }}
      />
    </div>
  );
  return (
    <div class="stack">
      <p>{state.address === '' ? words.notReady : words.ready(state.address)}</p>
      <div class="field">
        <label for="page-address">{words.address}</label>
        <input
          id="page-address"
          type="text"
          value={address}
          spellcheck={false}
          aria-describedby="page-address-hint"
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            setLink('');
          }}
        />
        <span class="hint" id="page-address-hint">
          {words.addressHint}
        </span>
      </div>
      <div class="row">
        {link === '' ? (
          <button
            class="button"
            disabled={deed.busy || address.trim() === ''}
            onClick={() => {
              deed.act(async () => {
                setLink(await client.activationCheckLink(address));
              });
            }}
          >
            {words.check}
          </button>
        ) : (
          <>
            <a class="button primary" href={link} target="_blank" rel="noreferrer">
              {words.openCheck}
            </a>
            <button
              class="button"
              disabled={deed.busy}
              onClick={() => {
                deed.act(async () => {
                  const now = await client.activationState();
                  if (now.address !== address.trim()) throw new Error(words.stillNotReady);
                  setLink('');
                  changed(now);
                });
              }}
            >
              {words.openedCheck}
            </button>
          </>
        )}
      </div>
      {field('school')}
      {field('help')}
      {field('signInAt')}
      <div class="field">
        <label for="page-least">{words.leastLength}</label>
        <input
          id="page-least"
          type="number"
          min={8}
          max={100}
          value={settings.leastLength}
          aria-describedby="page-least-hint"
          onInput={(event) => {
            change({ leastLength: Number(event.currentTarget.value) });
          }}
        />
        <span class="hint" id="page-least-hint">
          {words.leastLengthHint}
        </span>
      </div>
      <div class="row">
        <button
          class="button"
          disabled={deed.busy}
          onClick={() => {
            deed.act(async () => {
              changed(await client.keepActivationSettings(settings));
              setKept(true);
            });
          }}
        >
          {words.keep}
        </button>
        {kept && <span role="status">{words.kept}</span>}
      </div>
      <Failure sentence={deed.failure} />
    </div>
  );
}
