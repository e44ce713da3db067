import { useEffect, useState } from 'preact/hooks';
import { longestKeepDays } from '../store/expiry.ts';
import { browser } from './api.ts';
import { isKeepDays, keepOptions, readOptions, type Options } from '../store/options.ts';
import type { ExtensionContext } from './extension-context.ts';
import { sizeText } from './size-text.ts';

/** What is kept here and for how long, and the button that erases all of it. */
export function KeepingSettings({ context }: { readonly context: ExtensionContext }) {
  const { say } = context;

  const [options, setOptions] = useState<Options | null>(null);
  const [days, setDays] = useState('');
  const [stored, setStored] = useState<string>('');
  const [kept, setKept] = useState(false);

  useEffect(() => {
    void readOptions(browser.storage.local).then((found) => {
      setOptions(found);
      setDays(String(found.keepDays));
    });
    void navigator.storage.estimate().then(({ usage }) => {
      setStored(sizeText(say, usage ?? 0));
    });
  }, []);
  if (options === null) return null;
  const fits = isKeepDays(Number(days));

  async function keepDays(): Promise<void> {
    await keepOptions(browser.storage.local, { keepDays: Number(days) });
    setKept(true);
  }

  return (
    <section class="stack" aria-label={say('keeping')}>
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) void keepDays();
        }}
      >
        <h3>{say('keeping')}</h3>
        <p>{say('privacy')}</p>
        <p class="muted">{say('storedSize', stored)}</p>
        <div class="field">
          <label for="keep-days">{say('keepDays')}</label>
          <span class="amount">
            <input
              id="keep-days"
              type="number"
              min={1}
              max={longestKeepDays}
              value={days}
              onInput={(event) => {
                setKept(false);
                setDays(event.currentTarget.value);
              }}
            />
            {say('days')}
          </span>
          {!fits && <p class="error-line">{say('keepDaysRange', longestKeepDays)}</p>}
        </div>
        <div class="row">
          <button class="button" disabled={!fits}>
            {say('keepDaysKeep')}
          </button>
          <span role="status" class="muted">
            {kept ? say('keepDaysKept', Number(days)) : ''}
          </span>
        </div>
      </form>
      <EraseAll context={context} />
    </section>
  );
}

function EraseAll({ context }: { readonly context: ExtensionContext }) {
  const { say, client, startOver } = context;
  const [asks, setAsks] = useState(false);
  const [failure, setFailure] = useState('');

  async function erase(): Promise<void> {
    try {
      await client.eraseEverything();
      startOver();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div class="card stack tight">
      <h3>{say('eraseHeading')}</h3>
      <p>{say('eraseWhat')}</p>
      {failure !== '' && (
        <p class="error-line" role="alert">
          {failure}
        </p>
      )}
      <div class="row">
        {asks ? (
          <>
            <button class="button danger" onClick={() => void erase()}>
              {say('eraseNow')}
            </button>
            <button
              class="button"
              onClick={() => {
                setAsks(false);
              }}
            >
              {say('cancel')}
            </button>
          </>
        ) : (
          <button
            class="button danger"
            onClick={() => {
              setAsks(true);
            }}
          >
            {say('erase')}
          </button>
        )}
      </div>
    </div>
  );
}
