import { useId } from 'preact/hooks';
import { isLength } from '../draft.ts';

/** A number of characters that may be left empty; what is no such number is said below the box. */
export function LengthField(props: {
  readonly label: string;
  readonly hint: string;
  readonly fault: string;
  readonly length: number | undefined;
  readonly set: (length: number | undefined) => void;
}) {
  const { label, hint, fault, length, set } = props;
  const id = useId();
  const good = isLength(length);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        class="short"
        min={1}
        step={1}
        value={length ?? ''}
        aria-invalid={!good}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          const { value } = event.currentTarget;
          set(value === '' ? undefined : Number(value));
        }}
      />
      <p class={good ? 'hint' : 'error-line'} id={`${id}-hint`} role="status">
        {good ? hint : fault}
      </p>
    </div>
  );
}
