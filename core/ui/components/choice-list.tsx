import type { ComponentChildren } from 'preact';

/** Something to choose among a few. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Shown under the choice while it is the one chosen. */
  readonly more?: ComponentChildren;
}

/** A few things of which one is chosen: radio buttons with room for a hint each. */
export function ChoiceList<Value extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | undefined;
  readonly choose: (value: Value) => void;
  /** Side by side where there is room. */
  readonly inRow?: boolean;
}) {
  const { name, legend, choices, chosen, choose, inRow = false } = props;
  return (
    <fieldset class={inRow ? 'choices in-row' : 'choices'}>
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint, disabled = false, more }) => (
        <div key={value} class={value === chosen ? 'choice chosen' : 'choice'}>
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              disabled={disabled}
              onChange={() => {
                choose(value);
              }}
            />
            <span>
              <span class="choice-label">{label}</span>
              {hint !== undefined && <span class="choice-hint muted">{hint}</span>}
            </span>
          </label>
          {value === chosen && more !== undefined && <div class="choice-more">{more}</div>}
        </div>
      ))}
    </fieldset>
  );
}
