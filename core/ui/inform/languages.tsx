import { useId, useState } from 'preact/hooks';
import type { MessageWords } from '../../engine/inform/index.ts';
import { fieldNamesId } from './field-names.tsx';
import { useInform } from './inform.ts';
import { Optional } from './optional.tsx';
import { WordsFields } from './words-fields.tsx';

type ByValue = Readonly<Record<string, MessageWords>>;

/** The same in other languages, by the values of a column (no column: in one language). */
export function Languages(props: {
  readonly field: string | null;
  readonly words: ByValue;
  /** What another language begins with, to be translated. */
  readonly first: MessageWords;
  readonly labels: (value: string) => { readonly subject: string | null; readonly body: string };
  readonly change: (field: string | null, words: ByValue) => void;
}) {
  const { field, words: byValue, first, labels, change } = props;
  const { words, saved } = useInform();
  const { medium } = words;
  const proposed = saved.fields.find(({ name }) => /language/i.test(name))?.name ?? '';
  return (
    <Optional
      label={medium.languages}
      hint={medium.languagesHint}
      on={field !== null}
      turn={(on) => {
        change(on ? proposed : null, on ? { es: first } : {});
      }}
    >
      <label class="field">
        <span class="label">{medium.languageField}</span>
        <input
          type="text"
          list={fieldNamesId}
          autocomplete="off"
          spellcheck={false}
          value={field ?? ''}
          onInput={(event) => {
            change(event.currentTarget.value, byValue);
          }}
        />
      </label>
      {Object.entries(byValue).map(([value, words], at) => {
        const others = Object.entries(byValue);
        return (
          <div key={`${at} of ${others.length}`} class="card stack tight">
            <LanguageValue
              value={value}
              taken={others.flatMap(([other], index) => (index === at ? [] : [other]))}
              change={(next) => {
                const renamed = others.map((entry, index) =>
                  index === at ? ([next, words] as const) : entry,
                );
                change(field, Object.fromEntries(renamed));
              }}
            />
            <WordsFields
              labels={labels(value)}
              words={words}
              change={(changed) => {
                change(field, { ...byValue, [value]: changed });
              }}
            />
            <div>
              <button
                type="button"
                class="button quiet small"
                onClick={() => {
                  change(field, Object.fromEntries(others.filter((_, index) => index !== at)));
                }}
              >
                {medium.removeLanguage(value)}
              </button>
            </div>
          </div>
        );
      })}
      <div>
        <button
          type="button"
          class="button small"
          disabled={Object.hasOwn(byValue, '')}
          onClick={() => {
            change(field, { ...byValue, '': first });
          }}
        >
          {medium.addLanguage}
        </button>
      </div>
    </Optional>
  );
}

/** The value that stands for a language; one that stands for another already is not taken over. */
function LanguageValue(props: {
  readonly value: string;
  readonly taken: readonly string[];
  readonly change: (value: string) => void;
}) {
  const { value, taken, change } = props;
  const { words } = useInform();
  const [typed, setTyped] = useState(value);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.medium.languageValue}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={typed !== value}
        value={typed}
        onInput={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          if (!taken.includes(next)) change(next);
        }}
      />
      <span class="hint" id={`${id}-hint`}>
        {words.medium.languageValueHint}
      </span>
    </div>
  );
}
