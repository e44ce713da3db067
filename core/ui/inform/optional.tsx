import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** Something that can be left out: a check box, and what belongs to it once it is ticked. */
export function Optional(props: {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly children?: ComponentChildren;
}) {
  const { label, hint, on, turn, children } = props;
  const id = useId();
  return (
    <div class="stack tight">
      <label class="check-line">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => {
            turn(event.currentTarget.checked);
          }}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="muted small-text" id={id}>
          {hint}
        </p>
      )}
      {on && children}
    </div>
  );
}
