import { useId } from 'preact/hooks';

/** Asks for a name to keep something under, and says what became of it. */
export function NameForm(props: {
  readonly label: string;
  /** The words of its button. */
  readonly keepLabel: string;
  readonly name: string;
  /** What is said under it: a hint, or what came of keeping. */
  readonly said: string;
  /** What is said is a fault. */
  readonly isFault: boolean;
  readonly disabled: boolean;
  readonly typed: (name: string) => void;
  readonly keep: () => Promise<void>;
}) {
  const { label, keepLabel, name, said, isFault, disabled, typed, keep } = props;
  const id = useId();
  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label for={id}>{label}</label>
      <div class="row recipe-name">
        <input
          id={id}
          type="text"
          autocomplete="off"
          maxLength={100}
          aria-describedby={`${id}-hint`}
          aria-invalid={isFault}
          value={name}
          onInput={(event) => {
            typed(event.currentTarget.value);
          }}
        />
        <button class="button" disabled={disabled}>
          {keepLabel}
        </button>
      </div>
      <span
        class={isFault ? 'error-line small-text' : 'hint'}
        id={`${id}-hint`}
        role={isFault ? 'alert' : undefined}
      >
        {said}
      </span>
    </form>
  );
}
