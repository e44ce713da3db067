import { useState } from 'preact/hooks';
import type { WizardState } from '../../core/host/wizard-client.ts';
import { useLoadedText } from '../../core/ui/text/use-loaded-text.ts';
import type { Say } from '../text/say.ts';
import type { Standing } from './one-view.ts';
import { lastWorkText, loadedText } from './summary-text.ts';

/** What a view shows while the wizard is active in another one: how it stands, and two ways on. */
export function Elsewhere(props: {
  readonly say: Say;
  readonly standing: Extract<Standing, { kind: 'elsewhere' }>;
  /** null until it is read. */
  readonly state: WizardState | null;
  /** null where there is no going to it: a popup. */
  readonly goThere: (() => void) | null;
  readonly continueHere: () => void;
}) {
  const { say, standing, state, goThere, continueHere } = props;
  const { place, busy, refused } = standing;
  const text = useLoadedText(say.language);
  const [asked, setAsked] = useState(false);
  const isWaiting = asked && !refused;
  return (
    <main class="elsewhere stack">
      <h1>{say('extName')}</h1>
      <div class="notice info">
        <span class="mark" aria-hidden="true">
          i
        </span>
        <div class="notice-body">
          <p class="notice-title">
            {say(place === null ? 'openElsewhere' : `openIn_${place.view}`)}
          </p>
          <p role="status">
            {busy === null ? '' : say('busyElsewhere', busy.what)}
            {busy?.progress?.done == null ? '' : ` ${Math.round(busy.progress.done * 100)} %`}
          </p>
          {refused && <p role="alert">{say('refusedBusy')}</p>}
        </div>
      </div>
      {/* Before all that comes later, so that nothing moves under a pointer. */}
      <div class="row">
        <button
          class="button"
          disabled={isWaiting || busy !== null}
          onClick={() => {
            setAsked(true);
            continueHere();
          }}
        >
          {say('continueHere')}
        </button>
        {goThere !== null && (
          <button class="button primary" onClick={goThere}>
            {say('goThere')}
          </button>
        )}
      </div>
      {state !== null && text !== null && (
        <div class="card stack tight">
          <h2>{say('lastState')}</h2>
          <p>{loadedText(say, state)}</p>
          {lastWorkText(say, text, state).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </main>
  );
}
