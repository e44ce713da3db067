import { useId } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** A pattern as text, with what is wrong with it and where. */
export function PatternText(props: {
  readonly pattern: string;
  readonly faults: readonly string[];
  /** Can the pieces be changed while the faults are there? */
  readonly usable: boolean;
  readonly set: (pattern: string) => void;
}) {
  const { pattern, faults, usable, set } = props;
  const { text } = useWizard();
  const words = text.options.pattern;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.asText}</label>
      <input
        id={id}
        type="text"
        class="code"
        value={pattern}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-invalid={faults.length > 0}
        aria-describedby={`${id}-hint ${id}-faults`}
        onInput={(event) => {
          set(event.currentTarget.value);
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {words.asTextHint}
      </p>
      <div id={`${id}-faults`} role="status">
        {faults.map((fault) => (
          <p key={fault} class="error-line">
            {words.fault(text.said('pattern', fault))}
          </p>
        ))}
        {!usable && <p class="error-line">{words.mendFirst}</p>}
      </div>
    </div>
  );
}
