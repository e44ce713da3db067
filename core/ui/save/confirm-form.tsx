import { useId, useRef, useState } from 'preact/hooks';
import type { Preview, SaveConfirmation } from '../../host/wizard-client.ts';
import { Notice } from '../components/notice.tsx';
import { thresholdSentence } from '../preview/threshold-sentence.ts';
import { useWizard } from '../wizard.ts';
import { hasCredentials } from './password-kind.ts';

/** The form's ID: the button that sends it stands in the wizard's foot. */
export const confirmFormId = 'save-form';

/** What must be confirmed before a batch is saved (D52, thresholds), and whether to tell passwords. */
export function ConfirmForm(props: {
  readonly preview: Preview;
  readonly save: (confirmed: SaveConfirmation) => void;
}) {
  const { preview, save } = props;
  const { text, state, work } = useWizard();
  const { threshold, changeRows, summary } = preview;
  const [may, setMay] = useState(false);
  const [typed, setTyped] = useState('');
  const [credentials, setCredentials] = useState(false);
  const [tried, setTried] = useState(false);
  const mayBox = useRef<HTMLInputElement>(null);
  const numberBox = useRef<HTMLInputElement>(null);
  const id = useId();
  const credentialsBox = useRef<HTMLInputElement>(null);
  const kind = hasCredentials(preview.request);
  const fits = (number: string) => threshold === null || digitsOf(number) === String(changeRows);
  const needy = preview.exports.filter((one) => one.needsPasswords).map(({ label }) => label);
  const mayFault = tried && !may;
  const numberFault = tried && !fits(typed);

  /** Goes by what stands in the boxes, which may be drawn only after this. */
  function confirm(): void {
    setTried(true);
    if (!fits(numberBox.current?.value ?? '')) showMissing(numberBox.current);
    else if (mayBox.current?.checked !== true) showMissing(mayBox.current);
    else if (work === null) {
      save({
        expect: summary.fingerprint,
        overrideThreshold: threshold !== null,
        credentials: credentialsBox.current?.checked === true,
      });
    }
  }

  return (
    <form
      id={confirmFormId}
      class="card stack confirm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <h3>{text.save.confirmHeading}</h3>
      {threshold !== null && (
        <div class="field">
          <Notice kind="warn">
            <p>{thresholdSentence(preview, state.settings.settings.thresholds, text)}</p>
            <p>{text.preview.thresholdMeans}</p>
          </Notice>
          <label for={`${id}-number`}>{text.save.typeNumber(changeRows)}</label>
          <input
            id={`${id}-number`}
            ref={numberBox}
            class="short"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            aria-invalid={numberFault}
            aria-describedby={numberFault ? `${id}-number-fault` : undefined}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          {numberFault && (
            <p class="error-line small-text" role="alert" id={`${id}-number-fault`}>
              {text.save.numberMissing(changeRows)}
            </p>
          )}
        </div>
      )}
      {kind !== null && (
        <div class="check-field">
          <label class="check-line">
            <input
              ref={credentialsBox}
              type="checkbox"
              checked={credentials}
              aria-describedby={`${id}-credentials`}
              onChange={(event) => {
                setCredentials(event.currentTarget.checked);
              }}
            />
            <span>{text.save.credentials}</span>
          </label>
          <p class="muted small-text" id={`${id}-credentials`}>
            {text.save.credentialsHint[kind]}
            {preview.exports.some(({ files }) => files.some((file) => file.passwords)) &&
              ` ${text.save.samePasswords}`}
            {needy.length > 0 && ` ${text.save.needPasswords(needy.join(', '))}`}
          </p>
        </div>
      )}
      <div class="check-field">
        <label class="check-line">
          <input
            ref={mayBox}
            type="checkbox"
            checked={may}
            aria-invalid={mayFault}
            aria-describedby={mayFault ? `${id}-may-fault` : undefined}
            onChange={(event) => {
              setMay(event.currentTarget.checked);
            }}
          />
          <span>{text.save.role}</span>
        </label>
        {mayFault && (
          <p class="error-line small-text" role="alert" id={`${id}-may-fault`}>
            {text.save.roleMissing}
          </p>
        )}
      </div>
    </form>
  );
}

/** Goes to what is missing, with the sentence that says so below it. */
function showMissing(box: HTMLInputElement | null): void {
  box?.focus();
  box?.closest('.field, .check-field')?.scrollIntoView({ block: 'center' });
}

/** The digits of a number as people type it: 1,512 and 1 512 are 1512. Anything else stays. */
function digitsOf(typed: string): string {
  return typed.replace(/[\s.,'\u2019]/g, '');
}
