import { useId } from 'preact/hooks';
import { useWizard } from '../wizard.ts';
import { useInform } from './inform.ts';

/** The date from which on activation links no longer work (R154, R155, D35). */
export function ExpirationDate() {
  const { state } = useWizard();
  const { words, draft, change } = useInform();
  const { expirationDate } = draft;
  const id = useId();
  const tooEarly = expirationDate !== '' && expirationDate <= state.today;
  return (
    <div class="field">
      <label for={id}>{words.date.label}</label>
      <input
        id={id}
        type="date"
        class="day"
        aria-describedby={`${id}-hint`}
        aria-invalid={tooEarly}
        value={expirationDate}
        onInput={(event) => {
          change({ expirationDate: event.currentTarget.value });
        }}
      />
      {tooEarly && (
        <p class="error-line" role="alert">
          {words.date.tooEarly}
        </p>
      )}
      <span class="hint" id={`${id}-hint`}>
        {words.date.hint}
      </span>
    </div>
  );
}
