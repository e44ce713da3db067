import { useId } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** The day a batch is evaluated for; none is today (D17, D21). */
export function AsOf() {
  const { text, draft, state, change } = useWizard();
  const words = text.who.asOf;
  const { asOf } = draft.request;
  const id = useId();
  return (
    <div class="field as-of">
      <label for={id}>{words.label}</label>
      <div class="row">
        <input
          id={id}
          type="date"
          max="9999-12-31"
          value={asOf ?? ''}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            const { value } = event.currentTarget;
            change({ asOf: value === '' ? undefined : value });
          }}
        />
        {asOf !== undefined && (
          <button
            type="button"
            class="button quiet small"
            onClick={() => {
              change({ asOf: undefined });
              document.getElementById(id)?.focus();
            }}
          >
            {words.today}
          </button>
        )}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {words.hint(state.today)}
      </p>
    </div>
  );
}
