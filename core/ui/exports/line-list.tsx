import type { ComponentChildren } from 'preact';
import { useImportWords } from './use-words.ts';

/** Lines of fields in a frame, each with a button that takes it away, and one below that adds one. */
export function LineList(props: {
  readonly label: string;
  readonly about: string;
  readonly lines: readonly { readonly name: string; readonly fields: ComponentChildren }[];
  /** The last line cannot be taken away. */
  readonly keepsOne: boolean;
  readonly remove: (index: number) => void;
  readonly add: () => void;
}) {
  const { label, about, lines, keepsOne, remove, add } = props;
  const words = useImportWords();
  return (
    <fieldset class="stack tight" aria-describedby={about}>
      <legend>{label}</legend>
      {lines.map(({ name, fields }, index) => (
        <div key={index} class="pair">
          {fields}
          <button
            type="button"
            class="button quiet small"
            aria-label={`${words.remove}: ${name}`}
            disabled={keepsOne && lines.length === 1}
            onClick={() => {
              remove(index);
            }}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <div class="row">
        <button
          type="button"
          class="button small"
          aria-label={`${words.add}: ${label}`}
          onClick={add}
        >
          {words.add}
        </button>
      </div>
    </fieldset>
  );
}
