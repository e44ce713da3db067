import { useId, useState } from 'preact/hooks';
import type { MessageWords } from '../../engine/inform/index.ts';
import { useInform } from './inform.ts';
import { Optional } from './optional.tsx';
import { WordsFields } from './words-fields.tsx';

/** The words of a language. */
export interface WordsOfLanguage {
  /** The value of the column that stands for it. */
  readonly value: string;
  readonly words: MessageWords;
  /** For people who sign in by LDAP or SAML; null: they get those for all languages. */
  readonly own: MessageWords | null;
}

/** One of the other languages: its value, its words, and those for LDAP and SAML. */
export function LanguageWords(props: {
  readonly of: WordsOfLanguage;
  /** The values that stand for the others. */
  readonly taken: readonly string[];
  /** What the words for LDAP and SAML begin with; null: the template has none. */
  readonly firstOwn: MessageWords | null;
  readonly hasSubject: boolean;
  readonly change: (of: WordsOfLanguage) => void;
  readonly remove: () => void;
}) {
  const { of, taken, firstOwn, hasSubject, change, remove } = props;
  const { medium } = useInform().words;
  const { value, words, own } = of;
  return (
    <div class="card stack tight">
      <LanguageValue
        value={value}
        taken={taken}
        change={(next) => {
          change({ ...of, value: next });
        }}
      />
      <WordsFields
        labels={{
          subject: hasSubject ? medium.languageSubject(value) : null,
          body: medium.languageBody(value),
        }}
        words={words}
        change={(changed) => {
          change({ ...of, words: changed });
        }}
      />
      {firstOwn !== null && (
        <Optional
          label={medium.languageOwn(value)}
          hint={medium.languageOwnHint}
          on={own !== null}
          turn={(on) => {
            change({ ...of, own: on ? firstOwn : null });
          }}
        >
          <WordsFields
            labels={{
              subject: hasSubject ? medium.languageOwnSubject(value) : null,
              body: medium.languageOwnBody(value),
            }}
            words={own ?? firstOwn}
            change={(changed) => {
              change({ ...of, own: changed });
            }}
          />
        </Optional>
      )}
      <div>
        <button type="button" class="button quiet small" onClick={remove}>
          {medium.removeLanguage(value)}
        </button>
      </div>
    </div>
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
