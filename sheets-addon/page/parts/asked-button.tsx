import { useState } from 'preact/hooks';
import type { Words } from '../text/words.ts';
import { useDeed } from './use-deed.ts';

/** A button that asks once more before it does what cannot be taken back. */
export function AskedButton(props: {
  readonly words: Words;
  readonly label: string;
  readonly question?: string;
  readonly sure: string;
  readonly act: () => Promise<unknown>;
}) {
  const { words, label, question, sure, act } = props;
  const [asks, setAsks] = useState(false);
  const deed = useDeed();
  return (
    <div class="stack tight">
      {asks && question !== undefined && <p>{question}</p>}
      <div class="row">
        {asks ? (
          <>
            <button
              class="button danger"
              disabled={deed.busy}
              onClick={() => {
                deed.act(async () => {
                  await act();
                  setAsks(false);
                });
              }}
            >
              {sure}
            </button>
            <button
              class="button"
              disabled={deed.busy}
              onClick={() => {
                setAsks(false);
              }}
            >
              {words.cancel}
            </button>
          </>
        ) : (
          <button
            class="button"
            onClick={() => {
              setAsks(true);
            }}
          >
            {label}
          </button>
        )}
      </div>
      <Failure sentence={deed.failure} />
    </div>
  );
}

/** Why something failed, read out at once. */
export function Failure({ sentence }: { readonly sentence: string }) {
  if (sentence === '') return null;
  return (
    <p class="error-line" role="alert">
      {sentence}
    </p>
  );
}
