import { useId } from 'preact/hooks';

/** A list to choose one thing of, under its label. */
export function Select<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
}) {
  const { label, value, choices, choose } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          choose(event.currentTarget.value as Value);
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A line of text under its label. */
export function TextLine(props: {
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  /** IDs of what describes it. */
  readonly about?: string;
  readonly type: (text: string) => void;
}) {
  const { label, value, invalid, about, type } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={invalid}
        aria-describedby={about}
        onInput={(event) => {
          type(event.currentTarget.value);
        }}
      />
    </div>
  );
}
