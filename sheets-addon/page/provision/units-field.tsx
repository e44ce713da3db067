/** A field for organizational units, one a line. */
export function UnitsField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What is wrong with a line, in words; '' if nothing is. */
  readonly odd: string;
  readonly change: (value: string) => void;
}) {
  const { id, label, hint, value, odd, change } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={odd !== ''}
        onInput={(event) => {
          change(event.currentTarget.value);
        }}
      />
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {odd !== '' && (
        <p class="error-line" role="alert">
          {odd}
        </p>
      )}
    </div>
  );
}
